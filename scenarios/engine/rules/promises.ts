import { applyEffects } from './effects.ts';
import { rule } from './draft.ts';
import { moveTrust } from './trust-events.ts';

/** Phase 6: promises due by now are kept or broken, in the order of the file; the model's trust event stands beside the authored effects. */
export const promisesDue = rule('promises', (draft) => {
  for (const { id, terms } of draft.tables.promises) {
    const promise = draft.world.promises[id];
    if (!promise || promise.state !== 'open' || promise.due > draft.world.step) continue;
    draft.cause = { rule: id, step: draft.world.step - 1 };
    const isKept = draft.holds(terms.keptWhen);
    const { due, by, proof } = promise;
    const state = isKept ? 'kept' : 'broken';
    draft.put('promises', id, proof === undefined ? { state, by, due } : { state, by, due, proof });
    draft.change(`promise.${id}`, 'open', state, 'promise');
    moveTrust(draft, by, isKept ? 'kept_promise' : 'broken_promise');
    applyEffects(draft, isKept ? terms.kept : terms.broken);
  }
});
