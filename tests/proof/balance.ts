// The lines of play that the story's script was balanced with, played again by the engine: the mean outcome of each line in each
// truth must be what the guide prints ("What the machines changed"), within `tolerance` points. The guide's table is this proof's
// long run on the day the story was tuned; the script's own model (another program, 20,000 weeks a line) stood within five points
// of it everywhere, and unit tests still hold its lines against that model. A number mistyped in the scenario, an effect that
// lands on the wrong day or a mean luck shows here first.
import process from 'node:process';
import { stepFast } from '../../scenarios/index.ts';
import type { Move, Run, Scenario } from '../../scenarios/index.ts';
import { shipped } from '../helpers/shipped-packs.ts';
import { compared, type Line, worthOf } from './_lines.ts';

const scenario: Scenario = shipped('container-closes-friday');
const weeks = process.argv.includes('--full') ? 4000 : 250;
const tolerance = process.argv.includes('--full') ? 2 : 5;
const truths = ['heat', 'load', 'old_fan'] as const;
type Truth = (typeof truths)[number];

const look: Move = { call: 'log', kind: 'dive' };
const say = (option: string, more: Partial<Move> = {}): Move => ({ call: 'tamsin', kind: 'coach', option, ...more });
const weigh = (option: string): Move => ({ call: 'pallet_7', kind: 'decision', option });
const tell = (probability: number): Move => ({ call: 'forecast', kind: 'forecast', probability });
const silviaToo: Move = { call: 'tell_silvia', kind: 'broadcast' };
const lastWord: Move = {
  call: 'rack_set',
  kind: 'raci',
  letters: { tamsin: 'R', osman: 'A', nneka: 'C', silvia: 'C', you: 'I' },
};
const askNneka: Move = { call: 'ask_nneka', kind: 'coach', option: 'ask' };
const tellCrews: Move = { call: 'tell_crews', kind: 'broadcast' };
const nothing = (): readonly Move[] => [];

const knows = (run: Run, fact: string): boolean => run.world.known[fact] === true;
const suspect = (run: Run): string => (knows(run, 'cause_heat') ? 'room' : knows(run, 'cause_load') ? 'cars' : 'plug');
/** What the page or the night found decides; nothing found keeps both ends open. */
const follow = (run: Run): Move =>
  weigh(!knows(run, 'cause') ? 'split' : knows(run, 'cause_load') ? 'old_four' : 'new_four');

/** The guide's table, by truth: the lines of script §12. A token these leave unsaid goes where the line's people point (Nneka, the crews). */
const lines: readonly {
  readonly name: string;
  readonly printed: Readonly<Record<Truth, number>>;
  readonly line: Line;
}[] = [
  { name: 'nothing at all', printed: { heat: 40, load: 33, old_fan: 72 }, line: [nothing, nothing, nothing] },
  {
    name: 'say where, new at four, yes and sure',
    printed: { heat: 41, load: 34, old_fan: 74 },
    line: [() => [say('say_where')], () => [weigh('new_four')], () => [tell(0.9)]],
  },
  {
    name: 'ask without the log, new',
    printed: { heat: 39, load: 38, old_fan: 73 },
    line: [() => [say('ask')], () => [weigh('new_four')], nothing],
  },
  {
    name: 'log 1, ask, follow the night',
    printed: { heat: 73, load: 64, old_fan: 80 },
    line: [() => [look, say('ask', { facts: ['night_41'] })], (run) => [lastWord, follow(run)], nothing],
  },
  {
    name: 'log 2, offer, follow the page',
    printed: { heat: 94, load: 82, old_fan: 95 },
    line: [(run) => [look, look, ...offerOf(run)], (run) => [lastWord, follow(run), askNneka], () => [tellCrews]],
  },
  {
    name: 'log 2, new at four, nobody pins',
    printed: { heat: 42, load: 58, old_fan: 94 },
    line: [() => [look, look], () => [lastWord, weigh('new_four')], nothing],
  },
  {
    name: 'Nneka first, old at four',
    printed: { heat: 83, load: 83, old_fan: 59 },
    line: [
      () => [askNneka, { call: 'ask_osman', kind: 'coach', option: 'ask' }],
      () => [lastWord, weigh('old_four')],
      () => [tellCrews],
    ],
  },
  {
    name: 'split, Silvia told',
    printed: { heat: 70, load: 68, old_fan: 74 },
    line: [() => [askNneka], () => [lastWord, weigh('split'), silviaToo], nothing],
  },
  {
    name: 'take over, then follow',
    printed: { heat: 69, load: 60, old_fan: 75 },
    line: [() => [say('take_over')], (run) => [lastWord, follow(run)], nothing],
  },
];

/** The page by truth decides the suspect; a dying old fan is no night's work. */
function offerOf(run: Run): readonly Move[] {
  const page = stepped(stepped(run, look) ?? run, look) ?? run;
  return knows(page, 'cause_heat') ? [say('offer', { pick: suspect(page), facts: ['second_page'] })] : [];
}

function stepped(run: Run, move: Move): Run | null {
  const result = stepFast(run, move);
  return result.ok ? result.value : null;
}

let off = 0;
for (const { name, printed, line } of lines) {
  const row = truths.map((truth) => {
    const { mean } = worthOf(scenario, line, truth, weeks, name);
    if (Math.abs(mean - printed[truth]) > tolerance) off += 1;
    return compared(truth, mean, printed[truth], tolerance);
  });
  console.log(`${name}: ${row.join(' · ')}`);
}
console.log(
  `${lines.length * truths.length} means over ${weeks} weeks each, ${off} off by more than ${tolerance} points`,
);
process.exitCode = off === 0 ? 0 : 1;
