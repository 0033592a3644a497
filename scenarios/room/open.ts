import type { Result } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import { apply } from './apply.ts';
import { draw, freeNumber } from './draw.ts';
import { plannedMs } from './plan.ts';
import type { Room, RoomEvent, RoomRefusal } from './types.ts';

export interface OpenRoom {
  /** Random; keys the draws of tables. */
  readonly id: string;
  /** Key of one of the story's cuts. */
  readonly cut: string;
  readonly language: string;
  /** Drawn by the server when it opens: truth and luck of the run, told to nobody before the debrief. */
  readonly seed: number;
  readonly hasReasons?: boolean;
  /** Try it alone: three pretend phones come in with it. */
  readonly isPretend?: boolean;
}
const pretendSeats = ['pretend-1', 'pretend-2', 'pretend-3'] as const;

/** A new room and the events to journal. Refuses a cut the story has not. */
export function openRoom(
  scenario: Scenario,
  options: OpenRoom,
  now: number,
): Result<{ readonly room: Room; readonly events: readonly RoomEvent[] }, RoomRefusal> {
  const cut = scenario.story.cuts[options.cut];
  if (cut === undefined) return { ok: false, error: { code: 'room/unknown-cut', details: { cut: options.cut } } };
  const head: RoomEvent = {
    at: now,
    type: 'opened',
    format: 1,
    id: options.id,
    scenario: scenario.story.id,
    contentHash: scenario.pack.contentHash,
    cut: options.cut,
    language: options.language,
    seed: options.seed >>> 0,
    hasReasons: options.hasReasons ?? true,
    isPretend: options.isPretend ?? false,
    plannedMs: plannedMs(cut, 'lobby'),
  };
  let room = apply(null, head);
  const events: RoomEvent[] = [head];
  for (const seat of options.isPretend === true ? pretendSeats : []) {
    const number = freeNumber(room.seats, draw(room.id, 'pretend', seat)) ?? '';
    const joined: RoomEvent = { at: now, type: 'joined', seat, token: '', number, votesFrom: 0, isPretend: true };
    room = apply(room, joined);
    events.push(joined);
  }
  return { ok: true, value: { room, events } };
}
