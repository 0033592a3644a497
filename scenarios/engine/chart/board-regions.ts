import { type Blocker, type BlockerMode, blockerModes } from '../../format/parts.ts';
import { action, type Conditions, edge, guard, mode } from './conditions.ts';
import type { ActionRef, Edge, Mode, Region } from './types.ts';

/** A blocker ages once a turn: the first `becomes` that holds. Without `becomes` it lives by itself. */
export function blockerRegion(blocker: Blocker, conditions: Conditions): Region {
  if (blocker.becomes === null) return livingRegion(blocker);
  const modes: Record<string, Mode> = {};
  for (const id of blockerModes) {
    const aged = blocker.becomes.map((row) => edge(id, row.to, [], conditions.guard(row.when)));
    modes[id] = mode(blocker.id, id, aged.length > 0 ? { 'turn.blockers_aged': aged } : {});
  }
  return { id: blocker.id, initial: blocker.starts, modes };
}

/**
 * Signal, risk, blocker, showstopper (domain §4), by predicates of the model: seen or not, turned or not, still a way in time or not.
 * Whatever its stage, a fix that is done ends it.
 */
function livingRegion({ id, starts }: Blocker): Region {
  const when = (type: string) => guard(type, { blocker: id });
  const ended = (from: string): readonly Edge[] =>
    ENDS.map((to) => edge(from, to, [], guard('fix_leaves', { blocker: id, mode: to })));
  const living = (from: BlockerMode, aged: readonly Edge[], entry: readonly ActionRef[] = []): Mode =>
    mode(
      id,
      from,
      { ...(aged.length > 0 ? { 'turn.blockers_aged': aged } : {}), [`turn.fixed.${id}`]: ended(from) },
      entry,
    );
  const turns = (from: BlockerMode): Edge => edge(from, 'blocker', [], when('turns_now'));
  const modes: Readonly<Record<BlockerMode, Mode>> = {
    signal: living('signal', [edge('signal', 'risk', [], when('is_seen')), turns('signal')]),
    risk: living('risk', [turns('risk')]),
    blocker: living('blocker', [edge('blocker', 'showstopper', [], when('fix_too_late'))]),
    showstopper: living('showstopper', [], [action('surprise', { blocker: id })]),
    cleared: mode(id, 'cleared', {}),
    accepted: mode(id, 'accepted', {}),
    worked_around: mode(id, 'worked_around', {}),
  };
  return { id, initial: starts, modes };
}
const ENDS: readonly BlockerMode[] = ['cleared', 'accepted', 'worked_around'];
