import type { Call, Option } from '../../format/calls.ts';
import { priceGrowth } from '../model/blockers/price-growth.ts';
import { applyDistance } from './distances.ts';
import type { Draft } from './draft.ts';
import { applyEffects } from './effects.ts';
import { leaveLater } from './later.ts';
import { applyMove } from './moves/apply-move.ts';
import { firstOpenPick } from './price.ts';
import { applyTelling } from './teach.ts';

export function closeRadio(draft: Draft): void {
  draft.change('radio', draft.world.radio, null, 'radio');
  draft.set('radio', null);
}

/** Pick, effects, later, words and next scene of an option; also what a silence that is `same_as` it does. `asked` = the step whose price counts. */
export function doOption(draft: Draft, call: Call, option: Option, pick?: string, asked = draft.world.step): void {
  draft.priceGrowth = grownPrice(option, call, asked);
  const picked = option.picks.find((one) => one.id === (pick ?? firstOpenPick(draft, option)));
  if (picked) applyEffects(draft, picked.effects);
  if (option.isDefaultDistance) applyDistance(draft, call, option);
  applyMove(draft, call, option);
  applyEffects(draft, option.effects);
  applyTelling(draft, call, option);
  leaveLater(draft, option.later);
  draft.say(option.says, 'answer');
  if (option.next !== undefined) draft.set('nextScene', option.next);
  if (option.nextNow !== undefined) draft.raise.push(`turn.goes.${option.nextNow}`);
  draft.gain = 1;
  draft.priceGrowth = 1;
}

/** How many times its first price an option costs at a step: it gets dearer since it opened. */
export function grownPrice(option: Option, call: Call, step: number): number {
  return option.grows === undefined ? 1 : priceGrowth(option.grows, step - Math.max(option.from, call.from));
}

/** Silence is an option without a button: what it is the same as, its own effects, its text. */
export function applySilence(draft: Draft, call: Call): void {
  const { silence } = call;
  if (!silence) return;
  draft.say(silence.text, 'silence');
  const same = silence.sameAs === undefined ? undefined : call.options.find((option) => option.id === silence.sameAs);
  if (same) doOption(draft, call, same);
  applyEffects(draft, silence.effects);
}
