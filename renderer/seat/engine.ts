import type {
  AgainPair,
  Analysis,
  Assists,
  Beat,
  Calibration,
  CallWorth,
  DimensionLine,
  Letters,
  Move,
  Overlay,
  OwnRecord,
  Pack,
  PlanView,
  Reading,
  ReceiptsAbout,
  Refusal,
  Result,
  Run,
  RunLog,
  RunRecord,
  Scenario,
  StartOptions,
  Standing,
  TracePoint,
  View,
  WhatIf,
  WhyLink,
} from '../../scenarios/index.ts';

export type {
  Analysis,
  Assists,
  Beat,
  Calibration,
  CallWorth,
  DimensionLine,
  Move,
  Overlay,
  OwnRecord,
  Pack,
  PlanView,
  Reading,
  Refusal,
  Run,
  RunLog,
  RunRecord,
  Scenario,
  Standing,
  TracePoint,
  View,
  WhatIf,
  WhyLink,
};

/** For whom a run is shown: words of one language, lit by how often the story has been finished before (0 = first sitting). */
export interface Audience {
  readonly language: string;
  readonly plays: number;
}

/**
 * What the page asks of the pure domain, and nothing else: one place where a change of its door is met.
 * Pure and synchronous; refusals are values.
 */
export interface Engine {
  prepare(pack: Pack): Scenario;
  start(scenario: Scenario, options: StartOptions): Run;
  step(run: Run, move: Move): Result<Run, Refusal>;
  /** As far as the log fits the story; `stopped` names the first move that does not. */
  replay(
    scenario: Scenario,
    log: RunLog,
  ): { readonly run: Run; readonly stopped: { readonly move: number; readonly why: Refusal } | null };
  /** What may be seen after `at` moves; left out, now. */
  view(run: Run, audience: Audience, at?: number): View;
  /** What one move changed, by cause, in the order it is shown. */
  beats(run: Run, index: number, language: string): readonly Beat[];
  whatIf(run: Run, move: Move, language: string): Result<WhatIf, Refusal>;
  /** The chain behind a number, looked back at from a moment: after `at` moves; left out, now. */
  why(run: Run, path: string, language: string, at?: number): readonly WhyLink[];
  /** The one line that stays of a turn: its first act and the largest thing that moved. */
  logLine(run: Run, index: number, language: string): string;
  /** A move of the run in the player's own words. */
  actWords(run: Run, index: number, language: string): string;
  /** With what exploring found, if it is of this very run, the reading says prices, what was given away and luck. */
  score(run: Run, language: string, analysis?: Analysis | null): Reading;
  /** Whether an analysis was made from this very run of this very story. */
  isAnalysisOf(run: Run, analysis: Analysis): boolean;
  /** Calls of a finished run asked once more on a week that differs in one thing; none counts. */
  again(run: Run, language: string): readonly AgainPair[];
  /** Both answers of such a pair side by side, by option. */
  againReading(pair: AgainPair, first: string, second: string, language: string): string;
  /** A price in one to three words: "too close to call". */
  priceWord(word: CallWorth['word'], language: string): string;
  refusalText(refusal: Refusal, language: string): string;
  /** The number of the move to come back to before the fall. */
  lastOpenDoor(run: Run): number;
  /** Runs laid over each other as they stood after `at` moves of the first; left out, at their ends. */
  layOver(runs: readonly Run[], language: string, at?: number): Overlay;
  standing(runs: readonly Run[]): Standing;
  /** The meters after each move of a run, with their place on the axis of steps. */
  traces(run: Run): readonly TracePoint[];
  /** What can be said of the letters of a row while they are written, a sentence each; nothing that needs a hidden fact. */
  rowFindings(scenario: Scenario, deliverable: string, letters: Letters, language: string): readonly string[];
  /** Chances that must all hold, as one: .8 .8 .8 make .512. */
  mergedOdds(parts: readonly number[]): number;
  /** What was said and what came true over finished runs, in words; too little behind it is said. */
  calibration(records: readonly RunRecord[], language: string): Calibration;
  /** The six dimensions over runs of one role, oldest first; "not enough yet" where no line may be drawn. */
  overTime(records: readonly RunRecord[], language: string): readonly DimensionLine[];
  /** One's own best of each story at each setting. */
  ownRecords(records: readonly RunRecord[]): readonly OwnRecord[];
  /** The receipts of a run as a table a spreadsheet opens. */
  receiptsCsv(reading: Reading, about: ReceiptsAbout): string;
  /** Role, assists and craft of a run in words; '' = all as written. */
  settingsText(log: Pick<RunLog, 'role' | 'assists' | 'craft'>, language: string): string;
  /** A seed whose truth is not the last week's, from what chance offers. */
  pickNewSeed(scenario: Scenario, offer: () => number, lastTruth: string | null): number;
}
