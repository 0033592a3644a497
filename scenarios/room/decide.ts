import type { Result } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import { decideDoor } from './decide-door.ts';
import { decideFacilitator } from './decide-facilitator.ts';
import { decideSeat } from './decide-seat.ts';
import type { Decision } from './decision.ts';
import type { Room, RoomCommand, RoomEvent, RoomRefusal } from './types.ts';

/**
 * What a command comes to: events to journal, then to `apply`, in order; none = accepted and nothing changes. A refused command
 * changes nothing. Pure: `now` (ms) is the server's clock and goes into the events.
 */
export function decide(
  room: Room,
  scenario: Scenario,
  command: RoomCommand,
  now: number,
): Result<readonly RoomEvent[], RoomRefusal> {
  const decision = decideBy(room, scenario, command, now);
  return decision.ok ? { ok: true, value: decision.value } : decision;
}

function decideBy(room: Room, scenario: Scenario, command: RoomCommand, now: number): Decision {
  switch (command.by) {
    case 'facilitator':
      return decideFacilitator(room, scenario, command, now);
    case 'seat':
      return decideSeat(room, scenario, command, now);
    case 'door':
      return decideDoor(room, scenario, command, now);
  }
}
