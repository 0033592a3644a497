import { roomRefusalText } from '../../scenarios/index.ts';
import type { Input } from '../contract/contract.ts';
import { ok, refuse } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { RoomState } from '../contract/room.ts';
import type { Rooms } from '../handlers/rooms.ts';
import type { Services } from '../handlers/services.ts';
import { causeOf } from '../store/disk.ts';
import { makeSerial } from '../store/serial.ts';
import { routedAddress } from './room-addresses.ts';
import { hostRoom } from './room-host.ts';
import type { HostedRoom, HostNeeds } from './room-host.ts';
import { findRoom, makeNewRoom, usualPort } from './room-opening.ts';
import type { ReadyRoom, StorySources } from './room-opening.ts';
import { roomPortFrom } from './room-port-settings.ts';
import type { RoomPortSettings } from './room-port-settings.ts';

export interface RoomServiceNeeds extends Omit<StorySources, 'now'>, Partial<RoomPortSettings> {
  readonly emit: Services['emit'];
  /** Folder of the built pages. */
  readonly root: string;
  readonly note: (message: string, error?: unknown) => void;
  /** Shows the projector's window; absent in a browser. */
  readonly showProjector?: (isFullScreen: boolean) => void;
  /** The room is closed. */
  readonly ended?: (room: string) => void;
  /** The room's clock, ms. */
  readonly now?: () => number;
}
/** The machine's rooms, and what only its own start and end do with them. */
export interface RoomService {
  readonly rooms: Rooms;
  /** Opens again what a killed process had open. Never throws. */
  wake(): Promise<void>;
  /** Closes the port; an unfinished room can be opened again. */
  close(): Promise<void>;
}

/** A room that nobody touched for a day does not open by itself: the people have gone home. */
const staleMs = 24 * 60 * 60 * 1000;

const noRoom = refuse('room/none-open', 'No room is open.');
const notTaken = refuse('room/not-saved', 'The room could not be written to the disk. Nothing was changed.');
const alreadyOpen = (room: string) => refuse('room/already-open', 'A room is open already: close it first.', { room });

/** Holds the one room that is open, if any. */
function makeHolder(needs: RoomServiceNeeds, now: () => number) {
  const { store, emit, note } = needs;
  const forget = (room: string): void => {
    if (holder.hosted?.room !== room) return;
    holder.hosted = undefined;
    emit('room.changed', null);
    emit('room.projected', null);
    needs.ended?.(room);
  };
  const hostNeeds = (room: string): HostNeeds => ({
    ...roomPortFrom({}),
    ...needs,
    now,
    changed: (state, projector) => {
      emit('room.changed', state);
      emit('room.projected', projector);
    },
    ended: () => forget(room),
    keepDoor: async (kept, door) => {
      const answer = await store.rooms.keepDoor(kept, door);
      if (!answer.ok) note(`the door of a room was not kept: ${answer.problem.message}`);
    },
  });
  const host = async ({ kept, scenario }: ReadyRoom, isBack: boolean): Promise<Envelope<RoomState>> => {
    const { port } = kept.door;
    // Who asked for a port gets that one or is told; who came back, or asked for none, gets any.
    const ports = isBack ? [port, usualPort, 0] : port === usualPort ? [port, 0] : [port];
    try {
      holder.hosted = await hostRoom(hostNeeds(kept.room), kept, scenario, {
        ports,
        isBack,
        routed: await routedAddress(),
      });
      return ok(holder.hosted.state());
    } catch (error) {
      await kept.journal.close().catch(() => undefined);
      if (causeOf(error) !== 'EADDRINUSE') throw error;
      return refuse('room/port-taken', `Port ${port} is taken by another program. Choose another, or none.`, { port });
    }
  };
  const holder: { hosted: HostedRoom | undefined; readonly forget: typeof forget; readonly host: typeof host } = {
    hosted: undefined,
    forget,
    host,
  };
  return holder;
}

