import type { Run, View } from '../../../scenarios/index.ts';
import { verbKeys } from '../../components/wall/dock.tsx';
import type { RunMark } from '../../components/wall/run-line.tsx';
import type { Say } from '../../components/wall/words.ts';

const verbOf = {
  dive: 'look',
  coach: 'ask',
  raci: 'agree',
  promise: 'agree',
  conflict: 'move',
  blocker: 'raise',
  forecast: 'tell',
  broadcast: 'tell',
  decision: 'radio',
  turn: 'run',
} as const;

/** Acts in order with their place on the axis: those of one step share it evenly, the running step fills from the left. */
function places(
  steps: Run['steps'],
  isPast: (step: number) => boolean,
): readonly { readonly index: number; readonly at: number }[] {
  const acts = steps.filter((one) => one.move.kind !== 'turn');
  return acts.map((one) => {
    const same = acts.filter((other) => other.step === one.step);
    const room = isPast(one.step) ? same.length + 1 : Math.max(6, same.length + 1);
    return { index: one.index, at: one.step + (same.indexOf(one) + 1) / room };
  });
}

/** A move of the run in words. */
export type ActWords = (index: number) => string;

export function marksOf(run: Run, view: View, wordsOf: ActWords, say: Say): readonly RunMark[] {
  const at = new Map(places(run.steps, (step) => step < view.step).map((one) => [one.index, one.at]));
  return run.steps
    .filter((one) => one.move.kind !== 'turn' && one.index < view.index)
    .map((one) => {
      const verb = one.move.kind === 'decision' ? say('radio.title') : say(`verb.${verbOf[one.move.kind]}`);
      const words = wordsOf(one.index);
      return {
        index: one.index,
        at: at.get(one.index) ?? one.step,
        letter: one.move.kind === 'decision' ? null : verbKeys[verbOf[one.move.kind]],
        words: say('run.mark', {
          when: view.stepNames[one.step] ?? '',
          verb,
          // A look names its verb by itself: said once.
          what: words.startsWith(`${verb}: `) ? words.slice(verb.length + 2) : words,
        }),
      };
    });
}

/** Moves of the last run that led to the step the clock reads now: what it did afterwards is not told yet. */
export function movesPassed(ghost: Run, step: number): number {
  return ghost.steps.filter((one) => one.world.step <= step && one.step < step).length;
}

/** Acts of the last run in steps already passed: never the next one. */
export function ghostMarks(ghost: Run, step: number): readonly number[] {
  return places(ghost.steps, () => true)
    .filter((one) => one.at < step)
    .map((one) => one.at);
}
