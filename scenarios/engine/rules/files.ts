import { mustGet } from '../tables.ts';
import { rule } from './draft.ts';
import { applyEffects } from './effects.ts';
import { applyKnow } from './know.ts';

/** Look: the next level of a file opens, its card comes to the hand, its effects happen. */
export const openFile = rule('look', (draft, event) => {
  const id = event.move?.call ?? '';
  const { call } = mustGet(draft.tables.calls, id, 'call');
  draft.cause = { call: id, index: draft.world.moves - 1 };
  const opened = draft.world.opened[id] ?? 0;
  const level = call.file?.levels[opened];
  if (!level) return;
  draft.put('opened', id, opened + 1);
  draft.change(`opened.${id}`, opened, opened + 1, 'look');
  applyKnow(draft, level.card);
  draft.say(level.text, 'card');
  applyEffects(draft, level.effects);
});
