import type { Story } from '../../format/story.ts';
import type { Run, Scenario } from '../run.ts';
import type { SeatKind, SeenWorld } from './types.ts';
import type { World } from '../world.ts';
import { mask } from './mask.ts';
import type { Speech } from './words.ts';
import { speak } from './words.ts';

/** One look at one moment of a run: what every part of a view is made from. */
export interface Sight {
  readonly run: Run;
  readonly scenario: Scenario;
  readonly story: Story;
  /** Moves made by then. */
  readonly index: number;
  readonly world: World;
  readonly seen: SeenWorld;
  readonly seat: SeatKind;
  readonly speech: Speech;
  readonly language: string;
  /** Finished plays of this scenario; null = everything is lit. */
  readonly plays: number | null;
}
export interface ViewOptions {
  readonly seat?: SeatKind;
  readonly language: string;
  readonly plays?: number;
  readonly coach?: boolean;
  /** Moves made by then; left out, all of them. */
  readonly at?: number;
}

export function look(run: Run, options: ViewOptions): Sight {
  const index = Math.max(0, Math.min(options.at ?? run.steps.length, run.steps.length));
  const then = runAt(run, index);
  return {
    run: then,
    scenario: run.scenario,
    story: run.scenario.story,
    index,
    world: then.world,
    seen: mask(run.scenario.story, then.world),
    seat: options.seat ?? 'player',
    speech: speak(run.scenario, options.language),
    language: options.language,
    plays: options.plays ?? null,
  };
}

/** The same run as it stood after `index` moves. */
export function runAt(run: Run, index: number): Run {
  if (index >= run.steps.length) return run;
  const steps = run.steps.slice(0, index);
  const world = steps[index - 1]?.world ?? run.opening.world;
  return { ...run, world, steps, log: { ...run.log, moves: run.log.moves.slice(0, index) } };
}

/** The world when the turn of a moment began: after the last move that passed time. */
export function worldAtTurnStart(run: Run): World {
  let start = run.opening.world;
  for (const step of run.steps) if (step.world.step !== step.step) start = step.world;
  return start;
}

/** True where a call, option or file level is lit in this sitting; the engine accepts it either way. */
export function isLit(sight: Sight, fromPlay: number): boolean {
  return sight.plays === null || fromPlay <= sight.plays + 1;
}
