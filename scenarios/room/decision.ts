import type { Result } from '../engine/run-log.ts';
import type { RoomEvent, RoomRefusal, RoomRefusalCode } from './types.ts';

export type Decision = Result<readonly RoomEvent[], RoomRefusal>;

export const accept = (...events: readonly RoomEvent[]): Decision => ({ ok: true, value: events });
export const deny = (code: RoomRefusalCode, details: RoomRefusal['details'] = {}): Decision => ({
  ok: false,
  error: { code, details },
});

/** One line from outside: no control characters, no marks that turn the direction of text, single blanks. null = too long. */
export function oneLine(text: string, most: number): string | null {
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g, ' ');
  const line = clean.replace(/\s+/g, ' ').trim();
  return [...line].length > most ? null : line;
}
