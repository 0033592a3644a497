import type { BoardView, PlanView } from '../../../scenarios/index.ts';

export type BoardTask = BoardView['tasks'][number];

/** Where a task stands in one plan: the board's own, or what a move would make of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The plan before and after the move in front: before is drawn dotted, after solid. */
export interface BoardOverlay {
  /** "with 1". */
  readonly label: string;
  readonly before: PlanView;
  readonly after: PlanView;
}

/** Shorter than this nobody sees it: the board draws and says nothing. */
const least = 0.02;

/** Tasks a board shows: what is in the plan, or would be. */
export function shownTasks(board: BoardView, overlay: BoardOverlay | null): readonly BoardTask[] {
  const after = overlay?.after.tasks ?? {};
  return board.tasks.filter((task) => task.isInPlan || after[task.id]?.isInPlan === true);
}

/** The task as it would stand after the move in front; without one, as it stands. */
export function taskAfter(task: BoardTask, overlay: BoardOverlay | null): BoardTask {
  const after = overlay?.after.tasks[task.id];
  if (after === undefined) return task;
  const { start, end, slack, isCritical, isInPlan } = after;
  return { ...task, start, end, slack, isCritical, isInPlan, lateEnd: end + Math.max(0, slack) };
}

/** Where the task stood before the move in front, when that moves it; null = it stays. */
export function spanBefore(task: BoardTask, overlay: BoardOverlay | null): Span | null {
  const before = overlay?.before.tasks[task.id];
  const after = overlay?.after.tasks[task.id];
  if (before === undefined || !before.isInPlan) return null;
  if (after === undefined || !after.isInPlan) return before;
  const isMoved = Math.abs(after.start - before.start) > least || Math.abs(after.end - before.end) > least;
  return isMoved ? before : null;
}

interface TaskProps {
  readonly task: BoardTask;
  readonly overlay: BoardOverlay | null;
}
/** Whether a row or a box would be drawn alike: another move in front counts only where it touches this task. */
export function isSameTask<T extends TaskProps>(was: T, is: T): boolean {
  const keys = [...Object.keys(was), ...Object.keys(is)];
  // The keys are those of the two objects themselves.
  const differs = (key: string): boolean => was[key as keyof T] !== is[key as keyof T];
  if (keys.some((key) => key !== 'overlay' && differs(key))) return false;
  if ((was.overlay === null) !== (is.overlay === null)) return false;
  return (['before', 'after'] as const).every((plan) =>
    isSameSpan(was.overlay?.[plan].tasks[was.task.id], is.overlay?.[plan].tasks[is.task.id]),
  );
}
type PlanTask = PlanView['tasks'][string];
function isSameSpan(a: PlanTask | undefined, b: PlanTask | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.slack === b.slack &&
    a.isCritical === b.isCritical &&
    a.isInPlan === b.isInPlan
  );
}

/** How much later the task ends with the move in front, in steps; null = where it stood, or not in both plans. */
export function endDelta(task: BoardTask, overlay: BoardOverlay | null): number | null {
  const before = overlay?.before.tasks[task.id];
  const after = overlay?.after.tasks[task.id];
  if (before === undefined || after === undefined || !before.isInPlan || !after.isInPlan) return null;
  const delta = after.end - before.end;
  return Math.abs(delta) > least ? delta : null;
}

/** Width of the axis in whole steps: all that is planned, all that is due, all that would be, and a little air. */
export function axisSteps(board: BoardView, steps: number, overlay: BoardOverlay | null = null): number {
  const plans = overlay === null ? [] : [overlay.before, overlay.after];
  const last = Math.max(
    steps,
    board.endStep,
    ...board.tasks.filter((task) => task.isInPlan).map((task) => Math.max(task.end, task.lateEnd)),
    ...board.milestones.map((one) => one.by),
    ...plans.map((plan) => plan.endStep),
  );
  return Math.ceil(last + 0.05);
}

/**
 * The chain that sets the date as one line: along the foot of each of its bars to where it drives the next, then over to
 * that one. `rows` names the task of each row from the top; tasks without a row are passed over.
 */
export function chainPath(
  chain: readonly string[],
  spans: Readonly<Record<string, Span>>,
  rows: readonly string[],
  rowHeight: number,
  perStep: number,
): string {
  const stops = chain.flatMap((id) => {
    const row = rows.indexOf(id);
    const span = spans[id];
    return row < 0 || span === undefined ? [] : [{ row, span }];
  });
  let path = '';
  stops.forEach(({ row, span }, place) => {
    const foot = row * rowHeight + rowHeight * 0.81;
    const from = span.start * perStep;
    const next = stops[place + 1];
    if (path === '') path = `M${from} ${foot}`;
    if (next === undefined) {
      path += `L${span.end * perStep} ${foot}`;
      return;
    }
    // A task that drives the next through its start is left where the next begins.
    const to = Math.max(span.start, Math.min(span.end, next.span.start)) * perStep;
    const bend = Math.min(perStep * 0.11, (to - from) / 2);
    const entry = next.span.start * perStep;
    const nextFoot = next.row * rowHeight + rowHeight * 0.81;
    path += `L${to - bend} ${foot}C${to} ${foot} ${entry} ${nextFoot} ${entry + perStep * 0.11} ${nextFoot}`;
  });
  return path;
}

/** Whether work on the task rests in that time: windows without tasks are everybody's. */
export function restsIn(closed: BoardView['closed'][number], task: string): boolean {
  return closed.tasks.length === 0 || closed.tasks.includes(task);
}

const fractions = ['', '¼', '½', '¾'] as const;
/** Steps to the quarter, as the wall says them: 0.5 → "½", 1.25 → "1¼", 0.06 → "0". Half quarters go up. */
export function quarters(value: number): string {
  const all = Math.floor(Math.abs(value) * 4 + 0.5);
  const whole = Math.floor(all / 4);
  const part = fractions[all % 4] ?? '';
  const sign = value < 0 && all > 0 ? '−' : '';
  return `${sign}${whole === 0 && part !== '' ? '' : whole}${part}`;
}

/** Steps with one decimal and a true minus, for the price of a move: −0.5 → "−0.5", 0.04 → "0.0". */
export function tenths(value: number): string {
  const shown = (Math.round(Math.abs(value) * 10) / 10).toFixed(1);
  return value < 0 && shown !== '0.0' ? `−${shown}` : shown;
}

/** The same with its sign in front of a gain as well: 0.1 → "+0.1". */
export function signedTenths(value: number): string {
  const shown = tenths(value);
  return value > 0 && shown !== '0.0' ? `+${shown}` : shown;
}
