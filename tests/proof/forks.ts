// Forks. Two that choose alike are bit-identical, though one is cut from the run in memory and goes on by `advance` and the other is
// played anew from its head by XState, as the app does. A fork that goes its own way shares truth, and every draw both have met,
// with its parent. And the ghost shows no turn that has not passed.
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { fork, start, step, stepFast, worldHash } from '../../scenarios/index.ts';
import type { Move, Refusal, Result, Run, Scenario } from '../../scenarios/index.ts';
import { ghostMarks, movesPassed } from '../../renderer/screens/wall/marks.ts';
import { legalMove, pickOne, randomOf } from '../helpers/random-play.ts';
import { provingStories } from '../helpers/shipped-packs.ts';

const total = process.argv.includes('--full') ? 10_000 : 200;
const longest = 60;
const counts = { pairs: 0, moves: 0, draws: 0, parted: 0, ghosts: 0 };

type Drive = (run: Run, move: Move) => Result<Run, Refusal>;
function take(run: Run, move: Move, drive: Drive): Run {
  const next = drive(run, move);
  if (!next.ok) throw new Error(`refused: ${next.error.code} ${JSON.stringify(move)}`);
  return next.value;
}
const fast: Drive = (run, move) => stepFast(run, move, { hash: true });

function goOn(from: Run, random: () => number): Run {
  let run = from;
  while (run.world.at['clock'] !== 'over' && run.steps.length < longest)
    run = take(run, legalMove(run.scenario, run.world, random), fast);
  return run;
}

/** Every draw a run has met, by chance, and by turn where each turn draws anew. */
function drawsOf(run: Run): ReadonlyMap<string, number> {
  const eachStep = new Set(run.scenario.story.chances.filter((one) => one.eachStep).map((one) => one.id));
  const met = new Map<string, number>();
  for (const { world, step: at } of run.steps)
    for (const [id, { u }] of Object.entries(world.drawn)) met.set(eachStep.has(id) ? `${id} in turn ${at}` : id, u);
  return met;
}

function provePair(name: string, scenario: Scenario, seed: number, random: () => number): void {
  const where = `${name}, seed ${seed}`;
  const role = pickOne(random, scenario.story.roles) ?? '';
  const parent = goOn(start(scenario, { seed, role }), random);
  const kept = Math.floor(random() * parent.steps.length);
  const cut = goOn(fork(parent, kept), random);
  const begun = start(scenario, { seed, role });
  const anew = cut.steps.reduce((run, { move }) => take(run, { ...move }, step), begun);
  if (!isDeepStrictEqual(cut.world, anew.world)) throw new Error(`worlds differ: ${where}, fork at ${kept}`);
  for (const [index, one] of cut.steps.entries()) {
    const other = anew.steps[index];
    if (one.index >= kept && one.worldHash !== other?.worldHash)
      throw new Error(`hashes differ: ${where}, move ${index}`);
    if (!isDeepStrictEqual([one.changes, one.said], [other?.changes, other?.said]))
      throw new Error(`what happened differs: ${where}, move ${index}`);
  }
  if (worldHash(cut.world) !== worldHash(anew.world)) throw new Error(`hashes differ: ${where}`);
  proveDraws(where, parent, cut);
  proveGhost(where, parent);
  counts.pairs += 1;
  counts.moves += cut.steps.length;
}

function proveDraws(where: string, parent: Run, child: Run): void {
  if (parent.world.truth !== child.world.truth) throw new Error(`another truth: ${where}`);
  const own = drawsOf(parent);
  for (const [chance, u] of drawsOf(child)) {
    const there = own.get(chance);
    if (there === undefined) continue;
    if (there !== u) throw new Error(`${chance} fell differently: ${where}`);
    counts.draws += 1;
  }
  if (!isDeepStrictEqual(parent.world, child.world)) counts.parted += 1;
}

function proveGhost(where: string, ghost: Run): void {
  for (let turn = 0; turn <= ghost.scenario.story.steps; turn += 1) {
    const seen = ghost.steps.slice(0, movesPassed(ghost, turn));
    if (seen.some((one) => one.step >= turn || one.world.step > turn))
      throw new Error(`the ghost runs ahead: ${where}`);
    if (ghostMarks(ghost, turn).some((at) => at >= turn)) throw new Error(`a mark runs ahead: ${where}`);
    counts.ghosts += 1;
  }
}

const random = randomOf(20_260_404);
const stories = provingStories();
for (const [name, scenario] of stories) {
  const before = counts.pairs;
  while (counts.pairs - before < Math.ceil(total / stories.length))
    provePair(name, scenario, Math.floor(random() * 4294967296), random);
  process.stdout.write(`${name}: ${counts.pairs - before} pairs\n`);
}
// A fork that never left its parent, or met no draw with it, would prove nothing.
if (counts.parted < counts.pairs / 3 || counts.draws < counts.pairs / 3) {
  process.stdout.write('too few forks parted or met a draw: nothing is proved\n');
  process.exitCode = 1;
}
process.stdout.write(
  `${counts.pairs} pairs of forks, ${counts.moves} moves, bit-identical; ${counts.parted} went their own way and shared all of ${counts.draws} draws; ${counts.ghosts} looks at the ghost, none ahead\n`,
);
