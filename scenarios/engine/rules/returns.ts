import type { Call, Option } from '../../format/story.ts';
import type { Plain, World } from '../types.ts';
import type { Draft } from './draft.ts';
import { readNumber, writePath } from './numbers.ts';

/** Taken before, and still inside the time in which it may be given back: the same move again gives it back. */
export function isGivingBack(world: World, call: Call, option: Option): boolean {
  return (
    option.returnUntil !== undefined &&
    world.step < option.returnUntil &&
    world.returnable[`${call.id}.${option.id}`] !== undefined
  );
}

/** Keeps what an act changed in the story's own numbers, for as long as it may be given back. */
export function rememberReturn(draft: Draft, call: Call, option: Option, since: number): void {
  if (option.returnUntil === undefined) return;
  const own = draft.changes.slice(since).filter((change) => isReturnable(draft, change.path));
  draft.put(
    'returnable',
    `${call.id}.${option.id}`,
    own.map(({ path, before, after }) => ({ path, before, after })),
  );
}

/** Price and effects come back, newest first; what was to land from the act does not land. */
export function giveBack(draft: Draft, call: Call, option: Option): void {
  const key = `${call.id}.${option.id}`;
  for (const { path, before, after } of [...(draft.world.returnable[key] ?? [])].reverse()) {
    writePath(draft, path, restored(draft, path, before, after), 'give_back');
  }
  draft.put('returnable', key, undefined);
  const left = draft.world.pending.filter((later) => !('call' in later.cause && later.cause.call === call.id));
  draft.set('pending', left);
  for (const path of Object.keys(draft.world.did)) if (path === key || path.startsWith(`${key}.`)) undo(draft, path);
  if (!Object.keys(draft.world.did).some((path) => path.startsWith(`${call.id}.`))) undo(draft, call.id);
}

function undo(draft: Draft, path: string): void {
  draft.put('did', path, undefined);
  draft.change(`did.${path}`, true, false, 'give_back');
}

function isReturnable(draft: Draft, path: string): boolean {
  return path.startsWith('trust.') || draft.world.quantities[path] !== undefined;
}

/** A number comes back as a difference, so that what happened since is kept; a word comes back as it was. */
function restored(draft: Draft, path: string, before: Plain, after: Plain): number | string {
  if (typeof before === 'number' && typeof after === 'number') return readNumber(draft, path) + before - after;
  return String(before ?? '');
}
