import { randomInt } from 'node:crypto';
import { openRoom, prepare, roomRefusalText } from '../../scenarios/index.ts';
import type { Pack, ProjectorView, Scenario } from '../../scenarios/index.ts';
import type { Input } from '../contract/contract.ts';
import { ok, refuse } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { RoomState } from '../contract/room.ts';
import type { Rooms } from '../handlers/rooms.ts';
import type { Services } from '../handlers/services.ts';
import { causeOf } from '../store/disk.ts';
import type { KeptRoom } from '../store/room-folders.ts';
import { makeSerial } from '../store/serial.ts';
import type { Store } from '../store/store.ts';
import { routedAddress } from './room-addresses.ts';
import { hostRoom } from './room-host.ts';
import type { HostedRoom } from './room-host.ts';
import { drawCode, drawKey } from './room-keys.ts';

export interface RoomServiceNeeds {
  readonly store: Store;
  readonly emit: Services['emit'];
  /** Folder of the built pages. */
  readonly root: string;
  /** A story by its id; null when it is not on this machine. */
  readonly story: (id: string) => Promise<Pack | null>;
  /** A shipped story as JSON, by its content. */
  readonly shipped: (contentHash: string) => Promise<string | null>;
  readonly note: (message: string, error?: unknown) => void;
  /** Shows the projector's window; absent in a browser. */
  readonly showProjector?: (isFullScreen: boolean) => void;
  /** A room came to its end. */
  readonly ended?: (room: string) => void;
  readonly names?: readonly string[];
  readonly perAddress?: number;
  readonly isLocalOnly?: boolean;
  /** The room's clock, ms. */
  readonly now?: () => number;
}
/** The machine's rooms, and what only its own start and end do with them. */
export interface RoomService {
  readonly rooms: Rooms;
  /** Opens again what a killed process had open; gives its state, null when there is none. Never throws. */
  wake(): Promise<RoomState | null>;
  /** Closes the port; an unfinished room can be opened again. */
  close(): Promise<void>;
}

const usualPort = 4747;
const usualPerAddress = 8;
/** A room that nobody touched for a day does not open by itself: the people have gone home. */
const staleMs = 24 * 60 * 60 * 1000;

const noRoom = refuse('room/none-open', 'No room is open.');
const portTaken = (port: number) =>
  refuse('room/port-taken', `Port ${port} is taken by another program. Choose another, or none.`, { port });

/**
 * `PITWALL_ROOM_HOSTS`: names this machine has in its network. `PITWALL_ROOM_PER_ADDRESS`: seats behind one address, where a
 * router hides the phones. `PITWALL_ROOM_LOCAL=1`: heard on this machine only.
 */
export function roomLimitsFrom(environment: Readonly<Record<string, string | undefined>>): {
  readonly names: readonly string[];
  readonly perAddress: number;
  readonly isLocalOnly: boolean;
} {
  const most = Number(environment['PITWALL_ROOM_PER_ADDRESS'] ?? usualPerAddress);
  return {
    names: (environment['PITWALL_ROOM_HOSTS'] ?? '').split(/[ ,]+/u).filter((name) => name !== ''),
    perAddress: Number.isInteger(most) && most >= 1 && most <= 600 ? most : usualPerAddress,
    isLocalOnly: environment['PITWALL_ROOM_LOCAL'] === '1',
  };
}

