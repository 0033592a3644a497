import type { Scenario } from '../engine/run.ts';
import { consoleNowText } from '../text/room-console.ts';
import { callView, optionIn } from './call-view.ts';
import { isIn } from './draw.ts';
import { ballotNow } from './next-phase.ts';
import { cutOf } from './play.ts';
import { reasonsOf } from './reasons.ts';
import { tableView, votesIn } from './tables.ts';
import { count, isSplit } from './tally.ts';
import type { Room } from './types.ts';

type Key = Parameters<typeof consoleNowText>[0];

/** One thing to say or do now. */
export function consoleSentence(room: Room, scenario: Scenario, language: string): string {
  const seats = room.seats.filter(isIn).length;
  const votes = votesIn(room);
  const drawn = optionIn(room.drawn === null ? null : callView(room, scenario, language), room.drawn?.option ?? null);
  return consoleNowText(keyOf(room, scenario, seats), language, {
    n: votes?.count ?? seats,
    of: votes?.of ?? seats,
    table: room.drawn === null ? '' : tableView(room.drawn.table, language).name,
    letter: drawn?.letter ?? '',
  });
}

function keyOf(room: Room, scenario: Scenario, seats: number): Key {
  switch (room.phase) {
    case 'lobby':
      return seats === 0 ? 'lobby_empty' : 'lobby';
    case 'meanwhile':
      if (room.callIndex === 0) return 'meanwhile_first';
      return room.callIndex < cutOf(scenario, room).discuss.length ? 'meanwhile' : 'meanwhile_last';
    case 'choosing':
      return choosingKey(room);
    case 'locked':
      return room.hasReasons && reasonsOf(room).length > 0 ? 'locked_reasons' : 'locked';
    case 'revealed':
      return revealedKey(room, scenario);
    case 'talking':
      return room.drawn === null ? 'talking' : 'talking_table';
    case 'second':
      return allIn(room) ? 'second_all' : room.clock.closesAt === null ? 'second' : 'closing';
    case 'committed':
      return (room.history.at(-1)?.choice ?? null) === null ? 'committed_silence' : 'committed';
    case 'consequence':
    case 'debrief':
    case 'closed':
      return room.phase;
  }
}

function allIn(room: Room): boolean {
  const votes = votesIn(room);
  return votes !== null && votes.of > 0 && votes.count === votes.of;
}

function choosingKey(room: Room): Key {
  if (allIn(room)) return 'choosing_all';
  if (room.clock.closesAt !== null) return 'closing';
  return votesIn(room)?.of === 0 ? 'choosing_nobody' : 'choosing';
}

function revealedKey(room: Room, scenario: Scenario): Key {
  const counts = count(ballotNow(room, scenario), room.votes[0]);
  if (counts.every((each) => each.votes === 0)) return 'revealed_silent';
  return isSplit(counts) ? 'revealed_split' : 'revealed';
}
