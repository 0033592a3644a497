import type { Call, Option } from '../../format/calls.ts';
import { COMPLY_RATE } from '../model/response.ts';
import { mustGet } from '../tables.ts';
import type { Move } from '../run-log.ts';
import { raiseBlocker, startFix } from './blockers.ts';
import { sayAnswer, volunteer } from './answer-words.ts';
import { type Draft, type GivenAnswer, rule } from './draft.ts';
import { applyEffects } from './effects.ts';
import { noteParameter, setPace } from './moves/apply-move.ts';
import { applySilence, closeRadio, doOption } from './options.ts';
import { optionOf } from './price.ts';
import { answerTo, factsOf, putTo } from './proposals.ts';
import { giveBack, isGivingBack, rememberReturn } from './returns.ts';

/** What an option does, once paid for: an answer if somebody must say yes, then its pick, its effects, what comes later, what is said. */
export const takeOption = rule('act', (draft, event) => {
  const { move } = event;
  if (!move) return;
  const { call } = mustGet(draft.tables.calls, move.call, 'call');
  const option = optionOf(draft.tables, move);
  if (!option) return;
  draft.cause = { call: call.id, index: draft.world.moves - 1 };
  if (draft.world.radio === call.id) closeRadio(draft);
  if (isGivingBack(draft.world, call, option)) return giveBack(draft, call, option);
  // What may be given back is kept from the ledger.
  if (option.returnUntil !== undefined) draft.isQuiet = false;
  const first = draft.changes.length;
  noteParameter(draft, call, option, move.parameter);
  const [said, trusted] = [draft.said.length, draft.world.trust];
  const given = ask(draft, call, option, move);
  if (given !== null) setPace(draft, call, option, given.person, given.answer);
  if (given?.answer === 'resist') {
    resist(draft, call, option);
    if (call.kind !== 'decision') sayAnswer(draft, given.person, given.answer, trusted[given.person] ?? 50, said);
    return;
  }
  if (raiseBlocker(draft, call, option, move)) return;
  doOption(draft, call, option, move.pick);
  if (given !== null) {
    sayAnswer(draft, given.person, given.answer, trusted[given.person] ?? 50, said);
    volunteer(draft, option, given.answer);
  }
  startFix(draft, option.unblocks ?? call.id, call, option);
  if (option.takes > 0) draft.set('owed', draft.world.owed + option.takes);
  if (option.takes > 0) draft.raise.push('turn.ended');
  rememberReturn(draft, call, option, first);
});

/** Asks whoever has to say yes; *yes, meaning maybe* gains less. */
function ask(draft: Draft, call: Call, option: Option, move: Move): GivenAnswer | null {
  const person = putTo(draft.tables, draft.world, call, option);
  if (person === null) return null;
  const answer = answerTo(draft, call, option, person, factsOf(draft.world, option, move));
  draft.answer = { person, answer };
  draft.change(`answer.${person}`, null, answer, 'answer');
  if (option.needs !== undefined) draft.raise.push(`${option.needs}.replied`);
  if (answer === 'comply') draft.gain = COMPLY_RATE;
  return { person, answer };
}

/** The token is gone. What `refused` says happens; on the radio without it, the silence. */
function resist(draft: Draft, call: Call, option: Option): void {
  if (option.refused) {
    applyEffects(draft, option.refused.effects);
    draft.say(option.refused.text, 'answer');
  } else if (call.kind === 'decision') applySilence(draft, call);
}
