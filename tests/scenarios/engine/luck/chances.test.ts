import { describe, expect, it } from 'vitest';
import { readChance } from '../../../../scenarios/engine/luck/chances.ts';
import { luckOf, wordOf } from '../../../../scenarios/engine/luck/mix.ts';
import { tablesOf } from '../../../../scenarios/engine/tables.ts';
import { start, type World } from '../../../../scenarios/index.ts';
import { play, turn } from '../../../helpers/play.ts';
import { kitchenSink, shipped } from '../../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const tables = tablesOf(sink);
const word = wordOf('kitchen_sink');
const world = (change: Partial<World>): World => ({ ...start(sink, { seed: 12, truth: 'pipe' }).world, ...change });
const u = (chance: string, step = 0): number => luckOf(12, word, step, wordOf('run'), wordOf(chance));

describe('a named chance', () => {
  it('has one number a run, keyed with step 0, entity run and its name', () => {
    expect(readChance(tables, world({}), 'burst', null).u).toBe(u('burst'));
    expect(readChance(tables, world({ step: 3 }), 'burst', null).u).toBe(u('burst'));
  });

  it('falls if its number is below p, as p is when it is first read', () => {
    const number = u('burst');
    expect(readChance(tables, world({}), 'burst', null).fell).toBe(number < 0.6);
    expect(readChance(tables, world({ truth: 'tap' }), 'burst', null).fell).toBe(number < 0.1);
  });

  it('stays as it was read, whatever becomes of p', () => {
    const fixed = { burst: { u: 0.2, fell: true } };
    expect(readChance(tables, world({ truth: 'nothing', drawn: fixed }), 'burst', null)).toEqual({
      u: 0.2,
      fell: true,
    });
  });

  it('without p is the number itself', () => {
    expect(readChance(tables, world({}), 'level', null)).toEqual({ u: u('level'), fell: null });
  });

  it('takes the number a walk or a workshop cut fixes', () => {
    expect(readChance(tables, world({ luck: { burst: 0.59 } }), 'burst', null)).toEqual({ u: 0.59, fell: true });
  });

  it('with each: step is another number every step, and the running turn’s own inside a turn', () => {
    const at = world({}).at;
    const numbers = [0, 1, 2, 3].map((step) => readChance(tables, world({ step }), 'rain', null).u);
    expect(numbers).toEqual([0, 1, 2, 3].map((step) => u('rain', step)));
    const inTurn = world({ step: 3, at: { ...at, clock: 'events' } });
    expect(readChance(tables, inTurn, 'rain', null).u).toBe(u('rain', 2));
  });

  it('is forgotten after the turn if it is each: step, kept if it is not', () => {
    const run = play(sink, { seed: 3, truth: 'tap', luck: { burst: 0.9 } }, turn, turn, turn, turn);
    expect(run.world.drawn).toEqual({ burst: { u: 0.9, fell: false } });
  });

  it('is noted by a reading that keeps a log, once', () => {
    const log: { id: string; u: number; fell: boolean | null }[] = [];
    readChance(tables, world({}), 'burst', log);
    readChance(tables, world({}), 'burst', log);
    expect(log.map(({ id }) => id)).toEqual(['burst']);
  });
});

describe('the same luck in every fork', () => {
  it('gives a chance the same number on whatever day it is read', () => {
    const s4 = shipped('container-closes-friday');
    const log = { call: 'log', kind: 'dive' } as const;
    const early = play(
      s4,
      { seed: 77, truth: 'heat' },
      log,
      { call: 'tamsin', kind: 'coach', option: 'offer', pick: 'room' },
      turn,
    );
    const late = play(s4, { seed: 77, truth: 'heat' }, log, { call: 'tamsin', kind: 'coach', option: 'ask' }, turn);
    expect(early.world.drawn['night']?.u).toBe(late.world.drawn['night']?.u);
  });
});
