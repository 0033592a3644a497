import type { UtilityPart } from '../format/story.ts';

export type Channel = 'K' | 'I' | 'T' | 'S' | 'M' | 'F' | 'C' | 'D';
export type Level = 1 | 2 | 3 | 4;
export type Dimension = 'details' | 'picture' | 'delivery' | 'customer' | 'teaching' | 'people';

/** A call met, an act taken, or a call averted; counts are numbers of moments, so they sum by construction. */
export interface Moment {
  readonly id: string;
  readonly call: string;
  readonly option: string | null;
  /** Number of the move (from 0) it belongs to; the last move for what is judged at the end. */
  readonly index: number;
  readonly step: number;
  readonly isAverted: boolean;
  readonly isContested: boolean;
  /** The act in the player's own words. */
  readonly act: string;
  /** What was held when it was done: cards in hand, as words. */
  readonly saw: readonly string[];
  readonly otherwise: string | null;
  readonly behaviours: readonly {
    readonly facet: string;
    readonly facetName: string;
    readonly level: Level;
    /** The anchor's word for the level. */
    readonly levelName: string;
    readonly channel: Channel;
    readonly because: string;
    readonly raters: number;
    readonly spread: number;
  }[];
}
/** `prices`, `givenAway` and `luck` are null until explored: empty, never faked. */
export interface Reading {
  readonly ending: string | null;
  /** 0–100. */
  readonly outcome: number;
  /** Each part 0–1, and their weighted total. */
  readonly utility: Readonly<Record<UtilityPart | 'total', number>>;
  readonly lines: readonly [string, string, string, string];
  readonly moments: readonly Moment[];
  readonly dimensions: readonly {
    readonly id: Dimension;
    readonly name: string;
    readonly solid: number;
    readonly moments: number;
  }[];
  readonly crossed: readonly { readonly id: string; readonly text: string; readonly wayBack: string | null }[];
  readonly marks: readonly { readonly id: string; readonly text: string }[];
  readonly prices: null;
  readonly givenAway: null;
  readonly luck: null;
  /** Cards held and never put down: at most one is named. */
  readonly inHand: string | null;
  readonly prompts: readonly { readonly id: string; readonly call: string; readonly text: string }[];
  readonly objectives: readonly string[];
  readonly twin: { readonly text: string; readonly ask: string } | null;
  readonly action: string | null;
  /** Ids of the moments shown first. */
  readonly strongest: string | null;
}
