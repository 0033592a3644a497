import type { Scenario } from '../engine/run.ts';
import { headlineText } from '../text/room.ts';
import { isIn } from './draw.ts';
import { tablesOf, tableView, votesIn } from './tables.ts';
import type { Room } from './types.ts';
import { commonView } from './view-common.ts';
import type { Common, ProjectorView, RoomViewOptions } from './views.ts';

/** What the wall shows: nothing of any one seat. The code stands there while people come in. */
export function projectorView(room: Room, scenario: Scenario, options: RoomViewOptions): ProjectorView {
  const common = commonView(room, scenario, 'projector', options);
  const { language } = options;
  return {
    ...common,
    kind: 'projector',
    headline: headline(room, common, language),
    door: room.phase === 'lobby' && !room.isLocked ? (options.door ?? null) : null,
    seats: room.seats.filter(isIn).length,
    votesIn: votesIn(room),
    tables: tablesOf(room).map(({ index, seats }) => ({ ...tableView(index, language), seats: seats.length })),
  };
}

function headline(room: Room, common: Common, language: string): string {
  if (room.phase === 'meanwhile' && room.callIndex === 0) return headlineText('begins', language);
  // A line of why is asked for only where one may be written.
  if (room.phase === 'choosing' && !room.hasReasons) return headlineText('choosing_bare', language);
  if (room.phase !== 'revealed' || common.first === null) return headlineText(room.phase, language);
  if (common.first.votes === 0) return headlineText('silent', language);
  return headlineText(common.first.isSplit ? 'split' : 'revealed', language);
}
