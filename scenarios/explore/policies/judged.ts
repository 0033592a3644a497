import type { Tables } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { Expr } from '../../format/values.ts';
import type { Play } from './plays.ts';

/** Names an act itself answers, before it has any consequence: what was done, put down, agreed. */
const OF_THE_ACT = /^(?:did|played|letter|last|asked|told|stated|off)\./u;

/** Whether a condition reads the very act it judges, itself or through a computed quantity. */
export function readsTheAct(tables: Tables, expr: Expr | undefined): boolean {
  if (expr === undefined) return false;
  switch (expr.op) {
    case 'value':
      return false;
    case 'name': {
      const quantity = tables.quantities.get(expr.name);
      return OF_THE_ACT.test(expr.name) || (quantity?.kind === 'computed' && readsTheAct(tables, quantity.is));
    }
    case 'not':
    case 'neg':
      return readsTheAct(tables, expr.a);
    case 'if':
      return [expr.test, expr.then, expr.otherwise].some((each) => readsTheAct(tables, each));
    case 'min':
    case 'max':
      return expr.args.some((each) => readsTheAct(tables, each));
    default:
      return readsTheAct(tables, expr.a) || readsTheAct(tables, expr.b);
  }
}

/** The world a play would be judged in: what is held now, with the act itself on record and none of its consequences. */
export function judgedAfter(world: World, { call, option, pick, key, row, cards }: Play): World {
  const did: Record<string, true> = { ...world.did, [call.id]: true, [key]: true };
  if (pick !== null) did[`${key}.${pick.id}`] = true;
  const settles = option?.settles;
  if (settles) did[`${settles.call}.${settles.option}`] = true;
  const held = cards.filter((card) => world.known[card] === true);
  const played: Record<string, true> = { ...world.played };
  for (const card of held) played[card] = true;
  const letters = row === null ? world.letters : { ...world.letters, [call.id]: row };
  return { ...world, did, played, letters };
}
