import type { Blocker, BlockerMode, Deliverable } from '../../format/parts.ts';
import type { Story } from '../../format/story.ts';
import { actsOf } from './act-events.ts';
import { type Conditions, edge, guard, mode } from './conditions.ts';
import type { Edge, Mode, Region } from './types.ts';

const BLOCKER_MODES: readonly BlockerMode[] = [
  'signal',
  'risk',
  'blocker',
  'showstopper',
  'cleared',
  'accepted',
  'worked_around',
];

/**
 * A blocker ages once a turn: the first `becomes` that holds. (Without `becomes` hazards are drawn; they, the ladder's clocks
 * and a raise that by-passes somebody come with the program model. Until then it stays where it starts.)
 */
export function blockerRegion(blocker: Blocker, conditions: Conditions): Region {
  const modes: Record<string, Mode> = {};
  for (const id of BLOCKER_MODES) {
    const aged = blocker.becomes.map((row) => edge(id, row.to, [], conditions.guard(row.when)));
    modes[id] = mode(blocker.id, id, aged.length > 0 ? { 'turn.blockers_aged': aged } : {});
  }
  return { id: blocker.id, initial: blocker.starts, modes };
}

/** A row is settled while exactly one person has the A, proposed while an answer is out, landed when its task is done. */
export function deliverableRegion(deliverable: Deliverable, story: Story): Region {
  const { id } = deliverable;
  const isSettled = guard('is_settled', { deliverable: id });
  const proposals = actsOf(story).filter((act) => act.option?.needs === id);
  const modeOf = (from: string): Mode => {
    const on: Record<string, readonly Edge[]> = {
      [`${id}.lettered`]: [edge(from, 'settled', [], isSettled), edge(from, 'open')],
    };
    for (const act of proposals) on[act.event] = [edge(from, 'proposed', [], guard('is_put_to_somebody'))];
    if (from === 'proposed') on[`${id}.replied`] = [edge(from, 'settled', [], isSettled), edge(from, 'open')];
    if (deliverable.endsWith !== undefined) {
      on['turn.work_done'] = [edge(from, 'landed', [], guard('is_landed', { task: deliverable.endsWith }))];
    }
    return mode(id, from, on);
  };
  const modes = {
    open: modeOf('open'),
    proposed: modeOf('proposed'),
    settled: modeOf('settled'),
    landed: mode(id, 'landed', {}),
  };
  return { id, initial: 'open', modes };
}