export function makeRoomService(needs: RoomServiceNeeds): RoomService {
  const { store, note, now = Date.now } = needs;
  const inTurn = makeSerial();
  const holder = makeHolder(needs, now);
  const sources: StorySources = { store, story: needs.story, shipped: needs.shipped, now };

  const open = async (input: Input<'room.open'>): Promise<Envelope<RoomState>> => {
    if (holder.hosted !== undefined) return alreadyOpen(holder.hosted.room);
    const ready = await makeNewRoom(sources, input);
    return ready.ok ? holder.host(ready.value, false) : ready;
  };
  const resume = async (room: string): Promise<Envelope<RoomState>> => {
    if (holder.hosted?.room === room) return ok(holder.hosted.state());
    if (holder.hosted !== undefined) return alreadyOpen(holder.hosted.room);
    const ready = await findRoom(sources, room);
    return ready.ok ? holder.host(ready.value, true) : ready;
  };
  const command = async ({ room, command: said }: Input<'room.command'>): Promise<Envelope<{ revision: number }>> => {
    const { hosted } = holder;
    if (hosted?.room !== room) return noRoom;
    const answer = await hosted.say(said);
    if (answer.ok) return ok({ revision: answer.room.events });
    if (answer.refusal === null) return notTaken;
    const { code, details } = answer.refusal;
    return refuse('room/refused', roomRefusalText(answer.refusal, hosted.state().view.language), { ...details, code });
  };
  const shut = async (room: string): Promise<Envelope<Record<string, never>>> => {
    const { hosted } = holder;
    if (hosted?.room !== room) return noRoom;
    const isOver = ['debrief', 'closed'].includes(hosted.state().view.phase);
    if (isOver) await hosted.say({ by: 'facilitator', type: 'end' });
    await hosted.close(isOver ? 'closed' : 'restart');
    holder.forget(room);
    return ok({});
  };
  const showProjector = (room: string, isFullScreen: boolean): ReturnType<Rooms['room.openProjector']> => {
    const { hosted } = holder;
    if (hosted?.room !== room) return Promise.resolve(noRoom);
    needs.showProjector?.(isFullScreen);
    const isHere = needs.showProjector !== undefined;
    return Promise.resolve(ok({ isOpen: isHere, address: isHere ? null : hosted.state().projectorAddress }));
  };
  const wakeLeft = async (): Promise<void> => {
    if (store.heldBy() !== null) return;
    const lines = await store.rooms.list();
    const left = lines.find((line) => line.isOpen && now() - Date.parse(line.lastAt) < staleMs);
    const back = left === undefined ? null : await resume(left.room);
    if (back?.ok === false) note(`a room did not come back: ${back.problem.message}`);
  };

  return {
    rooms: {
      'room.open': (input) => inTurn(() => open(input)),
      'room.resume': ({ room }) => inTurn(() => resume(room)),
      'room.close': ({ room }) => inTurn(() => shut(room)),
      'room.command': command,
      'room.current': () => inTurn(async () => ok(holder.hosted?.state() ?? null)),
      'room.newCode': async ({ room }) => {
        if (holder.hosted?.room !== room) return noRoom;
        await holder.hosted.newCode();
        return ok(holder.hosted.state());
      },
      'room.list': async () => {
        const lines = await store.rooms.list();
        const others = lines.filter(({ room }) => room !== holder.hosted?.room);
        // oxlint-disable-next-line no-unused-vars -- taken out: it is for this process's own start
        return ok(others.map(({ isOpen, ...line }) => line));
      },
      'room.openProjector': ({ room, isFullScreen }) => showProjector(room, isFullScreen),
      'room.projector': async () => ok(holder.hosted?.projector() ?? null),
    },
    wake: () => inTurn(wakeLeft).catch((error: unknown) => note('a room did not come back', error)),
    close: () =>
      inTurn(async () => {
        const closing = holder.hosted;
        holder.hosted = undefined;
        await closing?.close('restart');
      }),
  };
}
