/**
 * The strip is honest: two weeks with different truths and seeds and the same moves show the same strip until something the player was
 * shown tells them apart. What was shown is listed here by hand and not asked of the product.
 */
import process from 'node:process';
import { mask, refuse, start, stepFast, strip, type Run, type Scenario, type World } from '../../scenarios/index.ts';
import { ORDERS } from '../../scenarios/engine/start.ts';
import { legalMove, pickOne, randomOf } from '../helpers/random-play.ts';
import { provingStories } from '../helpers/shipped-packs.ts';

const total = process.argv.includes('--full') ? 10_000 : 600;
const counts = { pairs: 0, strips: 0, sameShown: 0, toldApart: 0, stripsDiffer: 0, faults: 0 };

/** Everything a player can have read or counted by now. */
function shownIn(run: Run): string {
  const { story } = run.scenario;
  const { world } = run;
  const said = [run.opening.said, ...run.steps.map((step) => step.said)].flat().map((line) => [line.path, line.prints]);
  const quantities = story.quantities
    .filter((each) => each.isShown && each.kind !== 'computed')
    .map((each) => world.quantities[each.id]);
  const modes = [...story.blockers, ...story.deliverables].map((each) => world.at[each.id]);
  return JSON.stringify([
    said,
    quantities,
    modes,
    world.at['story'],
    world.step,
    world.tokens,
    world.quantities['spend'],
    world.patience,
    world.trust,
    world.pips,
    Object.keys(world.known).toSorted(),
    world.letters,
    world.banks,
    promised(world),
    world.plan,
    world.radio,
    world.isDark,
    world.lost,
    run.steps.map((step) => step.answer?.answer ?? ''),
  ]);
}
const promised = (world: World): unknown =>
  Object.entries(world.promises).map(([id, { state, due }]) => [id, state, due]);

function playPair(scenario: Scenario, seed: number): void {
  const random = randomOf(seed);
  const truths = scenario.story.truths.map((each) => each.id);
  const [one, other] = [Math.floor(random() * truths.length), Math.floor(random() * (truths.length - 1))];
  // In which order the engine lays out its own Moves stands on the wall: the pair shares it, and no more of the seed.
  const order = Math.floor(random() * ORDERS);
  const seedOfOrder = (): number => Math.floor((random() * (2 ** 32 - ORDERS)) / ORDERS) * ORDERS + order;
  const role = pickOne(random, scenario.story.roles) ?? '';
  const open = (index: number): Run => start(scenario, { seed: seedOfOrder(), truth: truths[index] ?? '', role });
  let [a, b] = [open(one), open(other < one ? other : other + 1)];
  counts.pairs += 1;
  for (let at = 0; at < 60; at += 1) {
    if (!compareNow(scenario, seed, a, b) || a.world.at['clock'] === 'over') return;
    const move = legalMove(scenario, a.world, random);
    const why = refuse(scenario, b.world, move);
    if (why !== null) return fault(`seed ${seed}: ${JSON.stringify(move)} is open in one world only (${why.code})`);
    const [nextA, nextB] = [stepFast(a, move), stepFast(b, move)];
    if (!nextA.ok || !nextB.ok) return;
    [a, b] = [nextA.value, nextB.value];
  }
}

/** False once the two weeks have been told apart. */
function compareNow(scenario: Scenario, seed: number, a: Run, b: Run): boolean {
  const strips = [a, b].map((run) =>
    JSON.stringify(strip(scenario, mask(scenario.story, run.world), { language: 'en' })),
  );
  counts.strips += 2;
  const areSame = strips[0] === strips[1];
  if (!areSame) counts.stripsDiffer += 1;
  if (shownIn(a) !== shownIn(b)) {
    counts.toldApart += 1;
    return false;
  }
  counts.sameShown += 1;
  if (!areSame)
    fault(`seed ${seed}, move ${a.steps.length}: the strips differ and nothing shown does\n${strips.join('\n')}`);
  return areSame;
}

function fault(text: string): void {
  counts.faults += 1;
  if (counts.faults <= 5) console.log(text);
}

const stories = provingStories();
for (const [name, scenario] of stories) {
  const before = { ...counts };
  for (let seed = 0; seed < total / stories.length; seed += 1) playPair(scenario, seed);
  console.log(
    `${name}: ${counts.pairs - before.pairs} pairs, ${counts.toldApart - before.toldApart} told apart before the end, ${counts.stripsDiffer - before.stripsDiffer} of them with another strip`,
  );
}
// A strip that never changed would pass every comparison above.
const isAlive = counts.stripsDiffer > 0 && counts.sameShown > counts.pairs;
if (counts.faults > 0 || !isAlive) process.exitCode = 1;
console.log(
  `${counts.pairs} pairs, ${counts.strips} strips, ${counts.sameShown} moments with the same things shown, ${counts.faults} faults`,
);
