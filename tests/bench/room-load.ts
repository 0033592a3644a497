// Two hundred raw clients in one room for thirty seconds: from the facilitator's key to the view on the last phone, and from a
// vote to its acknowledgement on the disk. The host is a process of its own; the clients share this one.
import { quantile } from 'd3-array';
import process from 'node:process';
import { hostUntilKilled, liveWords, startRoomChild } from '../electron/room/_child.ts';
import { freePort, join as comeIn } from '../electron/room/_hosting.ts';
import type { Phone } from '../electron/room/_hosting.ts';
import { makeTempHome } from '../helpers/temp-home.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

const crowd = isFull ? 200 : 60;
const seconds = isFull ? 30 : 4;
const everyMs = 250;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const p99 = (samples: readonly number[]): number => quantile(samples, 0.99) ?? Infinity;

async function bench(): Promise<void> {
  const home = await makeTempHome();
  const host = await startRoomChild(home.path, await freePort(), 600);
  const { first } = host;
  const began = performance.now();
  const phones: Phone[] = await Promise.all(Array.from({ length: crowd }, () => comeIn(first.port, first.code)));
  const joined = performance.now() - began;
  for (let told = first; told.phase !== 'choosing';) told = await host.say({ type: 'next' });
  await Promise.all(phones.map((each) => each.sees((view) => view.phase === 'choosing')));

  const { cpuMs: cpuBefore } = await host.say(null);
  const [shown, acked]: [number[], number[]] = [[], []];
  const ending = new AbortController();
  const vote = async (each: Phone, index: number): Promise<void> => {
    // Spread over three seconds, so that every moment has its votes.
    await wait((index * 3000) / crowd);
    for (let sent = 1; !ending.signal.aborted; sent += 1) {
      const option = each.view().call?.options[sent % 2]?.option ?? '';
      const at = performance.now();
      const answer = await each.vote(sent, option);
      if (!answer.ok) throw new Error(answer.refusal.code);
      acked.push(performance.now() - at);
      await wait(3000);
    }
  };
  const voting = Promise.all(phones.map(vote));
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const at = performance.now();
    // A clock that is stretched is another view for everybody.
    const planned = phones.map((each) => (each.newest?.view.clock.leftMs ?? 0) + 30_000);
    const seen = Promise.all(
      phones.map(async (each, index) => {
        await each.sees((view) => (view.clock.leftMs ?? 0) > (planned[index] ?? 0));
        shown.push(performance.now() - at);
      }),
    );
    await host.say({ type: 'stretch', seconds: 60 });
    await seen;
    await wait(Math.max(0, everyMs - (performance.now() - at)));
  }
  ending.abort();
  await voting;
  const { megabytes, seats, cpuMs } = await host.say(null);
  for (const each of phones) each.close();
  await host.kill();
  await home.remove();

  sayHead(`One room, ${crowd} clients, ${seconds} s, ms`);
  sayRow('a change on a phone', spreadOf(shown));
  sayRow('a vote acknowledged', spreadOf(acked));
  console.log(
    `${seats} seats taken in ${Math.round(joined)} ms; the host used ${megabytes} MB and ${Math.round((cpuMs - cpuBefore) / seconds)} ms of processor a second`,
  );
  judge([
    { what: 'a change is on every phone', value: p99(shown), unit: 'ms at p99', atMost: 120 },
    { what: 'a vote is acknowledged', value: p99(acked), unit: 'ms at p99', atMost: 120 },
  ]);
}

const live = liveWords();
if (live !== null) await hostUntilKilled(live);
else {
  await bench();
  process.exit();
}
