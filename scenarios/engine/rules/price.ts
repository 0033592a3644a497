import type { Call, Option, Verb } from '../../format/calls.ts';
import { actKey } from '../act-key.ts';
import { valueIn } from '../closure.ts';
import { clamp, q } from '../rounding.ts';
import { numberOf } from '../scalar.ts';
import { mustGet, type Tables } from '../tables.ts';
import type { Move } from '../run-log.ts';
import type { World } from '../world.ts';
import { payAttention } from './blockers-attended.ts';
import { type Draft, rule } from './draft.ts';
import { factsOf, putTo } from './proposals.ts';
import { isGivingBack } from './returns.ts';
import { talkThroughAll } from './talked.ts';

/** What a move costs now, in tokens. `all` takes whatever is left; giving back costs none. */
export function tokensOf(tables: Tables, world: World, call: Call, option: Option | undefined): number {
  if (call.kind === 'decision') return option && !('all' in option.tokens) ? amount(tables, world, option.tokens) : 0;
  if (call.file) {
    const level = call.file.levels[world.opened[call.id] ?? 0];
    return level ? amount(tables, world, level.tokens) : 0;
  }
  if (!option) return 1;
  if (isGivingBack(world, call, option)) return 0;
  if ('all' in option.tokens) return Math.max(world.tokens, option.tokens.all);
  return amount(tables, world, option.tokens);
}

function amount(tables: Tables, world: World, value: Parameters<typeof valueIn>[1]): number {
  return q(clamp(numberOf(valueIn(tables, value, world, null)), 0, 99));
}

/** The option a move takes: its own, or the one option of a call without any. */
export function optionOf(tables: Tables, move: Pick<Move, 'call' | 'option'>): Option | undefined {
  const sheet = tables.calls.get(move.call);
  return sheet?.options.get(sheet.call.isBare ? 'done' : (move.option ?? ''));
}

/** First thing of every act: its price, what was put down, and that it was done. */
export const payAct = rule('pay', (draft, event) => {
  const { move } = event;
  if (!move) return;
  const { call, people } = mustGet(draft.tables.calls, move.call, 'call');
  const option = optionOf(draft.tables, move);
  draft.cause = { call: call.id, index: draft.world.moves };
  const price = tokensOf(draft.tables, draft.world, call, option);
  spendTokens(draft, call.verb, price);
  payAttention(draft, call, price);
  for (const fact of factsOf(draft.world, option, move)) putDown(draft, fact);
  markDone(draft, call, option, move.pick);
  visit(draft, call, option, people, move);
  draft.put('actedAt', call.id, draft.world.moves);
  draft.set('moves', draft.world.moves + 1);
});

function spendTokens(draft: Draft, verb: Verb, price: number): void {
  if (price === 0) return;
  const { tokens, spent } = draft.world;
  draft.set('tokens', q(tokens - price));
  draft.set('spent', { ...spent, [verb]: q((spent[verb] ?? 0) + price) });
  draft.change('tokens', tokens, q(tokens - price), 'pay');
  draft.change(`spent.${verb}`, spent[verb] ?? 0, q((spent[verb] ?? 0) + price), 'pay');
}

function putDown(draft: Draft, fact: string): void {
  if (draft.world.played[fact]) return;
  draft.put('played', fact, true);
  draft.change(`played.${fact}`, false, true, 'play');
}

/** An act that settles counts for both calls. */
function markDone(draft: Draft, call: Call, option: Option | undefined, pick: string | undefined): void {
  const settled = option?.settles;
  const taken = pick ?? firstOpenPick(draft, option);
  markPair(draft, call.id, option === undefined ? `${call.id}.done` : actKey(call, option), taken);
  if (settled) markPair(draft, settled.call, `${settled.call}.${settled.option}`, taken);
}

function markPair(draft: Draft, call: string, key: string, pick: string | undefined): void {
  markPath(draft, call);
  markPath(draft, key);
  if (pick !== undefined) markPath(draft, `${key}.${pick}`);
  draft.put('takenAt', key, draft.world.step);
}

function markPath(draft: Draft, path: string): void {
  if (draft.world.did[path]) return;
  draft.put('did', path, true);
  draft.change(`did.${path}`, false, true, 'act');
}

/** Left out, the first pick that is open is taken. */
export function firstOpenPick(draft: Draft, option: Option | undefined): string | undefined {
  if (option === undefined || option.picks.length === 0) return undefined;
  return option.picks.find((pick) => draft.holds(pick.when))?.id;
}

const NOBODY: readonly string[] = [];

/** Visited = a Look at a file of theirs, or any act put to them. */
function visit(draft: Draft, call: Call, option: Option | undefined, people: readonly string[], move: Move): void {
  const asked = option === undefined ? null : putTo(draft.tables, draft.world, call, option);
  const lettered = move.letters === undefined ? NOBODY : Object.keys(move.letters);
  if (asked === null && lettered.length === 0 && people.length === 0) return;
  for (const person of [...people, ...(asked === null ? NOBODY : [asked]), ...lettered]) {
    if (draft.world.trust[person] === undefined) continue;
    draft.put('visited', person, draft.world.step);
    const isAsked = call.kind === 'coach' && option?.id !== 'say_where';
    if (!isAsked || draft.world.asked[person]) continue;
    draft.put('asked', person, true);
    draft.change(`asked.${person}`, false, true, 'act');
    talkThroughAll(draft, person);
  }
}
