import type { Analysis, CallWorth } from '../../../scenarios/index.ts';

/** How far the playing of other weeks is, as the debrief shows it; `calls` grow as they come. */
export interface Exploring {
  readonly state: 'none' | 'working' | 'done' | 'failed' | 'stopped';
  readonly done: number;
  readonly of: number;
  readonly calls: readonly CallWorth[];
  readonly result: Analysis | null;
}

/** A call on the run line with its price. */
export interface PricedAct {
  /** Number of the move. */
  readonly index: number;
  readonly points: number;
  readonly word: CallWorth['word'];
  /** The word as it is read: "too close to call". */
  readonly wordText: string;
}

/** One mark an act: where several calls hang on one move (a turn lets more than one fall), the dearest stands for them. */
export function pricedActs(calls: readonly CallWorth[], wordOf: (word: CallWorth['word']) => string): PricedAct[] {
  const byMove = new Map<number, PricedAct>();
  for (const { index, points, word } of calls) {
    const known = byMove.get(index);
    if (known !== undefined && weightOf(known) >= weightOf({ points, word })) continue;
    byMove.set(index, { index, points: Math.round(points), word, wordText: wordOf(word) });
  }
  return [...byMove.values()].toSorted((a, b) => a.index - b.index);
}

/** What counts as given away: a gap too close to call is none. */
function weightOf({ points, word }: Pick<CallWorth, 'points' | 'word'>): number {
  return isCost(word) ? points : 0;
}
export const isCost = (word: CallWorth['word']): boolean => word === 'small' || word === 'real' || word === 'heavy';

/** The move that cost most of those with a price; null = none has one. */
export function dearestMove(calls: readonly CallWorth[]): number | null {
  const costly = calls.filter(({ word }) => isCost(word));
  return costly.toSorted((a, b) => b.points - a.points || a.index - b.index)[0]?.index ?? null;
}

/** "Give or take": two standard errors, nineteen times of twenty. Never 0: a mean over weeks is never exact. */
export const errorOf = (standardError: number): number => Math.max(1, Math.round(2 * standardError));
