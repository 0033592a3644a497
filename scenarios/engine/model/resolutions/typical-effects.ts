import type { Resolution } from '../../../format/calls.ts';

/** How a resolution usually tells on four parts of a program: ++ is 2, − is −1; positive is good for the program. */
export interface TypicalEffect {
  readonly schedule: number;
  readonly cost: number;
  readonly risk: number;
  readonly quality: number;
}

/** [P] The table of domain §3, "Resolutions"; `interface_contract` helps risk now and takes it back at integration. */
export const TYPICAL_EFFECTS: Readonly<Record<Resolution, TypicalEffect>> = {
  resequence: { schedule: 1, cost: 0, risk: 0, quality: 0 },
  interface_contract: { schedule: 2, cost: -1, risk: 1, quality: 0 },
  split: { schedule: 1, cost: -1, risk: 0, quality: 0 },
  fast_track: { schedule: 1, cost: 0, risk: -2, quality: -1 },
  crash: { schedule: 1, cost: -2, risk: -1, quality: -1 },
  descope: { schedule: 2, cost: 1, risk: 1, quality: 0 },
  buffer: { schedule: -1, cost: -1, risk: 2, quality: 1 },
  outsource: { schedule: 1, cost: -2, risk: -1, quality: -1 },
  escalate: { schedule: 1, cost: 0, risk: 0, quality: 0 },
  accept: { schedule: -1, cost: 0, risk: 0, quality: 0 },
};
