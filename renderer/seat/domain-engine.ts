import {
  actLine,
  beats,
  calibrationOf,
  dimensionsOverTime,
  isAnalysisOf,
  lastOpenDoor,
  layOver,
  logLine,
  mergedOdds,
  ownRecords,
  pickNewSeed,
  prepare,
  priceWordText,
  receiptsCsv,
  refusalText,
  replay,
  rowFindings,
  score,
  settingsText,
  standingOf,
  start,
  step,
  tracesOf,
  view,
  whatIf,
  why,
} from '../../scenarios/index.ts';
import type { Engine } from './engine.ts';

/** The domain as it is, behind the one interface the page uses. */
export const domainEngine: Engine = {
  prepare,
  start,
  step,
  replay(scenario, log) {
    const { run, stopped } = replay(scenario, log);
    return { run, stopped: stopped ?? null };
  },
  view: (run, { language, plays }, at) => view(run, { language, plays, ...(at === undefined ? {} : { at }) }),
  beats,
  whatIf,
  why: (run, path, language, at) => why(run, path, { language, ...(at === undefined ? {} : { index: at - 1 }) }),
  logLine,
  actWords: actLine,
  score,
  isAnalysisOf,
  priceWord: priceWordText,
  refusalText,
  lastOpenDoor,
  layOver: (runs, language, at) => layOver(runs, { language, ...(at === undefined ? {} : { at }) }),
  standing: standingOf,
  traces: tracesOf,
  rowFindings: (scenario, deliverable, letters, language) =>
    rowFindings(scenario.story, deliverable, letters, language).map(({ text }) => text),
  mergedOdds,
  calibration: (records, language) =>
    calibrationOf(
      records.map((record) => record.claims),
      language,
    ),
  overTime: dimensionsOverTime,
  ownRecords,
  receiptsCsv,
  settingsText,
  pickNewSeed,
};
