import { useMemo } from 'react';
import type { View } from '../../../scenarios/index.ts';
import { quarters } from '../../components/wall/board-plan.ts';
import type { GhostLine } from '../../components/wall/run-line.tsx';
import { useSay, type Say } from '../../components/wall/words.ts';
import { useApp, useCurrent, useGhost, useSurroundings } from '../../store/hooks.ts';
import { ghostMarks, movesPassed } from './marks.ts';

/** The last run on this week as it stood when its clock read the same, and how far you are from it. */
export function useGhostLine(view: View): GhostLine | null {
  const say = useSay();
  const ghost = useGhost();
  const { run, ghostIs } = useCurrent();
  const language = useApp((state) => state.settings.language);
  const { engine } = useSurroundings();
  return useMemo(() => {
    if (ghost === null) return null;
    const then = engine.view(ghost, { language, plays: 1 }, movesPassed(ghost, view.step));
    // At other settings, or where another week was fixed under the same seed, its calls ride along without a delta.
    const isComparable = engine.standing([run, ghost]) === 'same_week';
    return {
      marks: ghostMarks(ghost, view.step),
      delta: view.step === 0 || !isComparable ? null : deltaOf(view, then, say, ghostIs),
    };
  }, [ghost, ghostIs, run, view, engine, language, say]);
}

function deltaOf(now: View, then: View, say: Say, ghostIs: 'last_run' | 'line'): GhostLine['delta'] {
  const than = ghostIs === 'line' ? 'delta.thanLine' : 'delta.than';
  const sooner = then.board.endStep - now.board.endStep;
  const trust = Math.round(meanTrust(now) - meanTrust(then));
  const patience = sum(now) - sum(then);
  const rest = [
    trust === 0 ? say('delta.sameTrust') : say('delta.trust', { n: signed(trust) }),
    ...(patience === 0 ? [] : [say('delta.patience', { n: signed(patience) })]),
  ].join(', ');
  if (quarters(sooner) !== '0' && quarters(sooner) !== '−0') {
    const key = sooner > 0 ? 'delta.sooner' : 'delta.later';
    return { value: sooner * 24, head: say(key, { n: quarters(Math.abs(sooner)) }), tail: say(than, { rest }) };
  }
  const value = trust + patience * 5;
  const head = value > 0 ? say('delta.ahead') : value < 0 ? say('delta.behind') : say('delta.level');
  return { value: value * 3, head, tail: say(than, { rest }) };
}
function meanTrust(view: View): number {
  return view.people.length === 0 ? 0 : view.people.reduce((all, one) => all + one.trust, 0) / view.people.length;
}
function sum(view: View): number {
  return view.patience.reduce((all, one) => all + one.now, 0);
}
function signed(value: number): string {
  return value < 0 ? `−${Math.abs(value)}` : `+${value}`;
}
