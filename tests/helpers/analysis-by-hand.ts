import type { Analysis, CallWorth } from '../../scenarios/index.ts';

/** One call with two answers, written by hand: every field the kept form has. */
export const madeCall: CallWorth = {
  index: 2,
  step: 1,
  call: 'pallet_7',
  isDilemma: true,
  chosen: 'friday_seven',
  best: 'ask_first',
  points: 9.25,
  standardError: 0.75,
  word: 'real',
  worlds: 80,
  options: [
    {
      id: 'friday_seven',
      move: { call: 'pallet_7', kind: 'decision', option: 'friday_seven' },
      isChosen: true,
      utility: 61.5,
      standardError: 1.5,
      behindError: 0.75,
      byTruth: { heavy_pallet: 55, light_pallet: 68 },
      parts: { schedule: 0.5, trust: 1 },
      endings: { late: 0.25, on_time: 0.75 },
    },
    {
      id: 'silence',
      move: null,
      isChosen: false,
      utility: 52,
      standardError: 2,
      behindError: 1,
      byTruth: {},
      parts: {},
      endings: {},
    },
  ],
  notLooking: { points: 4, standardError: 1, call: 'open_manifest' },
};

/** An analysis of a run with that one call. */
export const madeAnalysis: Analysis = {
  format: 1,
  contentHash: 'a'.repeat(64),
  logHash: '0123abcd',
  seed: 1,
  budget: 320,
  calls: [madeCall],
  givenAway: { points: 9.25, dearest: 9.25, index: 2 },
  luck: { points: -3, standardError: 0.5, mean: 64, worlds: 200, replaced: 3 },
  doors: [
    { after: 2, ending: 'on_time', state: 'open', walk: [{ call: 'turn', kind: 'turn' }], plays: 40 },
    { after: 2, ending: 'lost', state: 'shut', walk: null, plays: 0 },
  ],
  line: {
    moves: [{ call: 'raci', kind: 'raci', letters: { you: 'A', osman: 'R' } }],
    outcome: 81,
    ending: 'on_time',
    partsAt: 2,
    plays: 400,
  },
  plays: 1200,
};
