import type { Disk } from './disk.ts';
import type { Places } from './places.ts';

/** What every part of the store works with. Clock and chance come from outside, so that tests own them. */
export interface StoreNeeds {
  readonly disk: Disk;
  readonly places: Places;
  readonly now: () => Date;
  /** Random letters and digits, 10 of them, new at each call. */
  readonly mark: () => string;
  /** Something a person should know although they did not ask for it. */
  readonly tell: (code: string, message: string) => void;
  /** For the log file: the cause of a problem, where it happened. */
  readonly note: (message: string, error?: unknown) => void;
}