export function makeRoomService(needs: RoomServiceNeeds): RoomService {
  const { store, emit, note, now = Date.now } = needs;
  const inTurn = makeSerial();
  let hosted: HostedRoom | undefined;

  const host = async (kept: KeptRoom, scenario: Scenario, ports: readonly number[], isBack: boolean) => {
    try {
      const opened = await hostRoom(
        {
          root: needs.root,
          names: needs.names ?? [],
          perAddress: needs.perAddress ?? usualPerAddress,
          isLocalOnly: needs.isLocalOnly ?? false,
          note,
          now,
          changed: (state, projector) => {
            emit('room.changed', state);
            emit('room.projected', projector);
          },
          ended: () => forget(kept.room),
          keepDoor: async (room, door) => {
            const answer = await store.rooms.keepDoor(room, door);
            if (!answer.ok) note(`the door of a room was not kept: ${answer.problem.message}`);
          },
        },
        kept,
        scenario,
        { ports, isBack, routed: await routedAddress() },
      );
      hosted = opened;
      return ok(opened.state());
    } catch (error) {
      await kept.journal.close().catch(() => undefined);
      if (causeOf(error) === 'EADDRINUSE') return portTaken(ports[0] ?? 0);
      throw error;
    }
  };
  const forget = (room: string): void => {
    if (hosted?.room !== room) return;
    hosted = undefined;
    emit('room.changed', null);
    emit('room.projected', null);
    needs.ended?.(room);
  };
  const alreadyOpen = (room: string) =>
    refuse('room/already-open', 'A room is open already: close it first.', { room });

  const open = async (input: Input<'room.open'>): Promise<Envelope<RoomState>> => {
    if (hosted !== undefined) return alreadyOpen(hosted.room);
    const pack = await needs.story(input.scenario);
    if (pack === null)
      return refuse('room/unknown-story', 'This story is not on this machine.', { story: input.scenario });
    const scenario = prepare(pack);
    const { cut, language, isPretend, hasReasons = true } = input;
    const room = store.rooms.newName();
    const opening = { id: room, cut, language, isPretend, hasReasons, seed: randomInt(2 ** 32) };
    const made = openRoom(scenario, opening, now());
    if (!made.ok) return refuse('room/unknown-cut', roomRefusalText(made.error, 'en'), made.error.details);
    await store.keepScenario(pack.contentHash, JSON.stringify(pack));
    const keys = { code: drawCode(), seatKey: drawKey(), projectorKey: drawKey() };
    const port = input.port === undefined || input.port === 0 ? usualPort : input.port;
    const kept = await store.rooms.create(room, made.value.events, { format: 1, ...keys, port, isOpen: false });
    if (!kept.ok) return kept;
    return host(kept.value, scenario, port === usualPort ? [usualPort, 0] : [port], false);
  };

  const scenarioOf = async (contentHash: string): Promise<Scenario | null> => {
    const json = (await store.readScenario(contentHash)) ?? (await needs.shipped(contentHash));
    // Written by the compiler of this or an earlier version, and kept under the hash of its content.
    return json === null ? null : prepare(JSON.parse(json) as Pack);
  };
  const resume = async (room: string): Promise<Envelope<RoomState>> => {
    if (hosted?.room === room) return ok(hosted.state());
    if (hosted !== undefined) return alreadyOpen(hosted.room);
    const kept = await store.rooms.open(room);
    if (!kept.ok) return kept;
    const head = kept.value.events[0];
    const isOver = kept.value.events.some((event) => event.type === 'moved_on' && event.phase === 'closed');
    const scenario = head?.type === 'opened' && !isOver ? await scenarioOf(head.contentHash) : null;
    if (scenario !== null) return host(kept.value, scenario, [kept.value.door.port, usualPort, 0], true);
    await kept.value.journal.close();
    return isOver
      ? refuse('room/unknown-room', 'This room is over. Its journal stays; its code is dead.', { room })
      : refuse('room/unknown-story', 'The story of this room is not on this machine.', { room });
  };

  const command = async ({ room, command: said }: Input<'room.command'>): Promise<Envelope<{ revision: number }>> => {
    if (hosted?.room !== room) return noRoom;
    const answer = await hosted.say(said);
    if (answer.ok) return ok({ revision: answer.room.events });
    if (answer.refusal === null)
      return refuse('room/not-saved', 'The room could not be written to the disk. Nothing was changed.');
    const { code, details } = answer.refusal;
    return refuse('room/refused', roomRefusalText(answer.refusal, hosted.state().view.language), { ...details, code });
  };

  const shut = async (room: string): Promise<Envelope<Record<string, never>>> => {
    if (hosted?.room !== room) return noRoom;
    const closing = hosted;
    const isOver = ['debrief', 'closed'].includes(closing.state().view.phase);
    if (isOver) await closing.say({ by: 'facilitator', type: 'end' });
    await closing.close(isOver ? 'closed' : 'restart');
    forget(room);
    return ok({});
  };

  const projected = (): ProjectorView | null => hosted?.projector() ?? null;
  return {
    rooms: {
      'room.open': (input) => inTurn(() => open(input)),
      'room.resume': ({ room }) => inTurn(() => resume(room)),
      'room.close': ({ room }) => inTurn(() => shut(room)),
      'room.command': command,
      'room.current': () => inTurn(async () => ok(hosted?.state() ?? null)),
      'room.newCode': async ({ room }) => {
        if (hosted?.room !== room) return noRoom;
        await hosted.newCode();
        return ok(hosted.state());
      },
      'room.list': async () => {
        const lines = await store.rooms.list();
        return ok(lines.filter(({ room }) => room !== hosted?.room).map(({ isOpen: _, ...line }) => line));
      },
      'room.openProjector': async ({ room, isFullScreen }) => {
        if (hosted?.room !== room) return noRoom;
        needs.showProjector?.(isFullScreen);
        const isHere = needs.showProjector !== undefined;
        return ok({ isOpen: isHere, address: isHere ? null : hosted.state().projectorAddress });
      },
      'room.projector': async () => ok(projected()),
    },
    wake: () =>
      inTurn(async () => {
        try {
          if (store.heldBy() !== null) return null;
          const lines = await store.rooms.list();
          const left = lines.find((line) => line.isOpen && now() - Date.parse(line.lastAt) < staleMs);
          const back = left === undefined ? null : await resume(left.room);
          if (back !== null && !back.ok) note(`a room did not come back: ${back.problem.message}`);
          return back?.ok === true ? back.value : null;
        } catch (error) {
          note('a room did not come back', error);
          return null;
        }
      }),
    close: () =>
      inTurn(async () => {
        const closing = hosted;
        hosted = undefined;
        await closing?.close('restart');
      }),
  };
}
