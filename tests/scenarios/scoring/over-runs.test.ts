import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationOf,
  type Claim,
  claimsOf,
  dimensionsOverTime,
  type Move,
  ownRecords,
  prepare,
  recordOf,
  type RunRecord,
  score,
  settingsText,
  standingOf,
} from '../../../scenarios/index.ts';
import { play, turn } from '../../helpers/play.ts';
import { kitchenSink, shipped, shippedPack } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const claim = (how: Claim['how'], cameTrue: boolean): Claim => ({ call: 'number', how, stated: 0.75, cameTrue });
const times = (n: number, of: Claim): Claim[] => Array.from({ length: n }, () => of);

describe('calibration over runs', () => {
  const text = (runs: readonly (readonly Claim[])[], how: Claim['how'], language = 'en') =>
    calibrationOf(runs, language).find((band) => band.how === how)?.text;
  it('says in words what was said and what came true', () => {
    const runs = [
      [...times(4, claim('fairly_sure', true)), claim('fairly_sure', false)],
      [...times(3, claim('fairly_sure', true)), claim('fairly_sure', false)],
    ];
    expect(text(runs, 'fairly_sure')).toBe('You said *fairly sure* nine times; seven came true.');
    expect(text(runs, 'fairly_sure', 'it')).toBe('Hai detto *quasi di sicuro* nove volte; se ne sono avverate sette.');
    expect(text(runs, 'sure')).toBe('You said *sure*: not yet.');
  });
  it('says not enough yet under five, and from a single run', () => {
    expect(text([[claim('sure', true)], [claim('sure', true)]], 'sure')).toBe('You said *sure* twice. Not enough yet.');
    expect(text([times(9, claim('sure', true))], 'sure')).toBe('You said *sure* nine times. Not enough yet.');
    expect(text([times(4, claim('date', false)), [claim('date', false)]], 'date')).toBe(
      'You named a date five times; none came true.',
    );
  });
  it('counts every claim once, in whatever order the runs come', () => {
    const claims = fc.array(
      fc.record({
        call: fc.constant('number'),
        how: fc.constantFrom<Claim['how']>('guess', 'fairly_sure', 'sure', 'date'),
        stated: fc.constant(0.75),
        cameTrue: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(claims), (runs) => {
        const bands = calibrationOf(runs, 'en');
        expect(bands.reduce((sum, band) => sum + band.said, 0)).toBe(runs.flat().length);
        expect(bands.reduce((sum, band) => sum + band.cameTrue, 0)).toBe(
          runs.flat().filter((one) => one.cameTrue).length,
        );
        expect(calibrationOf(runs.toReversed(), 'en').map((band) => band.text)).toEqual(bands.map((band) => band.text));
      }),
    );
  });
});

describe('what a run claims', () => {
  const tell = (probability: number): Move => ({ call: 'number', kind: 'forecast', probability });
  const finished = (...moves: readonly Move[]) => play(sink, head, turn, ...moves, turn, turn, turn, turn);
  it('holds a forecast against the event itself, a no as much as a yes', () => {
    const yes = claimsOf(finished(tell(0.9)));
    const no = claimsOf(finished(tell(0.25)));
    expect(yes).toMatchObject([{ call: 'number', how: 'sure', stated: 0.9 }]);
    expect(no).toMatchObject([{ call: 'number', how: 'fairly_sure', stated: 0.75 }]);
    expect(yes[0]?.cameTrue).toBe(!no[0]?.cameTrue);
    const bowls = Number(finished(tell(0.9)).world.quantities['bowls']);
    expect(yes[0]?.cameTrue).toBe(bowls >= 50);
  });
  it('says nothing before it is over', () => {
    expect(claimsOf(play(sink, head, turn, tell(0.9)))).toEqual([]);
    expect(recordOf(play(sink, head, turn), { run: 'r', at: '2026-01-01' })).toBeNull();
  });
});

function record(over: Partial<RunRecord> = {}): RunRecord {
  return {
    run: 'one',
    at: '2026-01-01',
    scenario: 'a',
    contentHash: 'h',
    role: 'individual',
    settings: 'plain',
    ending: 'end',
    outcome: 50,
    dimensions: [{ id: 'details', solid: 1, moments: 2 }],
    claims: [],
    happened: {},
    marks: [],
    ...over,
  };
}

describe('a dimension over time', () => {
  const details = (records: readonly RunRecord[]) =>
    dimensionsOverTime(records, 'en').find((line) => line.id === 'details');
  it('draws no line under four moments or three stories', () => {
    expect(details([record(), record({ scenario: 'b' })])).toMatchObject({ points: [], note: 'Not enough yet.' });
    expect(details([record(), record(), record()])).toMatchObject({ points: [], note: 'Not enough yet.' });
  });
  it('draws runs in the order of their days', () => {
    const line = details([
      record({ scenario: 'c', at: '2026-03-01', run: 'third' }),
      record({ scenario: 'a', at: '2026-01-01', run: 'first' }),
      record({ scenario: 'b', at: '2026-02-01', run: 'second' }),
    ]);
    expect(line?.note).toBeNull();
    expect(line?.points.map((point) => [point.run, point.solid, point.moments])).toEqual([
      ['first', 1, 2],
      ['second', 1, 2],
      ['third', 1, 2],
    ]);
  });
});

describe('one’s own records', () => {
  it('keep the best of each story at each setting', () => {
    const found = ownRecords([
      record({ run: 'a', outcome: 50 }),
      record({ run: 'b', outcome: 70, at: '2026-02-01' }),
      record({ run: 'c', outcome: 90, settings: 'more tokens' }),
      record({ run: 'd', outcome: 10, scenario: 'z' }),
    ]);
    expect(found.map(({ run, plays }) => [run, plays])).toEqual([
      ['b', 2],
      ['c', 1],
      ['d', 1],
    ]);
  });
  it('never set a manager’s run beside another’s', () => {
    const runs = ['individual', 'manager'].map((role) => play(sink, { ...head, role }, turn, turn, turn, turn, turn));
    expect(standingOf(runs)).toBe('other_settings');
    const records = runs.flatMap((run, at) => recordOf(run, { run: `r${at}`, at: '2026-01-01' }) ?? []);
    expect(ownRecords(records)).toHaveLength(2);
  });
});

describe('a reading', () => {
  it('names the settings it was played with, and nothing where all is as written', () => {
    const assists = { tokens: 1, strip: 1, coach: 'off', clocks: 'written' } as const;
    const run = play(sink, { ...head, role: 'manager', assists }, turn);
    expect(score(run, 'en').settings).toEqual({
      role: 'manager',
      text: 'as a manager, one token more a turn, only what comes this turn and no coach',
    });
    expect(score(play(sink, head), 'en').settings.text).toBe('');
    expect(settingsText({ craft: 'composites' }, 'it')).toBe('venendo dai compositi');
  });
  it('counts dimensions always, and shows them from twenty minutes on', () => {
    const short = shipped('container-closes-friday');
    expect(score(play(short, { seed: 7 }, turn), 'en')).toMatchObject({ showsDimensions: false });
    expect(score(play(short, { seed: 7 }, turn), 'en').dimensions).toHaveLength(6);
    expect(score(play(sink, head, turn), 'en').showsDimensions).toBe(true);
  });
  // A count is the number of its receipts, so that nobody can be told a number without the moments behind it.
  it('counts what it can show: as many receipts as moments, each of a moment of the run', () => {
    const { walks, ...rest } = shippedPack('tunnel-queue');
    const walk = walks.find(({ id }) => id === 'both_banks_tyre');
    if (walk === undefined) throw new Error('The walk is gone.');
    const { seed, truth, luck, moves } = walk;
    const week = { seed, ...(truth === undefined ? {} : { truth }), ...(luck === undefined ? {} : { luck }) };
    const { moments, dimensions } = score(play(prepare({ ...rest, walks }), week, ...moves), 'en');
    expect(moments.length).toBeGreaterThan(0);
    for (const { moments: count, solid, receipts } of dimensions) {
      expect(receipts).toHaveLength(count);
      expect(receipts.filter(({ isSolid }) => isSolid)).toHaveLength(solid);
      for (const { moment, facet, isSolid } of receipts) {
        const shown = moments.find(({ id }) => id === moment)?.behaviours.find((each) => each.facet === facet);
        expect((shown?.level ?? 0) >= 3).toBe(isSolid);
        expect(shown?.spread ?? 1).toBeLessThanOrEqual(0.8);
      }
    }
  });
});
