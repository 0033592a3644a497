/**
 * No view leaks. Random weeks are played in stories whose secrets are marked (`_stain.ts`): no view of any seat holds a marked word or
 * name before the end, nor the text of a file that was not opened, nor a property that only hidden things have; and the same view
 * comes out when truth, seed, luck and every hidden number behind it are exchanged (`_exchange.ts`). First, leaks of every kind are
 * planted, and each must be found: a search that finds nothing proves something only then.
 */
import process from 'node:process';
import { start, stepFast, view, type Run, type Scenario } from '../../scenarios/index.ts';
import { legalMove, pickOne, randomOf } from '../helpers/random-play.ts';
import { provingStories } from '../helpers/shipped-packs.ts';
import { freeNumbers } from './_exchange.ts';
import { answers, faultsIn, type Look, type Tell } from './_leaks.ts';
import { planted } from './_planted.ts';
import { stain, unstained, type Stained } from './_stain.ts';

const isFull = process.argv.includes('--full');
const weeks = isFull ? 1000 : 16;
const seats = ['player', 'projector', 'participant', 'facilitator'] as const;
const counts = { weeks: 0, moments: 0, views: 0, exchanged: 0, letters: 0, faults: 0 };

function fault(text: string): void {
  counts.faults += 1;
  if (counts.faults <= 12) console.log(text);
}

const begin = (scenario: Scenario, random: () => number): Run =>
  start(scenario, {
    seed: Math.floor(random() * 2 ** 32),
    craft: random() < 0.3 ? 'data' : '',
    role: pickOne(random, scenario.story.roles) ?? '',
  });

/** Every moment of a random week but its end. */
function* momentsOf(scenario: Scenario, random: () => number): Generator<Run> {
  let run = begin(scenario, random);
  for (let at = 0; at < 80 && run.world.at['clock'] !== 'over'; at += 1) {
    yield run;
    const next = stepFast(run, legalMove(scenario, run.world, random));
    if (next.ok) run = next.value;
  }
}

/** What is new about a moment: an act never taken before, or in a scene it was never taken in. */
function newsOf({ steps, world }: Run): string {
  const move = steps.at(-1)?.move;
  const act = move === undefined ? '' : `${move.call}.${move.option ?? ''}.${move.pick ?? ''}`;
  return `${act} ${world.at['story']} ${world.radio ?? ''} ${String(world.isDark)}`;
}

/** New moments are looked at from every seat; of the others every sixth, from one. */
function proveStory(name: string, stained: Stained): void {
  const seen = new Set<string>();
  for (let seed = 0; seed < weeks; seed += 1) {
    const random = randomOf(seed);
    counts.weeks += 1;
    for (const run of momentsOf(stained.scenario, random)) {
      counts.moments += 1;
      const news = newsOf(run);
      const isNew = !seen.has(news);
      seen.add(news);
      const looked = isNew ? seats : random() < 1 / 6 ? [pickOne(random, seats) ?? 'player'] : [];
      for (const seat of looked) {
        const look: Look = { seat, language: random() < 0.5 ? 'en' : 'it', plays: Math.floor(random() * 3) };
        for (const tell of seat === 'player' ? [view, answers] : [view])
          for (const found of lookFor(stained, run, look, tell, random))
            fault(`${name}, seed ${seed}, move ${run.steps.length}, ${seat}: ${found}`);
      }
    }
  }
}

function lookFor(stained: Stained, run: Run, look: Look, tell: Tell, random: () => number): readonly string[] {
  const { faults, letters } = faultsIn(stained, run, look, tell, random);
  counts.views += 1;
  counts.letters += letters;
  return faults;
}

/** The marked story is the same story: the same moves lead through the same worlds, and to the same words without the marks. */
function proveSame(name: string, plain: Scenario, stained: Scenario): void {
  for (let seed = 0; seed < (isFull ? 8 : 3); seed += 1) {
    const [random, other] = [randomOf(seed), randomOf(seed)];
    let own = begin(plain, other);
    for (const run of momentsOf(stained, random)) {
      const move = run.steps.at(-1)?.move;
      const next = move === undefined ? null : stepFast(own, move);
      if (next?.ok === true) own = next.value;
      const look: Look = { seat: 'player', language: seed % 2 === 0 ? 'en' : 'it', plays: 2 };
      const isSame =
        JSON.stringify(own.world) === unstained(JSON.stringify(run.world)) &&
        (seed > 0 || JSON.stringify(view(own, look)) === unstained(JSON.stringify(view(run, look))));
      if (!isSame) return fault(`${name}: the marked story is another story (seed ${seed}, move ${run.steps.length})`);
    }
  }
}

/** Plants every kind of leak in the views of a few weeks; those that were there to be found and were not. */
function provePower(name: string, stained: Stained, found: Set<string>, met: Set<string>): void {
  for (let seed = 0; seed < 4; seed += 1) {
    const random = randomOf(1_000 + seed);
    for (const run of momentsOf(stained.scenario, random)) {
      for (const [kind, leak] of Object.entries(planted)) {
        if (found.has(`${name}: ${kind}`)) continue;
        const secret = leak(run, stained);
        if (secret === undefined) continue;
        met.add(`${name}: ${kind}`);
        const tell: Tell = (one, look) => ({ ...view(one, look), planted: leak(one, stained) });
        const look: Look = {
          seat: kind.startsWith('on the projector') ? 'projector' : 'player',
          language: 'en',
          plays: 2,
        };
        if (faultsIn(stained, run, look, tell, random).faults.length > 0) found.add(`${name}: ${kind}`);
      }
    }
  }
}

const [found, met] = [new Set<string>(), new Set<string>()];
for (const [name, scenario] of provingStories()) {
  const stained = stain(scenario.pack);
  if (stained.secrets < 20 || stained.facts.length === 0) fault(`${name}: hardly anything to look for`);
  const hidden = scenario.story.quantities.filter((each) => !each.isShown);
  console.log(
    `${name}: ${stained.secrets} texts and names marked, ${freeNumbers(scenario.story).length} of ${hidden.length} hidden numbers exchanged`,
  );
  proveSame(name, scenario, stained.scenario);
  provePower(name, stained, found, met);
  proveStory(name, stained);
}
for (const leak of met) if (!found.has(leak)) fault(`not found when planted: ${leak}`);
const kinds = Object.keys(planted);
for (const kind of kinds) if (![...found].some((each) => each.endsWith(`: ${kind}`))) fault(`never planted: ${kind}`);
if (counts.faults > 0 || counts.views === 0) process.exitCode = 1;
console.log(`${found.size} planted leaks of ${kinds.length} kinds, ${met.size - found.size} not found`);
console.log(
  `${counts.weeks} weeks, ${counts.views} views of ${counts.moments} moments, each again with all that is hidden exchanged, ${counts.letters} letters read, ${counts.faults} faults`,
);
