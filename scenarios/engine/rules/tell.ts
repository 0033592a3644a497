import { q } from '../rounding.ts';
import { mustGet } from '../tables.ts';
import { rule } from './draft.ts';
import { modelOdds, toldOdds } from './forecast-odds.ts';
import { applyPromise } from './make-promise.ts';

/** Before a forecast's effects: what was told (a probability, or a date), and how far that is from p* at this moment. */
export const noteForecast = rule('forecast', (draft, event) => {
  const { move } = event;
  if (!move) return;
  const { call } = mustGet(draft.tables.calls, move.call, 'call');
  if (!call.forecast) return;
  draft.cause = { call: call.id, index: draft.world.moves - 1 };
  const before = draft.world.told[call.id] ?? null;
  const stated = q(move.probability ?? move.dateStep ?? 0);
  const off = q(toldOdds(call.forecast, move) - modelOdds(draft, call, move));
  draft.put('told', call.id, { stated, off });
  draft.change(`stated.${call.id}`, before?.stated ?? null, stated, 'forecast');
  draft.change(`off.${call.id}`, before?.off ?? null, off, 'forecast');
});

/** Before a promise's effects: it stands, with the date and proof of the move or else the author's. */
export const notePromise = rule('promise', (draft, event) => {
  const { move } = event;
  const { call } = mustGet(draft.tables.calls, move?.call ?? '', 'call');
  if (!call.promise) return;
  draft.cause = { call: call.id, index: draft.world.moves - 1 };
  applyPromise(draft, call.id, call.promise, move?.dueStep, move?.proof ?? call.promise.proof);
});
