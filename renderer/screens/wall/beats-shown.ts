import type { Run } from '../../../scenarios/index.ts';
import type { BeatShown } from '../../components/wall/beats.tsx';
import type { Say } from '../../components/wall/words.ts';
import type { ActWords } from './marks.ts';
import type { RunningTurn } from './wall-state.ts';

/** Beats in words, each with the act it goes back to. */
export function beatsShown(turn: RunningTurn, run: Run, wordsOf: ActWords, say: Say): readonly BeatShown[] {
  return turn.beats.map(({ cause, text }) => {
    const act = 'call' in cause ? run.steps[cause.index] : undefined;
    const because =
      act === undefined || act.move.kind === 'turn'
        ? null
        : say('beats.because', { when: turn.before.stepNames[act.step] ?? '', what: wordsOf(act.index) });
    return { text, because };
  });
}
