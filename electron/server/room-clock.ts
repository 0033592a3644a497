import { pretendCommands } from '../../scenarios/index.ts';
import type { Scenario } from '../../scenarios/index.ts';
import type { RoomCore } from './room-core.ts';

interface ClockNeeds {
  readonly core: RoomCore;
  readonly scenario: Scenario;
  readonly now: () => number;
  readonly note: (message: string, error?: unknown) => void;
  /** Seats with a connection. */
  readonly seatsHere: () => ReadonlySet<string>;
  /** Once a second. */
  readonly beat: () => void;
}
/** What a room does by time alone: soft closes, pretend phones, and counting out who did not come back. */
export interface RoomClockwork {
  /** Sets the soft close anew; after each change. */
  set(): void;
  stop(): void;
}

/** After a crash phones have so long to be back before their seats count as away. */
const missingAfterMs = 12_000;
/** A timer may come a moment early; a soft close may not. */
const lateMs = 20;

export function makeClockwork({ core, scenario, now, note, seatsHere, beat }: ClockNeeds): RoomClockwork {
  const say = (command: Parameters<RoomCore['say']>[0]): void => {
    core.say(command).catch((error: unknown) => note('the room failed', error));
  };
  let closing: NodeJS.Timeout | undefined;
  const second = setInterval(() => {
    for (const command of pretendCommands(core.room(), scenario, now())) say(command);
    beat();
  }, 1_000);
  const missing = setTimeout(() => {
    const here = seatsHere();
    const seats = core.room().seats.filter((seat) => seat.presence === 'here' && !here.has(seat.id));
    say({ by: 'door', type: 'away', seats: seats.map(({ id }) => id) });
  }, missingAfterMs);
  return {
    set: () => {
      clearTimeout(closing);
      const { clock, phase } = core.room();
      if (clock.closesAt === null || phase === 'closed') return;
      closing = setTimeout(() => say({ by: 'door', type: 'tick' }), clock.closesAt - now() + lateMs);
    },
    stop: () => {
      clearInterval(second);
      clearTimeout(missing);
      clearTimeout(closing);
    },
  };
}
