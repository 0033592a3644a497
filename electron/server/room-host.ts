import { consoleView, pretendCommands, projectorView, replayRoom } from '../../scenarios/index.ts';
import type { Door, ProjectorView, RoomCommand, Scenario } from '../../scenarios/index.ts';
import type { DoorNotice, JoinAddress, RoomState } from '../contract/room.ts';
import type { KeptRoom, RoomDoor } from '../store/room-folders.ts';
import { listAdapters, rankAdapters } from './room-addresses.ts';
import { makeRoomCore } from './room-core.ts';
import type { Said } from './room-core.ts';
import { openDoorNear } from './room-door.ts';
import { makeRoomGate } from './room-gate.ts';
import { drawCode, drawKey } from './room-keys.ts';
import { makeGuesses, makeLine } from './room-limits.ts';
import { makePeople } from './room-people.ts';
import { makePace } from './room-pace.ts';

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

const showEveryMs = 50;
const announceEveryMs = 100;
const lightsEveryMs = 5_000;
const lastWordsMs = 1_000;
const missingAfterMs = 12_000;

/** Opens the port of a room, new or brought back, and runs it. `ports`: the first that is free; throws `EADDRINUSE` when none is. */
export async function hostRoom(
  needs: HostNeeds,
  kept: KeptRoom,
  scenario: Scenario,
  {
    ports,
    routed,
    isBack,
  }: { readonly ports: readonly number[]; readonly routed: string | null; readonly isBack: boolean },
): Promise<HostedRoom> {
  const first = replayRoom(kept.events);
  if (first === null) throw new Error('a room without a head');
  const { now, note } = needs;
  let door = kept.door;
  let isOver = false;

  const core = makeRoomCore({ scenario, room: first, journal: kept.journal, now, note, changed: () => hear() });
  const guesses = makeGuesses(now);
  const line = makeLine(needs.perAddress, now);
  const places = (): readonly JoinAddress[] => {
    if (first.isPretend) return [];
    const adapters = needs.isLocalOnly
      ? [{ name: 'this machine', address: '127.0.0.1' }]
      : rankAdapters(listAdapters(), routed);
    const named = needs.names.map((name) => ({ name, address: name }));
    return [...adapters, ...named].map(({ name, address }) => {
      const at = `${address}:${network.port}`;
      return {
        ...{ adapter: name, place: at, address: `http://${at}/` },
        qrText: `http://${at}/#k=${door.seatKey}`,
        projector: `http://${at}/projector.html#k=${door.projectorKey}`,
      };
    });
  };
  const doorView = (): Door => ({ code: door.code, addresses: places().map(({ qrText }) => qrText) });
  const people = makePeople({
    ...{ core, scenario, guesses, line, now, note },
    keys: () => door,
    door: doorView,
    changed: () => announce.soon(),
  });
  const network = await openDoorNear(
    {
      root: needs.root,
      perAddress: needs.perAddress,
      isLocalOnly: first.isPretend || needs.isLocalOnly,
      makeGate: (port) => makeRoomGate(port, needs.names),
      welcome: people.welcome,
    },
    ports,
  );
  const isMoved = isBack && network.port !== kept.door.port;

  const notices = (): DoorNotice[] => {
    const told = (code: DoorNotice['code'], isTrue: boolean, count: number): DoorNotice[] =>
      isTrue ? [{ code, count }] : [];
    return [
      ...told('door/wrong-codes', guesses.isAlarming(), guesses.lastMinute()),
      ...told('door/crowd', line.length() > 0, line.length()),
      ...told('door/full', network.isFull(), people.count()),
      ...told('door/port-changed', isMoved, network.port),
      ...told('door/no-network', !first.isPretend && places().length === 0, 0),
    ];
  };
  const state = (): RoomState => {
    const room = core.room();
    return {
      ...{ room: room.id, scenario: room.scenario, cut: room.cut, revision: room.events, code: door.code },
      view: consoleView(room, scenario, { language: room.language, now: now(), door: doorView() }),
      addresses: [...places()],
      projectorAddress: `http://127.0.0.1:${network.port}/projector.html#k=${door.projectorKey}`,
      port: network.port,
      connected: people.count(),
      notices: notices(),
    };
  };
  const projector = (): ProjectorView => {
    const room = core.room();
    return projectorView(room, scenario, { language: room.language, now: now(), door: doorView() });
  };

  const show = makePace(showEveryMs, () => people.showAll());
  const announce = makePace(announceEveryMs, () => needs.changed(state(), projector()));
  let closeTimer: NodeJS.Timeout | undefined;
  const say = (command: RoomCommand): Promise<Said> => core.say(command);
  const bug = (error: unknown): void => note('the room failed', error);
  /** After each change: everybody is shown it, clocks are set, and a room that is over lets go of its port. */
  const hear = (): void => {
    show.soon();
    announce.soon();
    const { clock, phase } = core.room();
    clearTimeout(closeTimer);
    if (clock.closesAt !== null && phase !== 'closed')
      closeTimer = setTimeout(() => void say({ by: 'door', type: 'tick' }).catch(bug), clock.closesAt - now() + 20);
    if (phase === 'closed' && !isOver) {
      isOver = true;
      // The last view is seen before the door shuts.
      setTimeout(() => void close('closed').then(needs.ended).catch(bug), lastWordsMs);
    }
  };

  let told = '';
  let lightsAt = now();
  const beat = setInterval(() => {
    people.sweep();
    for (const command of pretendCommands(core.room(), scenario, now())) void say(command).catch(bug);
    const notice = JSON.stringify(notices());
    // Lights go from reading to stuck by the clock alone.
    if (notice === told && now() - lightsAt < lightsEveryMs) return;
    told = notice;
    lightsAt = now();
    announce.soon();
  }, 1_000);
  // Back from a crash: whoever does not come back as well is away.
  const missing = setTimeout(() => {
    const here = people.seatsHere();
    const seats = core.room().seats.filter((seat) => seat.presence === 'here' && !here.has(seat.id));
    void say({ by: 'door', type: 'away', seats: seats.map(({ id }) => id) }).catch(bug);
  }, missingAfterMs);

  const keep = async (next: RoomDoor): Promise<void> => {
    door = next;
    await needs.keepDoor(kept.room, next);
  };
  let closing: Promise<void> | undefined;
  const close = (why: 'closed' | 'restart'): Promise<void> => {
    closing ??= (async () => {
      clearInterval(beat);
      clearTimeout(missing);
      clearTimeout(closeTimer);
      people.end(why);
      // Whoever still listens hears why.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await network.close();
      show.stop();
      announce.stop();
      await core.close();
      await keep({ ...door, isOpen: false });
    })();
    return closing;
  };

  await keep({ ...door, port: network.port, isOpen: true });
  hear();
  return {
    ...{ room: kept.room, state, projector, say, close },
    newCode: async () => {
      await keep({ ...door, code: drawCode(), seatKey: drawKey() });
      show.soon();
      announce.soon();
    },
  };
}
