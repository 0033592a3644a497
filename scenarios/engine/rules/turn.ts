import { stepOf } from '../clock.ts';
import type { Intent } from '../../format/parts.ts';
import { mustGet } from '../tables.ts';
import { type Draft, rule } from './draft.ts';
import { applyEffects, applyGroup } from './effects.ts';
import { leaveLater } from './later.ts';

/** Phase 1, first: the clock reads one more. */
export const tick = rule('clock', (draft) => {
  const { step } = draft.world;
  draft.cause = { rule: 'clock', step };
  draft.set('step', step + 1);
  draft.change('step', step, step + 1, 'clock');
});

/** Phase 2: events whose `at` the clock reads now, in file order. */
export const runEvents = rule('events', (draft) => {
  for (const event of draft.tables.story.events) {
    if (event.at !== draft.world.step) continue;
    happen(draft, event);
  }
});

/** An event that an effect raises happens now, whatever its `at`; one that would raise itself again stops there. */
export const runRaised = rule('events', (draft, _event, params) => {
  const id = String(params['event']);
  const event = draft.tables.ringed.has(id) ? undefined : draft.tables.story.events.find((one) => one.id === id);
  if (event) happen(draft, event);
});

function happen(draft: Draft, event: Draft['tables']['story']['events'][number]): void {
  draft.cause = { rule: event.id, step: stepOf(draft.world) };
  applyGroup(draft, event);
}

/** Phase 3: what everybody does if nobody stops them, in cast order, each tested when its turn comes. */
export const runIntents = rule('intents', (draft) => {
  const step = stepOf(draft.world);
  for (const { person, intents, acts } of draft.tables.intentsByStep[step] ?? []) {
    const forced = draft.world.forcedIntents[person];
    // Words only: the view shows them, nothing happens.
    if (forced === undefined && !acts) continue;
    const intent =
      forced === undefined
        ? intents.find((one) => draft.holds(one.when))
        : mustGet(draft.tables.intents, forced, 'intent');
    if (intent) act(draft, intent, step);
  }
});

function act(draft: Draft, intent: Intent, step: number): void {
  if (intent.effects.length === 0 && intent.later.length === 0) return;
  draft.cause = { rule: intent.id, step };
  draft.say(intent.says, 'intent');
  applyEffects(draft, intent.effects);
  leaveLater(draft, intent.later);
}

/** Phase 8, when the story goes on: tokens of the new turn, and what held for one turn only is forgotten. */
export const refill = rule('turn', (draft) => {
  const { step, tokens, tokensDelta } = draft.world;
  const fresh = tokensAt(draft.tables.story.tokens, step, tokensDelta);
  draft.set('tokens', fresh);
  draft.change('tokens', tokens, fresh, 'turn');
  draft.set('nextScene', null);
  draft.clear('asked');
  draft.clear('forcedIntents');
  draft.change('is_dark', draft.world.isDark, false, 'turn');
  draft.set('isDark', false);
  for (const { id, eachStep } of draft.tables.story.chances) {
    if (eachStep && draft.world.drawn[id]) draft.put('drawn', id, undefined);
  }
});

/** Tokens of a turn: the step's own number, else each turn's; an assist adds or takes one, never the last. */
export function tokensAt(
  tokens: { readonly each: number; readonly at: Readonly<Record<string, number>> },
  step: number,
  delta: number,
): number {
  const written = tokens.at[String(step)] ?? tokens.each;
  return written === 0 ? 0 : Math.max(1, written + delta);
}
