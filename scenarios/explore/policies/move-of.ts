import { chanceOfDate } from '../../engine/plan-chance.ts';
import { valueIn } from '../../engine/closure.ts';
import { clamp, q } from '../../engine/rounding.ts';
import { DATE_TOLD_AS } from '../../engine/model/forecast/calibration-score.ts';
import { dateEventOf } from '../../format/expression/date-event.ts';
import { numberOf } from '../../engine/scalar.ts';
import type { Call } from '../../format/calls.ts';
import type { Value } from '../../format/values.ts';
import type { Move } from '../../engine/run-log.ts';
import type { Play } from './plays.ts';
import type { Sight } from './sight.ts';

export const TURN: Move = { call: 'turn', kind: 'turn' };

/** The play as a move: cards in hand that bear on it are put down, a forecast says what can be known of its chance. */
export function moveOf(sight: Sight, play: Play): Move {
  const { known } = sight.world;
  const facts = play.cards.filter((card) => known[card] === true);
  const told = play.call.forecast === undefined ? play.move : { ...play.move, ...forecast(sight, play.call) };
  return facts.length === 0 ? told : { ...told, facts };
}

/** What the page offers: a guess, fairly sure, sure, each way. */
const SAID = [0.1, 0.25, 0.4, 0.6, 0.75, 0.9];

function forecast(sight: Sight, call: Call): Partial<Move> {
  if (call.forecast?.answersAs === 'date') return { dateStep: surelyBy(sight, call) };
  const chance = believed(sight, call, 0);
  const nearest = SAID.reduce((best, said) => (Math.abs(said - chance) < Math.abs(best - chance) ? said : best), 0.6);
  return { probability: nearest };
}

/** The first step by which it is as likely as a date told without doubt says. */
function surelyBy(sight: Sight, call: Call): number {
  const { steps } = sight.tables.story;
  for (let step = sight.world.step; step < steps; step += 1)
    if (believed(sight, call, step) >= DATE_TOLD_AS) return step;
  return steps;
}

/** The author's odds, by date if they are, else the plan's own chance: nothing of it reads the truth or luck. */
function believed({ tables, world }: Sight, call: Call, date: number): number {
  const { forecast } = call;
  if (forecast === undefined) return 0.5;
  const number = (value: Value): number => clamp(numberOf(valueIn(tables, value, world, null)), 0, 1);
  if (forecast.odds !== undefined) return number(forecast.odds);
  if (forecast.oddsBy !== undefined) {
    const row = forecast.oddsBy.findLast(({ step }) => step <= date);
    return row === undefined ? 0 : number(row.odds);
  }
  const event = dateEventOf(forecast.of, forecast.answersAs);
  if (event === null) return 0.5;
  const limit = event.limit === null ? date : numberOf(valueIn(tables, [{ is: event.limit }], world, null));
  return q(chanceOfDate(tables, world, event.name, limit));
}
