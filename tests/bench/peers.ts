// One story of thirty calls in five engines: ours, XState's `transition` (over our own chart, and over a machine written by hand), inkjs,
// boardgame.io's local client; and a reducer written by hand, which has no rules to run and is there to be faster. The same sixty-four
// lists of choices, the same log, equal checksums. Processor time in one process, the engines taking turns, so that what else the
// machine does meets all alike. Every decision of ours runs a whole turn of the game; the others have no turns.
import process from 'node:process';
import { boardPlayer, byHand, inkPlayer, xstatePlayer } from './_peer-others.ts';
import { ourPlayers } from './_peer-ours.ts';
import { checksum, DECISIONS, type Player, sequences } from './_peer-story.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

const ours = ourPlayers();
const players = {
  'hand-written reducer (control)': byHand,
  'our advance': ours.advance,
  'our advance, quiet': ours.quiet,
  'our advance, in place (bots)': ours.rollout,
  'XState transition, our chart': ours.machine,
  'XState transition, by hand': xstatePlayer(),
  'inkjs 2.4.0': inkPlayer(),
  'boardgame.io 0.50.2, local client': boardPlayer(),
} as const satisfies Readonly<Record<string, Player>>;
type Name = keyof typeof players;
// Its keys are those written above.
const names = Object.keys(players) as Name[];

const sums = new Map(names.map((name) => [name, sequences.map((choices) => checksum(players[name](choices))).join()]));
const different = names.filter((name) => sums.get(name) !== sums.get(names[0] ?? 'our advance'));
if (different.length > 0) throw new Error(`another story was played: ${different.join(', ')}`);

/** Microseconds of processor time a decision, over whole plays of all lists. */
function round(player: Player, passes: number): number {
  let kept = 0;
  const began = process.cpuUsage();
  for (let pass = 0; pass < passes; pass += 1) for (const choices of sequences) kept += player(choices).length;
  const { user, system } = process.cpuUsage(began);
  if (kept !== passes * sequences.length * DECISIONS) throw new Error('a decision was lost');
  return (user + system) / kept;
}

/** As many passes as make a sample some tens of milliseconds long, so that the clock's own grain does not count. */
const passesOf = new Map(names.map((name) => [name, Math.max(1, Math.round(20 / round(players[name], 1)))]));
const times = new Map<Name, number[]>(names.map((name) => [name, []]));
for (let n = -2; n < (isFull ? 15 : 5); n += 1) {
  for (const name of names) {
    const once = round(players[name], passesOf.get(name) ?? 1);
    if (n >= 0) times.get(name)?.push(once);
  }
}

const spread = (name: Name) => spreadOf(times.get(name) ?? []);
const advance = spread('our advance');
sayHead(
  `One decision of thirty, µs of processor time; ${sequences.length} lists, checksums equal in all; ratio to our advance`,
);
for (const name of names) sayRow(name, spread(name), advance);
const ahead = (name: Name) => ({
  what: `${name} against our advance`,
  value: spread(name).median / advance.median,
  unit: 'times the time',
  atLeast: 1,
});
judge([
  ahead('inkjs 2.4.0'),
  ahead('boardgame.io 0.50.2, local client'),
  ahead('XState transition, by hand'),
  { ...ahead('XState transition, our chart'), atLeast: 10 },
]);
