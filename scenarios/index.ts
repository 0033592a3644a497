/**
 * The public door of the domain: pure, same inputs, same outputs, everywhere. Other rooms import only from here.
 * Nothing throws for bad input: loading gives problems, playing gives refusals.
 */
export type * from './format/values.ts';
export type * from './format/effects.ts';
export type * from './format/calls.ts';
export type * from './format/moves.ts';
export type * from './format/parts.ts';
export type * from './format/reading.ts';
export type * from './format/program.ts';
export type * from './format/walks.ts';
export type * from './format/story.ts';
export type * from './engine/run-log.ts';
export type * from './engine/world.ts';
export type * from './engine/ledger.ts';
export type * from './engine/run.ts';
export type * from './engine/view/types.ts';
export type * from './engine/view/offer-types.ts';
export type * from './engine/view/answers.ts';
export type * from './scoring/types.ts';
export type * from './scoring/analysis.ts';
export type * from './explore/types.ts';
export { view } from './engine/view/view.ts';
export type { ViewOptions } from './engine/view/sight.ts';
export { spendPerUnit } from './engine/view/money.ts';
export { mask } from './engine/view/mask.ts';
export { strip } from './engine/view/strip.ts';
export { beats, logLine } from './engine/view/beats.ts';
export { actLine } from './engine/view/act-line.ts';
export { whatIf } from './engine/view/what-if.ts';
export { why } from './engine/view/why.ts';
export { score } from './scoring/score.ts';
export { againOf, againReading } from './scoring/again.ts';
export { isAnalysisOf, logHash } from './scoring/log-hash.ts';
export { compare, layOver } from './scoring/compare.ts';
export type { OverlayOptions } from './scoring/compare.ts';
export { mergedOdds } from './engine/model/forecast/merge.ts';
export { standingOf } from './scoring/standing.ts';
/** Readings over runs: what was said and came true, dimensions over time, one's own best. Pure; runs come from the keeper. */
export { calibrationOf } from './scoring/calibration.ts';
export { claimsOf } from './scoring/claims.ts';
export { dimensionsOverTime } from './scoring/over-time.ts';
export { ownRecords, recordOf } from './scoring/record.ts';
export { settingsText } from './text/settings.ts';
export { momentsOf, tracesOf } from './scoring/traces.ts';
export { lastOpenDoor } from './scoring/last-open-door.ts';
export { calendarFile } from './report/calendar.ts';
export { panelFile, panelJson } from './report/panel.ts';
export type { PanelFile, PanelRow } from './report/panel.ts';
export { receiptsCsv } from './report/receipts-csv.ts';
export type { ReceiptsAbout } from './report/receipts-csv.ts';
export { priceWordText } from './text/prices.ts';
export { refusalText } from './text/refusals.ts';
/** Words of the product by key and language: the page and the command line say the same. */
export { distanceText, resolutionText, verbText } from './text/verbs.ts';
export { confidenceText, forecastText } from './text/forecasts.ts';
export { roleText, styleText } from './text/people.ts';
export { bankText, certaintyText, modeText } from './text/modes.ts';
export { behaviourText, dimensionText, levelText } from './text/behaviours.ts';
export { languages } from './text/language.ts';
export type { Language } from './text/language.ts';
export { prepare } from './engine/prepare.ts';
export { start } from './engine/start.ts';
export { step, stepFast } from './engine/step.ts';
export { refuse } from './engine/refuse.ts';
export { fork, replay } from './engine/replay.ts';
export { machineConfig } from './engine/machine.ts';
export { worldHash } from './engine/hash.ts';
export { believedOdds } from './engine/belief.ts';
export { drawTruth, firstSeed, pickNewSeed } from './engine/seeds.ts';
export { load } from './format/load.ts';
/** Letters of a matrix: read from a file, graded, and put into sentences. */
/** A network of tasks from a file's text, or its problems; and what it comes to. Pure; never throws for bad input. */
export { readNetwork } from './format/read-network.ts';
export { readingOfNetwork } from './report/network.ts';
export type { NetworkReading } from './report/network.ts';
export { readMatrix } from './format/read-matrix.ts';
export { gradeMatrix } from './engine/model/raci/matrix-grade.ts';
export type { MatrixReading } from './engine/model/raci/matrix-grade.ts';
export type { MatrixFinding } from './engine/model/raci/matrix-checks.ts';
export { findingSentence, rowFindings } from './engine/view/row-findings.ts';
export type { Loaded, ScenarioFiles } from './format/load.ts';
// Exploring: what could have happened.
export { finish } from './explore/finish.ts';
/** Bots, and a story played by them. */
export { botIds, botNamed, makePolicy } from './explore/policies/make-policy.ts';
export type { BotId } from './explore/policies/make-policy.ts';
export { simulate } from './explore/simulate.ts';
export type { BotResult, Simulation, SimulateOptions } from './explore/simulate.ts';
/** A finished run, explored part by part: jobs and results are plain JSON, so that threads can share them. */
export { analyseRun, jobsOf, mergeAnalysis, runJob, usualAsk } from './explore/analyse-run.ts';
export type { AnalysisAsk, Job, JobResult } from './explore/analyse-run.ts';
export { handOut } from './explore/hand-out.ts';
export type { Hand } from './explore/hand-out.ts';
/** A story played through, and what is unfair, dull or out of reach in it, by file and line. */
export { hitsOf } from './explore/hits.ts';
export { structureOf } from './explore/structure.ts';
/** How far a story goes each way, with a walk to every end of it, and beside each what is proved. */
export { witnessesOf } from './explore/witnesses.ts';
export type { Walk as WitnessWalk, WitnessAsk, Witnesses } from './explore/witnesses.ts';
export type { Structure } from './explore/structure.ts';
export { survey } from './explore/survey.ts';
export type { Survey, SurveyOptions } from './explore/survey.ts';
export { MOST_AT_ONCE, lint } from './explore/lint/lint.ts';
export { funFigures } from './explore/lint/fun-figures.ts';
export type { FunFigures } from './explore/lint/fun-figures.ts';
export { noPlaces, placesOf } from './format/places.ts';
export type { Places } from './format/places.ts';
export { openMoves } from './engine/open-moves.ts';
export { checkWalks } from './engine/check-walks.ts';
export type { WalkResult } from './engine/check-walks.ts';
export { coverage } from './engine/coverage.ts';
// A workshop's room: pure rules, and what each place may see.
export type * from './room/types.ts';
export type * from './room/views.ts';
export type { OpenRoom } from './room/open.ts';
export { openRoom } from './room/open.ts';
export { decide } from './room/decide.ts';
export { apply, replayRoom } from './room/apply.ts';
export { seatView } from './room/view-seat.ts';
export { projectorView } from './room/view-projector.ts';
export { consoleView } from './room/view-console.ts';
export { pretendCommands } from './room/pretend.ts';
export { checkCuts } from './room/check-cuts.ts';
export { roomRefusalText } from './text/room-refusals.ts';
