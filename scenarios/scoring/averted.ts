import { advanceQuiet } from '../engine/advance.ts';
import { hasClock } from '../engine/blockers/state.ts';
import { isForRole } from '../engine/openness.ts';
import { refuse } from '../engine/refuse.ts';
import { eventFor } from '../engine/step.ts';
import { tablesOf } from '../engine/tables.ts';
import { worldBefore } from '../engine/view/beats.ts';
import { endingOf } from '../engine/view/compare.ts';
import type { Move } from '../engine/run-log.ts';
import type { Run, Scenario, Step } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import type { Call } from '../format/calls.ts';
import type { Evidence } from './evidence.ts';
import type { RawMoment } from './raw-moment.ts';
import { outcomeOf } from './utility.ts';

/** A call that never arose, and the act that kept it away. */
export interface Averted {
  readonly call: string;
  /** Number of the move. */
  readonly index: number;
}

const kept = new WeakMap<readonly Step[], readonly Averted[]>();

/**
 * Dilemmas that never came and blockers that never stopped anything because of an act of the player (scoring design §2). Judged by what
 * would have been: the same week, the same luck, the same moves without that act, and the call does arise and the week ends worse (an
 * act that loses the race rids one of its dilemmas too). What would not have come to somebody who did nothing unasked either was
 * never on its way: to put out one's own fire prevents nothing. Only in a finished run that no sponsor broke off. Where several acts
 * were needed, the last of them; an answer to a dilemma prevents nothing, and an act on the call itself is that call met early. One
 * replay a run, and one an act where something was on its way; kept beside the run.
 */
export function avertedCalls(run: Run): readonly Averted[] {
  const known = kept.get(run.steps);
  if (known !== undefined) return known;
  const found = endingOf(run) === null || run.world.lost !== '' ? [] : lookBack(run);
  kept.set(run.steps, found);
  return found;
}

function lookBack(run: Run): Averted[] {
  const { scenario } = run;
  const isMet = arisenIn(scenario, [run.opening.world, ...run.steps.map((step) => step.world)]);
  const onItsWay = arisenIn(
    scenario,
    worldsWithout(run, (step) => isUnasked(step.move)),
  );
  const left = new Set(mayArise(run).filter((call) => !isMet.has(call) && onItsWay.has(call)));
  const outcome = outcomeOf(run);
  const found: Averted[] = [];
  for (const step of run.steps.toReversed()) {
    if (left.size === 0) break;
    if (!isUnasked(step.move)) continue;
    const without = worldsWithout(run, (each) => each === step);
    const arisen = arisenIn(scenario, without);
    const end = without.at(-1);
    if (end === undefined || outcomeOf({ scenario, world: end }) >= outcome) continue;
    for (const call of left) {
      if (!arisen.has(call) || isAbout(run, step.move, call)) continue;
      found.push({ call, index: step.index });
      left.delete(call);
    }
  }
  return found.toSorted((a, b) => a.index - b.index || (a.call < b.call ? -1 : 1));
}

/** An act out of one's own: to let time run or to read a file keeps nothing away, and a dilemma's answer was asked for. */
function isUnasked({ kind }: Move): boolean {
  return kind !== 'turn' && kind !== 'dive' && kind !== 'decision';
}

/** Ids of all that can arise for this role: dilemmas, and blockers that have not stopped anything when the story begins. */
function mayArise(run: Run): string[] {
  const { calls, blockers } = run.scenario.story;
  const dilemmas = calls.filter((call) => call.kind === 'decision' && isForRole(call, run.world));
  return [...dilemmas, ...blockers.filter(({ starts }) => starts === 'signal' || starts === 'risk')].map(
    ({ id }) => id,
  );
}

function arisenIn({ story }: Scenario, worlds: readonly World[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const world of worlds) {
    if (world.radio !== null) found.add(world.radio);
    for (const { id, starts } of story.blockers) {
      const mode = world.at[id] ?? starts;
      if (mode === 'blocker' || mode === 'showstopper') found.add(id);
    }
  }
  return found;
}

/** The week without some of its acts, from the first of them on: moves no longer accepted are dropped, and time runs out by itself. */
function worldsWithout(run: Run, isLeftOut: (step: Step) => boolean): World[] {
  const { scenario } = run;
  const first = run.steps.findIndex(isLeftOut);
  if (first < 0) return [];
  const worlds: World[] = [];
  let world = worldBefore(run, first);
  const played = run.steps.slice(first).filter((step) => !isLeftOut(step));
  const moves = played.map(({ move: { afterMoves: _after, ...move } }): Move => move);
  const turns = Array.from({ length: scenario.story.steps }, (): Move => ({ call: 'turn', kind: 'turn' }));
  for (const move of [...moves, ...turns]) {
    if (world.at['clock'] === 'over') break;
    if (refuse(scenario, world, move) !== null) continue;
    world = advanceQuiet(scenario, world, eventFor(scenario, move));
    worlds.push(world);
  }
  return worlds;
}

/** An act on the call itself, a way out of it from elsewhere, or its answer given before it was asked. */
function isAbout(run: Run, move: Move, id: string): boolean {
  const call = run.scenario.story.calls.find((each) => each.id === move.call);
  const option = call?.options.find((each) => each.id === (move.option ?? 'done'));
  return move.call === id || option?.unblocks === id || option?.settles?.call === id;
}

/**
 * What each averted call shows: it counts for `unblock` and `orchestrate` at the level the best rescue later could have earned by the
 * author's keys, whatever their conditions, and never under solid: it was gone while ways out were open. Where no key speaks of it and
 * the trouble has a clock, the best moment to act is leading by definition. A call no rescue of which would have shown either is no
 * moment.
 */
export function avertedMoments(run: Run): RawMoment[] {
  const { calls } = run.scenario.story;
  return avertedCalls(run).flatMap(({ call: id, index }): RawMoment[] => {
    const call = calls.find((each) => each.id === id);
    const step = run.steps[index];
    if (call === undefined || step === undefined) return [];
    return [
      {
        call: id,
        option: 'averted',
        index,
        step: step.step,
        isAverted: true,
        averts: id,
        move: step.move,
        world: worldBefore(run, index),
        stakes: call.stakes,
        evidence: FACETS.flatMap((facet) => bestRescue(run.scenario, call, facet)),
        otherwise: null,
      },
    ];
  });
}
const FACETS = ['unblock', 'orchestrate'] as const;

function bestRescue(scenario: Scenario, call: Call, facet: (typeof FACETS)[number]): Evidence[] {
  const { story } = scenario;
  if (!story.behaviours.includes(facet)) return [];
  const keys = call.options
    .flatMap((option) => story.keys[`${call.id}.${option.id}`]?.facets ?? [])
    .filter((key) => key.facet === facet);
  const rated = keys.flatMap(({ level, spread }) => level.map(({ is }) => ({ level: is, spread })));
  const best = rated.toSorted((a, b) => b.level - a.level || a.spread - b.spread)[0];
  if (best !== undefined) {
    return [{ facet, level: best.level === 4 ? 4 : 3, spread: best.spread, channel: 'K', because: null }];
  }
  const blocker = tablesOf(scenario).blockers.get(call.id);
  const hasBest = facet === 'unblock' && blocker !== undefined && hasClock(blocker);
  return hasBest ? [{ facet, level: 4, spread: 0, channel: 'T', because: null }] : [];
}
