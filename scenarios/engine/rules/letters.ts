import { mustGet } from '../tables.ts';
import { rule } from './draft.ts';
import { applyEffects } from './effects.ts';

/**
 * Agree: a row is in force from now on, blanks left out. Authored `effects` stand for what the model would do to this row
 * (latency, surprise, rework: they come with the program model).
 */
export const agreeLetters = rule('agree', (draft, event) => {
  const id = event.move?.call ?? '';
  const letters = event.move?.letters ?? {};
  const deliverable = mustGet(draft.tables.deliverables, id, 'deliverable');
  draft.cause = { call: id, index: draft.world.moves - 1 };
  const before = draft.world.letters[id] ?? {};
  const people = [...new Set([...Object.keys(before), ...Object.keys(letters)])].sort();
  const row = Object.fromEntries(
    people.flatMap((person) => {
      const letter = letters[person];
      return letter === undefined ? [] : [[person, letter] as const];
    }),
  );
  draft.put('letters', id, row);
  for (const person of people) {
    draft.change(`letter.${id}.${person}`, before[person] ?? '', row[person] ?? '', 'agree');
  }
  if (deliverable.agree) {
    applyEffects(draft, deliverable.agree.effects);
    draft.say(deliverable.agree.says, 'answer');
  }
  draft.raise.push(`${id}.lettered`);
});
