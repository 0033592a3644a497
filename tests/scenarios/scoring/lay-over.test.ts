import { describe, expect, it } from 'vitest';
import { fork, layOver, momentsOf, standingOf, stepFast, start, tracesOf, view } from '../../../scenarios/index.ts';
import type { Move, Overlay, Run, StartOptions } from '../../../scenarios/index.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const scenario = shipped('container-closes-friday');
const week: StartOptions = { seed: 7, truth: 'heat', luck: { night: 0.5, fix: 0.5, race_hot: 0.1 } };
const look: Move = { call: 'log', kind: 'dive' };
const turn: Move = { call: 'turn', kind: 'turn' };
const walk: readonly Move[] = scenario.pack.walks.find((one) => one.id === 'two_pages_one_suspect')?.moves ?? [];

function played(moves: readonly Move[], from: Run = start(scenario, week)): Run {
  return moves.reduce((run, move) => {
    const next = stepFast(run, move);
    if (!next.ok) throw new Error(`${next.error.code} ${JSON.stringify(move)}`);
    return next.value;
  }, from);
}
const own = played(walk);
const other = played([turn, turn, turn], fork(own, 2));
const rowOf = (overlay: Overlay, id: string) => overlay.differences.find((one) => one.id === id);

describe('runs laid over each other', () => {
  const overlay = layOver([own, other], { language: 'en' });

  it('part at the first move that is not the same, in words with what it did', () => {
    expect(overlay.parting).toEqual({
      index: 2,
      step: 0,
      acts: [
        { act: 'One suspect, tonight. Your bench, my coffee. (the room)', did: 'One suspect I can do in one night.' },
        { act: 'You let it run.', did: 'Tamsin flies two days early.' },
      ],
    });
  });
  it('say what differs, since when and because of what', () => {
    expect(rowOf(overlay, 'letter.rack_set')).toMatchObject({
      values: ['Osman', 'nobody'],
      since: 1,
      because: 'Who has the last word on what the container carries? Osman. Asked before: Nneka and Silvia.',
    });
    expect(rowOf(overlay, 'trust.gwen')).toMatchObject({ isNumber: true, values: ['60', '45'], since: 1 });
  });
  it('name a thing without words of its own by the act that set it', () => {
    expect(rowOf(overlay, 'night')?.values).toEqual([
      'One suspect, tonight. Your bench, my coffee. (the room)',
      'as at the start',
    ]);
  });
  it('do not differ before they part', () => {
    const before = layOver([own, other], { language: 'en', at: 2 });
    expect(before.at).toEqual([2, 2]);
    expect(before.differences).toEqual([]);
  });
  it('are read at the same place of the week, not at the same move', () => {
    const thursday = layOver([own, other], { language: 'en', at: 4 });
    expect(thursday.at).toEqual([4, 3]);
  });
  it('keep what a run does later out of an earlier reading', () => {
    const early = layOver([own, other], { language: 'en', at: 4 });
    expect(rowOf(early, 'told.forecast')).toBeUndefined();
    expect(rowOf(early, 'trust.osman')).toBeUndefined();
  });
  it('tell in Italian what they tell in English', () => {
    const italian = layOver([own, other], { language: 'it' });
    expect(italian.differences.map((one) => one.id)).toEqual(overlay.differences.map((one) => one.id));
    expect(rowOf(italian, 'letter.rack_set')?.values).toEqual(['Osman', 'nessuno']);
  });
  it('say how often chance spoke in all of them only when all are over', () => {
    expect(overlay.draws).not.toBeNull();
    expect(layOver([own, fork(own, 3)], { language: 'en' }).draws).toBeNull();
  });
});

describe('the standing of two runs', () => {
  const begun = (options: Partial<StartOptions>): Run => start(scenario, { ...week, ...options });
  it('is one week where seed, truth and luck are the same', () => {
    expect(standingOf([own, other])).toBe('same_week');
  });
  it('is another week at another seed, whatever is true there', () => {
    expect(standingOf([own, begun({ seed: 8 })])).toBe('another_week');
    expect(standingOf([own, begun({ truth: 'load' })])).toBe('another_week');
  });
  it('is told apart from other settings', () => {
    const assists = { tokens: 1, strip: 5, coach: 'on', clocks: 'written' } as const;
    expect(standingOf([own, begun({ assists })])).toBe('other_settings');
    expect(standingOf([own, begun({ craft: 'data' })])).toBe('other_settings');
  });
  it('leaves nothing to compare but the same week', () => {
    const overlay = layOver([own, begun({ seed: 8 })], { language: 'en' });
    expect(overlay).toMatchObject({ standing: 'another_week', parting: null, differences: [], same: [], draws: null });
  });
});

describe('traces', () => {
  it('stand where the clock stands and never go back', () => {
    const places = momentsOf(own);
    expect(places).toHaveLength(own.steps.length + 1);
    expect(places.toSorted((a, b) => a - b)).toEqual([...places]);
    expect([places[0], places.at(-1)]).toEqual([0, 3]);
  });
  it('draw an act where it stood whatever is done after it', () => {
    const short = fork(own, 2);
    expect(momentsOf(short)).toEqual(momentsOf(own).slice(0, 3));
  });
  it('agree with the board of every moment', () => {
    for (const [index, point] of tracesOf(own).entries()) {
      const then = view(own, { language: 'en', at: index });
      expect(point.endStep).toBeCloseTo(then.board.endStep, 5);
      expect(point.slack).toBeCloseTo(Math.min(...then.board.milestones.map((one) => one.slack)), 5);
      expect(point.spend).toBe(then.spend.amount);
    }
  });
});

// What is compared is made of the story's words: an id, a truth or a hidden quantity in it would be a leak or a blank face.
describe('words of a comparison', () => {
  const hidden = new Set([
    ...scenario.story.truths.map((one) => one.id),
    ...scenario.story.quantities.filter((one) => !one.isShown).map((one) => one.id),
  ]);
  it('hold no raw id and no hidden thing over random pairs', () => {
    const random = randomOf(31);
    for (let pair = 0; pair < 60; pair += 1) {
      const seed = Math.floor(random() * 4294967296);
      const [a, b] = [0, 1].map(() => {
        let run = start(scenario, { seed });
        while (run.world.at['clock'] !== 'over' && run.steps.length < 30)
          run = played([legalMove(scenario, run.world, random)], run);
        return run;
      });
      if (a === undefined || b === undefined) throw new Error('two runs were played');
      const found = layOver([a, b], { language: pair % 2 === 0 ? 'en' : 'it' });
      const said = [
        ...found.differences.flatMap((one) => [one.text, one.because, ...one.values]),
        ...found.same.map((one) => one.text),
        ...(found.parting?.acts ?? []).flatMap((one) =>
          one === null ? [] : [one.act, ...(one.did === null ? [] : [one.did])],
        ),
      ];
      for (const text of said) {
        expect(text, `seed ${seed}`).not.toMatch(/[a-z]_[a-z]|undefined|\{|NaN/);
        expect(text.trim(), `seed ${seed}`).not.toBe('');
      }
      expect(found.differences.map((one) => one.id).filter((id) => hidden.has(id))).toEqual([]);
    }
  });
});

it('looks at a page of a file only through what was opened', () => {
  const read = played([look], start(scenario, week));
  const unread = start(scenario, week);
  const { differences } = layOver([read, unread], { language: 'en' });
  expect(differences.map((one) => one.id)).toContain('opened.log');
});
