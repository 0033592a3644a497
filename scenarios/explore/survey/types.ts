/** What a survey of a story keeps: everything the lint reads, played once. Utilities and outcomes are points of the sponsor's goal, 0–100. */
import type { Move } from '../../engine/run-log.ts';
import type { Scenario } from '../../engine/run.ts';
import type { UtilityPart } from '../../format/parts.ts';
import type { ForecastGap } from '../forecast-gaps.ts';

/** A week a bot plays: worlds are drawn by truth, so that rare truths are met too; `weight` gives each its odds. */
export interface Week {
  readonly seed: number;
  readonly truth: string;
  /** Left out: the story's first role, and no craft. */
  readonly role?: string;
  readonly craft?: string;
  /** Share of all weeks it stands for; the weights sum to 1. */
  readonly weight: number;
}

export interface Play {
  readonly bot: string;
  readonly week: Week;
  readonly moves: readonly Move[];
  readonly outcome: number;
  readonly ending: string;
}

export interface BotWorth {
  readonly bot: string;
  readonly mean: number;
  readonly standardError: number;
  readonly byTruth: Readonly<Record<string, number>>;
  /** Behaviour → levels its plays showed, over a sample of them. */
  readonly levels: Readonly<Record<string, LevelSpan>>;
}
export interface LevelSpan {
  readonly moments: number;
  readonly sum: number;
  readonly low: number;
  readonly high: number;
}

/** One way to answer a call where it was met, over the same worlds as the others. */
export interface MetOption {
  /** Of the candidate; `silence`, `leave` = nothing is done. */
  readonly id: string;
  readonly move: Move | null;
  readonly utility: number;
  /** Outcome of each world played, in the order of the meeting's worlds. */
  readonly outcomes: readonly number[];
  readonly byTruth: Readonly<Record<string, number>>;
  /** `truth part` → mean of that part of the goal there, in points (weight included). */
  readonly parts: Readonly<Record<string, number>>;
  readonly endings: Readonly<Record<string, number>>;
  /** What the wall shows at once: name → mean, more is better. */
  readonly shown: Readonly<Record<string, number>>;
  readonly highest: number;
}

/** A call met in some play, and what each answer came to in the worlds then still possible. */
export interface Meeting {
  readonly call: string;
  readonly step: number;
  readonly isDilemma: boolean;
  /** Weight of each world played; they sum to 1. */
  readonly weights: readonly number[];
  readonly options: readonly MetOption[];
}

/** How one turn of a play began. */
export interface TurnSight {
  readonly bot: string;
  readonly play: number;
  readonly step: number;
  /** Tokens needed for all that is due within two turns, and tokens at hand. */
  readonly needed: number;
  readonly atHand: number;
  /** Verbs of the acts done in it, sorted. */
  readonly verbs: string;
  /** What came that was not on the strip two turns before; and which of these had a signal that could be found. */
  readonly news: readonly string[];
  readonly findable: readonly string[];
}

/** What was met over the plays looked at, and over the story's own walks. */
export interface Reach {
  readonly plays: number;
  readonly scenes: readonly string[];
  /** `scene>scene` steps taken. */
  readonly steps: readonly string[];
  /** `call`, `call.option` and, of files, `call.level` that were open at some time. */
  readonly open: readonly string[];
  /** Endings of these plays and of the story's own walks. */
  readonly endings: readonly string[];
  /** Facts somebody came to know. */
  readonly known: readonly string[];
  /** Scenes in which at some turn something could be done. */
  readonly lively: readonly string[];
}

/** The best outcome any line found from a scene that begins before act three. */
export interface Branch {
  readonly scene: string;
  readonly step: number;
  readonly best: number;
}

export interface Survey {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Plays allowed, and plays made. */
  readonly budget: number;
  readonly plays: number;
  readonly bots: readonly BotWorth[];
  readonly meetings: readonly Meeting[];
  readonly turns: readonly TurnSight[];
  readonly reach: Reach;
  readonly branches: readonly Branch[];
  /** Written odds of forecasts against how often these came true. */
  readonly forecasts: readonly ForecastGap[];
  /** Plays that came to each ending, over all of them and what calls were played on to. */
  readonly endings: Readonly<Record<string, number>>;
  /** Best outcome any play reached, by truth. */
  readonly bestByTruth: Readonly<Record<string, number>>;
}

export const goalParts = [
  'schedule',
  'cost',
  'quality',
  'risk',
  'trust',
  'value',
] as const satisfies readonly UtilityPart[];
