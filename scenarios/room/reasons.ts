import { draw, reasonId } from './draw.ts';
import type { Room } from './types.ts';

export interface Reason {
  readonly id: string;
  readonly text: string;
  readonly isHidden: boolean;
}

/** The lines of why of the first vote, unsigned, in a keyed order that tells nothing of who came when. */
export function reasonsOf(room: Room): readonly Reason[] {
  return Object.entries(room.votes[0])
    .filter(([, vote]) => vote.reason !== '')
    .map(([seat, vote]) => ({ id: reasonId(room, seat), text: vote.reason, order: shuffled(room, seat) }))
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, text }) => ({ id, text, isHidden: room.hidden.includes(id) }));
}

function shuffled(room: Room, seat: string): number {
  return draw(room.id, `call ${room.callIndex}`, seat, 'order');
}

/** What everybody may read. */
export function shownReasons(room: Room): readonly string[] {
  return room.hasReasons ? reasonsOf(room).flatMap((each) => (each.isHidden ? [] : [each.text])) : [];
}
