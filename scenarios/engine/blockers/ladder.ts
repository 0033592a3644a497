import { actKey } from '../act-key.ts';
import type { Call, Option } from '../../format/calls.ts';
import type { Blocker } from '../../format/parts.ts';
import { lastResponsibleMoment } from '../model/blockers/last-responsible-moment.ts';
import { answerTurns, responseSteps } from '../model/blockers/response-time.ts';
import type { WayInTime } from '../model/blockers/showstopper.ts';
import { untilOf } from '../until.ts';
import type { Tables } from '../tables.ts';
import type { World } from '../world.ts';
import { needStep } from './room.ts';
import { fixSteps, hasClock, isWayOut, stateOf } from './state.ts';

/** Steps until a rung answers, by what the player's word is worth now: r(level) ÷ c. */
export function responseOf(tables: Tables, world: World, blocker: Blocker, level: number): number {
  return responseSteps(level, world.credibility, tables.story.tempo, blocker.isEventWeekend);
}

/** Turns until an option of this blocker is answered; 0 = at once. One without a rung asks nobody. */
export function turnsUntilAnswer(tables: Tables, world: World, blocker: Blocker, option: Option): number {
  return option.level === undefined ? 0 : answerTurns(responseOf(tables, world, blocker, option.level));
}

/** The last step at which a rung may still be asked in time; null where nothing says by when. */
export function momentOf(tables: Tables, world: World, blocker: Blocker, level: number): number | null {
  const need = needStep(tables, world, blocker);
  if (need === null) return null;
  const response = responseOf(tables, world, blocker, level);
  const fix = fixSteps(tables, world, blocker);
  return lastResponsibleMoment(need, fix, response, tables.story.tempo, blocker.isEventWeekend);
}

/** The window is drawn where a blocker has a rung and a clock of its own. */
export function hasLadder(blocker: Blocker, call: Call): boolean {
  return hasClock(blocker) && (blocker.need !== undefined || call.options.some(({ level }) => level !== undefined));
}

/**
 * Every way out that may still come to something, as far as time is concerned: what was asked, what is being fixed, what is open here
 * or in another call.
 */
export function waysInTime(tables: Tables, world: World, blocker: Blocker, call: Call): readonly WayInTime[] {
  const { asked, fix } = stateOf(world, blocker.id);
  const waiting = asked.flatMap(({ option, due }): WayInTime[] => {
    const found = call.options.find(({ id }) => id === option);
    if (found !== undefined && !isWayOut(found)) return [];
    return [{ response: due - world.step, fix: fixSteps(tables, world, blocker, found), expiry: undefined }];
  });
  const running = fix === null ? [] : [{ response: 0, fix: fix.due - world.step, expiry: undefined }];
  return [...waiting, ...running, ...openWays(tables, world, blocker)];
}

function openWays(tables: Tables, world: World, blocker: Blocker): readonly WayInTime[] {
  return tables.story.calls.flatMap((call) =>
    call.options
      .filter(
        (option) => (option.unblocks ?? call.id) === blocker.id && isWayOut(option) && !isUsed(world, call, option),
      )
      .map((option) => ({
        response: option.level === undefined ? 0 : responseOf(tables, world, blocker, option.level),
        fix: fixSteps(tables, world, blocker, option),
        expiry: Math.min(untilOf(tables, world, call), untilOf(tables, world, call, option)),
      })),
  );
}

function isUsed(world: World, call: Call, option: Option): boolean {
  return world.did[actKey(call, option)] === true || (call.once && world.did[call.id] === true);
}
