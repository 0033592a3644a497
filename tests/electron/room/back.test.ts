import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom, prepare } from '../../../scenarios/index.ts';
import type { RoomEvent } from '../../../scenarios/index.ts';
import { makeRoomCore } from '../../../electron/server/room-core.ts';
import type { RunningServer } from '../../../electron/server/start-server.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { currentOf, cut, goTo, join, openRoomOn, phone, roomPack, serveRooms, value } from './_hosting.ts';

let home: TempHome;
let server: RunningServer;
beforeEach(async () => {
  home = await makeTempHome();
  server = await serveRooms(home.path);
});
afterEach(async () => {
  await server.close();
  await home.remove();
});
const restart = async (): Promise<void> => {
  await server.close();
  server = await serveRooms(home.path);
};
const ask = () => {
  const rooms = server.rooms?.rooms;
  if (rooms === undefined) throw new Error('no rooms here');
  return rooms;
};

describe('a room that was left unfinished', () => {
  it('waits in the list and opens again with code, port, seats and votes', async () => {
    const { room, port, code } = await openRoomOn(server);
    const one = await join(port, code);
    await goTo(server, 'choosing');
    await one.sees((view) => view.phase === 'choosing');
    const option = one.view().call?.options[1]?.option ?? '';
    expect(await one.vote(1, option)).toMatchObject({ ok: true });
    await restart();
    // Nobody opened a port behind the facilitator's back: it was closed in order.
    expect(value(await ask()['room.current']({}))).toBeNull();
    expect(value(await ask()['room.list']({}))).toMatchObject([
      { room, cut, isPretend: false, trouble: null, isOld: false },
    ]);
    const back = value(await ask()['room.resume']({ room }));
    expect(back).toMatchObject({ room, code, port, view: { phase: 'choosing', seats: 1 } });
    const again = await phone({ port, token: one.token });
    expect(await again.hello()).toMatchObject({ ok: true, snapshot: { view: { own: { option }, lastSent: 1 } } });
    again.close();
    one.close();
  });

  it('takes another port when its own is taken, and says so', async () => {
    const { room, port } = await openRoomOn(server);
    await server.close();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    server = await serveRooms(home.path);
    const back = value(await ask()['room.resume']({ room }));
    expect(back.port).not.toBe(port);
    expect(back.notices).toEqual([{ code: 'door/port-changed', count: back.port }]);
    other.close();
  });

  it('comes back by itself only where its process was killed', async () => {
    const { room, code } = await openRoomOn(server);
    await server.close();
    const path = `${home.path}/store/rooms/${room}/door.json`;
    const door: object = JSON.parse(await readFile(path, 'utf8'));
    // As a killed process leaves it.
    await writeFile(path, JSON.stringify({ ...door, isOpen: true }));
    server = await serveRooms(home.path);
    expect(await currentOf(server)).toMatchObject({ room, code });
  });

  it('is left alone when it is damaged', async () => {
    const { room } = await openRoomOn(server);
    await goTo(server, 'revealed');
    await server.close();
    const path = `${home.path}/store/rooms/${room}/journal.jsonl`;
    const damaged = (await readFile(path, 'utf8')).replace('"meanwhile"', '"meanwhale"');
    await writeFile(path, damaged);
    server = await serveRooms(home.path);
    expect(await ask()['room.resume']({ room })).toMatchObject({ ok: false, problem: { code: 'room/unreadable' } });
    expect(await readFile(path, 'utf8')).toBe(damaged);
  });

  it('is not opened where somebody else holds the files', async () => {
    const second = await serveRooms(home.path);
    const asked = { scenario: 'container_closes_friday', cut, language: 'en', isPretend: true } as const;
    const answer = await second.rooms?.rooms['room.open'](asked);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'room/read-only' } });
    await second.close();
  });
});

describe('the authority', () => {
  const scenario = prepare(roomPack());
  const opened = openRoom(scenario, { id: 'room', cut, language: 'en', seed: 7 }, 0);
  if (!opened.ok) throw new Error(opened.error.code);
  const { room } = opened.value;
  const joining = (seat: string) => ({ by: 'door', type: 'join', seat, token: seat, chance: 1 }) as const;

  it('believes nothing that the disk did not take, and takes it when it is said again', async () => {
    let isFull = true;
    const written: RoomEvent[] = [];
    const journal = {
      append: async (events: readonly RoomEvent[]) => {
        if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        written.push(...events);
      },
      close: async () => undefined,
    };
    let changes = 0;
    const core = makeRoomCore({
      scenario,
      room,
      journal,
      now: () => 1,
      changed: () => (changes += 1),
      note: () => undefined,
    });
    // The second is a repeat of the first inside one batch: it may not be told "yes" either.
    const answers = await Promise.all([core.say(joining('a')), core.say(joining('a'))]);
    expect(answers).toEqual([
      { ok: false, refusal: null },
      { ok: false, refusal: null },
    ]);
    expect([core.room(), changes]).toEqual([room, 0]);
    isFull = false;
    expect(await core.say(joining('a'))).toMatchObject({ ok: true });
    expect([core.room().seats.length, written.length, changes]).toEqual([1, 1, 1]);
  });

  it('writes what came together with one sync, in the order it came', async () => {
    const batches: number[] = [];
    const journal = {
      append: async (events: readonly RoomEvent[]) => void batches.push(events.length),
      close: async () => undefined,
    };
    const core = makeRoomCore({
      scenario,
      room,
      journal,
      now: () => 1,
      changed: () => undefined,
      note: () => undefined,
    });
    await Promise.all(Array.from({ length: 50 }, (_, n) => core.say(joining(`seat-${n}`))));
    expect(batches).toEqual([50]);
    expect(core.room().seats.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, n) => `seat-${n}`));
    await core.close();
    expect(await core.say(joining('late'))).toMatchObject({ ok: false, refusal: { code: 'room/closed' } });
  });
});
