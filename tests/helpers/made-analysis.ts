import {
  logHash,
  type Analysis,
  type CallWorth,
  type OptionWorth,
  type PriceWord,
  type Run,
} from '../../scenarios/index.ts';
import { callsOfRun } from '../../scenarios/explore/calls-of-run.ts';
import { candidatesOf, idOf } from '../../scenarios/explore/candidates.ts';

/**
 * An analysis with the shape of a real one and made-up numbers: the calls and options are the run's own, what they are worth is drawn.
 * Ten thousand of them are cheap, and they reach corners real ones seldom do: every word, every sign of luck, ties, a dear call at the end.
 */
export function madeAnalysis(run: Run, random: () => number): Analysis {
  const scale = random() < 0.2 ? 2 : random() < 0.5 ? 8 : 30;
  const calls = callsOfRun(run).flatMap((met): CallWorth[] => {
    const candidates = candidatesOf(run.scenario, met.before, met.call, met.move ?? undefined);
    const chosen = met.move === null ? 'silence' : idOf(met.move);
    if (!candidates.some((each) => each.id === chosen)) return [];
    const options = candidates.map((each) => optionOf(each, each.id === chosen, random, scale));
    const ranked = options.toSorted((a, b) => b.utility - a.utility);
    const [best, second] = ranked;
    const own = options.find((each) => each.isChosen);
    if (best === undefined || own === undefined) return [];
    const isBestChosen = best.id === own.id;
    const points = isBestChosen ? 0 : best.utility - own.utility;
    const standardError = (isBestChosen ? second?.behindError : own.behindError) ?? 0;
    const gap = isBestChosen ? best.utility - (second?.utility ?? -Infinity) : points;
    const word = wordOf(gap, standardError, isBestChosen);
    const notLooking =
      random() < 0.2 ? { points: random() * 12, standardError: random() * 4, call: fileOf(run) } : null;
    return [
      {
        index: met.index,
        step: met.step,
        call: met.call,
        isDilemma: met.isDilemma,
        chosen,
        best: best.id,
        points,
        standardError,
        word,
        worlds: 40,
        options,
        notLooking: notLooking?.call === '' ? null : notLooking,
      },
    ];
  });
  const priced = calls.filter(({ word }) => word !== 'none' && word !== 'close');
  const dearest = priced.toSorted((a, b) => b.points - a.points || a.index - b.index)[0];
  const points = priced.reduce((sum, call) => sum + call.points, 0);
  const off = (random() - 0.5) * 30;
  return {
    format: 1,
    contentHash: run.scenario.pack.contentHash,
    logHash: logHash(run.log),
    seed: 1,
    budget: 40,
    calls,
    givenAway: { points: Math.min(100, points), dearest: dearest?.points ?? 0, index: dearest?.index ?? null },
    luck: { points: off, standardError: random() * 4, mean: 50 - off, worlds: 200, replaced: random() < 0.5 ? 0 : 330 },
    doors: [],
    line: null,
    plays: 0,
  };
}

function optionOf(
  { id, move }: { readonly id: string; readonly move: OptionWorth['move'] },
  isChosen: boolean,
  random: () => number,
  scale: number,
): OptionWorth {
  const utility = 40 + random() * scale;
  return {
    id,
    move,
    isChosen,
    utility,
    standardError: 1,
    behindError: random() * 3,
    byTruth: {},
    parts: {},
    endings: { some_ending: 1 },
  };
}

/** The words of scoring design §3, written out again. */
function wordOf(gap: number, standardError: number, isBestChosen: boolean): PriceWord {
  if (gap === Infinity) return 'none';
  if (gap < 3 || gap < 2 * standardError) return 'close';
  if (isBestChosen) return 'none';
  return gap < 7.5 ? 'small' : gap < 15.5 ? 'real' : 'heavy';
}

function fileOf(run: Run): string {
  return run.scenario.story.calls.find((call) => call.kind === 'dive')?.id ?? '';
}
