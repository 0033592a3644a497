import { actKey } from '../act-key.ts';
import type { Call, Option } from '../../format/calls.ts';
import type { Plain } from '../ledger.ts';
import type { Pending, World } from '../world.ts';
import type { Draft } from './draft.ts';
import { readNumber, writePath } from './numbers.ts';
import { datesBefore, noteDates } from './replan.ts';

/** Taken before, and still inside the time in which it may be given back: the same move again gives it back. */
export function isGivingBack(world: World, call: Call, option: Option): boolean {
  return (
    option.returnUntil !== undefined &&
    world.step < option.returnUntil &&
    world.returnable[actKey(call, option)] !== undefined
  );
}

/** Keeps what an act changed, for as long as it may be given back. What became known stays known. */
export function rememberReturn(draft: Draft, call: Call, option: Option, since: number): void {
  if (option.returnUntil === undefined) return;
  const own = draft.changes.slice(since).filter((change) => isReturnable(draft, change.path));
  const changes = own.map(({ path, before, after }) => ({ path, before, after }));
  draft.put('returnable', actKey(call, option), { index: draft.world.moves - 1, changes });
}

/** Price and effects come back, newest first; what was to land from the act does not land. */
export function giveBack(draft: Draft, call: Call, option: Option): void {
  const key = actKey(call, option);
  const kept = draft.world.returnable[key];
  if (!kept) return;
  for (const { path, before, after } of [...kept.changes].reverse()) restore(draft, path, before, after);
  draft.put('returnable', key, undefined);
  const isLeft = ({ cause }: Pending): boolean =>
    !('call' in cause && cause.call === call.id && cause.index === kept.index);
  draft.set('pending', draft.world.pending.filter(isLeft));
  for (const path of Object.keys(draft.world.did)) if (path === key || path.startsWith(`${key}.`)) undo(draft, path);
  if (!Object.keys(draft.world.did).some((path) => path.startsWith(`${call.id}.`))) undo(draft, call.id);
}

function undo(draft: Draft, path: string): void {
  draft.put('did', path, undefined);
  draft.change(`did.${path}`, true, false, 'give_back');
}

function isReturnable(draft: Draft, path: string): boolean {
  return path.startsWith('trust.') || path.startsWith('plan.') || draft.world.quantities[path] !== undefined;
}

/** A number comes back as a difference, so that what happened since is kept; a word, or an edit of the plan, as it was. */
function restore(draft: Draft, path: string, before: Plain, after: Plain): void {
  if (path.startsWith('plan.')) return restoreEdit(draft, path.slice(5), before);
  const isNumber = typeof before === 'number' && typeof after === 'number';
  writePath(draft, path, isNumber ? readNumber(draft, path) + before - after : String(before ?? ''), 'give_back');
}

function restoreEdit(draft: Draft, path: string, before: Plain): void {
  const { plan } = draft.world;
  const dates = datesBefore(draft);
  const { [path]: edit, ...others } = plan.edits;
  draft.set('plan', { ...plan, edits: typeof before === 'number' ? { ...others, [path]: before } : others });
  draft.change(`plan.${path}`, edit ?? null, before, 'give_back');
  noteDates(draft, dates, 'give_back');
}
