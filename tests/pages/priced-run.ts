import { logHash } from '../../scenarios/index.ts';
import type { Analysis, CallWorth, OptionWorth, PriceWord, Run } from '../../scenarios/index.ts';

/** A way to answer that is worth so much, in weeks that all end alike. */
function way(id: string, utility: number, rest: Partial<OptionWorth> = {}): OptionWorth {
  return {
    id,
    move: null,
    isChosen: false,
    utility,
    standardError: 0.6,
    behindError: 0.75,
    byTruth: {},
    parts: {},
    endings: { every_channel: 0.75, seven_minutes: 0.25 },
    ...rest,
  };
}

/** The call of a move of the run: what was done, and a better way that was there. */
function priced(run: Run, index: number, points: number, word: PriceWord): CallWorth {
  const step = run.steps[index];
  if (step === undefined) throw new Error(`The run has no move ${index}.`);
  const { move } = step;
  const isBest = word === 'none';
  const other = move.kind === 'coach' ? { ...move, option: 'ask' } : null;
  return {
    index,
    step: step.step,
    call: move.call,
    isDilemma: move.kind === 'decision',
    chosen: 'yours',
    best: isBest ? 'yours' : 'other',
    points,
    standardError: 0.75,
    word,
    worlds: 80,
    options: [
      way('other', isBest ? 71.2 : 80.2, { move: other }),
      way('yours', 80.2 - points, { move, isChosen: true }),
    ],
    notLooking: index === 6 ? { points: 6, standardError: 1, call: 'log' } : null,
  };
}

/**
 * An analysis of the expert's line of the first story, by hand: 9 points given away by the question on Wednesday, 4 by Thursday's answer,
 * nothing by owning up, the last word too close to call. Looks are not priced: there is no other way to look.
 */
export function madePrices(run: Run): Analysis {
  const turn = { call: 'turn', kind: 'turn' } as const;
  return {
    format: 1,
    contentHash: run.scenario.pack.contentHash,
    logHash: logHash(run.log),
    seed: 1,
    budget: 320,
    calls: [
      priced(run, 2, 9.2, 'real'),
      priced(run, 4, 1.4, 'close'),
      priced(run, 5, 0, 'none'),
      priced(run, 6, 4.1, 'small'),
    ],
    givenAway: { points: 13.3, dearest: 9.2, index: 2 },
    luck: { points: -7, standardError: 0.5, mean: 99, worlds: 200, replaced: 0 },
    doors: [
      { after: 0, ending: 'every_channel', state: 'open', walk: null, plays: 40 },
      { after: 0, ending: 'on_the_quay', state: 'open', walk: [turn, turn, turn], plays: 40 },
      { after: 4, ending: 'every_channel', state: 'open', walk: null, plays: 40 },
      { after: 4, ending: 'on_the_quay', state: 'not_found', walk: null, plays: 40 },
    ],
    line: null,
    plays: 900,
  };
}
