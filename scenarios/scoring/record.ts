import { endingOf } from '../engine/view/compare.ts';
import { speak } from '../engine/view/words.ts';
import type { Run } from '../engine/run.ts';
import { claimsOf } from './claims.ts';
import { happenedLine } from './lines.ts';
import { score } from './score.ts';
import { settingsKey } from './standing.ts';
import type { OwnRecord, RunRecord } from './types.ts';

/** What a finished run leaves for readings over runs; null while it is not over. `run` and `at` (ISO time) are the keeper's. */
export function recordOf(run: Run, kept: { readonly run: string; readonly at: string }): RunRecord | null {
  const ending = endingOf(run);
  if (ending === null) return null;
  const reading = score(run, run.scenario.story.language);
  return {
    ...kept,
    scenario: run.scenario.story.id,
    contentHash: run.log.contentHash,
    role: run.world.role,
    settings: settingsKey(run.log),
    ending,
    happened: Object.fromEntries(
      run.scenario.story.languages.map((language) => [language, happenedLine(run, speak(run.scenario, language))]),
    ),
    outcome: reading.outcome,
    dimensions: reading.dimensions.map(({ id, solid, moments }) => ({ id, solid, moments })),
    claims: claimsOf(run),
    marks: reading.marks.map((mark) => mark.id),
  };
}

/** One's own best of a story, at equal settings and role only, best first of its kind; equal outcomes: the earlier run stands. */
export function ownRecords(records: readonly RunRecord[]): OwnRecord[] {
  const groups = new Map<string, RunRecord[]>();
  for (const record of records) {
    const key = JSON.stringify([record.scenario, record.contentHash, record.settings]);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].flatMap((group) => {
    const best = group.toSorted((a, b) => b.outcome - a.outcome || (a.at < b.at ? -1 : 1))[0];
    if (best === undefined) return [];
    const { scenario, contentHash, role, settings, run, outcome, ending } = best;
    return [{ scenario, contentHash, role, settings, plays: group.length, run, outcome, ending }];
  });
}
