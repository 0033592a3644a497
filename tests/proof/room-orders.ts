/**
 * Rooms under messages in any order: thousands of rooms, each hearing stale, repeated, foreign and late messages. One vote a seat
 * counts, nobody sees what they may not, phases move only as allowed, refused commands leave no trace, the journal replays the room,
 * and pressing *next* from wherever it stands reaches the debrief.
 */
import process from 'node:process';
import { goTo, open, randomCommand, replaysEqual, sendAndCheck } from '../scenarios/room/orders.ts';
import { randomOf } from '../helpers/random-play.ts';
import { shippedIds, shipped } from '../helpers/shipped-packs.ts';

const total = process.argv.includes('--full') ? 4000 : 160;
const counts = { rooms: 0, commands: 0, events: 0, refused: 0, debriefs: 0, closed: 0, faults: 0 };
const phases = new Set<string>();

function fault(text: string): void {
  counts.faults += 1;
  if (counts.faults <= 5) console.log(text);
}

const cuts = shippedIds().flatMap((id) => {
  const scenario = shipped(id);
  return Object.keys(scenario.story.cuts).map((cut) => ({ id, scenario, cut }));
});
for (const { id, scenario, cut } of cuts) {
  for (let at = 0; at < total / cuts.length; at += 1) {
    const random = randomOf(at);
    const pick = (n: number): number => Math.floor(random() * n);
    const journal = open(scenario, cut, { seed: 4_000_000_000 + at });
    for (let i = 20 + pick(80); i > 0; i -= 1) {
      journal.now += pick(20_000);
      const events = journal.events.length;
      for (const found of sendAndCheck(journal, randomCommand(journal, pick)))
        fault(`${id} ${cut} room ${at}: ${found}`);
      counts.commands += 1;
      if (journal.events.length === events) counts.refused += 1;
      phases.add(journal.room.phase);
    }
    if (journal.room.phase === 'closed') counts.closed += 1;
    else if (journal.room.phase !== 'debrief') goTo(journal, 'debrief');
    if (journal.room.phase === 'debrief') counts.debriefs += 1;
    if (!replaysEqual(journal)) fault(`${id} ${cut} room ${at}: the journal gives another room`);
    counts.rooms += 1;
    counts.events += journal.events.length;
  }
  console.log(`${id} ${cut}: ${counts.rooms} rooms so far, ${counts.faults} faults`);
}
// Rooms that never came far would keep every promise.
const isAlive = counts.debriefs > counts.rooms / 2 && phases.size >= 10;
if (counts.faults > 0 || !isAlive || counts.rooms === 0) process.exitCode = 1;
console.log(
  `${counts.rooms} rooms, ${counts.commands} commands (${counts.refused} without effect), ${counts.events} events, ${phases.size} phases met, ${counts.debriefs} debriefs, ${counts.faults} faults`,
);
