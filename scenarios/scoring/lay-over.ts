import { actWords } from '../engine/view/act-words.ts';
import { beats, worldBefore } from '../engine/view/beats.ts';
import { divergenceOf, endingOf } from '../engine/view/compare.ts';
import { runAt } from '../engine/view/sight.ts';
import { speak, type Speech } from '../engine/view/words.ts';
import type { Move } from '../engine/run-log.ts';
import type { Run } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { aspectValue } from '../text/compare.ts';
import { aspectsOf } from './aspects.ts';
import { differenceOf } from './differences.ts';
import { momentsOf } from './traces.ts';
import { standingOf } from './standing.ts';
import type { Overlay } from './types.ts';

export interface OverlayOptions {
  readonly language: string;
  /** Moves of the first run by then; the others are read at the same place on the axis. Left out: all of them, to the end. */
  readonly at?: number;
}

/**
 * Runs laid over each other: where they part and what it did, what differs and since when, what the week did in all of them. Everything
 * in words, from what a seat may see. Runs of another week, or at other settings, are named so and not compared.
 */
export function layOver(runs: readonly Run[], { language, at }: OverlayOptions): Overlay {
  const [first] = runs;
  const standing = standingOf(runs);
  const moments = runs.map(momentsOf);
  const read = readAt(moments, at);
  if (first === undefined || standing !== 'same_week')
    return { standing, at: read, parting: null, differences: [], looked: 0, same: [], draws: null };
  const then = runs.map((run, each) => runAt(run, read[each] ?? 0));
  const speech = speak(first.scenario, language);
  const aspects = aspectsOf(first.scenario);
  const found = aspects.flatMap((aspect) => differenceOf(aspect, then, moments, speech));
  return {
    standing,
    at: read,
    parting: partingOf(runs, speech),
    differences: [...found.filter((each) => each.isNumber), ...found.filter((each) => !each.isNumber)],
    looked: aspects.length,
    same: sameIn(then, speech),
    draws: then.some((run) => endingOf(run) === null) ? null : drawnInAll(then),
  };
}

/** Where the others stand when the first stands after `at` moves. */
function readAt(moments: readonly (readonly number[])[], at: number | undefined): readonly number[] {
  const [own = [0], ...others] = moments;
  if (at === undefined) return moments.map((each) => each.length - 1);
  const index = Math.max(0, Math.min(at, own.length - 1));
  const place = (own[index] ?? 0) + 1e-9;
  return [index, ...others.map((each) => each.findLastIndex((where) => where <= place))];
}

function partingOf(runs: readonly Run[], speech: Speech): Overlay['parting'] {
  const divergence = divergenceOf(runs);
  if (divergence === null) return null;
  const { index } = divergence;
  const acts = runs.map((run) => {
    const step = run.steps[index];
    if (step === undefined) return null;
    return {
      act: wordsOf(run, index, step.move, speech),
      did: beats(run, index, speech.language)[0]?.text ?? null,
    };
  });
  const step = runs.map((run) => run.steps[index]?.step).find((each) => each !== undefined) ?? 0;
  return { index, step, acts };
}

function wordsOf(run: Run, index: number, move: Move, speech: Speech): string {
  const before = worldBefore(run, index);
  if (move.kind !== 'turn') return actWords(run.scenario, speech, move, before);
  const call = before.isDark ? undefined : run.scenario.story.calls.find((each) => each.id === before.radio);
  if (call === undefined) return aspectValue('ran', speech.language);
  return aspectValue('silent', speech.language, { text: speech.say(call.silence?.text, before) }).trim();
}

/** Lines of the story's own rules that were said in every run on the same step: seen by the player in each of them. */
function sameIn(runs: readonly Run[], speech: Speech): Overlay['same'] {
  const [first, ...rest] = runs.map(linesOf);
  const lines = [...(first ?? [])].filter(([key]) => rest.every((other) => other.has(key)));
  const texts = lines.map(([, line]) => ({ step: line.step, text: speech.at(line.path, line.prints) }));
  return texts.filter(({ text }, place) => text !== '' && texts.findIndex((each) => each.text === text) === place);
}

function linesOf(run: Run): ReadonlyMap<string, Run['steps'][number]['said'][number]> {
  const lines = run.steps.flatMap((step) => step.said);
  return new Map(
    lines
      .filter(({ cause, role, by }) => 'rule' in cause && (role === 'event' || role === 'announce') && by !== 'you')
      .map((line) => [JSON.stringify([line.path, line.prints, line.step]), line]),
  );
}

/** Chances each of the runs met. Their numbers hang on the week alone; a test holds that. */
function drawnInAll(runs: readonly Run[]): number {
  const [first, ...rest] = runs.map((run) => everDrawn([run.opening.world, ...run.steps.map((step) => step.world)]));
  return [...(first ?? [])].filter((id) => rest.every((other) => other.has(id))).length;
}
function everDrawn(worlds: readonly World[]): ReadonlySet<string> {
  return new Set(worlds.flatMap((world) => Object.keys(world.drawn)));
}
