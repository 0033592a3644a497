/**
 * The four lines of a debrief never contradict the data beside them: random weeks of every story, in both languages, each read with an
 * analysis of its own calls (made-up numbers, so that every corner comes up), and some with a real one. A reader written apart looks
 * for contradictions; sown ones must be found.
 */
import process from 'node:process';
import { score, start, stepFast, type Analysis, type Reading, type Run, type Scenario } from '../../scenarios/index.ts';
import { analyseRun } from '../../scenarios/explore/analyse-run.ts';
import { madeAnalysis } from '../helpers/made-analysis.ts';
import { legalMove, pickOne, randomOf } from '../helpers/random-play.ts';
import { provingStories } from '../helpers/shipped-packs.ts';
import { contradictions } from './_four-lines.ts';

const isFull = process.argv.includes('--full');
const total = isFull ? 10_000 : 300;
const real = isFull ? 24 : 3;
let [read, explored, faults] = [0, 0, 0];
const kinds = new Map<string, number>();
/** The ways line four may speak, told apart so that the count shows that each was met. */
const adviceKinds = [
  ['act', /^[“«]/],
  ['silence', /: (next time, say nothing|la prossima volta non dire niente)/],
  ['a place', /your dearest call was there|la tua scelta più cara/],
] as const;

function randomWeek(scenario: Scenario, seed: number): Run {
  const random = randomOf(seed);
  let run = start(scenario, {
    seed: Math.floor(random() * 2 ** 32),
    role: pickOne(random, scenario.story.roles) ?? '',
  });
  while (run.world.at['clock'] !== 'over') {
    const next = stepFast(run, legalMove(scenario, run.world, random));
    if (next.ok) run = next.value;
  }
  return run;
}

function realAnalysis(run: Run): Analysis {
  const rows = analyseRun(run);
  for (;;) {
    const next = rows.next();
    if (next.done === true) return next.value;
  }
}

function check(run: Run, analysis: Analysis, seed: number): void {
  const language = seed % 2 === 0 ? 'en' : 'it';
  const reading = score(run, language, analysis);
  read += 1;
  const kind = adviceKinds.find(([, pattern]) => pattern.test(reading.lines[3]))?.[0] ?? 'the story’s own';
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const found = contradictions(run, reading, analysis, language);
  faults += found.length;
  if (found.length > 0 && faults <= 6) console.log(`${run.scenario.story.id}, seed ${seed}: ${found.join('; ')}`);
}

type Sown = readonly [string, (reading: Reading, run: Run) => Reading | null];
const withLine = (reading: Reading, at: number, line: string): Reading => {
  const [a, b, c, d] = reading.lines.map((old, n) => (n === at ? line : old));
  return { ...reading, lines: [a ?? '', b ?? '', c ?? '', d ?? ''] };
};
/** Each says something that is not so; null where it would happen to be. */
const sown: readonly Sown[] = [
  ['another ending', (reading) => withLine(reading, 0, 'Everybody won twice.')],
  [
    'luck turned round',
    (reading) =>
      withLine(
        reading,
        1,
        (reading.luck?.points ?? 0) < 0 ? 'Good calls, and good luck on top.' : 'Good calls, bad luck.',
      ),
  ],
  [
    'good calls that were not',
    (reading) =>
      (reading.givenAway?.points ?? 0) < 3 ? null : withLine(reading, 1, 'Good calls, and luck stayed out of it.'),
  ],
  ['a number from nowhere', (reading) => withLine(reading, 1, 'One call cost 777 points. The rest held.')],
  ['an act nobody did', (reading) => withLine(reading, 2, '“I build a second tunnel.”')],
  [
    'nothing to repair',
    (reading) => (priced(reading).length === 0 ? null : withLine(reading, 3, 'Nothing to repair here.')),
  ],
  ['an act that was taken', (reading) => takenActs(reading)],
  [
    'an act nobody priced',
    (reading) => (priced(reading).length === 0 ? null : withLine(reading, 3, '“I build a second tunnel.”')),
  ],
];
const priced = (reading: Reading) => (reading.prices ?? []).filter(({ word }) => !['none', 'close'].includes(word));
function takenActs(reading: Reading): Reading | null {
  const one = priced(reading).find((each) => each.chosenText !== each.bestText);
  return one === undefined ? null : withLine(reading, 3, `“${one.chosenText}”`);
}

function checkSown(run: Run, analysis: Analysis): void {
  const reading = score(run, 'en', analysis);
  for (const [name, sow] of sown) {
    const wrong = sow(reading, run);
    if (wrong === null) continue;
    missed.set(name, (missed.get(name) ?? 0) + (contradictions(run, wrong, analysis, 'en').length > 0 ? 0 : 1));
  }
}
const missed = new Map<string, number>();

const stories = provingStories();
for (const [at, [, scenario]] of stories.entries()) {
  for (let n = 0; n < total / stories.length; n += 1) {
    const seed = at * 100_000 + n;
    const run = randomWeek(scenario, seed);
    const analysis = madeAnalysis(run, randomOf(seed ^ 0x51ab));
    check(run, analysis, seed);
    if (n < 20) checkSown(run, analysis);
    if (n >= real / stories.length) continue;
    check(run, realAnalysis(run), seed);
    explored += 1;
  }
}
const unseen = sown
  .filter(([name]) => missed.get(name) !== 0)
  .map(([name]) => `${name} (${missed.get(name) ?? 'never sown'})`);
if (unseen.length > 0) console.log(`sown and not found: ${unseen.join(', ')}`);
console.log(`line 4: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
if (faults > 0 || unseen.length > 0 || read === 0) process.exitCode = 1;
console.log(
  `${read} debriefs read again, ${explored} of them explored; ${faults} contradictions; ${sown.length} kinds sown, all found: ${unseen.length === 0}`,
);
