import { replay, view } from '../../scenarios/index.ts';
import type { RunLog, Scenario } from '../../scenarios/index.ts';

/** Where a run stands in an edited story. */
export interface Stand {
  readonly kept: number;
  readonly of: number;
  /** The first move that no longer fits: its call, and the code of the refusal. */
  readonly stopped: { readonly move: number; readonly call: string; readonly code: string } | null;
  readonly step: string;
  readonly isOver: boolean;
  /** Calls that may be made there. */
  readonly open: readonly string[];
  /** Ids on the strip, soonest first. */
  readonly strip: readonly string[];
}

/** Plays a run into an edited story, up to the same call or as far as it still goes. The run's own file is not touched. */
export function standOf(scenario: Scenario, log: RunLog, language: string): Stand {
  const { run, stopped } = replay(scenario, log);
  const seen = view(run, { language });
  return {
    kept: run.steps.length,
    of: log.moves.length,
    stopped:
      stopped === undefined
        ? null
        : { move: stopped.move, call: log.moves[stopped.move]?.call ?? '', code: stopped.why.code },
    step: seen.stepName,
    isOver: run.world.at['clock'] === 'over',
    open: seen.offers.filter((offer) => offer.isOpen).map((offer) => offer.call),
    strip: seen.strip.map((entry) => entry.id),
  };
}

/** "Your run: 14 of 15 moves fit; move 15 (pallet_7) does not: option/closed. It stands on Friday with 3 calls open." */
export function standLine({ kept, of, stopped, step, isOver, open }: Stand): string {
  const fits =
    stopped === null
      ? `all ${of} moves still fit`
      : `${kept} of ${of} moves fit; move ${stopped.move + 1} (${stopped.call}) does not: ${stopped.code}`;
  const stands = isOver
    ? 'It goes to its end.'
    : `It stands on ${step} with ${open.length} calls open: ${open.join(', ')}.`;
  return `Your run: ${fits}. ${stands}`;
}
