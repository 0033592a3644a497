import type { ProblemCode } from '../codes.ts';
import { didYouMean } from '../problems.ts';
import type { Place, Scope } from './scope.ts';

/** True if a name is among the known ones; else the problem is reported. */
export function checkKnown(
  name: string,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  code: ProblemCode,
  what: string,
  place: Place,
  scope: Pick<Scope, 'report'>,
  isKey = false,
): boolean {
  if (known.has(name)) return true;
  scope.report(code, place, `There is no ${what} "${name}".`, { isKey, ...didYouMean(name, known.keys()) });
  return false;
}
