import type { BoardView } from '../../../scenarios/index.ts';
import { endDelta, quarters, restsIn, taskAfter, type BoardOverlay, type BoardTask } from './board-plan.ts';
import type { Say } from './words.ts';

/** What is known about one task, a short sentence each: its dates first, then what moves, what it waits for, what holds it up. */
export function taskLines(
  task: BoardTask,
  board: BoardView,
  overlay: BoardOverlay | null,
  say: Say,
): readonly string[] {
  return [...movingLines(task, overlay, say), ...standingLines(task, board, say)];
}

/** What a move in front can change. */
function movingLines(task: BoardTask, overlay: BoardOverlay | null, say: Say): readonly string[] {
  const now = taskAfter(task, overlay);
  return [
    say('board.detail.dates', { start: quarters(now.start), end: quarters(now.end) }),
    ...whatMoves(task, overlay, say),
    ...(now.isCritical && now.isInPlan ? [say('board.detail.chain')] : []),
  ];
}

/** What stays as it is whatever move is in front. */
export function standingLines(task: BoardTask, board: BoardView, say: Say): readonly string[] {
  return [
    ...neighbours(task, board, say),
    ...work(task, board, say),
    ...board.closed
      .filter((one) => restsIn(one, task.id))
      .map((one) => say('board.detail.closed', { from: quarters(one.from), to: quarters(one.to), text: one.text })),
    ...board.blockers
      .filter((one) => one.blocks === task.id)
      .map((one) => `${one.text} (${[one.modeText, answerOf(one, say)].filter((part) => part !== '').join(', ')})`),
  ];
}

/** Who was asked about a blocker and when they answer: "one level up, answer by week 6"; '' = nobody was. */
export function answerOf(blocker: BoardView['blockers'][number], say: Say): string {
  if (blocker.answerText === null) return '';
  if (blocker.levelName === null) return blocker.answerText;
  return say('board.answers', { who: blocker.levelName, when: blocker.answerText });
}

/** A task for somebody who hears the board: its name, whose it is, and all that is known; `standing` from `standingLines`. */
export function taskLabel(
  task: BoardTask,
  owner: string,
  standing: readonly string[],
  overlay: BoardOverlay | null,
  say: Say,
): string {
  const slack = say('board.slackOf', { name: task.name, slack: quarters(taskAfter(task, overlay).slack) });
  const lines = [...movingLines(task, overlay, say), ...standing, `${slack}.`].join(' ');
  return `${[task.name, owner].filter((part) => part !== '').join(', ')}. ${lines}`;
}

function whatMoves(task: BoardTask, overlay: BoardOverlay | null, say: Say): readonly string[] {
  if (overlay?.after.tasks[task.id]?.isInPlan === false && overlay.before.tasks[task.id]?.isInPlan === true)
    return [say('board.detail.gone')];
  const delta = endDelta(task, overlay);
  return delta === null ? [] : [say('board.detail.moves', { delta: deltaWords(delta, say) })];
}

function neighbours(task: BoardTask, board: BoardView, say: Say): readonly string[] {
  const nameOf = (id: string): string => board.tasks.find((one) => one.id === id)?.name ?? id;
  const standing = board.links.filter((link) => !link.isCut);
  const before = [...new Set(standing.filter((link) => link.to === task.id).map((link) => link.from))];
  const after = [...new Set(standing.filter((link) => link.from === task.id).map((link) => link.to))];
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  return [
    ...(before.length === 0 ? [] : [say('board.detail.waits', { names: names(before) })]),
    ...(before.length < 2 || task.drivenBy.length === 0
      ? []
      : [say('board.detail.drives', { names: names(task.drivenBy) })]),
    ...(after.length === 0
      ? []
      : [say(after.length === 1 ? 'board.detail.leads' : 'board.detail.leadsMany', { names: names(after) })]),
    ...(task.freeSlack > 0.02 ? [say('board.detail.free', { free: quarters(task.freeSlack) })] : []),
  ];
}

function work(task: BoardTask, board: BoardView, say: Say): readonly string[] {
  const { optimistic, likely, pessimistic } = task.durations;
  const needs = Object.entries(task.demand).filter(([, amount]) => amount > 0);
  const resourceName = (id: string): string => board.resources.find((one) => one.id === id)?.name ?? id;
  return [
    ...(task.done > 0 ? [say('board.detail.done', { done: Math.round(task.done * 100) })] : []),
    ...(task.done < 1 && pessimistic - optimistic > 0.02
      ? [
          say('board.detail.left', {
            optimistic: quarters(optimistic),
            likely: quarters(likely),
            pessimistic: quarters(pessimistic),
          }),
        ]
      : []),
    ...(task.rework > 0.02 ? [say('board.detail.twice', { rework: quarters(task.rework) })] : []),
    ...(needs.length === 0
      ? []
      : [
          say('board.detail.needs', {
            what: needs.map(([id, amount]) => `${resourceName(id)} ${quarters(amount)}`).join(', '),
          }),
        ]),
  ];
}

/** "½ sooner", "1¼ later". */
export function deltaWords(delta: number, say: Say): string {
  const n = quarters(Math.abs(delta));
  // Under an eighth the quarter would read nought: then one decimal says it.
  const shown = n === '0' ? Math.abs(delta).toFixed(2) : n;
  return say(delta < 0 ? 'delta.sooner' : 'delta.later', { n: shown });
}
