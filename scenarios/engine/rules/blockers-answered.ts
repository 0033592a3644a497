import type { Option } from '../../format/calls.ts';
import { isOver, stateOf } from '../blockers/state.ts';
import { mustGet } from '../tables.ts';
import type { Asked } from '../world.ts';
import { put, startFix } from './blockers.ts';
import { type Draft, rule } from './draft.ts';
import { doOption } from './options.ts';

/**
 * Phase 5, last: answers that are due land with what their option does, then every fix that is done says so to the chart. An answer
 * to what is over by then is not needed any more. What was paid attention to this turn is forgotten.
 */
export const landAnswers = rule('answers', (draft) => {
  for (const id of draft.tables.blockerWords.keys()) {
    const state = draft.world.blockers[id];
    if (state === undefined) continue;
    if (state.attention !== 0) put(draft, id, { attention: 0 });
    const due = state.asked.filter((asked) => asked.due <= draft.world.step).toSorted((a, b) => a.due - b.due);
    if (due.length > 0) put(draft, id, { asked: state.asked.filter((asked) => !due.includes(asked)) });
    for (const asked of due) land(draft, id, asked);
    const { fix } = stateOf(draft.world, id);
    const isDone = fix !== null && fix.due <= draft.world.step;
    if (isDone && !draft.raise.includes(`turn.fixed.${id}`)) draft.raise.push(`turn.fixed.${id}`);
  }
});

function land(draft: Draft, id: string, asked: Asked): void {
  const { call, options } = mustGet(draft.tables.calls, id, 'call');
  const option: Option | undefined = options.get(asked.option);
  const blocker = mustGet(draft.tables.blockers, id, 'blocker');
  draft.cause = asked.cause;
  draft.change(`answer_due.${id}`, asked.due, null, 'answers');
  if (option === undefined || isOver(draft.world, blocker)) return;
  draft.gain = asked.gain;
  doOption(draft, call, option, asked.pick, asked.madeAt);
  startFix(draft, id, call, option);
}
