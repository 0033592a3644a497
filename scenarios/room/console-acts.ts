import type { Scenario } from '../engine/run.ts';
import { consoleActText, nextText } from '../text/room-console.ts';
import { cutOf } from './play.ts';
import type { FacilitatorCommand, Room } from './types.ts';
import type { ConsoleAct } from './views.ts';

type NextKey = Parameters<typeof nextText>[0];

/** The one button. */
export function nextAct(room: Room, scenario: Scenario, language: string): ConsoleAct | null {
  if (room.phase === 'closed') return null;
  const isLast = room.callIndex + 1 >= cutOf(scenario, room).discuss.length;
  const isPlayedOut = room.callIndex >= cutOf(scenario, room).discuss.length;
  const keys: Partial<Record<Room['phase'], NextKey>> = {
    meanwhile: isPlayedOut ? 'meanwhile_last' : 'meanwhile',
    consequence: isLast ? 'consequence_last' : 'consequence',
  };
  return {
    id: 'next',
    text: nextText(keys[room.phase] ?? room.phase, language),
    key: 'Enter',
    command: { by: 'facilitator', type: 'next', beat: room.beat },
  };
}

/** What else one key does now: only what would be accepted. */
export function consoleActs(room: Room, language: string): readonly ConsoleAct[] {
  if (room.phase === 'closed') return [];
  const { beat, clock } = room;
  const isVoting = room.phase === 'choosing' || room.phase === 'second';
  const isTold = room.phase === 'debrief';
  const act = (id: Exclude<ConsoleAct['id'], 'next'>, key: string, command: FacilitatorCommand): ConsoleAct[] => [
    { id, key, text: consoleActText(id, language), command },
  ];
  const by = 'facilitator';
  return [
    ...(isVoting && clock.closesAt === null ? act('close', 'c', { by, type: 'close', beat, seconds: 60 }) : []),
    ...(isVoting && clock.closesAt !== null ? act('call_off', 'c', { by, type: 'close', beat, seconds: 0 }) : []),
    ...(clock.plannedMs === null && clock.closesAt === null
      ? []
      : act('stretch', '+', { by, type: 'stretch', beat, seconds: 60 })),
    ...(clock.plannedMs === null && clock.closesAt === null
      ? []
      : act('drop_clock', '0', { by, type: 'drop_clock', beat })),
    ...(isTold || room.past.length === 0 ? [] : act('undo', 'z', { by, type: 'undo', beat })),
    ...(room.hasReasons
      ? act('mute_reasons', 'm', { by, type: 'mute_reasons', isMuted: true })
      : act('show_reasons', 'm', { by, type: 'mute_reasons', isMuted: false })),
    ...(room.isLocked
      ? act('unlock_room', 'l', { by, type: 'lock_room', isLocked: false })
      : act('lock_room', 'l', { by, type: 'lock_room', isLocked: true })),
    ...(isTold ? [] : act('debrief', 'd', { by, type: 'debrief', beat })),
    ...act('end', 'x', { by, type: 'end' }),
  ];
}
