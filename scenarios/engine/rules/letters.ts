import type { Letters } from '../../format/calls.ts';
import type { Deliverable } from '../../format/parts.ts';
import { decisionWeeks } from '../model/raci/decision.ts';
import { stepsOfWeeks } from '../model/tempo.ts';
import { q } from '../rounding.ts';
import { isModelledRow } from '../rows.ts';
import { mustGet } from '../tables.ts';
import { type Draft, rule } from './draft.ts';
import { applyEffects } from './effects.ts';
import { applyBank } from './people.ts';
import { talkThrough, unTalk } from './talked.ts';

/**
 * Agree: a row is in force from now on, blanks left out. Authored `effects` stand for what the model would do to this row; without
 * them a decision takes its time (`rows.ts` has what comes of it).
 */
export const agreeLetters = rule('agree', (draft, event) => {
  const id = event.move?.call ?? '';
  const letters = event.move?.letters ?? {};
  const deliverable = mustGet(draft.tables.deliverables, id, 'deliverable');
  draft.cause = { call: id, index: draft.world.moves - 1 };
  writeRow(draft, id, letters);
  nameFarBank(draft, deliverable, letters);
  if (isModelledRow(deliverable)) startDeciding(draft, deliverable);
  if (deliverable.agree) {
    applyEffects(draft, deliverable.agree.effects);
    draft.say(deliverable.agree.says, 'answer');
  }
  draft.raise.push(`${id}.lettered`);
});

/** Every letter that changed is told, and is ink until its owner was talked with. */
function writeRow(draft: Draft, id: string, letters: Letters): void {
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
    const letter = row[person] ?? '';
    draft.change(`letter.${id}.${person}`, before[person] ?? '', letter, 'agree');
    if (letter !== (before[person] ?? '')) unTalk(draft, id, person);
    if (letter !== '' && (person === 'you' || draft.world.asked[person])) talkThrough(draft, id, person);
  }
}

/** Whoever is to pick it up and holds a letter in its row has been asked: the far bank is no longer unknown (game design §6). */
function nameFarBank(draft: Draft, { id, banks }: Deliverable, letters: Letters): void {
  if (banks === undefined || letters[banks.far] === undefined) return;
  if ((draft.world.banks[id] ?? 'unknown') === 'unknown')
    applyBank(draft, { kind: 'bank', deliverable: id, to: 'asked' });
}

/** Letters count once those asked before have been asked (domain §2, decision latency). */
function startDeciding(draft: Draft, { id, people }: Deliverable): void {
  const steps = stepsOfWeeks(decisionWeeks(people, draft.world.letters[id] ?? {}), draft.tables.story.tempo);
  const before = draft.world.decides[id] ?? null;
  const after = q(draft.world.step + steps);
  draft.put('decides', id, after);
  draft.change(`decides.${id}`, before, after, 'agree');
}
