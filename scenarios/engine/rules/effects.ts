import type { Effect } from '../../format/effects.ts';
import type { Draft } from './draft.ts';
import { applyKnow } from './know.ts';
import { applyAdd, applySet, applyTake } from './numbers.ts';
import { applyBank, applyIntent, applyPatience, applyPip } from './people.ts';
import { applyPromise } from './make-promise.ts';
import { applyReplan } from './replan.ts';

/** Effects in order; every item counts. */
export function applyEffects(draft: Draft, effects: readonly Effect[]): void {
  for (const effect of effects) applyEffect(draft, effect);
}

function applyEffect(draft: Draft, effect: Effect): void {
  switch (effect.kind) {
    case 'add':
      return applyAdd(draft, effect);
    case 'set':
      return applySet(draft, effect);
    case 'take':
      return applyTake(draft, effect);
    case 'know':
      return applyKnow(draft, effect.fact);
    case 'patience':
      return applyPatience(draft, effect);
    case 'pip':
      return applyPip(draft, effect);
    case 'bank':
      return applyBank(draft, effect);
    case 'intent':
      return applyIntent(draft, effect);
    case 'promise':
      return applyPromise(draft, effect.id, effect.promise);
    case 'replan':
      return applyReplan(draft, effect);
    case 'say':
      return draft.say(effect.text, 'event');
    case 'raise':
      // Heard by the clock in every mode but the last: an event of the story happens now.
      draft.raise.push(`turn.event.${effect.event}`);
      return;
    case 'group':
      return applyGroup(draft, effect);
  }
}

type Group = Extract<Effect, { readonly kind: 'group' }>;

/** `otherwise` belongs to the chance if there is one, else to the `when`. */
function applyGroup(draft: Draft, group: Pick<Group, 'when' | 'chance' | 'effects' | 'otherwise'>): void {
  const isMet = draft.holds(group.when);
  if (group.chance === undefined) return applyEffects(draft, isMet ? group.effects : group.otherwise);
  if (isMet) applyEffects(draft, draft.falls(group.chance) ? group.effects : group.otherwise);
}

export { applyGroup };
