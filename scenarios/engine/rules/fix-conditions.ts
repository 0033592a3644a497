import { rule } from './draft.ts';

/**
 * A condition on an edge cannot write, so what it draws is fixed here, just before the chart asks: the conditions of the
 * region's present mode, in order, to the first that holds. Only charts whose edges read a chance name this rule.
 */
export const fixConditions = rule('draw', (draft, _event, params) => {
  const id = String(params['region']);
  const region = draft.tables.chart.regions.find((one) => one.id === id);
  const edges = region?.modes[draft.world.at[id] ?? '']?.on[String(params['event'])] ?? [];
  for (const { when } of edges) {
    if (when?.type === 'asked_for' && draft.world.nextScene === when.params['scene']) return;
    const expr = draft.tables.edgeConditions.get(String(when?.params['when'] ?? ''));
    if (when === undefined || (expr && draft.holds(expr))) return;
  }
});
