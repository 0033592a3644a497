import { rowIn } from '../closure.ts';
import { type Draft, rule } from './draft.ts';
import { applyEffects } from './effects.ts';

/** A sponsor has no patience left when a turn has run: they take the program over, at once. */
export const loseTo = rule('lost', (draft, _event, params) => {
  const sponsor = String(params['sponsor']);
  draft.set('lost', sponsor);
  draft.change('lost', '', sponsor, 'lost');
});

/** Once, after the last turn: its text, then every effect that holds, in order. Endings that read a chance fix it here. */
export const runAftermath = rule('aftermath', (draft) => {
  const { aftermath } = draft.tables.story;
  draft.say(aftermath.text, 'line');
  applyEffects(draft, aftermath.effects);
  for (const ending of aftermath.endings) if (draft.holds(ending.when)) break;
});

/** The ending's own words. */
export const sayEnding = rule('ending', (draft, _event, params) => {
  const ending = draft.tables.story.aftermath.endings.find((one) => one.id === params['ending']);
  if (!ending) return;
  draft.cause = { rule: ending.id, step: draft.world.step };
  draft.say(ending.text, 'ending');
});

/** Below the ending: why nothing showed before, the late lines that hold, and the sponsors whose patience ran out here. */
export const closeStory = rule('aftermath', (draft) => {
  const { aftermath, sponsors } = draft.tables.story;
  draft.say(aftermath.receipt, 'receipt');
  sayLateLines(draft);
  for (const sponsor of sponsors) if ((draft.world.patience[sponsor.id] ?? 1) <= 0) draft.say(sponsor.closes, 'closes');
});

function sayLateLines(draft: Draft): void {
  const { show, of } = draft.tables.story.aftermath.lateLines;
  let left = show;
  for (const row of of.rows) {
    if (left === 0) return;
    const one = { path: of.path, rows: [row] };
    if (rowIn(draft.tables, one, draft.world, null) === null) continue;
    draft.say(one, 'late');
    left -= 1;
  }
}
