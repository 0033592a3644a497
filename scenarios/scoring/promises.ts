import { worldBefore } from '../engine/view/beats.ts';
import type { Run, Step } from '../engine/run.ts';
import type { RawMoment } from './raw-moment.ts';

/** F: a promise you agreed, kept or broken when it fell due. */
export function promiseMoments(run: Run, step: Step): RawMoment[] {
  const { story } = run.scenario;
  if (!story.behaviours.includes('follow')) return [];
  return step.changes.flatMap((change): RawMoment[] => {
    const id = change.path.startsWith('promise.') ? change.path.slice('promise.'.length) : '';
    const call = story.calls.find((each) => each.id === id);
    if (call === undefined || (change.after !== 'kept' && change.after !== 'broken')) return [];
    return [
      {
        call: id,
        option: 'done',
        index: step.index,
        step: step.step,
        isAverted: false,
        move: { call: id, kind: 'promise' },
        world: worldBefore(run, step.index),
        stakes: call.stakes,
        evidence: [{ facet: 'follow', level: change.after === 'kept' ? 4 : 1, channel: 'F', spread: 0, because: null }],
        otherwise: null,
      },
    ];
  });
}
