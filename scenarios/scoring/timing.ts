import type { Call, Option } from '../format/calls.ts';
import type { Blocker } from '../format/parts.ts';
import { chanceToTurn } from '../engine/blockers/hazards.ts';
import { responseOf } from '../engine/blockers/ladder.ts';
import { roomOf } from '../engine/blockers/room.ts';
import { fixSteps, hasClock, isOver, isWayOut } from '../engine/blockers/state.ts';
import { untilOf } from '../engine/until.ts';
import { timingCost, usualTiming, type Timing } from '../engine/model/blockers/timing-cost.ts';
import { timingScore } from '../engine/model/blockers/timing-score.ts';
import { WEEKS_A_STEP } from '../engine/model/tempo.ts';
import { isCallOpen } from '../engine/openness.ts';
import { type Tables, tablesOf } from '../engine/tables.ts';
import type { World } from '../engine/world.ts';
import type { Act } from './evidence.ts';

/**
 * T: how well a way out of a blocker was timed, 0–1 (domain §4): what it cost to act then against the cheapest of all the steps at which
 * this player could. null where the act is no way out, or nothing about the blocker has a clock. By the story's own numbers where it
 * has them, and what was known when it could first be acted on; never by how it came out.
 */
export function timingOf(act: Act): number | null {
  const { option } = act;
  const tables = tablesOf(act.run.scenario);
  const blocker = tables.blockers.get(option?.unblocks ?? act.call.id);
  if (option === null || blocker === undefined || !hasClock(blocker) || !isWayOut(option)) return null;
  const first = firstOpen(act, tables, blocker);
  if (first === null) return null;
  const weeks = WEEKS_A_STEP[tables.story.tempo];
  const timing = timingAt(act, tables, first, blocker, option);
  const costAt = (step: number): number => timingCost((step - first.step) * weeks, timing);
  const last = Math.max(act.before.step, lastOpen(tables, first, act.call));
  const steps = Array.from({ length: last - first.step + 1 }, (_, at) => first.step + at);
  return timingScore(costAt(act.before.step), steps.map(costAt));
}

/** The world in which it could first be acted on: the call open, the thing not over. */
function firstOpen({ run, step, call }: Act, tables: Tables, blocker: Blocker): World | null {
  const worlds = [run.opening.world, ...run.steps.slice(0, step.index).map((each) => each.world)];
  return worlds.find((world) => isCallOpen(tables, world, call) && !isOver(world, blocker)) ?? null;
}

/** The last step at which some way out of the call would still have been open. */
function lastOpen(tables: Tables, world: World, call: Call): number {
  const untils = call.options.filter(isWayOut).map((option) => untilOf(tables, world, call, option));
  return Math.min(untilOf(tables, world, call), Math.max(0, ...untils), tables.story.steps) - 1;
}

function timingAt(act: Act, tables: Tables, first: World, blocker: Blocker, option: Option): Timing {
  const weeks = WEEKS_A_STEP[tables.story.tempo];
  const response = option.level === undefined ? 0 : responseOf(tables, act.before, blocker, option.level);
  return {
    ...usualTiming,
    response: response * weeks,
    fix: fixSteps(tables, act.before, blocker, option) * weeks,
    slack: roomOf(tables, first, blocker) * weeks,
    worse: blocker.impact ?? usualTiming.worse,
    worseRate: chanceToTurn(tables, first, blocker) ?? usualTiming.worseRate,
    dearerRate: option.grows === undefined ? usualTiming.dearerRate : option.grows / weeks,
  };
}
