import type { CallWorth } from '../../../scenarios/index.ts';

/** A call that gave away 9 points, give or take 2, written by hand. */
export const madeCall: CallWorth = {
  index: 2,
  step: 1,
  call: 'pallet_7',
  isDilemma: true,
  chosen: 'friday_seven',
  best: 'silence',
  points: 9.25,
  standardError: 0.75,
  word: 'real',
  worlds: 80,
  options: [],
  notLooking: null,
};
