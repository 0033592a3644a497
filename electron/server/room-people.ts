import { projectorView, seatView } from '../../scenarios/index.ts';
import type { Door, ProjectorView, Room, RoomRefusal, Scenario, SeatView } from '../../scenarios/index.ts';
import { actMessage, helloMessage } from '../contract/seat-messages.ts';
import type { Act, ActAnswer, Bye, HelloAnswer } from '../contract/seat-wire.ts';
import type { RoomCore } from './room-core.ts';
import { isKicked, makeEntry, wireRefusal } from './room-entry.ts';
import type { Keys } from './room-entry.ts';
import type { Guesses, Line, Now } from './room-limits.ts';
import { makeVisitor } from './room-visitor.ts';
import type { SeatSocket, Shown, Visitor } from './room-visitor.ts';
import { doorRefusal } from './room-words.ts';

interface PeopleNeeds {
  readonly core: RoomCore;
  readonly scenario: Scenario;
  readonly keys: () => Keys;
  readonly door: () => Door | null;
  readonly guesses: Guesses;
  readonly line: Line;
  /** The room's clock. */
  readonly now: Now;
  readonly note: (message: string, error?: unknown) => void;
  /** Somebody came or went. */
  readonly changed: () => void;
}
/** Everybody who is connected to one room. */
export interface People {
  welcome(socket: SeatSocket, address: string): void;
  /** Sends everybody what they may see now, unless they have it. */
  showAll(): void;
  /** Phones connected. */
  count(): number;
  seatsHere(): ReadonlySet<string>;
  /** Ends connections that take nothing any more. */
  sweep(): void;
  end(why: Bye['why']): void;
}

const helloWithinMs = 5000;
const mostStuckMs = 20_000;
/** Drops that come together (a Wi-Fi that went away) are written down together. */
const awayAfterMs = 300;

/** Equal for two views that say the same: what only the passing of time changes is left out. */
function markOf(room: Room, view: SeatView | ProjectorView): string {
  const { phaseAt, plannedMs, closesAt } = room.clock;
  return JSON.stringify([phaseAt, plannedMs, closesAt, { ...view, clock: null }]);
}

export function makePeople(needs: PeopleNeeds): People {
  const { core, scenario, keys, door, now, note, changed } = needs;
  const visitors = new Set<Visitor>();
  const bySeat = new Map<string, Visitor>();
  const seatsByAddress = new Map<string, Set<string>>();
  let gone = new Set<string>();
  const seatsOf = (address: string): number => seatsByAddress.get(address)?.size ?? 0;
  const enter = makeEntry({ core, keys, guesses: needs.guesses, line: needs.line, seatsOf });

  const shownTo = ({ place, language }: Visitor): Shown | null => {
    const room = core.room();
    const options = { language, now: now(), door: door() };
    if (place === null) return null;
    const view =
      place.kind === 'projector'
        ? projectorView(room, scenario, options)
        : seatView(room, scenario, place.seat, options);
    return view === null ? null : { snapshot: { revision: room.events, view }, mark: markOf(room, view) };
  };
  const show = (visitor: Visitor): void => {
    const shown = shownTo(visitor);
    if (shown !== null) visitor.show(shown);
  };

  const sayAway = async (): Promise<void> => {
    const seats = [...gone].filter((seat) => !bySeat.has(seat));
    gone = new Set();
    if (seats.length > 0) await core.say({ by: 'door', type: 'away', seats });
  };
  const standUp = (visitor: Visitor): void => {
    const { place } = visitor;
    visitor.place = null;
    if (place?.kind !== 'seat' || bySeat.get(place.seat) !== visitor) return;
    bySeat.delete(place.seat);
    if (gone.size === 0) setTimeout(() => void sayAway().catch((error: unknown) => note('away', error)), awayAfterMs);
    gone.add(place.seat);
  };
  const leave = (visitor: Visitor): void => {
    visitors.delete(visitor);
    standUp(visitor);
    changed();
  };

  const sitDown = (visitor: Visitor, place: NonNullable<Visitor['place']>): void => {
    standUp(visitor);
    visitor.place = place;
    if (place.kind === 'projector') return;
    const before = bySeat.get(place.seat);
    bySeat.set(place.seat, visitor);
    const seats = seatsByAddress.get(visitor.address) ?? new Set();
    seatsByAddress.set(visitor.address, seats.add(place.seat));
    // The newest page of a seat is the seat: the phone that came back before its old connection was known to be dead.
    if (before !== undefined && before !== visitor) before.end('replaced');
  };

  const { hello, act } = makeAnswers({
    core,
    enter,
    sitDown,
    standUp,
    shownTo,
    changed,
    isHere: (visitor) => visitors.has(visitor),
  });

  const handle = async (visitor: Visitor, name: unknown, message: unknown, answer: unknown): Promise<void> => {
    if (typeof answer !== 'function' || (name !== 'hello' && name !== 'act')) return visitor.end('too-fast');
    try {
      const reply = name === 'hello' ? await hello(visitor, message) : await act(visitor, message);
      answer(reply);
      // Whoever was not let in tries again on a connection of their own: none is held open for them.
      if (!reply.ok && visitor.place === null) visitor.end(null);
    } catch (error) {
      note(`${name} failed`, error);
      visitor.end('slow');
    }
  };

  return {
    count: () => bySeat.size,
    seatsHere: () => new Set(bySeat.keys()),
    welcome: (socket, address) => {
      const visitor = makeVisitor(socket, address, now, () => show(visitor));
      visitors.add(visitor);
      const impatience = setTimeout(() => visitor.place === null && visitor.end(null), helloWithinMs);
      socket.on('disconnect', () => {
        clearTimeout(impatience);
        leave(visitor);
      });
      socket.onAny((name: unknown, message: unknown, answer: unknown) => {
        if (!visitor.inTurn(() => void handle(visitor, name, message, answer))) visitor.end('too-fast');
      });
    },
    showAll: () => {
      const room = core.room();
      for (const visitor of visitors) {
        show(visitor);
        if (visitor.place?.kind === 'seat' && isKicked(room, visitor.place.seat)) visitor.end('kicked');
      }
    },
    sweep: () => {
      for (const visitor of visitors) if (visitor.stuckMs() > mostStuckMs) visitor.end('slow');
    },
    end: (why) => {
      for (const visitor of visitors) visitor.end(why);
    },
  };
}

