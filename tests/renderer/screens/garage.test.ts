import { describe, expect, it } from 'vitest';
import { library } from 'virtual:library';
import { isNumberedWeek, midSentence } from '../../../renderer/components/mid-sentence.ts';
import { dayOf } from '../../../renderer/screens/garage/days.ts';
import { happenedIn, metIn } from '../../../renderer/store/records-slice.ts';
import type { RunRecord } from '../../../scenarios/index.ts';

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

describe('a step inside a sentence', () => {
  it('is small where the language writes it so', () => {
    expect(midSentence('Week 2', 'en')).toBe('week 2');
    expect(midSentence('Thursday', 'en')).toBe('Thursday');
    expect(midSentence('Sunday 14:00', 'en')).toBe('Sunday 14:00');
    expect(midSentence('Giovedì', 'it')).toBe('giovedì');
    expect(['Week 2', 'Settimana 11', 'Weekend', 'Giovedì'].map(isNumberedWeek)).toEqual([true, true, false, false]);
  });
});

describe('what is known of a story over its runs', () => {
  const record = (over: Partial<RunRecord>): RunRecord => ({
    run: 'run-0001',
    at: '2030-01-01',
    scenario: 'a',
    contentHash: 'h',
    role: 'individual',
    settings: '',
    ending: 'one',
    happened: { en: 'It went.', it: 'È andata.' },
    outcome: 50,
    dimensions: [],
    claims: [],
    marks: [],
    ...over,
  });
  it('counts an ending and a mark once, and no other story', () => {
    const records = [
      record({ marks: ['x', 'y'] }),
      record({ marks: ['y'] }),
      record({ ending: 'two' }),
      record({ scenario: 'b', ending: 'three', marks: ['z'] }),
    ];
    expect(metIn(records, 'a')).toEqual({ endings: new Set(['one', 'two']), marks: new Set(['x', 'y']) });
  });
  it('says what happened in the language asked for, else in one it has', () => {
    expect(happenedIn([record({})], 'run-0001', 'it')).toBe('È andata.');
    expect(happenedIn([record({ happened: { en: 'It went.' } })], 'run-0001', 'it')).toBe('It went.');
    expect(happenedIn([record({})], 'run-0002', 'en')).toBeNull();
  });
});

describe('a story on the shelf', () => {
  // The garage says "2 of 8 endings, 3 of 5 marks": both must be the story's own, in both languages.
  it('knows how many endings and marks it has', async () => {
    for (const entry of library) {
      const { story } = await entry.load();
      for (const language of entry.languages) {
        expect(entry.heads[language]?.endings).toEqual(story.aftermath.endings.map(({ id }) => id));
        expect(entry.heads[language]?.marks.map(({ id }) => id)).toEqual(story.marks.map(({ id }) => id));
        expect(entry.heads[language]?.marks.every(({ text }) => text !== '')).toBe(true);
      }
    }
  });

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
