import type { Call } from '../format/calls.ts';
import type { Blocker } from '../format/parts.ts';
import { chanceToTurn } from '../engine/blockers/hazards.ts';
import { roomOf } from '../engine/blockers/room.ts';
import { canBeSeen, hasStopped, isOver, ownerOf } from '../engine/blockers/state.ts';
import { exposure } from '../engine/model/blockers/exposure.ts';
import { usualTiming } from '../engine/model/blockers/timing-cost.ts';
import { WEEKS_A_STEP } from '../engine/model/tempo.ts';
import { isCallOpen } from '../engine/openness.ts';
import type { Step } from '../engine/run.ts';
import { type Tables, tablesOf } from '../engine/tables.ts';
import { worldBefore } from '../engine/view/beats.ts';
import type { World } from '../engine/world.ts';
import type { Act } from './evidence.ts';

/** [P] Less slack than half a week, in weeks, presses no harder: a division by next to nothing would drown all the rest. */
const LEAST_SLACK = 0.5;
/** First or second is high enough (domain §1.3). */
const PLACES = 2;

/**
 * I of `altitude`, 0–1 (domain §1.3): 1 if a card put down now was opened this very turn where it pressed first or second most among the
 * open files, else 1/3. null where no card was put down that was opened by looking, or nothing known pressed anywhere.
 */
export function diveScore(act: Act): number | null {
  const tables = tablesOf(act.run.scenario);
  const looks = [...tables.cards.values()]
    .filter(({ id }) => act.step.world.played[id] === true && act.before.played[id] !== true)
    .flatMap(({ id, file }) => lookAt(act, id, file) ?? []);
  const scores = looks.flatMap((look) => {
    const ranks = pressures(tables, worldBefore(act.run, look.index));
    if (ranks.size === 0) return [];
    const own = ranks.get(look.move.call) ?? 0;
    const ahead = [...ranks.values()].filter((each) => each > own).length;
    return [own > 0 && ahead < PLACES && look.step === act.step.step ? 1 : 1 / 3];
  });
  return scores.length === 0 ? null : Math.max(...scores);
}

/** The look that opened a card; undefined where it was come by otherwise. */
function lookAt({ run, step }: Act, card: string, file: string): Step | undefined {
  return run.steps.find(
    (each) =>
      each.index < step.index &&
      each.move.call === file &&
      each.world.known[card] === true &&
      worldBefore(run, each.index).known[card] !== true,
  );
}

/** Open file → exposure ÷ slack of the worst it tells of; files that tell of nothing known to press are left out. */
function pressures(tables: Tables, world: World): ReadonlyMap<string, number> {
  const blockers = tables.story.blockers.filter(
    (blocker) => !isOver(world, blocker) && canBeSeen(tables, world, blocker),
  );
  const files = tables.story.calls.filter((call) => call.file !== undefined && isCallOpen(tables, world, call));
  return new Map(
    files.flatMap((file) => {
      const told = blockers.filter((blocker) => tellsOf(tables, file, blocker));
      const most = Math.max(0, ...told.map((blocker) => pressure(tables, world, blocker)));
      return most > 0 ? [[file.id, most] as const] : [];
    }),
  );
}

/** A file tells of what its cards bear on, and of what its owner has to bear. */
function tellsOf(tables: Tables, { file }: Call, blocker: Blocker): boolean {
  if (file === undefined) return false;
  if (ownerOf(tables, blocker) === file.owner) return true;
  const bears = file.levels.flatMap((level) => level.bearsOn);
  return bears.some(
    (id) =>
      id === blocker.id || tables.calls.get(id)?.call.options.some((option) => option.unblocks === blocker.id) === true,
  );
}

/** Chance a week × what it costs, by the slack it has (domain §4); work that has stopped is certain. 0 where it never turns. */
function pressure(tables: Tables, world: World, blocker: Blocker): number {
  const slack = roomOf(tables, world, blocker) * WEEKS_A_STEP[tables.story.tempo];
  const p = hasStopped(world, blocker) ? 1 : (chanceToTurn(tables, world, blocker) ?? 0);
  return exposure(p, blocker.impact ?? usualTiming.worse, slack) / Math.max(LEAST_SLACK, slack);
}
