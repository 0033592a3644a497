import type { Effect } from '../../format/effects.ts';
import type { Expr } from '../../format/values.ts';
import type { Play } from './plays.ts';

/** What a play adds to the spend as written, in the story's unit: the dearest row of a price that depends on something. */
export function spendOf({ option, pick }: Pick<Play, 'option' | 'pick'>): number {
  const effects = [...(option?.effects ?? []), ...(pick?.effects ?? [])];
  return spentBy(effects) + (option?.defaultMove?.price ?? 0);
}

function spentBy(effects: readonly Effect[]): number {
  return effects.reduce((sum, effect) => sum + spentByOne(effect), 0);
}

function spentByOne(effect: Effect): number {
  if (effect.kind === 'group') return effect.chance === undefined ? spentBy(effect.effects) : 0;
  if (effect.kind !== 'add' || effect.to !== 'spend') return 0;
  return Math.max(...effect.value.map(({ is }) => plainNumber(is)));
}

/** A written number; a sum that is worked out when it is met counts as none. */
function plainNumber(expr: Expr): number {
  if (expr.op === 'neg') return -plainNumber(expr.a);
  return expr.op === 'value' && typeof expr.value === 'number' ? expr.value : 0;
}
