import type { Blocker } from '../../format/parts.ts';
import { slackTo } from '../model/blockers/slack-to.ts';
import { linksInForce } from '../model/plan-dates.ts';
import { datesOf } from '../names.ts';
import { q } from '../rounding.ts';
import type { Tables } from '../tables.ts';
import type { World } from '../world.ts';

/**
 * The step by which a blocker must be gone: as written; else the start the task it blocks must not miss, on its way to the milestone
 * it needs, to the nearest milestone behind it, or to the end of the plan. null = nothing says by when.
 */
export function needStep(tables: Tables, world: World, blocker: Blocker): number | null {
  if (typeof blocker.need === 'number') return blocker.need;
  const dates = datesOf(tables, world);
  const start = blocker.blocks === undefined ? undefined : dates.start[blocker.blocks];
  const milestone = tables.network.milestones.find(({ id }) => id === blocker.need);
  if (blocker.blocks === undefined || start === undefined) return milestone?.by ?? null;
  const room = milestoneRoom(tables, world, blocker.blocks, milestone?.id) ?? dates.slack[blocker.blocks] ?? 0;
  return q(start + room);
}

/** Steps left before it holds something up: slack, in the sense of the date it is needed by. Infinity where nothing says by when. */
export function roomOf(tables: Tables, world: World, blocker: Blocker): number {
  const need = needStep(tables, world, blocker);
  return need === null ? Infinity : need - world.step;
}

/**
 * How far a task may slip before one of the milestones behind it is missed; null = there is none behind it. A buffer lies before its
 * milestone's date, so what is left of it is in here.
 */
function milestoneRoom(tables: Tables, world: World, task: string, only: string | undefined): number | null {
  const { network } = tables;
  const from = network.indexOf.get(task);
  if (from === undefined) return null;
  const { early, slack } = datesOf(tables, world);
  const links = linksInForce(network, world.plan);
  const rooms = network.milestones
    .filter(({ id }) => (only === undefined || id === only) && slack[id] !== undefined)
    .map(({ id, after }) => slackTo(from, after, links, early.starts, early.finishes) + (slack[id] ?? 0));
  const least = Math.min(Infinity, ...rooms);
  return Number.isFinite(least) ? least : null;
}
