// A room under attack from forty addresses: joins by the thousand with the right code, ten thousand wrong codes, messages that
// are too large, a phone that takes nothing. Meanwhile people vote, the facilitator goes on, and new people come in.
import type { Socket as NetSocket } from 'node:net';
import { quantile } from 'd3-array';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { join } from 'node:path';
import { hostUntilKilled, liveWords, startRoomChild } from '../electron/room/_child.ts';
import type { RoomChild, Told } from '../electron/room/_child.ts';
import { freePort, join as comeIn, phone } from '../electron/room/_hosting.ts';
import type { Phone } from '../electron/room/_hosting.ts';

const isFull = process.argv.includes('--full');
const joins = isFull ? 2000 : 300;
const floodMs = isFull ? 60_000 : 9_000;
const guesses = isFull ? 10_000 : 600;
const people = 6;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const counts = {
  joins: 0,
  botSeats: 0,
  inLine: 0,
  turnedAway: 0,
  guesses: 0,
  waits: 0,
  found: 0,
  oversize: 0,
  votes: 0,
  refused: 0,
};
const ackMs: number[] = [];
const joinMs: number[] = [];
const leadMs: number[] = [];

async function bot(port: number, key: string, from: string): Promise<string> {
  let made: Phone;
  try {
    made = await phone({ port, from });
  } catch {
    return 'no-connection';
  }
  const answer = await made.hello({ key }).catch(() => null);
  // A bot that is in stays in, as an attacker would have it.
  if (answer?.ok === true) return 'in';
  made.close();
  return answer === null ? 'no-answer' : answer.refusal.code;
}

/** Two thousand joins a minute, from twenty addresses, with the right code. */
async function flood({ port, code }: Told): Promise<void> {
  const all: Promise<void>[] = [];
  for (let n = 0; n < joins; n += 1) {
    all.push(
      bot(port, code, `127.0.1.${1 + (n % 20)}`).then((said) => {
        counts.joins += 1;
        if (said === 'in') counts.botSeats += 1;
        else if (said === 'door/in-line') counts.inLine += 1;
        else counts.turnedAway += 1;
      }),
    );
    await wait(floodMs / joins);
  }
  await Promise.all(all);
}

/** Wrong codes as fast as twenty other addresses get them out. */
async function guess({ port }: Told): Promise<void> {
  await Promise.all(
    Array.from({ length: 20 }, async (_, address) => {
      for (let n = 0; n < guesses / 20; n += 1) {
        const code = String(100_000 + address * 500 + n);
        const said = await bot(port, code, `127.0.2.${1 + address}`);
        counts.guesses += 1;
        if (said === 'door/wait') counts.waits += 1;
        if (said === 'in') counts.found += 1;
      }
    }),
  );
}

async function oversize({ port, code }: Told): Promise<void> {
  for (let n = 0; n < 20; n += 1) {
    const one = await comeIn(port, code, { from: '127.0.3.1', token: '5'.repeat(32) });
    const ended = new Promise((resolve) => one.socket.once('disconnect', resolve));
    one.socket.emit('act', { sent: 1, act: { type: 'x'.repeat(200_000) } } as never, () => undefined);
    await ended;
    counts.oversize += 1;
  }
}

/** One person: votes three times a second, and is answered. */
async function live(one: Phone, isOver: () => boolean): Promise<void> {
  for (let sent = 1; !isOver(); sent += 1) {
    const began = performance.now();
    const answer = await one.vote(sent, one.view().call?.options[sent % 2]?.option ?? '');
    if (answer.ok) counts.votes += 1;
    else counts.refused += 1;
    ackMs.push(performance.now() - began);
    await wait(300);
  }
}

/** Every second somebody new comes in from an address of their own, and the facilitator stretches the clock. */
async function goOn(host: RoomChild, { port, code }: Told, isOver: () => boolean): Promise<number> {
  let came = 0;
  while (!isOver()) {
    let began = performance.now();
    const made = await comeIn(port, code, { from: `127.0.4.${1 + came}` });
    joinMs.push(performance.now() - began);
    came += 1;
    made.close();
    began = performance.now();
    await host.say({ type: 'stretch', seconds: 5 });
    leadMs.push(performance.now() - began);
    await wait(1000);
  }
  return came;
}

async function attack(host: RoomChild): Promise<boolean> {
  const { first } = host;
  const real = await Promise.all(
    Array.from({ length: people }, (_, n) => comeIn(first.port, first.code, { from: `127.0.0.${20 + n}` })),
  );
  for (let told = first; told.phase !== 'choosing';) told = await host.say({ type: 'next' });
  await Promise.all(real.map((one) => one.sees((view) => view.phase === 'choosing')));
  const stalled = await comeIn(first.port, first.code, { from: '127.0.3.2' });
  const engine = stalled.socket.io.engine as unknown as { transport: { ws: { _socket: NetSocket } } };
  engine.transport.ws._socket.pause();

  const ending = new AbortController();
  const isOver = (): boolean => ending.signal.aborted;
  const living = Promise.all([...real.map((one) => live(one, isOver)), goOn(host, first, isOver)]);
  let most = first;
  const watching = (async () => {
    while (!isOver()) {
      const told = await host.say(null);
      if (told.notices.length >= most.notices.length) most = told;
      await wait(500);
    }
  })();
  await Promise.all([flood(first), guess(first), oversize(first)]);
  ending.abort();
  const came = (await living).at(-1) ?? 0;
  await watching;
  const last = await host.say(null);
  return judge(real, most, last, came);
}

const p99 = (samples: readonly number[]): number => Math.round(quantile(samples, 0.99) ?? Infinity);

function judge(real: readonly Phone[], most: Told, last: Told, came: number): boolean {
  const unharmed = real.filter((one) => one.socket.connected && one.view().own !== null).length;
  const others = last.seats - people - came - counts.botSeats;
  const [ack, newest, lead] = [p99(ackMs), p99(joinMs), p99(leadMs)];
  console.log(
    `${counts.joins} joins from 20 addresses: ${counts.botSeats} got a seat, ${counts.inLine} in the line, ${counts.turnedAway} turned away at the door`,
  );
  console.log(
    `${counts.guesses} wrong codes: ${counts.found} found it, ${counts.waits} told to wait; the console said ${most.notices.join(', ')}`,
  );
  console.log(
    `${counts.oversize} messages of 200 kB: each ended its own connection; the host used ${last.megabytes} MB`,
  );
  console.log(`p99: a vote ${ack} ms, somebody new ${newest} ms, the facilitator ${lead} ms`);
  console.log(
    `${unharmed} of ${people} people unharmed, ${counts.votes} votes taken, ${counts.refused} refused, ${came} people came in meanwhile`,
  );
  const isTold = ['door/crowd', 'door/wrong-codes'].every((code) => most.notices.some((said) => said.startsWith(code)));
  return [
    unharmed === people,
    counts.refused === 0,
    counts.found === 0,
    isTold,
    // The stalled phone and the one that sends too much have a seat as well.
    others <= 2,
    counts.botSeats <= 80,
    Math.max(newest, ack, lead) <= 3000,
    last.megabytes < 400,
  ].every(Boolean);
}

const words = liveWords();
if (words !== null) await hostUntilKilled(words);
else {
  const home = await mkdtemp(join(tmpdir(), 'pit-wall-room-abuse-'));
  const host = await startRoomChild(home, await freePort(), 8);
  let isGood = false;
  try {
    isGood = await attack(host);
  } finally {
    await host.kill();
    await rm(home, { recursive: true, force: true });
  }
  process.exit(isGood ? 0 : 1);
}
