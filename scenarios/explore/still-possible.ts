import { believedOdds } from '../engine/belief.ts';
import { plainHash } from '../engine/hash.ts';
import type { Said } from '../engine/ledger.ts';
import { luckOf, wordOf } from '../engine/luck/mix.ts';
import type { StartOptions } from '../engine/run-log.ts';
import type { Run, Step } from '../engine/run.ts';
import { ORDERS, start } from '../engine/start.ts';
import { stepFast } from '../engine/step.ts';
import { mask } from '../engine/view/mask.ts';
import type { World } from '../engine/world.ts';
import { headOf } from './head-of.ts';

/** A world the player could have been in, and how likely its truth was for somebody who had seen what they had. */
export interface Possible {
  readonly truth: string;
  /** 0–1; the odds of the head, renormalised over the truths still possible. */
  readonly odds: number;
  /** Chances read so far stand; numbers a cut had fixed for later ones are dropped, because nobody at the table knew them. */
  readonly world: World;
}

/**
 * Worlds the player could have been in before move `index`: one for each truth not ruled out by what they had opened. Each is the run's
 * own moves played under that truth; where chance would have shown the player something else there, another luck that shows the same is
 * looked for, and a truth for which none is found is dropped. What chance did does not move the odds (engine design §3).
 */
export function stillPossible(run: Run, index: number): readonly Possible[] {
  const now = worldAt(run, index);
  const odds = believedOdds(run.scenario, now);
  const found = run.scenario.story.truths.flatMap(({ id }): Possible[] => {
    const share = odds[id] ?? 0;
    const world = id === now.truth ? now : share > 0 ? (trackOf(run, id)[index] ?? null) : null;
    if (world === null || (share <= 0 && id !== now.truth)) return [];
    return [{ truth: id, odds: share, world: { ...world, luck: {} } }];
  });
  const total = found.reduce((sum, one) => sum + one.odds, 0);
  // A truth the head gives no odds may be played all the same, if the run was started with it.
  if (total <= 0) return found.filter(({ truth }) => truth === now.truth).map((one) => ({ ...one, odds: 1 }));
  return found.filter((one) => one.odds > 0).map((one) => ({ ...one, odds: one.odds / total }));
}

function worldAt(run: Run, index: number): World {
  return index <= 0
    ? run.opening.world
    : (run.steps[Math.min(index, run.steps.length) - 1]?.world ?? run.opening.world);
}

/** Worlds of another truth, by moves made; a hole where the player would have known. */
type Track = readonly (World | undefined)[];

/** Every call of a run asks; what is kept follows from the steps. */
const tracks = new WeakMap<Run['steps'], Map<string, Track>>();

/** Other lucks that are tried for a truth under which the run's own would have shown. */
const OTHERS = 12;

function trackOf(run: Run, truth: string): Track {
  const known = tracks.get(run.steps) ?? new Map<string, Track>();
  tracks.set(run.steps, known);
  const track = known.get(truth) ?? follow(run, truth);
  known.set(truth, track);
  return track;
}

function follow(run: Run, truth: string): Track {
  const track: (World | undefined)[] = [];
  for (let attempt = 0; attempt <= OTHERS && track.length <= run.steps.length; attempt += 1)
    walkAlong(run, attempt === 0 ? { ...headOf(run), truth } : otherLuck(run, truth, attempt), track);
  return track;
}

/** Plays the run's moves while they are accepted and look the same; fills in the worlds that had none. */
function walkAlong(run: Run, head: StartOptions, track: (World | undefined)[]): void {
  let other = start(run.scenario, head);
  if (!looksTheSame(run, run.opening, other.opening)) return;
  track[0] ??= other.world;
  for (const [index, step] of run.steps.entries()) {
    const next = stepFast(other, step.move);
    const made = next.ok ? next.value.steps.at(-1) : undefined;
    if (!next.ok || made === undefined || !isSameStep(run, step, made)) return;
    other = next.value;
    track[index + 1] ??= other.world;
  }
}

function isSameStep(run: Run, step: Step, made: Step): boolean {
  return step.answer?.answer === made.answer?.answer && looksTheSame(run, step, made);
}

interface Shown {
  readonly world: World;
  readonly said: readonly Said[];
}

/** Nothing on the wall is different, and the same lines were said with the same numbers in them. */
function looksTheSame(run: Run, one: Shown, other: Shown): boolean {
  const { story } = run.scenario;
  if (plainHash(mask(story, one.world)) !== plainHash(mask(story, other.world))) return false;
  if (one.said.length !== other.said.length) return false;
  return one.said.every((line, n) => {
    const twin = other.said[n];
    return twin !== undefined && line.path === twin.path && plainHash(line.prints) === plainHash(twin.prints);
  });
}

const OTHER_LUCK = wordOf('still_possible');

/** Another seed that lays the engine's Moves out in the same order: that is on the wall. */
function otherLuck(run: Run, truth: string, attempt: number): StartOptions {
  const { luck: _luck, seed, ...head } = headOf(run);
  const rounds = Math.floor(0x100000000 / ORDERS) - 1;
  const round = Math.floor(luckOf(seed, OTHER_LUCK, attempt, wordOf(truth), 0) * rounds);
  return { ...head, truth, seed: round * ORDERS + (seed % ORDERS) };
}
