// Kills the process that hosts a room while phones vote, at random moments, and starts it again: the same code and port, every
// seat, and every vote that was acknowledged; a choice on its way is sent again and counts once. The seed is printed.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { hostUntilKilled, liveWords, startRoomChild } from '../electron/room/_child.ts';
import type { RoomChild, Told } from '../electron/room/_child.ts';
import { freePort, join as comeIn, phone } from '../electron/room/_hosting.ts';
import type { Phone } from '../electron/room/_hosting.ts';

const seed = 20_261_204;
let drawn = seed;
const chance = (): number => {
  drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
  return drawn / 2 ** 32;
};
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const phones = 6;
const counts = { kills: 0, acked: 0, resent: 0, lost: 0, doubled: 0, changed: 0, late: 0 };
const backMs: number[] = [];

interface Voter {
  phone: Phone;
  readonly token: string;
  readonly number: string;
  /** The last number given, its option, and whether it was acknowledged. */
  sent: number;
  option: string;
  isAcked: boolean;
}

/** Sends one more vote, or the one on its way again; false = the host is gone. */
async function voteOnce(voter: Voter): Promise<boolean> {
  const options = voter.phone.view().call?.options ?? [];
  if (voter.isAcked) {
    voter.sent += 1;
    voter.option = options[Math.floor(chance() * options.length)]?.option ?? '';
    voter.isAcked = false;
  } else counts.resent += 1;
  const lost = new Promise<null>((resolve) => voter.phone.socket.once('disconnect', () => resolve(null)));
  const answer = await Promise.race([voter.phone.vote(voter.sent, voter.option).catch(() => null), lost]);
  if (answer === null) return false;
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  voter.isAcked = true;
  counts.acked += 1;
  return true;
}

/** Comes back as a phone does: tries until somebody answers. */
async function comeBack(voter: Voter, port: number): Promise<void> {
  for (;;) {
    try {
      voter.phone = await phone({ port, token: voter.token });
      const answer = await voter.phone.hello();
      if (!answer.ok) throw new Error(answer.refusal.code);
      return;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('room/')) throw error;
      await wait(50);
    }
  }
}

function inspect(voter: Voter): void {
  const view = voter.phone.view();
  if (view.number !== voter.number) counts.changed += 1;
  // What was acknowledged is there; what was on its way may be.
  const taken = view.lastSent;
  const isThere = voter.isAcked ? taken === voter.sent : taken === voter.sent || taken === voter.sent - 1;
  if (!isThere) counts.lost += 1;
  if (taken === voter.sent && voter.sent > 0 && view.own?.option !== voter.option) counts.lost += 1;
}

async function killOnce(child: RoomChild, home: string, voters: readonly Voter[], first: Told): Promise<RoomChild> {
  // Counted in votes, not in time, so that a slow machine is hit in the same places.
  const votes = Math.floor(chance() * 30);
  let taken = 0;
  const death = new AbortController();
  const end = async (): Promise<void> => {
    await wait(chance() * 10);
    await child.kill();
    death.abort();
  };
  let ending: Promise<void> | undefined;
  await Promise.all(
    voters.map(async (voter) => {
      while (!death.signal.aborted && (await voteOnce(voter))) {
        taken += 1;
        if (taken >= votes) ending ??= end();
        await wait(90);
      }
    }),
  );
  await ending;
  counts.kills += 1;
  const began = performance.now();
  const next = await startRoomChild(home, 0, phones * 4);
  await Promise.all(voters.map((voter) => comeBack(voter, first.port)));
  backMs.push(performance.now() - began);
  if (performance.now() - began > 10_000) counts.late += 1;
  const told = await next.say(null);
  if (told.code !== first.code || told.port !== first.port || told.room !== first.room || told.seats !== phones)
    counts.changed += 1;
  for (const voter of voters) inspect(voter);
  return next;
}

/** No number of a seat stands in the journal twice. */
async function countDoubles(home: string, room: string): Promise<void> {
  const text = await readFile(join(home, 'store', 'rooms', room, 'journal.jsonl'), 'utf8');
  const seen = new Set<string>();
  for (const line of text.trim().split('\n')) {
    const { event } = JSON.parse(line);
    if (event.type !== 'voted') continue;
    const key = `${event.seat} ${event.sent}`;
    if (seen.has(key)) counts.doubled += 1;
    seen.add(key);
  }
}

async function proof(kills: number): Promise<boolean> {
  const home = await mkdtemp(join(tmpdir(), 'pit-wall-room-kill-'));
  let child = await startRoomChild(home, await freePort(), phones * 4);
  const { first } = child;
  try {
    const voters: Voter[] = await Promise.all(
      Array.from({ length: phones }, async () => {
        const made = await comeIn(first.port, first.code);
        return { phone: made, token: made.token, number: made.view().number, sent: 0, option: '', isAcked: true };
      }),
    );
    const goTo = async (phase: string): Promise<void> => {
      for (let told = await child.say(null); told.phase !== phase;) told = await child.say({ type: 'next' });
      await Promise.all(voters.map((voter) => voter.phone.sees((view) => view.phase === phase)));
    };
    await goTo('choosing');
    for (let kill = 0; kill < kills; kill += 1) {
      // Half of them in the first vote, half in the second: what was said in the first stays.
      if (kill === Math.floor(kills / 2)) {
        for (const voter of voters) if (!voter.isAcked) await voteOnce(voter);
        await goTo('second');
      }
      child = await killOnce(child, home, voters, first);
    }
    for (const voter of voters) voter.phone.close();
    await countDoubles(home, first.room);
  } finally {
    await child.kill();
    await rm(home, { recursive: true, force: true });
  }
  const { lost, doubled, changed, late } = counts;
  const slowest = Math.max(...backMs);
  console.log(`seed ${seed}, ${phones} phones, slowest back after ${Math.round(slowest)} ms`);
  console.log(
    `${counts.kills} SIGKILLs, ${counts.acked} votes acknowledged, ${counts.resent} sent again: ${lost} lost, ${doubled} counted twice, ` +
      `${changed} codes, ports or seats changed, ${late} not back within 10 s`,
  );
  return counts.acked > kills && lost + doubled + changed + late === 0;
}

const live = liveWords();
if (live !== null) await hostUntilKilled(live);
else process.exit((await proof(process.argv.includes('--full') ? 20 : 5)) ? 0 : 1);
