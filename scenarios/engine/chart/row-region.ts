import type { Deliverable } from '../../format/parts.ts';
import type { Story } from '../../format/story.ts';
import { isModelledRow } from '../rows.ts';
import { actsOf } from './act-events.ts';
import { action, edge, guard, mode } from './conditions.ts';
import type { Edge, Mode, Region } from './types.ts';

/** A row is settled while exactly one person has the A, proposed while an answer is out, landed when its task is done. */
export function deliverableRegion(deliverable: Deliverable, story: Story): Region {
  return isModelledRow(deliverable) ? modelledRow(deliverable, story) : authoredRow(deliverable, story);
}

/** Its author says what letters do: they count at once. */
function authoredRow({ id, endsWith }: Deliverable, story: Story): Region {
  const isSettled = guard('is_settled', { deliverable: id });
  const modeOf = (from: string): Mode => {
    const on: Record<string, readonly Edge[]> = {
      [`${id}.lettered`]: [edge(from, 'settled', [], isSettled), edge(from, 'open')],
      ...proposing(id, from, story),
    };
    if (from === 'proposed') on[`${id}.replied`] = [edge(from, 'settled', [], isSettled), edge(from, 'open')];
    if (endsWith !== undefined) {
      on['turn.work_done'] = [edge(from, 'landed', [], guard('is_landed', { task: endsWith }))];
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

/**
 * The model's row (domain §2): letters are proposed until the time of a decision is over; then they settle, drift without an A, or
 * stall with two. A stalled row waits for other letters or for a Raise; it does not land. Landing surprises whom it left out.
 */
function modelledRow({ id, endsWith }: Deliverable, story: Story): Region {
  const params = { deliverable: id };
  const decided = (from: string): readonly Edge[] => [
    edge(from, 'settled', [], guard('row_settles', params)),
    edge(from, 'drifting', [action('drift', params)], guard('row_drifts', params)),
    edge(from, 'stalled', [], guard('row_stalls', params)),
  ];
  const modeOf = (from: string): Mode => {
    const on: Record<string, readonly Edge[]> = {
      [`${id}.lettered`]: [edge(from, 'proposed')],
      ...proposing(id, from, story),
    };
    if (from === 'proposed') {
      on['turn.late_landed'] = decided(from);
      on[`${id}.replied`] = [...decided(from), edge(from, 'open', [], guard('row_blank', params))];
    }
    if (from === 'stalled') {
      on['turn.late_landed'] = [edge(from, 'settled', [action('end_stall', params)], guard('stall_raised', params))];
    } else if (endsWith !== undefined) {
      on['turn.work_done'] = [
        edge(from, 'landed', [action('land_row', params)], guard('row_lands', { ...params, task: endsWith })),
      ];
    }
    return mode(id, from, on);
  };
  const living = ['open', 'proposed', 'settled', 'drifting', 'stalled'].map((from) => [from, modeOf(from)] as const);
  return { id, initial: 'open', modes: { ...Object.fromEntries(living), landed: mode(id, 'landed', {}) } };
}

/** Whoever has the last word is asked something that needs this row. */
function proposing(id: string, from: string, story: Story): Record<string, readonly Edge[]> {
  const acts = actsOf(story).filter((act) => act.option?.needs === id);
  return Object.fromEntries(acts.map((act) => [act.event, [edge(from, 'proposed', [], guard('is_put_to_somebody'))]]));
}
