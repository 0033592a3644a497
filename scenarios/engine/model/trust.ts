import { MOVED_LOSS } from './resolutions/resequence.ts';

/** Trust moves by acts and events (domain §5): gains by what is left to 100, losses by how much there is to lose. */
export type TrustEvent =
  | 'kept_promise'
  | 'help'
  | 'early_bad_news'
  | 'taught'
  | 'credit'
  | 'integrity'
  | 'blame'
  | 'broken_promise'
  | 'surprised'
  | 'left_out'
  | 'overlooked'
  | 'by_passed'
  | 'needless_escalation'
  /** Their work has to wait for somebody else's, and nobody asked them (domain §3, `resequence`). */
  | 'moved';

/** [P] Points at trust 0 for a gain, at trust 50 for a loss. */
const GAIN: Readonly<Partial<Record<TrustEvent, number>>> = {
  kept_promise: 6,
  help: 5,
  early_bad_news: 5,
  taught: 4,
  credit: 4,
};
const LOSS: Readonly<Partial<Record<TrustEvent, number>>> = {
  integrity: 25,
  blame: 14,
  broken_promise: 12,
  surprised: 10,
  /** The result stops or touches them, and they had no letter (domain §2, R05 and R11). */
  left_out: 8,
  overlooked: 4,
  by_passed: 8,
  needless_escalation: 6,
  moved: MOVED_LOSS,
};

/** Trust after an event, 0–100. */
export function trustAfter(trust: number, event: TrustEvent): number {
  const gain = GAIN[event] ?? 0;
  const loss = LOSS[event] ?? 0;
  return Math.min(100, Math.max(0, trust + (gain * (100 - trust)) / 100 - (loss * (50 + trust)) / 100));
}
