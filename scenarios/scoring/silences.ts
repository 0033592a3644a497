import { endingOf } from '../engine/view/compare.ts';
import type { Run } from '../engine/run.ts';
import { keyed } from './evidence.ts';
import type { RawMoment } from './raw-moment.ts';

/** Standing calls never taken, where the author keyed that; judged once the story is over. Absence is not praised: only a key speaks. */
export function standingSilences(run: Run): RawMoment[] {
  const last = run.steps[run.steps.length - 1];
  if (last === undefined || endingOf(run) === null) return [];
  return run.scenario.story.calls.flatMap((call): RawMoment[] => {
    if (call.kind === 'decision' || run.world.did[call.id] === true) return [];
    const found = keyed(run, `${call.id}.silence`, run.world);
    return [
      {
        call: call.id,
        option: 'silence',
        index: last.index,
        step: last.step,
        isAverted: false,
        move: null,
        world: run.world,
        stakes: call.stakes,
        evidence: found.evidence,
        otherwise: found.otherwise,
      },
    ];
  });
}
