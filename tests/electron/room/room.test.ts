import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../electron/server/start-server.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { currentOf, direct, freePort, goTo, join, next, openRoomOn, phone, serveRooms, value } from './_hosting.ts';
import type { Phone } from './_hosting.ts';

let home: TempHome;
let server: RunningServer;
let phones: Phone[];
beforeEach(async () => {
  home = await makeTempHome();
  server = await serveRooms(home.path, { perAddress: 40 });
  phones = [];
});
afterEach(async () => {
  for (const each of phones) each.close();
  await server.close();
  await home.remove();
});
async function comeIn(port: number, key: string): Promise<Phone> {
  const made = await join(port, key);
  phones.push(made);
  return made;
}
const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

describe('a room', () => {
  it('listens while it is open and at no other time', async () => {
    const port = await freePort();
    expect(await isListening(port)).toBe(false);
    const state = await openRoomOn(server, false, port);
    expect([state.port, await isListening(port)]).toEqual([port, true]);
    value((await server.rooms?.rooms['room.close']({ room: state.room })) ?? { ok: true, value: {} });
    expect(await isListening(port)).toBe(false);
  });

  it('lets people in by code, however they type it, and by the key of the link', async () => {
    const { port, code, addresses } = await openRoomOn(server);
    const key = addresses[0]?.qrText.split('#k=')[1] ?? '';
    await comeIn(port, code);
    await comeIn(port, ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3).toLowerCase()} `);
    await comeIn(port, key);
    expect((await currentOf(server)).view.seats).toBe(3);
    expect(new Set(phones.map((each) => each.view().number)).size).toBe(3);
  });

  it('brings a vote from the phones to the reveal, and shows nobody another’s', async () => {
    const { port, code } = await openRoomOn(server);
    const [one, two] = [await comeIn(port, code), await comeIn(port, code)];
    await goTo(server, 'choosing');
    await one.sees((view) => view.phase === 'choosing');
    await two.sees((view) => view.phase === 'choosing');
    const options = one.view().call?.options ?? [];
    const option = options[0]?.option ?? '';
    expect(await one.vote(1, option, { reason: 'the straps are counted' })).toMatchObject({ ok: true, sent: 1 });
    expect((await one.sees((view) => view.kind === 'seat' && view.own !== null)).kind).toBe('seat');
    expect(one.view().own).toMatchObject({ option, round: 1 });
    expect(JSON.stringify(two.view())).not.toContain('the straps are counted');
    expect(two.view().first).toBeNull();
    await goTo(server, 'revealed');
    const seen = await two.sees((view) => view.phase === 'revealed');
    expect(seen.first?.bars.find((bar) => bar.option === option)?.votes).toBe(1);
  });

  it('takes the same act once, however often it is sent', async () => {
    const { port, code } = await openRoomOn(server);
    const one = await comeIn(port, code);
    await goTo(server, 'choosing');
    await one.sees((view) => view.phase === 'choosing');
    const [first, second] = one.view().call?.options ?? [];
    const before = (await currentOf(server)).revision;
    const answers = await Promise.all(Array.from({ length: 8 }, () => one.vote(1, first?.option ?? '')));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    // The number again with another choice is the old message come late: it changes nothing.
    expect(await one.vote(1, second?.option ?? '')).toMatchObject({ ok: true });
    expect((await currentOf(server)).revision).toBe(before + 1);
    await one.sees((view) => view.kind === 'seat' && view.own !== null);
    expect(one.view().own?.option).toBe(first?.option);
  });

  it('gives a dropped phone its seat back without a code, and ends the older page', async () => {
    const { port, code } = await openRoomOn(server);
    const one = await comeIn(port, code);
    const { number, table } = one.view();
    one.close();
    await expect.poll(async () => (await currentOf(server)).view.people[0]?.presence).toBe('away');
    const again = await phone({ port, token: one.token });
    phones.push(again);
    expect(await again.hello()).toMatchObject({ ok: true, snapshot: { view: { number, table } } });
    const third = await phone({ port, token: one.token });
    phones.push(third);
    expect(await third.hello()).toMatchObject({ ok: true, snapshot: { view: { number } } });
    await expect.poll(() => again.byes).toEqual(['replaced']);
    expect((await currentOf(server)).view).toMatchObject({ seats: 1 });
    expect((await currentOf(server)).view.people[0]?.presence).toBe('here');
  });

  it('takes a hello that is said twice for one person', async () => {
    const { port, code } = await openRoomOn(server);
    const [one, two] = await Promise.all([
      phone({ port, token: 'ab'.repeat(16) }),
      phone({ port, token: 'ab'.repeat(16) }),
    ]);
    phones.push(one, two);
    await Promise.all([one.hello({ key: code }), two.hello({ key: code })]);
    expect((await currentOf(server)).view.seats).toBe(1);
  });

  it('moves a seat to another phone by its four digits, and the old token ends', async () => {
    const { port, code } = await openRoomOn(server);
    const old = await comeIn(port, code);
    const { number } = old.view();
    const changed = await phone({ port });
    phones.push(changed);
    expect(await changed.hello({ key: code, number })).toMatchObject({ ok: true, snapshot: { view: { number } } });
    const back = await phone({ port, token: old.token });
    phones.push(back);
    expect(await back.hello()).toMatchObject({ ok: false, refusal: { code: 'room/unknown-seat' } });
    expect((await currentOf(server)).view.seats).toBe(1);
  });

  it('answers a step that came too late with a fresh view', async () => {
    const { port, code } = await openRoomOn(server);
    const one = await comeIn(port, code);
    await goTo(server, 'choosing');
    await one.sees((view) => view.phase === 'choosing');
    const option = one.view().call?.options[0]?.option ?? '';
    const answer = await one.vote(1, option, { beat: 0 });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'room/stale-step' },
      snapshot: { view: { kind: 'seat' } },
    });
  });

  it('does one thing for a button pressed twice', async () => {
    await openRoomOn(server);
    const { room, view } = await currentOf(server);
    const said = { room, command: { by: 'facilitator', type: 'next', beat: view.beat } } as const;
    const rooms = server.rooms?.rooms;
    const answers = await Promise.all([rooms?.['room.command'](said), rooms?.['room.command'](said)]);
    expect(answers.filter((answer) => answer?.ok === true)).toHaveLength(1);
    expect(answers.find((answer) => answer?.ok === false)).toMatchObject({
      problem: { code: 'room/refused', details: { code: 'room/stale-step' } },
    });
  });

  it('says goodbye to whoever is taken out, and does not let them back', async () => {
    const { port, code } = await openRoomOn(server);
    const one = await comeIn(port, code);
    const handle = (await currentOf(server)).view.people[0]?.handle ?? '';
    value(await direct(server, () => ({ by: 'facilitator', type: 'kick', handle })));
    await expect.poll(() => one.byes).toEqual(['kicked']);
    const back = await phone({ port, token: one.token });
    phones.push(back);
    expect(await back.hello({ key: code })).toMatchObject({ ok: false, refusal: { code: 'room/kicked' } });
  });

  it('keeps everybody in when the code changes, and the old code is dead', async () => {
    const { room, port, code } = await openRoomOn(server);
    const one = await comeIn(port, code);
    await server.rooms?.rooms['room.newCode']({ room });
    const changed = await currentOf(server);
    expect(changed.code).not.toBe(code);
    const late = await phone({ port });
    phones.push(late);
    expect(await late.hello({ key: code })).toMatchObject({ ok: false, refusal: { code: 'door/wrong-code' } });
    await comeIn(port, changed.code);
    value(await next(server));
    expect((await one.sees((view) => view.phase !== 'lobby')).kind).toBe('seat');
  });

  it('shows a projector what the room sees, by its own key or the code', async () => {
    const { port, code, projectorAddress } = await openRoomOn(server);
    const key = projectorAddress.split('#k=')[1] ?? '';
    for (const given of [key, code]) {
      const wall = await phone({ port });
      phones.push(wall);
      expect(await wall.hello({ as: 'projector', key: given })).toMatchObject({
        ok: true,
        snapshot: { view: { kind: 'projector', door: { code } } },
      });
      // It only looks.
      expect(await wall.vote(1, 'offer')).toMatchObject({ ok: false, refusal: { code: 'door/bad-message' } });
    }
    expect((await currentOf(server)).view.seats).toBe(0);
  });

  it('ends for everybody, lets go of its port, and its code is dead for good', async () => {
    const { room, port, code } = await openRoomOn(server);
    const one = await comeIn(port, code);
    value(await direct(server, () => ({ by: 'facilitator', type: 'end' })));
    expect((await one.sees((view) => view.phase === 'closed')).phase).toBe('closed');
    await expect.poll(() => one.byes, { timeout: 4000 }).toEqual(['closed']);
    await expect.poll(() => isListening(port), { timeout: 4000 }).toBe(false);
    const rooms = server.rooms?.rooms;
    await expect.poll(async () => value((await rooms?.['room.current']({})) ?? { ok: true, value: null })).toBeNull();
    expect(value((await rooms?.['room.list']({})) ?? { ok: true, value: [] })).toEqual([]);
    expect(await rooms?.['room.resume']({ room })).toMatchObject({ ok: false, problem: { code: 'room/unknown-room' } });
  });

  it('opens one at a time, and says why not where it cannot', async () => {
    const { room } = await openRoomOn(server);
    const rooms = server.rooms?.rooms;
    const asked = { scenario: 'container_closes_friday', cut: '30', language: 'en', isPretend: false } as const;
    expect(await rooms?.['room.open'](asked)).toMatchObject({ ok: false, problem: { code: 'room/already-open' } });
    await rooms?.['room.close']({ room });
    expect(await rooms?.['room.open']({ ...asked, cut: '7' })).toMatchObject({ problem: { code: 'room/unknown-cut' } });
    const { port } = await openRoomOn(server);
    const other = await serveRooms(`${home.path}/second`);
    const answer = await other.rooms?.rooms['room.open']({ ...asked, port });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'room/port-taken', details: { port } } });
    await other.close();
  });

  it('plays with three pretend phones alone', async () => {
    let ahead = 0;
    await server.close();
    server = await serveRooms(home.path, { now: () => Date.now() + ahead });
    const state = await openRoomOn(server, true);
    expect(state).toMatchObject({ addresses: [], view: { isPretend: true, seats: 3 } });
    await goTo(server, 'choosing');
    // They read for four to nineteen seconds.
    ahead = 20_000;
    await expect.poll(async () => (await currentOf(server)).view.votesIn?.count, { timeout: 5_000 }).toBe(3);
  });
});
