import type { Call, Forecast } from '../../format/calls.ts';
import { dateEventOf } from '../../format/expression/date-event.ts';
import type { Value } from '../../format/values.ts';
import { DATE_TOLD_AS } from '../model/forecast/calibration-score.ts';
import { chanceOfDate } from '../plan-chance.ts';
import { clamp } from '../rounding.ts';
import type { Move } from '../run-log.ts';
import type { Draft } from './draft.ts';

/** What was told, as a probability: of the event, or of the date named. */
export function toldOdds(forecast: Forecast, move: Move): number {
  return forecast.answersAs === 'date' ? DATE_TOLD_AS : (move.probability ?? 0);
}

/** p*, 0–1, at this moment (engine design §6.9): the author's odds, by date if they are, else the plan's own chance. */
export function modelOdds(draft: Draft, call: Call, move: Move): number {
  const { forecast } = call;
  if (!forecast) return 0;
  if (forecast.odds !== undefined) return clamp(draft.number(forecast.odds), 0, 1);
  const date = move.dateStep ?? 0;
  if (forecast.oddsBy !== undefined) return clamp(oddsBy(draft, forecast.oddsBy, date), 0, 1);
  const event = dateEventOf(forecast.of, forecast.answersAs);
  if (event === null) return 0;
  const limit = event.limit === null ? date : draft.number([{ is: event.limit }]);
  return chanceOfDate(draft.tables, draft.world, event.name, limit);
}

/** Nothing is ready before the first row, all that can be is by the last; in a straight line between two. */
function oddsBy(draft: Draft, rows: readonly { readonly step: number; readonly odds: Value }[], date: number): number {
  const after = rows.find((row) => row.step >= date);
  const before = rows.findLast((row) => row.step <= date);
  if (before === undefined) return 0;
  const low = draft.number(before.odds);
  if (after === undefined || after.step === before.step) return low;
  return low + ((draft.number(after.odds) - low) * (date - before.step)) / (after.step - before.step);
}
