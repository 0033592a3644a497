import { start } from '../engine/start.ts';
import { stepFast } from '../engine/step.ts';
import type { Run, Scenario } from '../engine/run.ts';
import type { View } from '../engine/view/types.ts';
import { view } from '../engine/view/view.ts';
import type { Cut } from '../format/walks.ts';
import type { Room } from './types.ts';

/** The cut a room plays. A room is only ever opened on one there is. */
export function cutOf(scenario: Scenario, room: Pick<Room, 'cut'>): Cut {
  const cut = scenario.story.cuts[room.cut];
  if (cut === undefined) throw new Error(`no cut ${room.cut}`);
  return cut;
}

/** The room's run so far. The room accepted these moves, so a refusal is a bug. */
export function runOf(scenario: Scenario, room: Room): Run {
  const known = runs.get(room.moves);
  if (known?.scenario === scenario) return known;
  const first = start(scenario, { seed: room.seed, luck: cutOf(scenario, room).luck });
  const run = room.moves.reduce((run, move) => {
    const next = stepFast(run, move);
    if (!next.ok) throw new Error(`${move.call}: ${next.error.code}`);
    return next.value;
  }, first);
  runs.set(room.moves, run);
  return run;
}

/** What anybody in the room may see of the run, in one language: no hand, no truth. */
export function sightOf(scenario: Scenario, room: Room, language: string): View {
  const run = runOf(scenario, room);
  const known = sights.get(run) ?? new Map<string, View>();
  sights.set(run, known);
  const found = known.get(language) ?? view(run, { seat: 'participant', language });
  known.set(language, found);
  return found;
}

/** The room as it stood after so many moves of its run; the same array each time, so that its run is worked out once. */
export function roomAfter(room: Room, moves: number): Room {
  if (moves >= room.moves.length) return room;
  const known = heads.get(room.moves) ?? new Map<number, Room['moves']>();
  heads.set(room.moves, known);
  const head = known.get(moves) ?? room.moves.slice(0, moves);
  known.set(moves, head);
  return { ...room, moves: head };
}

// A view goes to two hundred seats at once and the run under it is the same. What is kept follows from its keys.
const runs = new WeakMap<Room['moves'], Run>();
const heads = new WeakMap<Room['moves'], Map<number, Room['moves']>>();
const sights = new WeakMap<Run, Map<string, View>>();
