import type { Call, Option } from '../format/calls.ts';
import type { Key } from '../format/reading.ts';
import type { Text } from '../format/values.ts';
import type { Move } from '../engine/run-log.ts';
import type { Run, Step } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { pickOf } from '../engine/view/reading.ts';
import type { Channel, Level } from './types.ts';

/** One behaviour one act showed, before words are put to it. */
export interface Evidence {
  readonly facet: string;
  readonly level: Level;
  readonly channel: Channel;
  readonly spread: number;
  /** The author's reason; rules have theirs in the catalogue. */
  readonly because: Text | null;
}
/** An act and the world it is read in. */
export interface Act {
  readonly run: Run;
  readonly step: Step;
  readonly move: Move;
  readonly call: Call;
  readonly option: Option | null;
  /** The world before the act. */
  readonly before: World;
  /** The world the act is judged in: see `judgedWorld`. */
  readonly judged: World;
}

/**
 * A call is read by what was held when it was made: the world before the act, with its cards put down and the act itself on record
 * (letters, what was told, what was done), and none of its consequences.
 */
export function judgedWorld(before: World, step: Step): World {
  const { played, did, told, letters, asked, takenAt, actedAt } = step.world;
  return { ...before, played, did, told, letters, asked, takenAt, actedAt };
}

/** What an author's key says of an act, in the world it is judged in. A key of which no row holds says: no moment there. */
export function keyed(
  run: Run,
  path: string,
  judged: World,
): { readonly evidence: readonly Evidence[]; readonly spoken: readonly string[]; readonly otherwise: Text | null } {
  const entry = run.scenario.story.keys[path];
  if (entry === undefined) return { evidence: [], spoken: [], otherwise: null };
  const evidence = entry.facets.flatMap((key) => fromKey(run, key, judged));
  return { evidence, spoken: entry.facets.map((key) => key.facet), otherwise: entry.otherwise ?? null };
}

function fromKey(run: Run, key: Key, judged: World): Evidence[] {
  const level = pickOf(run.scenario, key.level, judged);
  return level === null ? [] : [{ facet: key.facet, level, channel: 'K', spread: key.spread, because: key.because }];
}

/** 0–1 as a level, rounded half up. */
export function levelOf(score: number): Level {
  const k = Math.min(3, Math.max(0, Math.floor(3 * score + 0.5 + 1e-9)));
  const levels = [1, 2, 3, 4] as const;
  return levels[k] ?? 1;
}
