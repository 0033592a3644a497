import type { Call, Forecast } from '../calls.ts';
import { dateEventOf } from '../expression/date-event.ts';
import type { Expr } from '../values.ts';
import { checkKnown } from './check-known.ts';
import type { CallData } from './options.ts';
import type { Place, Scope } from './scope.ts';
import { compact, down, item } from './scope.ts';
import { compileExpression, compileValue } from './value.ts';

/** What is forecast and how likely it is: written odds, odds by date, or the plan's own chance of a date. */
export function compileForecast(data: CallData, place: Place, scope: Scope): Call['forecast'] {
  if (data.kind !== 'forecast' || data.of === undefined) return undefined;
  const answersAs = data.answers_as ?? 'yes_no';
  const type = answersAs === 'date' ? 'number' : 'flag';
  const of = compileExpression(data.of, down(place, 'of'), { type, secrecy: 'open' }, scope);
  const wanted = { type: 'number', secrecy: 'seen' } as const;
  checkOdds(data, answersAs, of, place, scope);
  return compact({
    of,
    answersAs,
    odds: data.odds === undefined ? undefined : compileValue(data.odds, down(place, 'odds'), wanted, scope),
    oddsBy:
      data.odds_by === undefined
        ? undefined
        : Object.entries(data.odds_by)
            .map(([step, odds]) => ({
              step: Number(step),
              odds: compileValue(odds, down(place, 'odds_by', step), wanted, scope),
            }))
            .sort((a, b) => a.step - b.step),
    merge: mergeOf(data, place, scope),
  });
}

/** Who says nothing about the odds leaves them to the plan, and the plan only knows dates. */
function checkOdds(data: CallData, answersAs: Forecast['answersAs'], of: Expr, place: Place, scope: Scope): void {
  if (answersAs === 'date' && data.odds !== undefined)
    scope.report('format/unknown-key', down(place, 'odds'), 'A forecast as a date has `odds_by`, not `odds`.', {
      isKey: true,
    });
  if (answersAs === 'yes_no' && data.odds_by !== undefined)
    scope.report('format/unknown-key', down(place, 'odds_by'), '`odds_by` belongs to a forecast as a date.', {
      isKey: true,
    });
  const isWritten = answersAs === 'date' ? data.odds_by !== undefined : data.odds !== undefined;
  if (isWritten || dateEventOf(of, answersAs) !== null) return;
  const key = answersAs === 'date' ? 'odds_by' : 'odds';
  scope.report(
    'format/missing-key',
    place,
    `"${key}" is missing here: only the end of a task or of the plan has a chance of its own.`,
  );
}

function mergeOf(data: CallData, place: Place, scope: Scope): Forecast['merge'] {
  const { cards, people } = scope.catalogue;
  return (data.merge ?? []).map((part, index) => {
    const at = item(down(place, 'merge'), index);
    if (checkKnown(part.card, cards, 'scenario/unknown-card', 'card', down(at, 'card'), scope))
      scope.reads.add(`played.${part.card}`);
    checkKnown(part.who, people, 'scenario/unknown-person', 'person', down(at, 'who'), scope);
    return { card: part.card, who: part.who, stated: part.stated };
  });
}
