import type { Call } from '../../format/calls.ts';
import type { Blocker } from '../../format/parts.ts';
import { modeOf, ownerOf, stateOf } from '../blockers/state.ts';
import { q } from '../rounding.ts';
import type { Tables } from '../tables.ts';
import { put } from './blockers.ts';
import type { Draft } from './draft.ts';

/** Attention is what makes a signal be seen: tokens of an act go to every signal it is near to. */
export function payAttention(draft: Draft, call: Call, price: number): void {
  if (price === 0) return;
  for (const id of draft.tables.blockerWords.keys()) {
    const blocker = draft.tables.blockers.get(id);
    if (blocker === undefined || modeOf(draft.world, blocker) !== 'signal') continue;
    if (!isNear(draft, draft.tables, call, blocker)) continue;
    put(draft, id, { attention: q(stateOf(draft.world, id).attention + price) });
  }
}

/** A look at a file that bears on it, a raise of it, or an act put to whoever owns it. */
function isNear(draft: Draft, tables: Tables, call: Call, blocker: Blocker): boolean {
  if (call.id === blocker.id) return true;
  const level = call.file?.levels[draft.world.opened[call.id] ?? 0];
  if (level?.bearsOn.includes(blocker.id) === true) return true;
  if (call.task !== undefined && call.task === blocker.blocks) return true;
  const owner = ownerOf(tables, blocker);
  return owner !== '' && owner !== 'you' && call.person === owner;
}
