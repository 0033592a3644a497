import type { StartOptions } from '../../engine/run-log.ts';
import type { Scenario } from '../../engine/run.ts';
import { seedAt } from '../weeks.ts';
import type { Week } from './types.ts';

/** About `count` weeks, of each truth its share and two at least, truths taking turns; every bot plays the same ones. */
export function weeksOf(scenario: Scenario, seed: number, count: number): readonly Week[] {
  const truths = scenario.story.truths.filter(({ odds }) => odds > 0);
  const rows = truths.map(({ id, odds }) => {
    const many = Math.max(2, Math.round(count * odds));
    return Array.from({ length: many }, () => ({ truth: id, weight: odds / many }));
  });
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  const inTurns = Array.from({ length: longest }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat();
  return inTurns.map((week, index) => ({ ...week, seed: seedAt(seed, index) }));
}

/** The head of the run a week is played as. */
export function headOf({ seed, truth, role, craft }: Week): StartOptions {
  return { seed, truth, ...(role === undefined ? {} : { role }), ...(craft === undefined ? {} : { craft }) };
}

const crafts = ['aero', 'composites', 'data', 'race_operations'];

/** A few weeks in every other role and craft: what is open to these only is open there. They stand for no share. */
export function otherHeads(scenario: Scenario, weeks: readonly Week[]): readonly Week[] {
  const roles = scenario.story.roles.slice(1).map((role) => ({ role }));
  return [...roles, ...crafts.map((craft) => ({ craft }))].flatMap((head, at) =>
    weeks.slice(at, at + 4).map((week) => ({ ...week, ...head, weight: 0 })),
  );
}
