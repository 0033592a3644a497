import type { Answer, Option } from '../../format/calls.ts';
import { ANSWER_VARIANTS, answerPath } from '../../text/moves.ts';
import { stepOf } from '../clock.ts';
import { luckOf, wordOf } from '../luck/mix.ts';
import type { Draft } from './draft.ts';
import { applyEffects } from './effects.ts';

const WORDS = wordOf('words');

/** Whoever was asked answers in words: the author's, else a line by how much they trust you. `since` = lines said before. */
export function sayAnswer(draft: Draft, person: string, answer: Answer, trust: number, since: number): void {
  if (draft.isQuiet || draft.said.slice(since).some((line) => line.role === 'answer')) return;
  const { tables, world } = draft;
  const word = tables.personWords.get(person) ?? wordOf(person);
  const variant = Math.floor(luckOf(world.seed, tables.scenarioWord, stepOf(world), word, WORDS) * ANSWER_VARIANTS);
  draft.said.push({
    path: answerPath(answer, trust, variant),
    by: person,
    prints: {},
    cause: draft.cause,
    role: 'answer',
    step: stepOf(world),
  });
}

/** What a whole yes brings unasked: bad news, mostly. Half a yes keeps it. */
export function volunteer(draft: Draft, option: Option, answer: Answer): void {
  if (answer !== 'commit' || option.volunteers === undefined) return;
  applyEffects(draft, option.volunteers.effects);
  draft.say(option.volunteers.text, 'answer');
}
