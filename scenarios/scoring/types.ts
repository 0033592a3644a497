import type { UtilityPart } from '../format/parts.ts';
import type { PriceWord } from './analysis.ts';

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
/** A call of the run with its price, in words. All numbers are by this story's model, in points of the sponsor's goal (0–100). */
export interface PriceReading {
  readonly index: number;
  readonly step: number;
  readonly call: string;
  readonly isDilemma: boolean;
  readonly points: number;
  readonly standardError: number;
  readonly word: PriceWord;
  /** "no cost", "too close to call", "small", "real", "heavy". */
  readonly wordText: string;
  readonly chosenText: string;
  readonly bestText: string;
  /** At most twenty words. */
  readonly sentence: string;
  /** As weighed, the best first. `behind` = points behind the best; `endings` by id, the likeliest first. */
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly utility: number;
    readonly behind: number;
    readonly behindError: number;
    readonly isChosen: boolean;
    readonly isBest: boolean;
    readonly endings: readonly { readonly ending: string; readonly share: number }[];
  }[];
  /** What looking first would have been worth; null where nothing open would have told, or it is too close to call. */
  readonly notLooking: { readonly points: number; readonly text: string } | null;
}
/** A call asked again after the run, on a week that differs in one thing; never counted. */
export interface AgainPair {
  readonly id: string;
  readonly call: string;
  /** Number of the move that answered it in the run, and what was answered there, in words. */
  readonly index: number;
  readonly callText: string;
  readonly text: string;
  /** Quantities that differ, before and now. */
  readonly set: Readonly<Record<string, { readonly was: number | string; readonly is: number | string }>>;
  readonly chosen: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
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
  /** Always counted; shown from a 20-minute run on (`showsDimensions`). */
  readonly showsDimensions: boolean;
  readonly dimensions: readonly {
    readonly id: Dimension;
    readonly name: string;
    readonly solid: number;
    readonly moments: number;
    /** The moments counted, in order, each by the behaviour it was counted by: their number is `moments`. */
    readonly receipts: readonly { readonly moment: string; readonly facet: string; readonly isSolid: boolean }[];
  }[];
  readonly crossed: readonly { readonly id: string; readonly text: string; readonly wayBack: string | null }[];
  readonly marks: readonly { readonly id: string; readonly text: string }[];
  /** In order of the run. */
  readonly prices: readonly PriceReading[] | null;
  /** `index` = the move of the dearest call; `text` says it in one sentence. */
  readonly givenAway: {
    readonly points: number;
    readonly dearest: number;
    readonly index: number | null;
    readonly text: string;
  } | null;
  /** `mean` = what the same moves come to under other luck. `note` tells of moves that were no longer offered. */
  readonly luck: {
    readonly points: number;
    readonly text: string;
    readonly mean: number;
    readonly note: string | null;
  } | null;
  /** Stands beside every price: by whose model. */
  readonly byModel: string | null;
  /** Cards held and never put down: at most one is named. */
  readonly inHand: string | null;
  readonly prompts: readonly { readonly id: string; readonly call: string; readonly text: string }[];
  readonly objectives: readonly string[];
  readonly twin: { readonly text: string; readonly ask: string } | null;
  readonly action: string | null;
  /** Role, assists and craft this was played with, in words; '' = all as written. Runs are compared at equal settings only. */
  readonly settings: { readonly role: string; readonly text: string };
  /** Ids of the moments shown first. */
  readonly strongest: string | null;
}

/** Whether runs may be compared: only those of one week at equal settings get a delta. */
export type Standing = 'same_week' | 'another_week' | 'other_settings' | 'other_story';
/** A run's meters after so many moves. `at` = steps from the start, with a fraction inside the step. */
export interface TracePoint {
  readonly at: number;
  readonly endStep: number;
  /** Steps left to the nearest milestone; null where the story has none. */
  readonly slack: number | null;
  /** Mean over the people, 0-100. */
  readonly trust: number;
  readonly spend: number;
  /** The shortest of the sponsors; null where there are none. */
  readonly patience: number | null;
}
/** Runs laid over each other, in words of one language, as they stood at one moment. Hidden things are never in it. */
export interface Overlay {
  readonly standing: Standing;
  /** Moves of each run by that moment. */
  readonly at: readonly number[];
  /** The first move where they part; null = they have not, or may not be compared. */
  readonly parting: {
    readonly index: number;
    readonly step: number;
    /** By run: what was done, and what it did at once; null = it is not that far. */
    readonly acts: readonly ({ readonly act: string; readonly did: string | null } | null)[];
  } | null;
  /** Numbers first. `since` is a step; `because` the act or rule that parted them there, in words. */
  readonly differences: readonly {
    readonly id: string;
    readonly text: string;
    readonly isNumber: boolean;
    readonly values: readonly string[];
    readonly since: number;
    readonly because: string;
  }[];
  /** How many things were looked at. */
  readonly looked: number;
  /** What the week did in all of them, the newest last. */
  readonly same: readonly { readonly step: number; readonly text: string }[];
  /** Once all are over: chances that were drawn in each of them. They always fall the same. */
  readonly draws: number | null;
}

/** Something somebody said they were sure of in a finished run, and whether it came true. */
export interface Claim {
  readonly call: string;
  readonly how: 'guess' | 'fairly_sure' | 'sure' | 'date';
  /** As a probability, 0.5–1. */
  readonly stated: number;
  readonly cameTrue: boolean;
}
/** Said and come true, by how sure one was; `isEnough` = there is enough behind it to say so. */
export type Calibration = readonly {
  readonly how: Claim['how'];
  readonly stated: number | null;
  readonly said: number;
  readonly cameTrue: number;
  readonly isEnough: boolean;
  readonly text: string;
}[];
/** What one finished run leaves for readings over runs. Never of a person: of the runs on this machine. */
export interface RunRecord {
  readonly run: string;
  /** ISO time of its last move. */
  readonly at: string;
  readonly scenario: string;
  readonly contentHash: string;
  readonly role: string;
  /** Role, assists and craft as one word: only runs with the same are compared. */
  readonly settings: string;
  readonly ending: string;
  /** What happened, in the customer's words, by language of the story. */
  readonly happened: Readonly<Record<string, string>>;
  readonly outcome: number;
  readonly dimensions: readonly { readonly id: Dimension; readonly solid: number; readonly moments: number }[];
  readonly claims: readonly Claim[];
  readonly marks: readonly string[];
}
/** One's own best of a story at one setting. */
export interface OwnRecord {
  readonly scenario: string;
  readonly contentHash: string;
  readonly role: string;
  readonly settings: string;
  readonly plays: number;
  readonly run: string;
  readonly outcome: number;
  readonly ending: string;
}
/** One dimension over runs; no points and a note where there is not enough yet. */
export interface DimensionLine {
  readonly id: Dimension;
  readonly name: string;
  readonly points: readonly {
    readonly run: string;
    readonly at: string;
    readonly scenario: string;
    readonly solid: number;
    readonly moments: number;
  }[];
  readonly note: string | null;
}
