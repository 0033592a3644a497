export interface Descope {
  /** What is left of the length. */
  readonly duration: number;
  /** What is lost: −w of the item for all of it. */
  readonly value: number;
}

/** Less of it (domain §3, "Resolutions"): a share 0–1 (clamped) of the item goes, and as much of its worth w. */
export function descope(duration: number, worth: number, share: number): Descope {
  const gone = Math.min(1, Math.max(0, share));
  const lost = worth * gone;
  return { duration: duration * (1 - gone), value: lost === 0 ? 0 : -lost };
}
