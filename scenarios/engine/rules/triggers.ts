import { rule } from './draft.ts';

/** After phase 7: what was left as it is has its trigger looked at, once a turn, until it is seen. */
export const watchTriggers = rule('triggers', (draft) => {
  for (const [key, kept] of Object.entries(draft.world.accepted)) {
    const [call = '', option = ''] = key.split('.');
    const model = draft.tables.calls.get(call)?.options.get(option)?.model;
    if (kept.isTriggered || model?.resolution !== 'accept' || model.trigger === undefined) continue;
    if (!draft.holds(model.trigger)) continue;
    draft.cause = { call, index: draft.world.actedAt[call] ?? 0 };
    draft.put('accepted', key, { ...kept, isTriggered: true });
    draft.change(`trigger.${key}`, false, true, 'triggers');
  }
});
