import type { Letters } from '../../format/calls.ts';
import { stepOf } from '../clock.ts';
import type { Cause } from '../ledger.ts';
import { luckOf, wordOf } from '../luck/mix.ts';
import { doerOf, highestHolder } from '../model/raci/decision.ts';
import { REWORK_CHANCE, REWORK_WEEKS, surprisedBy } from '../model/raci/surprise.ts';
import { stepsOfWeeks } from '../model/tempo.ts';
import { datesOf } from '../names.ts';
import { q } from '../rounding.ts';
import { mustGet } from '../tables.ts';
import { type Draft, rule } from './draft.ts';
import { editPlan } from './replan.ts';
import { moveTrust } from './trust-events.ts';

/** What a row does goes back to the letters put down, or to the row that never had any. */
function causeOf(draft: Draft, id: string): Cause {
  const index = draft.world.actedAt[id];
  return index === undefined ? { rule: id, step: stepOf(draft.world) } : { call: id, index };
}

/** Nobody has the last word: whoever does it decides by doing. */
export const driftRow = rule('drift', (draft, _event, params) => {
  const id = String(params['deliverable']);
  const { people } = mustGet(draft.tables.deliverables, id, 'deliverable');
  draft.cause = causeOf(draft, id);
  draft.change(`drifts.${id}`, null, doerOf(people, draft.world.letters[id] ?? {}), 'drift');
});

/** A Raise has landed on a row with two last words: the one with more authority keeps it, the other is asked before. */
export const endStall = rule('raised_row', (draft, _event, params) => {
  const id = String(params['deliverable']);
  const { people } = mustGet(draft.tables.deliverables, id, 'deliverable');
  const before = draft.world.letters[id] ?? {};
  const keeps = highestHolder(people, before);
  draft.cause = causeOf(draft, id);
  const after: Letters = Object.fromEntries(
    Object.entries(before).map(([person, letter]) => {
      if (person === keeps || (letter !== 'A' && letter !== 'A+R')) return [person, letter];
      return [person, letter === 'A+R' ? 'R' : 'C'] as const;
    }),
  );
  draft.put('letters', id, after);
  for (const person of Object.keys(after)) {
    draft.change(`letter.${id}.${person}`, before[person] ?? '', after[person] ?? '', 'raised_row');
  }
});

/**
 * The result lands (domain §2): everybody it stops or touches who had no letter is surprised, loses trust, and by a keyed chance
 * of 30 % does a week of their work again.
 */
export const landRow = rule('landed', (draft, _event, params) => {
  const id = String(params['deliverable']);
  const { people } = mustGet(draft.tables.deliverables, id, 'deliverable');
  const surprised = surprisedBy(people, draft.world.letters[id] ?? {}).filter(
    ({ person }) => draft.world.trust[person] !== undefined,
  );
  if (surprised.length === 0) return;
  draft.cause = causeOf(draft, id);
  draft.change(`surprised.${id}`, null, surprised.map(({ person }) => person).join(' '), 'surprise');
  for (const { person, event } of surprised) {
    moveTrust(draft, person, event);
    if (reworkLuck(draft, id, person) < REWORK_CHANCE) redo(draft, person);
  }
});

/** One number a person and row: entity the person, channel `rework.<row>`, step 0, so that forks agree. */
function reworkLuck(draft: Draft, id: string, person: string): number {
  const { tables, world } = draft;
  const word = tables.personWords.get(person) ?? wordOf(person);
  return luckOf(world.seed, tables.scenarioWord, 0, word, wordOf(`rework.${id}`));
}

/** A week more on the first task of theirs that is not done. */
function redo(draft: Draft, person: string): void {
  const { story, network } = draft.tables;
  const dates = datesOf(draft.tables, draft.world);
  const task = story.program.tasks.find(({ id, owner }) => {
    const isInPlan = !dates.isOut(network.indexOf.get(id) ?? 0);
    return owner === person && isInPlan && draft.world.plan.finishedAt[id] === undefined;
  });
  if (task === undefined) return;
  const path = `rework.${task.id}`;
  const before = draft.world.plan.edits[path] ?? 0;
  editPlan(draft, path, q(before + stepsOfWeeks(REWORK_WEEKS, story.tempo)), 'rework');
}
