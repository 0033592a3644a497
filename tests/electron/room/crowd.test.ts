import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replayRoom } from '../../../scenarios/index.ts';
import { readRoomJournal } from '../../../electron/store/room-journal-text.ts';
import type { RunningServer } from '../../../electron/server/start-server.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { currentOf, goTo, join, openRoomOn, phone, serveRooms } from './_hosting.ts';
import type { Phone } from './_hosting.ts';

let home: TempHome;
let server: RunningServer;
beforeEach(async () => {
  home = await makeTempHome();
  server = await serveRooms(home.path, { perAddress: 70 });
});
afterEach(async () => {
  await server.close();
  await home.remove();
});

/** Every client draws its own accidents, so that a failure is told by its seed and plays again. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('thirty raw clients', () => {
  it('vote, drop, return and send again, and every vote counts once (seed 20261205)', async () => {
    const { port, code, room } = await openRoomOn(server);
    const phones: Phone[] = await Promise.all(Array.from({ length: 30 }, () => join(port, code)));
    await goTo(server, 'choosing');
    await Promise.all(phones.map((each) => each.sees((view) => view.phase === 'choosing')));
    const chosen = await Promise.all(
      phones.map(async (first, index) => {
        const chance = chanceOf(20_261_205 + index);
        let one = first;
        let option = '';
        for (let sent = 1; sent <= 6; sent += 1) {
          const options = one.view().call?.options ?? [];
          option = options[Math.floor(chance() * options.length)]?.option ?? '';
          const accident = chance();
          if (accident < 0.3) {
            // Dropped with the vote on its way: nobody knows whether it arrived.
            void one.vote(sent, option).catch(() => undefined);
            one.close();
            one = await phone({ port, token: one.token });
            expect(await one.hello()).toMatchObject({ ok: true });
          } else if (accident < 0.5) void one.vote(sent, option).catch(() => undefined);
          expect(await one.vote(sent, option)).toMatchObject({ ok: true, sent });
        }
        await one.sees((view) => view.kind === 'seat' && view.lastSent === 6);
        expect(one.view().own?.option).toBe(option);
        one.close();
        return option;
      }),
    );
    await goTo(server, 'revealed');
    const bars = (await currentOf(server)).view.first?.bars ?? [];
    expect(bars.reduce((sum, bar) => sum + bar.votes, 0)).toBe(30);
    for (const bar of bars) expect(bar.votes).toBe(chosen.filter((option) => option === bar.option).length);

    const reading = readRoomJournal(await readFile(`${home.path}/store/rooms/${room}/journal.jsonl`));
    if (reading.kind !== 'read') throw new Error(reading.kind);
    const votes = reading.events.filter((event) => event.type === 'voted').map(({ seat, sent }) => `${seat} ${sent}`);
    expect([votes.length, new Set(votes).size]).toEqual([180, 180]);
    // What is on the disk is the room.
    expect(replayRoom(reading.events)?.events).toBe((await currentOf(server)).revision);
  }, 30_000);

  it('are shown the way to the line when one address brings too many, and nobody else waits', async () => {
    await server.close();
    server = await serveRooms(home.path, { perAddress: 4 });
    const { port, code } = await openRoomOn(server);
    const phones: Phone[] = [];
    const said: string[] = [];
    for (let bot = 0; bot < 20; bot += 1) {
      const one = await phone({ port, from: '127.0.0.30' }).catch(() => null);
      const answer = await one?.hello({ key: code });
      said.push(answer === undefined ? 'none' : answer.ok ? 'in' : answer.refusal.code);
      // Even a bot that lets go of its connection keeps what its address took.
      one?.close();
    }
    expect(said.filter((word) => word === 'in')).toHaveLength(4);
    expect(said.slice(-5)).toEqual(Array.from({ length: 5 }, () => 'door/in-line'));
    phones.push(await join(port, code, { from: '127.0.0.31' }));
    await expect
      .poll(async () => (await currentOf(server)).notices.find((notice) => notice.code === 'door/crowd')?.count)
      .toBe(16);
    for (const each of phones) each.close();
  });
});