interface Seating {
  readonly core: RoomCore;
  readonly enter: ReturnType<typeof makeEntry>;
  readonly sitDown: (visitor: Visitor, place: NonNullable<Visitor['place']>) => void;
  readonly standUp: (visitor: Visitor) => void;
  readonly shownTo: (visitor: Visitor) => Shown | null;
  readonly changed: () => void;
  readonly isHere: (visitor: Visitor) => boolean;
}

/** The two things a connection can say. */
function makeAnswers({ core, enter, sitDown, standUp, shownTo, changed, isHere }: Seating) {
  const hello = async (visitor: Visitor, message: unknown): Promise<HelloAnswer> => {
    const read = helloMessage.safeParse(message);
    if (!read.success) return { ok: false, refusal: doorRefusal('door/bad-message', visitor.language) };
    visitor.language = read.data.language;
    const entered = await enter(read.data, visitor.address);
    if (!entered.ok) return entered;
    // The wall speaks the room's language, whatever computer it hangs on.
    if (entered.place.kind === 'projector') visitor.language = core.room().language === 'it' ? 'it' : 'en';
    sitDown(visitor, entered.place);
    // Gone again while the seat was being written down: the seat waits for them.
    if (!isHere(visitor)) standUp(visitor);
    changed();
    const shown = shownTo(visitor);
    if (shown === null) return { ok: false, refusal: refusalOf({ code: 'room/unknown-seat', details: {} }, visitor) };
    visitor.hasSeen(shown.mark);
    return { ok: true, snapshot: shown.snapshot };
  };

  const act = async (visitor: Visitor, message: unknown): Promise<ActAnswer> => {
    const read = actMessage.safeParse(message);
    const { place } = visitor;
    if (!read.success || place?.kind !== 'seat')
      return { ok: false, refusal: doorRefusal('door/bad-message', visitor.language), snapshot: null };
    const { sent, act: said }: Act = read.data;
    const answer = await core.say({ by: 'seat', seat: place.seat, sent, ...said });
    if (answer.ok) return { ok: true, sent, revision: answer.room.events };
    const shown = shownTo(visitor);
    if (shown !== null) visitor.hasSeen(shown.mark);
    return { ok: false, refusal: refusalOf(answer.refusal, visitor), snapshot: shown?.snapshot ?? null };
  };

  return { hello, act };
}

const refusalOf = (refusal: RoomRefusal | null, { language }: Visitor) => wireRefusal(refusal, language);
