import { consoleView, projectorView, replayRoom } from '../../scenarios/index.ts';
import type { ProjectorView, RoomCommand, Scenario } from '../../scenarios/index.ts';
import type { RoomState } from '../contract/room.ts';
import type { KeptRoom, RoomDoor } from '../store/room-folders.ts';
import { makeClockwork } from './room-clock.ts';
import { makeRoomCore } from './room-core.ts';
import type { Said } from './room-core.ts';
import { openDoorNear } from './room-door.ts';
import { makeRoomGate } from './room-gate.ts';
import { drawCode, drawKey } from './room-keys.ts';
import { makeGuesses, makeLine } from './room-limits.ts';
import { makePace } from './room-pace.ts';
import { makePeople } from './room-people.ts';
import { makePlaces, noticesOf } from './room-places.ts';

export interface HostNeeds {
  /** Folder of the built pages. */
  readonly root: string;
  /** Further names this machine answers to in its network. */
  readonly names: readonly string[];
  /** Connections and seats one address may have. */
  readonly perAddress: number;
  /** Heard on this machine only, whoever the room is for. */
  readonly isLocalOnly: boolean;
  readonly note: (message: string, error?: unknown) => void;
  /** What the facilitator sees has changed. Called at most ten times a second. */
  readonly changed: (state: RoomState, projector: ProjectorView) => void;
  /** The room came to its end and its door is closed. */
  readonly ended: () => void;
  readonly keepDoor: (room: string, door: RoomDoor) => Promise<void>;
  readonly now: () => number;
}
/** One open room: its authority, its people and its port. */
export interface HostedRoom {
  readonly room: string;
  state(): RoomState;
  projector(): ProjectorView;
  say(command: RoomCommand): Promise<Said>;
  newCode(): Promise<void>;
  /** Closes the port; what has been said is on the disk. */
  close(why: 'closed' | 'restart'): Promise<void>;
}
interface Opening {
  /** The first that is free. */
  readonly ports: readonly number[];
  /** The address the system sends by. */
  readonly routed: string | null;
  readonly isBack: boolean;
}

const showEveryMs = 50;
const announceEveryMs = 100;
const lightsEveryMs = 5_000;
const lastWordsMs = 1_000;
const goodbyeMs = 100;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens the port of a room, new or brought back, and runs it. Throws `EADDRINUSE` when none of its ports is free. */
export async function hostRoom(
  needs: HostNeeds,
  kept: KeptRoom,
  scenario: Scenario,
  { ports, routed, isBack }: Opening,
): Promise<HostedRoom> {
  const { now, note, names, perAddress } = needs;
  const parts = makeParts(needs, kept, scenario, routed);
  const { core, people, places, guesses, line, first } = parts;
  const isLocalOnly = first.isPretend || needs.isLocalOnly;
  const network = await openDoorNear(
    {
      root: needs.root,
      perAddress,
      isLocalOnly,
      makeGate: (port) => makeRoomGate(port, names),
      welcome: people.welcome,
    },
    ports,
  );
  parts.port = network.port;
  const newPort = isBack && network.port !== kept.door.port ? network.port : null;

  const lookOf = () => ({ language: first.language, now: now(), door: places.door() });
  const notices = () => {
    const hasNetwork = first.isPretend || places.list().length > 0;
    return noticesOf({ guesses, line, isFull: network.isFull(), connected: people.count(), newPort, hasNetwork });
  };
  const state = (): RoomState => {
    const { id: room, scenario: story, cut, events: revision } = core.room();
    return {
      room,
      scenario: story,
      cut,
      revision,
      code: parts.door.code,
      view: consoleView(core.room(), scenario, lookOf()),
      addresses: [...places.list()],
      projectorAddress: places.projectorHere(),
      port: network.port,
      connected: people.count(),
      notices: notices(),
    };
  };
  const projector = (): ProjectorView => projectorView(core.room(), scenario, lookOf());

  const show = makePace(showEveryMs, () => people.showAll());
  const announce = makePace(announceEveryMs, () => needs.changed(state(), projector()));
  let told = '';
  let lightsAt = now();
  const beat = (): void => {
    people.sweep();
    const notice = JSON.stringify(notices());
    // Lights go from reading to stuck by the clock alone.
    if (notice === told && now() - lightsAt < lightsEveryMs) return;
    told = notice;
    lightsAt = now();
    announce.soon();
  };
  const clockwork = makeClockwork({ core, scenario, now, note, seatsHere: people.seatsHere, beat });

  let closing: Promise<void> | undefined;
  const shut = async (why: 'closed' | 'restart'): Promise<void> => {
    clockwork.stop();
    people.end(why);
    // Whoever still listens hears why.
    await wait(goodbyeMs);
    await network.close();
    show.stop();
    announce.stop();
    await core.close();
    await parts.keep({ ...parts.door, isOpen: false });
  };
  const close = (why: 'closed' | 'restart'): Promise<void> => (closing ??= shut(why));
  const endSoon = async (): Promise<void> => {
    // The last view is seen before the door shuts.
    await wait(lastWordsMs);
    await close('closed');
    needs.ended();
  };
  let isOver = false;
  /** After each change: everybody is shown it, clocks are set, and a room that is over lets go of its port. */
  parts.hear = () => {
    show.soon();
    announce.soon();
    clockwork.set();
    if (core.room().phase !== 'closed' || isOver) return;
    isOver = true;
    endSoon().catch((error: unknown) => note('a room did not end', error));
  };
  parts.greet = announce.soon;

  await parts.keep({ ...parts.door, port: network.port, isOpen: true });
  parts.hear();
  return {
    room: kept.room,
    state,
    projector,
    say: core.say,
    close,
    newCode: async () => {
      await parts.keep({ ...parts.door, code: drawCode(), seatKey: drawKey() });
      show.soon();
      announce.soon();
    },
  };
}

/** What stands before the port is open: authority, people, and the keys that fit. `hear` and `greet` are hung in later. */
function makeParts(needs: HostNeeds, kept: KeptRoom, scenario: Scenario, routed: string | null) {
  const { now, note, names } = needs;
  const first = replayRoom(kept.events);
  if (first === null) throw new Error('a room without a head');
  const core = makeRoomCore({ scenario, room: first, journal: kept.journal, now, note, changed: () => parts.hear() });
  const guesses = makeGuesses(now);
  const line = makeLine(needs.perAddress, now);
  const keys = (): RoomDoor => parts.door;
  const { isPretend } = first;
  const places = makePlaces({
    port: () => parts.port,
    keys,
    routed,
    names,
    isPretend,
    isLocalOnly: needs.isLocalOnly,
  });
  const people = makePeople({
    core,
    scenario,
    guesses,
    line,
    now,
    note,
    keys,
    door: places.door,
    changed: () => parts.greet(),
  });
  const parts = {
    core,
    people,
    places,
    guesses,
    line,
    first,
    door: kept.door,
    port: kept.door.port,
    hear: (): void => undefined,
    greet: (): void => undefined,
    keep: async (door: RoomDoor): Promise<void> => {
      parts.door = door;
      await needs.keepDoor(kept.room, door);
    },
  };
  return parts;
}
