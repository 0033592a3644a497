import { refuse } from '../contract/envelope.ts';
import type { PortProblem, PortProblemCode } from '../contract/envelope.ts';
import { causeOf } from './disk.ts';
import type { StoreNeeds } from './needs.ts';

type Refused = { readonly ok: false; readonly problem: PortProblem };

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  EROFS: 'The disk can only be read.',
  EACCES: 'This account may not write there.',
  EPERM: 'This account may not write there.',
  ENOENT: 'The folder is no longer there.',
  ENOTDIR: 'A file stands where the folder should be.',
  ESTALE: 'The folder was moved while the app was open.',
  EIO: 'The disk reported a fault.',
};

/** Turns a failure of the disk into a problem a person can act on; the full cause goes to the log. */
export function notSaved(needs: StoreNeeds, code: PortProblemCode, what: string, error: unknown): Refused {
  const cause = causeOf(error);
  needs.note(`${what}: not saved`, error);
  return refuse(code, `${what} could not be saved. ${causes[cause] ?? `The system says ${cause}.`}`, { cause });
}

export const unknownRun = (run: string): Refused => refuse('runs/unknown', 'There is no such run here.', { run });

export const newerRun = (run: string, format: number): Refused =>
  refuse(
    'runs/newer-format',
    `This run was written by a newer Pit Wall (format ${format}). It was left untouched: update the app to open it.`,
    { run, format },
  );

export const unreadableRun = (run: string): Refused =>
  refuse('runs/unreadable', 'The first line of this run cannot be read. Nothing was changed.', { run });
