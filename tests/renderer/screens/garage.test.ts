import { describe, expect, it } from 'vitest';
import { library } from 'virtual:library';
import { domainEngine } from '../../../renderer/seat/domain-engine.ts';
import { dayOf } from '../../../renderer/screens/garage/days.ts';
import { happenedIn, stepNameOf } from '../../../renderer/screens/garage/use-story.ts';

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

describe('a finished run in the list', () => {
  it('is told by the line of its own ending, in both languages', async () => {
    const pack = await library[0]?.load();
    if (pack === undefined) throw new Error('Nothing ships.');
    const story = domainEngine.prepare(pack);
    const endings = pack.story.aftermath.endings.map((ending) => ending.id);
    for (const language of ['en', 'it']) {
      const lines = endings.map((ending) => happenedIn(story, ending, language));
      expect(lines.every((line) => line !== '')).toBe(true);
      expect(new Set(lines).size).toBe(endings.length);
    }
    expect(stepNameOf(story, 0, 'en')).toBe('Wednesday');
    expect(stepNameOf(null, 0, 'en')).toBe('');
  });
});
