import type { BoardView } from '../../../scenarios/index.ts';

export type BoardTask = BoardView['tasks'][number];

/** Width of the axis in whole steps: all that is planned, all that is due, and a little air. */
export function axisSteps(board: BoardView, steps: number): number {
  const last = Math.max(
    steps,
    board.endStep,
    ...board.tasks.map((task) => task.end + Math.max(0, task.slack)),
    ...board.milestones.map((one) => one.by),
  );
  return Math.ceil(last + 0.05);
}

/** The chain that sets the date as one line: along the foot of each critical bar, then down to the next. */
export function chainPath(tasks: readonly BoardTask[], rowHeight: number, perStep: number): string {
  let path = '';
  let x = 0;
  let y = 0;
  tasks.forEach((task, row) => {
    if (!task.isCritical || !task.isInPlan) return;
    const foot = row * rowHeight + rowHeight * 0.81;
    const from = task.start * perStep;
    const to = task.end * perStep;
    if (path === '') path = `M${from} ${foot}`;
    else {
      const bend = Math.min(perStep * 0.11, Math.max(4, (to - from) / 2));
      path += `H${Math.max(x - bend, 0)}C${x} ${y} ${from} ${foot} ${from + bend} ${foot}`;
    }
    path += `L${Math.max(to, from)} ${foot}`;
    x = to;
    y = foot;
  });
  return path;
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
