import { describe, expect, it } from 'vitest';
import { library } from 'virtual:library';
import { dayOf } from '../../../renderer/screens/garage/days.ts';

describe('days in the list of runs', () => {
  const now = new Date(2030, 4, 15, 9, 0);
  const at = (day: number, hour: number): string => new Date(2030, 4, day, hour, 0).toISOString();
  it('say today and yesterday by the calendar, not by hours', () => {
    expect(dayOf(at(15, 0), 'en', now)).toBe('today');
    expect(dayOf(at(14, 23), 'en', now)).toBe('yesterday');
    expect(dayOf(at(14, 23), 'it', now)).toBe('ieri');
  });
  it('say a weekday within a week and a date before', () => {
    expect(dayOf(at(10, 12), 'en', now)).toBe('Fri');
    expect(dayOf(at(2, 12), 'en', now)).toMatch(/2/);
  });
  it('say nothing for what is no instant', () => {
    expect(dayOf('soon', 'en', now)).toBe('');
  });
});

describe('a story on the shelf', () => {
  const shortest = library[0];
  if (shortest === undefined) throw new Error('Nothing ships.');

  it('stands by length: the first is the one a first sitting plays', () => {
    const minutes = library.map((entry) => entry.lengthMinutes);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(shortest.id).toBe('container_closes_friday');
  });
  it('tells a finished run by the line of its own ending, in both languages', async () => {
    const pack = await shortest.load();
    const endings = pack.story.aftermath.endings.map((ending) => ending.id);
    for (const language of ['en', 'it']) {
      const lines = endings.map((ending) => shortest.heads[language]?.happened[ending] ?? '');
      expect(lines.every((line) => line !== '')).toBe(true);
      expect(new Set(lines).size).toBe(endings.length);
    }
  });
  it('names its turns and what it asks of you without being fetched', () => {
    expect(shortest.heads['en']?.stepNames).toEqual(['Wednesday', 'Thursday', 'Friday']);
    expect(shortest.heads['it']?.stepNames[0]).toBe('Mercoledì');
    for (const entry of library) expect(entry.heads['it']?.practises.length).toBeGreaterThan(2);
  });
});
