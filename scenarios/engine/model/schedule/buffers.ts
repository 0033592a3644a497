/** Critical-chain buffers (domain §3). Times in steps. */
export interface SafeTask {
  /** The estimate with everybody's own safety in it. */
  readonly safe: number;
  /** The estimate without. */
  readonly aggressive: number;
}
export type BufferRule = 'root' | 'half';
export type BufferState = 'calm' | 'act' | 'recover';

/**
 * What a chain cut to aggressive estimates keeps in common. `root`: max(√Σ(safe − aggressive)², 25 % of the chain); `half`:
 * half of the safety taken out. No tasks: 0.
 */
export function bufferSize(chain: readonly SafeTask[], rule: BufferRule): number {
  const cuts = chain.map(({ safe, aggressive }) => Math.max(0, safe - aggressive));
  if (rule === 'half') return cuts.reduce((sum, cut) => sum + cut, 0) / 2;
  const length = chain.reduce((sum, { aggressive }) => sum + aggressive, 0);
  return Math.max(Math.sqrt(cuts.reduce((sum, cut) => sum + cut * cut, 0)), length / 4);
}

/** u = used ÷ size, 0 or more; null for a buffer of 0, of which nothing is shown. */
export function bufferShare(used: number, size: number): number | null {
  return size > 0 ? Math.max(0, used) / size : null;
}

const ACT = 1 / 3;
const RECOVER = 2 / 3;
/** A third used: act; two thirds: recover. */
export function bufferState(share: number): BufferState {
  return share >= RECOVER - 1e-9 ? 'recover' : share >= ACT - 1e-9 ? 'act' : 'calm';
}

/** Fever = u ÷ max(share of the chain that is done, 0.05): above 1 the buffer goes faster than the work. */
export function bufferFever(share: number, doneShare: number): number {
  return share / Math.max(doneShare, 0.05);
}
