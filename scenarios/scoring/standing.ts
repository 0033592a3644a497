import type { RunLog } from '../engine/run-log.ts';
import type { Run } from '../engine/run.ts';
import type { Standing } from './types.ts';

/**
 * Whether runs may be laid over each other with a delta. Judged from what each was begun with, never from the truth behind it: two
 * weeks with different seeds are different weeks even where the same thing is true in both.
 */
export function standingOf(runs: readonly Run[]): Standing {
  const [first, ...rest] = runs.map((run) => run.log);
  if (first === undefined) return 'same_week';
  if (rest.some((log) => log.contentHash !== first.contentHash)) return 'other_story';
  if (rest.some((log) => weekOf(log) !== weekOf(first))) return 'another_week';
  return rest.some((log) => settingsKey(log) !== settingsKey(first)) ? 'other_settings' : 'same_week';
}

function weekOf({ seed, truth, luck, carry }: RunLog): string {
  return JSON.stringify([seed, truth ?? null, sorted(luck), sorted(carry)]);
}

/** What runs must share to be compared: role, the four switches, craft. */
export function settingsKey({ role, assists, craft }: Pick<RunLog, 'role' | 'assists' | 'craft'>): string {
  const { tokens = 0, strip = 5, coach = 'on', clocks = 'written' } = assists ?? {};
  return JSON.stringify([role ?? '', tokens, strip, coach, clocks, craft ?? '']);
}

function sorted(values: Readonly<Record<string, number>> | undefined): readonly (readonly [string, number])[] {
  return Object.entries(values ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
