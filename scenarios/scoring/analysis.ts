/**
 * What exploring a run found, as plain JSON: it is kept beside the run and read by the debrief. Made by `explore/`; here because
 * the reading of a run is put into words with it. Utilities are in points of the sponsor's goal, 0–100.
 */
import type { UtilityPart } from '../format/parts.ts';
import type { Move } from '../engine/run-log.ts';

/**
 * A price in words (scoring design §3): `none` the best was chosen, and clearly · `close` best and chosen (or, where the best was
 * chosen, best and second) are under 3 points or under two standard errors apart · `small` 3–7 · `real` 8–15 · `heavy` 16 and more.
 */
export type PriceWord = 'none' | 'close' | 'small' | 'real' | 'heavy';

/** One way to answer a call, played on in worlds that were still possible for somebody who had seen what the player had. */
export interface OptionWorth {
  /** Of the candidate: `option`, `option.pick`, `silence`, `leave` (not now), `p:0.7`, `row:…`; unique in its call. */
  readonly id: string;
  /** null = nothing is done: silence on a dilemma, or the act left for this turn. */
  readonly move: Move | null;
  readonly isChosen: boolean;
  /** Mean of the outcomes, 0–100, and its standard error. */
  readonly utility: number;
  readonly standardError: number;
  /** Standard error of (best − this) over the same worlds; 0 for the best itself. */
  readonly behindError: number;
  /** Mean outcome by truth still possible. */
  readonly byTruth: Readonly<Record<string, number>>;
  /** Mean of each part of the goal, 0–1. */
  readonly parts: Readonly<Partial<Record<UtilityPart, number>>>;
  /** Share of the worlds by ending, 0–1. */
  readonly endings: Readonly<Record<string, number>>;
}

/** A call of the run and what it was worth. */
export interface CallWorth {
  /** Number of the move in the run; for a silence the turn that let it fall. */
  readonly index: number;
  readonly step: number;
  readonly call: string;
  readonly isDilemma: boolean;
  /** Ids of options. */
  readonly chosen: string;
  readonly best: string;
  /** Best − chosen, never below 0; its standard error; the word. */
  readonly points: number;
  readonly standardError: number;
  readonly word: PriceWord;
  /** Worlds the best and whatever could still be it were played in; an option that fell clearly behind was stopped earlier. */
  readonly worlds: number;
  readonly options: readonly OptionWorth[];
  /** What reading one more file first would have been worth here, and which; null = nothing open would have told any truths apart. */
  readonly notLooking: { readonly points: number; readonly standardError: number; readonly call: string } | null;
}

/** Outcome − mean outcome of the same moves under other luck of the same truth. */
export interface LuckWorth {
  readonly points: number;
  readonly standardError: number;
  readonly mean: number;
  readonly worlds: number;
  /** Moves, over all worlds, that were no longer offered and fell to the policy. */
  readonly replaced: number;
}

/** An ending seen from a point of the run. Open: `walk` leads there from that point. Shut: the chart has no path, conditions ignored. */
export interface EndingDoor {
  /** After this many moves. */
  readonly after: number;
  readonly ending: string;
  readonly state: 'open' | 'shut' | 'not_found';
  readonly walk: readonly Move[] | null;
  /** Plays in which it was looked for. */
  readonly plays: number;
}

/** The best whole line found in the same week: same truth, same luck. It replays as it stands. */
export interface GoodLine {
  readonly moves: readonly Move[];
  readonly outcome: number;
  readonly ending: string;
  /** First move where it leaves the run. */
  readonly partsAt: number;
  readonly plays: number;
}

export interface Analysis {
  readonly format: 1;
  readonly contentHash: string;
  /** Of the log it was made from: another log needs another analysis. */
  readonly logHash: string;
  readonly seed: number;
  readonly budget: number;
  readonly calls: readonly CallWorth[];
  /** Sum of the prices that are not too close to call, and the dearest of them. */
  readonly givenAway: { readonly points: number; readonly dearest: number; readonly index: number | null };
  readonly luck: LuckWorth;
  readonly doors: readonly EndingDoor[];
  readonly line: GoodLine | null;
  /** Worlds played to an end for all of this. */
  readonly plays: number;
}
