import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../scenarios/report/calendar.ts';

const entry = {
  title: 'Try next',
  text: 'If it restarts once, then I repeat it.',
  date: '2026-03-09',
  uid: 'run-7@pit-wall',
};
const unfold = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

// Calendars refuse a file silently: a wrong fold or a bare newline loses the one thing a player takes home.
describe('the calendar file', () => {
  it('is one all-day event with lines that end in CRLF', () => {
    const file = calendarFile(entry);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(unfold(file)).toContain('DTSTART;VALUE=DATE:20260309');
  });
  it('escapes commas, semicolons, backslashes and line breaks', () => {
    expect(unfold(calendarFile({ ...entry, text: 'a,b;c\\d\r\ne' }))).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\ne');
  });
  it('folds at 75 octets without cutting a character', () => {
    const text = 'È così: «perché» 🏁 '.repeat(20);
    const file = calendarFile({ ...entry, text });
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(unfold(file)).toContain(`DESCRIPTION:${text}`);
  });
  it('lets no text start a line of its own', () => {
    const file = calendarFile({ ...entry, title: 'x\nEND:VCALENDAR\u0007' });
    expect(unfold(file).filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
    expect(file).not.toContain('\u0007');
  });
  it('throws for a date that is none', () => {
    expect(() => calendarFile({ ...entry, date: 'next week' })).toThrow(/not a day/);
  });
});
