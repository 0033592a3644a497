import type { Tables } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { Expr } from '../../format/values.ts';
import { namesIn } from './names-in.ts';
import type { Play } from './plays.ts';
import type { Sight } from './sight.ts';

/** Names an act itself answers, before it has any consequence: what was done, put down, agreed. */
const OF_THE_ACT = /^(?:did|played|letter|last|asked|told|stated|off)\./u;

/** Whether a condition reads the very act it judges, itself or through a computed quantity. */
export function readsTheAct(tables: Tables, expr: Expr | undefined): boolean {
  return [...namesIn(tables, expr)].some((name) => OF_THE_ACT.test(name));
}

/** Whether it reads nothing but the letters of that row: then the row settles it, whatever the world. */
export function readsTheRow(tables: Tables, expr: Expr | undefined, call: string): boolean {
  return [...namesIn(tables, expr)].every((name) => name === `last.${call}` || name.startsWith(`letter.${call}.`));
}

/**
 * The world a play would be judged in: what is held now, with the act itself on record and none of its consequences; and supposed to be
 * of that truth. Good until the next one is asked for: it is written over.
 */
export function judgedAfter(sight: Sight, { call, option, pick, key, row, cards }: Play, truth: string): World {
  const { world } = sight;
  // Conditions look names up and never list them: what was done before is looked up behind what this act does.
  const did = over(world.did, [call.id, key]);
  if (pick !== null) did[`${key}.${pick.id}`] = true;
  const settles = option?.settles;
  if (settles) did[`${settles.call}.${settles.option}`] = true;
  const held = cards.filter((card) => world.known[card] === true);
  const supposed = sight.supposed();
  supposed.truth = truth;
  supposed.did = did;
  supposed.played = held.length === 0 ? world.played : over(world.played, held);
  supposed.letters = row === null ? world.letters : { ...world.letters, [call.id]: row };
  return supposed;
}

function over(marks: Readonly<Record<string, true>>, names: readonly string[]): Record<string, true> {
  // Object.create gives `any`: it is made to hold marks and nothing else.
  const more = Object.create(marks) as Record<string, true>;
  for (const name of names) more[name] = true;
  return more;
}
