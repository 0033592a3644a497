import type { Effect } from '../../format/effects.ts';
import { clamp, q } from '../rounding.ts';
import type { Scalar } from '../tables.ts';
import type { Draft } from './draft.ts';

type AddOrSet = Extract<Effect, { readonly kind: 'add' | 'set' }>;

export function applyAdd(draft: Draft, effect: AddOrSet): void {
  const by = draft.number(effect.value);
  const before = readNumber(draft, effect.to);
  writePath(draft, effect.to, before + scaled(draft, effect.to, by), 'add');
}

/** Half a yes gains less; a price that grows costs more. */
function scaled(draft: Draft, path: string, by: number): number {
  if (path === 'spend') return by > 0 ? by * draft.priceGrowth : by * draft.gain;
  return by > 0 ? by * draft.gain : by;
}

export function applySet(draft: Draft, effect: AddOrSet): void {
  writePath(draft, effect.to, draft.value(effect.value), 'set');
}

/** Empties the named quantities in order until the amount is taken; what is not there is not taken. */
export function applyTake(draft: Draft, effect: Extract<Effect, { readonly kind: 'take' }>): void {
  let left = draft.number(effect.amount);
  for (const name of effect.from) {
    const held = readNumber(draft, name);
    const taken = clamp(left, 0, Math.max(0, held));
    if (taken > 0) writePath(draft, name, held - taken, 'take');
    left -= taken;
  }
}

/** Paths a story may add to or set: its quantities, `spend`, `credibility`, `trust.<person>`. */
export function readNumber(draft: Draft, path: string): number {
  const { world } = draft;
  if (path.startsWith('trust.')) return world.trust[path.slice(6)] ?? 0;
  if (path === 'credibility') return world.credibility;
  const held = world.quantities[path];
  return typeof held === 'number' ? held : 0;
}

export function writePath(draft: Draft, path: string, value: Scalar, rule: string): void {
  if (path.startsWith('trust.')) return writeTrust(draft, path.slice(6), Number(value), rule);
  if (path === 'credibility') {
    const before = draft.world.credibility;
    const after = q(clamp(Number(value), 0.25, 1));
    draft.set('credibility', after);
    return draft.change('credibility', before, after, rule);
  }
  const quantity = draft.tables.quantities.get(path);
  const before = draft.world.quantities[path] ?? 0;
  const after =
    quantity?.kind === 'word'
      ? String(value)
      : inRange(Number(value), quantity?.kind === 'number' ? quantity.range : null);
  draft.put('quantities', path, after);
  draft.change(path, before, after, rule);
}

/** Trust is 0–100 and moves as written: the number in the file is the number on the screen. */
export function writeTrust(draft: Draft, person: string, value: number, rule: string): void {
  const before = draft.world.trust[person] ?? 0;
  const after = q(clamp(value, 0, 100));
  draft.put('trust', person, after);
  draft.change(`trust.${person}`, before, after, rule);
}

function inRange(value: number, range: readonly [number, number] | null): number {
  return q(range ? clamp(value, range[0], range[1]) : value);
}
