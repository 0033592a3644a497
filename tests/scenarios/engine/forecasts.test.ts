import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Call,
  mergedOdds,
  type Move,
  prepare,
  refuse,
  type Scenario,
  score,
  type Story,
  view,
} from '../../../scenarios/index.ts';
import { calibrationScore } from '../../../scenarios/engine/model/forecast/calibration-score.ts';
import { chanceOfDate } from '../../../scenarios/engine/plan-chance.ts';
import { tablesOf } from '../../../scenarios/engine/tables.ts';
import { play, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const look: Move = { call: 'wall_book', kind: 'dive' };
const till: Move = { call: 'till', kind: 'dive' };
const tell = (probability: number, facts: readonly string[] = []): Move => ({
  call: 'number',
  kind: 'forecast',
  probability,
  ...(facts.length === 0 ? {} : { facts }),
});
const date = (dateStep: number): Move => ({ call: 'number', kind: 'forecast', dateStep });

function sinkWith(change: (story: Story) => Partial<Story>): Scenario {
  return prepare({ ...sink.pack, story: { ...sink.story, ...change(sink.story) } });
}
function withForecast(change: (forecast: NonNullable<Call['forecast']>) => NonNullable<Call['forecast']>): Scenario {
  return sinkWith(({ calls }) => ({
    behaviours: ['glue', 'challenge', 'detail'],
    calls: calls.map((call) =>
      call.forecast === undefined
        ? call
        : {
            ...call,
            from: 0,
            options: call.options.map((option) => ({ ...option, from: 0 })),
            forecast: change(call.forecast),
          },
    ),
  }));
}
const value = (is: number) => [{ is: { op: 'value', value: is } as const }];

describe('feeders folded into one', () => {
  it('make 51 of three eighties (domain §3, merge bias)', () => {
    expect(mergedOdds([0.8, 0.8, 0.8])).toBeCloseTo(0.512, 12);
    expect(mergedOdds([0.7])).toBe(0.7);
    expect(mergedOdds([])).toBe(1);
  });
  it('are never surer than the least sure of them', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (parts) => {
        const merged = mergedOdds(parts);
        expect(merged).toBeLessThanOrEqual(Math.min(...parts));
        expect(merged).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  const three = withForecast((forecast) => ({
    ...forecast,
    merge: [
      { card: 'wet_page', who: 'ben', stated: 0.8 },
      { card: 'nine_coins', who: 'ada', stated: 0.8 },
    ],
  }));
  it('show only those whose card is in hand', () => {
    const partsOf = (...moves: readonly Move[]) =>
      view(play(three, head, ...moves), { language: 'en' }).offers.find((each) => each.call === 'number')?.merge?.parts;
    expect(partsOf()).toEqual([]);
    expect(partsOf(look)).toEqual([{ card: 'wet_page', who: 'ben', name: 'Ben', stated: 0.8, isAttached: false }]);
    const offer = view(play(three, head, look, till), { language: 'en' }).offers.find((each) => each.call === 'number');
    expect(offer?.merge?.parts).toHaveLength(2);
    expect(offer?.cards).toEqual(expect.arrayContaining(['wet_page', 'nine_coins']));
  });
  const challenge = (move: Move) =>
    score(play(three, head, look, till, move), 'en')
      .moments.find((each) => each.call === 'number')
      ?.behaviours.find((each) => each.facet === 'challenge');
  it('show the sum that fails only when they were put down with it', () => {
    expect(challenge(tell(0.6))).toBeUndefined();
    expect(challenge(tell(0.6, ['wet_page']))).toBeUndefined();
    expect(challenge(tell(0.6, ['wet_page', 'nine_coins']))).toMatchObject({ level: 4, channel: 'C' });
    expect(challenge(tell(0.95, ['wet_page', 'nine_coins']))).toMatchObject({ level: 3, channel: 'C' });
  });
  it('can be read by an author through played cards', () => {
    expect(play(three, head, look, tell(0.6, ['wet_page'])).world.played).toEqual({ wet_page: true });
  });
});

describe('a forecast out of its range (forecast/out-of-range)', () => {
  const dated = withForecast((forecast) => ({
    of: { op: 'name', name: 'end_step' },
    answersAs: 'date',
    merge: forecast.merge,
  }));
  it.each([1.4, -0.1, 1.0001])('refuses %d as a chance and changes nothing', (probability) => {
    const run = play(sink, head, turn);
    expect(refuse(sink, run.world, tell(probability))?.code).toBe('forecast/out-of-range');
  });
  it.each([Number.NaN, Infinity])('refuses %d as no number (move/field)', (probability) => {
    expect(refuse(sink, play(sink, head, turn).world, tell(probability))?.code).toBe('move/field');
  });
  it('refuses a date outside the story, and a date where a yes was asked', () => {
    expect(refuse(dated, play(dated, head).world, date(6))?.code).toBe('forecast/out-of-range');
    expect(refuse(dated, play(dated, head).world, date(-1))?.code).toBe('forecast/out-of-range');
    expect(refuse(sink, play(sink, head, turn).world, date(2))?.code).toBe('move/field');
  });
});

describe('the plan’s own chance of a date (domain §3)', () => {
  /** The printed chain of four: mean 8.83, σ .965. */
  const chain = [
    [1.5, 2, 4],
    [1, 2, 4],
    [2, 3, 6],
    [0.5, 1, 2],
  ] as const;
  const scenario = sinkWith(({ program }) => {
    const [first] = program.tasks;
    if (first === undefined) throw new Error('no task');
    const { notBefore: _, ...task } = first;
    const ids = ['chop', 'boil', 'lay', 'serve'];
    return {
      program: {
        ...program,
        tasks: chain.map((duration, at) => ({ ...task, id: ids[at] ?? '', duration, demand: {} })),
        links: [0, 1, 2].map((at) => ({ from: ids[at] ?? '', to: ids[at + 1] ?? '', type: 'FS', lag: 0 })),
        milestones: [],
        calendar: [],
        buffers: [],
      },
      blockers: [],
    };
  });
  const chance = (name: string, limit: number, ...moves: readonly Move[]): number =>
    chanceOfDate(tablesOf(scenario), play(scenario, head, ...moves).world, name, limit);
  it('is .57 by 9 and .89 by 10 for the printed chain', () => {
    expect(chance('end_step', 9)).toBeCloseTo(0.57, 2);
    expect(chance('end_step', 10)).toBeCloseTo(0.89, 2);
    expect(chance('end.serve', 9)).toBeCloseTo(0.57, 2);
  });
  it('grows with the date and lies in 0–1', () => {
    const odds = [4, 6, 8, 8.5, 9, 10, 12, 16].map((limit) => chance('end_step', limit));
    expect(odds).toEqual(odds.toSorted((a, b) => a - b));
    expect([odds[0], odds.at(-1)]).toEqual([expect.closeTo(0, 4), expect.closeTo(1, 4)]);
  });
  it('is certain of what is done', () => {
    expect(chance('end.chop', 2, turn, turn, turn)).toBe(1);
    expect(chance('end.chop', 1, turn, turn, turn)).toBe(0);
  });
});

describe('what is told and what could be known', () => {
  const offOf = (scenario: Scenario, move: Move): number => play(scenario, head, move).world.told['number']?.off ?? NaN;
  it('lies between two dated odds in a straight line, and at nothing before the first', () => {
    const dated = withForecast(({ merge }) => ({
      of: { op: 'name', name: 'end_step' },
      answersAs: 'date',
      oddsBy: [
        { step: 2, odds: value(0.2) },
        { step: 4, odds: value(0.8) },
      ],
      merge,
    }));
    const off = [1, 2, 3, 4, 5].map((step) => offOf(dated, date(step)));
    expect(off).toEqual([0.9, 0.7, 0.4, 0.1, 0.1].map((each) => expect.closeTo(each, 9)));
    const levels = [1, 3, 4].map(
      (step) =>
        score(play(dated, head, date(step)), 'en')
          .moments.find((each) => each.call === 'number')
          ?.behaviours.find((each) => each.facet === 'glue')?.level,
    );
    expect(levels).toEqual([2, 2, 4]);
  });
  it('asks the plan where the author left the odds out', () => {
    const own = withForecast(({ merge }) => ({
      of: { op: '<=', a: { op: 'name', name: 'end_step' }, b: { op: 'value', value: 60 } },
      answersAs: 'yes_no',
      merge,
    }));
    expect(offOf(own, tell(0.9))).toBeCloseTo(-0.1, 6);
  });
  it('never shows how far off it was', () => {
    const run = play(sink, head, turn, tell(0.9));
    expect(run.world.told['number']?.off).not.toBe(0);
    expect(JSON.stringify(view(run, { language: 'en' }))).not.toContain('"off"');
  });
  it('is best at the model’s own chance and worst at its opposite (engine §6.9)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (p, told) => {
          const found = calibrationScore(told, p);
          expect(found).toBeLessThanOrEqual(calibrationScore(p, p));
          expect(found).toBeGreaterThanOrEqual(-1e-9);
          expect(calibrationScore(p < 0.5 ? 1 : 0, p)).toBeCloseTo(0, 9);
        },
      ),
    );
  });
});
