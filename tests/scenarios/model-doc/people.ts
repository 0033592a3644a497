import type { Letter, Letters } from '../../../scenarios/index.ts';
import { calibrationScore } from '../../../scenarios/engine/model/forecast/calibration-score.ts';
import { progressRate } from '../../../scenarios/engine/model/progress-rate.ts';
import { decisionWeeks } from '../../../scenarios/engine/model/raci/decision.ts';
import type { RowPeople } from '../../../scenarios/format/matrix.ts';
import { gradeRow } from '../../../scenarios/engine/model/raci/row-grade.ts';
import { surprisedBy } from '../../../scenarios/engine/model/raci/surprise.ts';
import { referentStock } from '../../../scenarios/engine/model/referent.ts';
import { answerOdds } from '../../../scenarios/engine/model/response.ts';
import { sigmoid } from '../../../scenarios/engine/model/exp-ln.ts';
import { trustAfter, type TrustEvent } from '../../../scenarios/engine/model/trust.ts';
import { utility } from '../../../scenarios/engine/model/utility.ts';
import { partValue } from '../../../scenarios/engine/model/value.ts';
import { levelOf } from '../../../scenarios/scoring/evidence.ts';
import { numberIn, type Row } from '../../helpers/checked-tables.ts';

/** Filled by the table of facts, which stands before the table of rows. */
const present: Record<string, RowPeople[string]> = {};

/** §9–§12: trust, answers, letters, forecasts, value. */
export const peopleChecks = {
  trust: (row: Row) => {
    const event = row['event'] ?? '';
    const change = (from: number): number => (isEvent(event) ? trustAfter(from, event) - from : NaN);
    // At 0 a gain is g, at 50 a loss is l.
    const size = change(0) > 0 ? change(0) : -change(50);
    return { 'g or l': size, 'at 30': change(30), 'at 55': change(55), 'at 80': change(80) };
  },
  answers: (row: Row) => {
    const of = (head: string): number => numberIn(row[head]);
    const odds = answerOdds({
      trust: of('trust'),
      fit: of('fit'),
      expert: of('expert'),
      benefit: of('benefit'),
      cost: of('cost'),
      hasCard: row['card'] === 'yes',
    });
    // The x behind P(yes) = σ(x − .4), found by halving.
    let [low, high] = [-20, 20];
    for (let i = 0; i < 60; i += 1) {
      const middle = (low + high) / 2;
      if (sigmoid(middle - 0.4) < odds.commit) low = middle;
      else high = middle;
    }
    return { x: low, ...odds };
  },
  pace: (row: Row) => ({
    'work a step': progressRate({
      rate: numberIn(row['rate']),
      pips: numberIn(row['pips']),
      parallel: numberIn(row['tasks at once']),
      isBlocked: false,
    }),
  }),
  referent: (row: Row) => {
    const moves = (row['moves so many'] ?? '').split(' ').map(numberIn);
    const people = (row['trust'] ?? '').split(' ').map((trust, at) => {
      return { trust: numberIn(trust), influences: moves[at] ?? NaN };
    });
    return { stock: referentStock(people) };
  },
  facts: (row: Row) => {
    const [authority, expertise, stake, availability] = ['authority', 'expertise', 'stake', 'availability'].map(
      (head) => numberIn(row[head]),
    );
    if (authority === undefined || expertise === undefined || stake === undefined || availability === undefined)
      throw new Error('a column is missing');
    const person = row['person'] ?? '';
    const [veto, dependent] = [row['note'] === 'veto', row['note'] === 'dependent'];
    present[person] = { authority, expertise, stake, availability, veto, dependent };
    return { person };
  },
  rows: (row: Row) => {
    const ids = Object.keys(present);
    const letters: Letters = Object.fromEntries(
      (row['letters'] ?? '').split(' ').flatMap((letter, at) => (isLetter(letter) ? [[ids[at] ?? '', letter]] : [])),
    );
    const read = gradeRow(present, letters);
    const isSaid = read.rBar.toFixed(6) === '0.233028' && read.best.toFixed(6) === '0.963333' && read.isExact;
    return {
      base: isSaid ? read.base : NaN,
      found: [...new Set(read.findings.map(({ code }) => code))].join(' '),
      final: read.final,
      shown: read.shown,
      decision: decisionWeeks(present, letters),
      surprised: surprisedBy(present, letters).length,
    };
  },
  forecasts: (row: Row) => {
    const score = calibrationScore(numberIn(row['said']), numberIn(row[String.raw`p\*`]));
    return { score, level: levelOf(score) };
  },
  value: (row: Row, rows: readonly Row[]) => {
    const of = (each: Row, head: string): number => numberIn(each[head]);
    if (row['part'] !== 'total') return { reached: partValue(of(row, 'amount'), of(row, 'worst'), of(row, 'best')) };
    const parts = rows.filter((each) => each['part'] !== 'total');
    const goal = Object.fromEntries(
      parts.map((each) => {
        const [amount, worst] = [of(each, 'amount'), of(each, 'worst')];
        return [each['part'] ?? '', { amount, worst, best: of(each, 'best'), weight: of(each, 'weight') }];
      }),
    );
    return { reached: utility(goal)?.total ?? NaN };
  },
};

const EVENTS: readonly TrustEvent[] = [
  'kept_promise',
  'help',
  'early_bad_news',
  'taught',
  'credit',
  'integrity',
  'blame',
  'broken_promise',
  'surprised',
  'left_out',
  'overlooked',
  'by_passed',
  'needless_escalation',
  'moved',
];
function isEvent(word: string): word is TrustEvent {
  return EVENTS.some((event) => event === word);
}

function isLetter(word: string): word is Letter {
  return ['R', 'A', 'C', 'I', 'A+R'].includes(word);
}
