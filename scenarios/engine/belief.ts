import type { Text, TextRow } from '../format/values.ts';
import { holdsIn, rowIn } from './closure.ts';
import { differsByTruth, hiddenReads } from './hidden-reads.ts';
import { q } from './rounding.ts';
import type { FactSheet, Tables } from './tables.ts';
import { tablesOf } from './tables.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/**
 * What somebody who was shown exactly this much must still hold possible: the head's odds of the truths not ruled out,
 * renormalised. Results of chance do not move it.
 */
export function believedOdds(scenario: Scenario, world: Pick<World, 'ruledOut'>): Readonly<Record<string, number>> {
  const { story } = tablesOf(scenario);
  const possible = story.truths.filter((truth) => !world.ruledOut.includes(truth.id));
  const total = possible.reduce((sum, truth) => sum + truth.odds, 0);
  return Object.fromEntries(possible.map((truth) => [truth.id, total > 0 ? q(truth.odds / total) : 0]));
}

/** Truths that go out when this row of this text is shown: those under which another row, or none, would have been. */
export function ruledOutByText(tables: Tables, text: Text, row: TextRow, world: World): readonly string[] {
  const out = row.rulesOut.filter((id) => id !== world.truth);
  if (!differsByTruth(tables, text)) return out;
  const others = tables.story.truths.filter((truth) => truth.id !== world.truth);
  const told = others.filter((truth) => rowIn(tables, text, { ...world, truth: truth.id }, null) !== row);
  return [...out, ...told.map((truth) => truth.id)];
}

/** A fact that comes along only under some truths rules out the others. */
export function ruledOutByFact(tables: Tables, fact: FactSheet, world: World): readonly string[] {
  if (!hiddenReads(tables, fact.when).truth) return [];
  return tables.story.truths
    .filter((truth) => truth.id !== world.truth && !holdsIn(tables, fact.when, { ...world, truth: truth.id }, null))
    .map((truth) => truth.id);
}
