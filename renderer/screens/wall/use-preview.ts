import { useMemo } from 'react';
import type { PlanView } from '../../../scenarios/index.ts';
import type { BoardOverlay } from '../../components/wall/board-plan.ts';
import type { Draft, Row } from '../../components/wall/panel-model.ts';
import { useSay } from '../../components/wall/words.ts';
import type { Seat } from '../../seat/seat.ts';
import { useSeat } from '../../store/hooks.ts';
import { moveOf, type Missing } from './draft.ts';
import type { PanelId } from './wall-state.ts';
import type { Wall } from './use-wall.ts';

export type Preview = ReturnType<Seat['whatIf']>;

/** Acts that can move the plan: only for these the wall asks what they would do. */
const replanning: readonly PanelId[] = ['move', 'agree', 'radio'];

/** What is certain about the move put together in the open panel, before it is made; null while something is missing. */
export function usePreview(
  panel: PanelId | null,
  chosen: Row | null,
  missing: Missing | null,
  draft: Draft,
): Preview | null {
  const seat = useSeat();
  // Another view makes other rows: `chosen` stands for the moment as well.
  return useMemo(
    () =>
      panel === null || !replanning.includes(panel) || chosen === null || missing !== null
        ? null
        : seat.whatIf(moveOf(chosen, draft, panel === 'radio')),
    [panel, chosen, missing, draft, seat],
  );
}

/** The move in front as a drawing over the board; null where it moves no task, or its author says it in a sentence. */
export function useOverlay({ preview, rows, chosen, state }: Wall): BoardOverlay | null {
  const say = useSay();
  const number = chosen === null || state.panel === 'agree' ? 0 : rows.indexOf(chosen) + 1;
  return useMemo(() => {
    if (preview === null || !preview.ok || preview.value.sentence !== null) return null;
    const { before, after } = preview.value;
    if (isSamePlan(before, after)) return null;
    return { label: number > 0 ? say('board.legend.after', { number }) : say('board.legend.afterAny'), before, after };
  }, [preview, number, say]);
}

function isSamePlan(before: PlanView, after: PlanView): boolean {
  const ids = new Set([...Object.keys(before.tasks), ...Object.keys(after.tasks)]);
  return [...ids].every((id) => {
    const was = before.tasks[id];
    const is = after.tasks[id];
    if (was === undefined || is === undefined) return was === is;
    return was.start === is.start && was.end === is.end && was.isInPlan === is.isInPlan;
  });
}
