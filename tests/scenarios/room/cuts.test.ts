import { describe, expect, it } from 'vitest';
import {
  checkCuts,
  consoleView,
  load,
  prepare,
  projectorView,
  type Cut,
  type Scenario,
} from '../../../scenarios/index.ts';
import { provingStories, shipped } from '../../helpers/shipped-packs.ts';
import { printProblems, readFolder } from '../../helpers/load-folder.ts';
import { goTo, join, next, open } from './orders.ts';

const scenario = shipped('container-closes-friday');
const withCut = (changes: Partial<Cut>): Scenario => {
  const cut = scenario.story.cuts['75'];
  if (cut === undefined) throw new Error('no cut');
  return prepare({ ...scenario.pack, story: { ...scenario.story, cuts: { 75: { ...cut, ...changes } } } });
};
const codes = (story: Scenario) => checkCuts(story).map(({ severity, message }) => `${severity}: ${message}`);

describe('cuts for a room', () => {
  it('are sound in every shipped story', () => {
    for (const [name, story] of provingStories()) expect([name, printProblems(checkCuts(story))]).toEqual([name, '']);
  });
  it('leave Container Closes Friday without error, warning or a note about rooms', () => {
    const { problems } = load(readFolder('scenarios/library/container-closes-friday'));
    expect(
      printProblems(problems.filter(({ severity, path }) => severity !== 'note' || path.startsWith('workshop'))),
    ).toBe('');
  });
  it('say when the house leaves too few tokens for an option on the ballot', () => {
    const log = { call: 'log', kind: 'dive' } as const;
    expect(codes(withCut({ house: { 0: [log, log] } }))).toContain(
      'error: The house leaves too few tokens for "take_over" on the ballot of "tamsin".',
    );
  });
  it('say when a discussed call has one option or never opens', () => {
    expect(codes(withCut({ discuss: ['own_up'], house: {} }))).toContain(
      'error: A room can only choose one thing at "own_up": a ballot needs two open options.',
    );
    expect(codes(withCut({ discuss: ['forecast', 'pallet_7'] }))).toContain(
      'error: "pallet_7" never opens in this cut.',
    );
  });
  it('put at most ninety words of a call on the wall', () => {
    for (const cut of Object.keys(scenario.story.cuts)) {
      for (const language of ['en', 'it']) {
        const journal = open(scenario, cut);
        join(journal, 'a');
        while (journal.room.phase !== 'debrief') {
          next(journal);
          const call = projectorView(journal.room, scenario, { language, now: 0 }).call;
          const text = [
            call?.title,
            ...(call?.lines ?? []).map((line) => line.text),
            ...(call?.options ?? []).map((each) => each.text),
          ];
          expect(text.join(' ').split(/\s+/).length).toBeLessThanOrEqual(90);
          if (journal.room.phase === 'choosing') expect(call?.options.length).toBeGreaterThan(1);
        }
      }
    }
  });
  it('begin with who the room is and what is said first', () => {
    for (const cut of ['30', '75']) {
      const journal = open(scenario, cut);
      next(journal);
      const { headline, meanwhile } = projectorView(journal.room, scenario, { language: 'en', now: 0 });
      expect(headline).toBe('How it begins');
      expect(meanwhile.slice(0, 2)).toEqual([
        'You lead programs at Kestrel Vale Racing. You used to drive. Nobody here reports to you.',
        'Tamsin: Wednesday, 15:10. New racks, both cars, every channel. One restart in 310 hours. My toaster does worse.',
      ]);
    }
  });
  it('ask a question as the title of each call, and say it once', () => {
    for (const cut of ['30', '75']) {
      const journal = open(scenario, cut);
      while (journal.room.phase !== 'debrief') {
        next(journal);
        const { call } = projectorView(journal.room, scenario, { language: 'it', now: 0 });
        if (call === null) continue;
        expect(call.title).toMatch(/\?$/);
        const question = call.title.replace(/^\S+: /, '');
        expect(call.lines.every(({ text }) => !text.includes(question))).toBe(true);
      }
    }
  });
  it('show the sentence of each step passed over, and what the house has read', () => {
    const journal = open(scenario, '30');
    next(journal);
    expect(projectorView(journal.room, scenario, { language: 'en', now: 0 }).meanwhile.slice(2)).toEqual([
      'One page of the log, one night: twelve hours at 41 degrees, no restart.',
      'Osman has the last word. Nneka and Silvia were asked before.',
    ]);
    next(journal);
    expect(consoleView(journal.room, scenario, { language: 'it', now: 0 }).call?.cards).toHaveLength(1);
    goTo(journal, 'consequence');
    next(journal);
    expect(projectorView(journal.room, scenario, { language: 'it', now: 0 }).meanwhile).toEqual([
      'Venerdì. Nessuno chiama Gwen. A mezzogiorno la porta si chiude.',
    ]);
  });
});
