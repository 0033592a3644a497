import type { Effect } from '../../format/effects.ts';
import { clamp, q } from '../rounding.ts';
import type { Draft } from './draft.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;
/** A skill has three pips. */
const FULL_SKILL = 3;

export function applyPatience(draft: Draft, effect: Of<'patience'>): void {
  const by = draft.number(effect.by);
  const before = draft.world.patience[effect.sponsor] ?? 0;
  const start = draft.tables.story.sponsors.find((sponsor) => sponsor.id === effect.sponsor)?.patience ?? before;
  const after = q(clamp(before + (by > 0 ? by * draft.gain : by), 0, start));
  draft.put('patience', effect.sponsor, after);
  draft.change(`patience.${effect.sponsor}`, before, after, 'patience');
}

export function applyPip(draft: Draft, effect: Of<'pip'>): void {
  const by = draft.number(effect.by);
  fillPip(draft, `${effect.person}.${effect.topic}`, by > 0 ? by * draft.gain : by);
}

export function fillPip(draft: Draft, key: string, by: number): void {
  const before = draft.world.pips[key] ?? 0;
  const after = q(clamp(before + by, 0, FULL_SKILL));
  draft.put('pips', key, after);
  draft.change(`pip.${key}`, before, after, 'pip');
  const had = draft.world.taught[key] ?? 0;
  draft.put('taught', key, q(clamp(had + by, 0, FULL_SKILL)));
}

/** The far bank: a named user who will pick it up. */
export function applyBank(draft: Draft, effect: Of<'bank'>): void {
  const before = draft.world.banks[effect.deliverable] ?? 'unknown';
  draft.put('banks', effect.deliverable, effect.to);
  draft.change(`bank.${effect.deliverable}`, before, effect.to, 'bank');
}

/** That intent instead, this step. */
export function applyIntent(draft: Draft, effect: Of<'intent'>): void {
  const before = draft.world.forcedIntents[effect.person] ?? null;
  draft.put('forcedIntents', effect.person, effect.intent);
  draft.change(`intent.${effect.person}`, before, effect.intent, 'intent');
}
