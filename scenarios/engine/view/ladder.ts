import type { Call, Option } from '../../format/calls.ts';
import type { Blocker } from '../../format/parts.ts';
import { blockerLine, rungText } from '../../text/blockers.ts';
import { lengthText } from '../../text/time.ts';
import { hasLadder, momentOf, responseOf } from '../blockers/ladder.ts';
import { needStep } from '../blockers/room.ts';
import { fixSteps } from '../blockers/state.ts';
import { untilOf } from '../until.ts';
import { LADDER_MINUTES } from '../model/tempo.ts';
import { q } from '../rounding.ts';
import { tablesOf } from '../tables.ts';
import type { World } from '../world.ts';
import { imagine } from './mask.ts';
import type { Ladder } from './offer-types.ts';
import type { Sight } from './sight.ts';

type Rung = Ladder['levels'][number];
const LEVELS: readonly Rung['level'][] = [0, 1, 2, 3, 4, 5];

/** The window of a blocker, reckoned from what the seat has seen: by when it must be gone, and how late each rung may still be asked. */
export function ladderOf(sight: Sight, call: Call): Ladder | null {
  const tables = tablesOf(sight.scenario);
  const blocker = tables.blockers.get(call.id);
  if (blocker === undefined || !hasLadder(blocker, call)) return null;
  const world = imagine(sight.story, sight.seen, '');
  const isDoubted = world.credibility < 1;
  return {
    now: world.step,
    needStep: needStep(tables, world, blocker),
    fixSteps: q(fixSteps(tables, world, blocker)),
    credibilityText: isDoubted ? blockerLine('believed_less', sight.language) : null,
    levels: LEVELS.map((level) => rungOf(sight, blocker, call, world, level)),
  };
}

function rungOf(sight: Sight, blocker: Blocker, call: Call, world: World, level: Rung['level']): Rung {
  const tables = tablesOf(sight.scenario);
  const options = call.options.filter((option) => option.level === level);
  const moment = momentOf(tables, world, blocker, level);
  const response = responseOf(tables, world, blocker, level);
  const usual = responseOf(tables, { ...world, credibility: 1 }, blocker, level);
  return {
    level,
    name: rungText(level, sight.language),
    answersInSteps: q(response),
    answersText: answersText(sight, response, usual),
    lastStep: q(moment ?? lastUntil(sight, world, call, options)),
    isTooLate: moment !== null && moment < world.step,
    options: options.map(({ id }) => id),
  };
}

function lastUntil(sight: Sight, world: World, call: Call, options: readonly Option[]): number {
  const tables = tablesOf(sight.scenario);
  const untils = options.map((option) => untilOf(tables, world, call, option));
  return untils.length === 0 ? sight.story.steps : Math.max(...untils);
}

/** Shorter than the shortest rung of an hour is at once. */
const AT_ONCE = (LADDER_MINUTES[0] ?? 0) / 60;
function answersText({ story, language }: Sight, response: number, usual: number): string {
  const length = lengthText(response, story.tempo, language);
  if (response <= AT_ONCE) return blockerLine('answers_now', language);
  if (response <= usual + 1e-9) return blockerLine('answers_in', language, { length });
  return blockerLine('answers_slower', language, { length, usual: lengthText(usual, story.tempo, language) });
}
