export interface FastTrack {
  /** The lag of the link: a lead, so 0 or less. */
  readonly lag: number;
  /** The successor's length, with what is done again. */
  readonly duration: number;
  /** Time won in all; negative where the overlap costs more than it gives. */
  readonly gain: number;
}

/** [P] How much of an overlap is done again at full change and full sensitivity. */
const REWORK = 1.5;

/**
 * Overlap two tasks of a finish-to-start link (domain §3, "Resolutions"): the successor (length D) starts o·D early and lasts
 * D + 1.5·u·v·o·D. Overlap o, upstream change u and downstream sensitivity v are 0–1, clamped. Net gain o·D(1 − 1.5·u·v).
 */
export function fastTrack(duration: number, overlap: number, change: number, sensitivity: number): FastTrack {
  const early = unit(overlap) * duration;
  const again = REWORK * unit(change) * unit(sensitivity) * early;
  return { lag: early === 0 ? 0 : -early, duration: duration + again, gain: early - again };
}

function unit(x: number): number {
  return Math.min(1, Math.max(0, x));
}
