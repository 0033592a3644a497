import { stepOf } from '../clock.ts';
import { mustGet } from '../tables.ts';
import { rule } from './draft.ts';
import { applySilence, closeRadio } from './options.ts';

/** Phase 0: an open dilemma takes its silence; tokens left are gone. */
export const fallSilent = rule('turn', (draft, event) => {
  if (event.move) {
    draft.cause = { call: 'turn', index: draft.world.moves };
    draft.put('actedAt', 'turn', draft.world.moves);
    draft.set('moves', draft.world.moves + 1);
  }
  const { radio, tokens, owed } = draft.world;
  if (owed > 0 && !event.move) draft.set('owed', owed - 1);
  draft.set('tokens', 0);
  draft.change('tokens', tokens, 0, 'turn');
  if (radio === null) return;
  const { call } = mustGet(draft.tables.calls, radio, 'call');
  draft.cause = { rule: `${radio}.silence`, step: stepOf(draft.world) };
  closeRadio(draft);
  draft.put('did', `${radio}.silence`, true);
  draft.change(`did.${radio}.silence`, false, true, 'silence');
  applySilence(draft, call);
});
