import { levelsSkipped, trustAfterByPass } from '../../../scenarios/engine/model/blockers/by-passed.ts';
import { credibilityAfter, judgeEscalation } from '../../../scenarios/engine/model/blockers/credibility.ts';
import { exposure } from '../../../scenarios/engine/model/blockers/exposure.ts';
import { seenAWeek, turnsAWeek } from '../../../scenarios/engine/model/blockers/hazards.ts';
import { lastResponsibleMoment } from '../../../scenarios/engine/model/blockers/last-responsible-moment.ts';
import { answerTurns, responseSteps } from '../../../scenarios/engine/model/blockers/response-time.ts';
import { timingCost, usualTiming } from '../../../scenarios/engine/model/blockers/timing-cost.ts';
import { timingScore } from '../../../scenarios/engine/model/blockers/timing-score.ts';
import { breakEvenWeeks, NEWCOMERS, weeksAfterAdding } from '../../../scenarios/engine/model/brooks.ts';
import { accepted } from '../../../scenarios/engine/model/resolutions/accept.ts';
import { bufferedStart } from '../../../scenarios/engine/model/resolutions/buffer.ts';
import { crash } from '../../../scenarios/engine/model/resolutions/crash.ts';
import { descope } from '../../../scenarios/engine/model/resolutions/descope.ts';
import { answerSteps } from '../../../scenarios/engine/model/resolutions/escalate.ts';
import { fastTrack } from '../../../scenarios/engine/model/resolutions/fast-track.ts';
import { expectedRework, integrationFailure } from '../../../scenarios/engine/model/resolutions/interface-contract.ts';
import { outsourced } from '../../../scenarios/engine/model/resolutions/outsource.ts';
import { resequencedStart } from '../../../scenarios/engine/model/resolutions/resequence.ts';
import { SPLIT_WEEKS, splitParts } from '../../../scenarios/engine/model/resolutions/split.ts';
import { isPrinted, namedNumbers, numberIn, type Row } from '../../helpers/checked-tables.ts';

type Made = Readonly<Record<string, number>>;
const FIX = 2;
const NEED = 10;

/** §6–§8: what a Move does, what adding people does, what blockers do. */
export const troubleChecks = {
  resolutions: (row: Row, rows: readonly Row[]) => {
    // A resolution with several examples is named once.
    const at = rows.indexOf(row);
    const name = rows.slice(0, at + 1).findLast((each) => each['resolution'] !== '')?.['resolution'] ?? '';
    const made = resolved[name]?.(namedNumbers(row['with'])) ?? {};
    const cell = row['gives'] ?? '';
    const printed = cell.split(' ').map((pair) => pair.split('='));
    const isWhole =
      printed.length === Object.keys(made).length &&
      printed.every(([key = '', value = '']) => isPrinted(made[key] ?? NaN, value));
    return { gives: isWhole ? cell : JSON.stringify(made) };
  },
  brooks: (row: Row) => {
    const weeks = numberIn(row['weeks left']);
    return {
      '+2 general': weeksAfterAdding(weeks, 5, 2, NEWCOMERS.general) ?? NaN,
      '+2 specialist': weeksAfterAdding(weeks, 5, 2, NEWCOMERS.specialist) ?? NaN,
    };
  },
  even: (row: Row) => {
    const kind = row['kind'] === 'general' ? 'general' : 'specialist';
    return { 'breaks even at (weeks left)': breakEvenWeeks(5, 2, NEWCOMERS[kind]) ?? NaN };
  },
  hazards: (row: Row) => ({
    'h₁': seenAWeek(numberIn(row['attention']), numberIn(row['trust'])),
    'h₂': turnsAWeek(numberIn(row['p']), numberIn(row['weeks unseen'])),
  }),
  ladder: (row: Row) => {
    const rung = numberIn(row['rung']);
    const response = (credibility: number): number => responseSteps(rung, credibility, 'week');
    const moment = (credibility: number): number => lastResponsibleMoment(NEED, FIX, response(credibility), 'week');
    return {
      'r (weeks)': response(1),
      'last moment, c = 1': moment(1),
      'last moment, c = 0.85': moment(0.85),
      'answers after so many turns (weeks, c = 1)': answerTurns(response(1)),
    };
  },
  judged: (row: Row) => {
    const judgement = judgeEscalation({
      level: numberIn(row['rung']),
      isNamed: row['seen'] === 'yes',
      step: numberIn(row['step']),
      lowerMoment: numberIn(row['last moment of the lower rung']),
    });
    return { judged: judgement, 'c from 0.85': credibilityAfter(0.85, judgement) };
  },
  bypassed: (row: Row) => {
    const before = row['highest asked before'] === 'none' ? -1 : numberIn(row['highest asked before']);
    const skipped = levelsSkipped(numberIn(row['rung']), before);
    return { 'trust after': trustAfterByPass(numberIn(row['trust before']), skipped) };
  },
  timing: (row: Row) => {
    const costAt = (weeks: number): number => timingCost(weeks, { ...usualTiming, response: 1, fix: 2, slack: 4 });
    const halves = [0, 0.5, 1, 1.5, 2, 2.5, 3].map(costAt);
    const cost = costAt(numberIn(row['w']));
    return { C: cost, score: timingScore(cost, halves) };
  },
  exposure: (row: Row) => ({
    exposure: exposure(numberIn(row['p']), numberIn(row['impact']), numberIn(row['TF'])),
  }),
};

/** One a resolution, by the names the page gives its numbers. A week is one step. */
const resolved: Readonly<Record<string, (given: Made) => Made>> = {
  resequence: ({ end = NaN, held = NaN }) => ({ start: resequencedStart(end, held) }),
  interface_contract: ({ q = NaN, D = NaN }) => ({ p: integrationFailure(q), expected: expectedRework(q, D) }),
  split: ({ D = NaN, x = NaN }) => ({ ...splitParts(D, x, SPLIT_WEEKS) }),
  fast_track: ({ D = NaN, o = NaN, u = NaN, v = NaN }) => {
    const { lag, duration, gain } = fastTrack(D, o, u, v);
    return { lag, D: duration, gain };
  },
  crash: ({ D = NaN, n = NaN, k = NaN, κ = NaN }) => {
    const made = crash(D, n, k, κ);
    return { D: made?.duration ?? NaN, cost: made?.costFactor ?? NaN };
  },
  descope: ({ D = NaN, w = NaN, share = NaN }) => {
    const { duration, value } = descope(D, w, share);
    return { D: duration, value };
  },
  buffer: ({ start = NaN, size = NaN }) => ({ start: bufferedStart(start, size) }),
  outsource: ({ D = NaN, setup = NaN, pace = NaN }) => ({ D: outsourced(D, setup, pace, 1) }),
  escalate: ({ level = NaN, c = NaN }) => ({ steps: answerSteps(level, c, 1) }),
  accept: ({ step = NaN }) => ({ since: accepted('bram', step).since }),
};
