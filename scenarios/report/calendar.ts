export interface CalendarEntry {
  /** The action as the player wrote it. */
  readonly text: string;
  readonly title: string;
  /** The day it is due, as 2026-03-09. */
  readonly date: string;
  /** The same id again replaces the entry in the reader's calendar. */
  readonly uid: string;
}

/** One all-day event as a calendar file (RFC 5545): lines end in CRLF, text is escaped, lines fold at 75 octets. Throws for a date that is none. */
export function calendarFile({ text, title, date, uid }: CalendarEntry): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (day === null) throw new RangeError(`calendar: ${date} is not a day like 2026-03-09`);
  const stamp = day.slice(1).join('');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pit Wall//Pit Wall//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    // The day itself, because the domain has no clock; readers only want a stamp that grows with the entry.
    `DTSTAMP:${stamp}T000000Z`,
    `DTSTART;VALUE=DATE:${stamp}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function escapeText(text: string): string {
  const safe = [...text.replace(/\r\n?/g, '\n')].filter(
    (char) => char === '\n' || char === '\t' || (char.codePointAt(0) ?? 0) >= 32,
  );
  return safe.join('').replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');
}

/** Folds between characters, never inside one: a reader unfolds octets, and half a letter is no letter. */
function fold(line: string): string {
  const limit = 75;
  let [folded, used] = ['', 0];
  for (const char of line) {
    const octets = octetsOf(char);
    if (used + octets > limit) {
      folded += '\r\n ';
      used = 1;
    }
    folded += char;
    used += octets;
  }
  return folded;
}

/** Octets of one character in UTF-8, counted by hand: the domain knows no encoder. */
function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
