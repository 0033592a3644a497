import { describe, expect, it } from 'vitest';
import { type CpmInput, criticalPath } from '../../../../scenarios/engine/model/cpm.ts';
import { networkOf } from '../../../../scenarios/engine/model/network.ts';
import type { Link, Program } from '../../../../scenarios/format/program.ts';

const none = { resources: {}, milestones: [], kept: {} };
const task = (id: string, days: number): Program['tasks'][number] => ({
  id,
  duration: [days, days, days],
  demand: {},
  criticality: 1,
  isOptional: false,
});
const link = (from: string, to: string, type: Link['type'] = 'FS', lag = 0): Link => ({ from, to, type, lag });
function plan(tasks: Record<string, number>, links: readonly Link[], more: Partial<CpmInput> = {}) {
  const network = networkOf({ ...none, tasks: Object.entries(tasks).map(([id, days]) => task(id, days)), links });
  const dates = criticalPath({ ...network, ...more });
  const of = (list: readonly number[]) =>
    Object.fromEntries(network.ids.map((id, i) => [id, Math.round((list[i] ?? 0) * 1e6) / 1e6]));
  return { start: of(dates.earlyStart), float: of(dates.totalFloat), free: of(dates.freeFloat), end: dates.end };
}

/** Domain §3, the worked vector in weeks. */
const FLOOR = { cfd: 2, tunnel: 2, design: 2, moulds: 2, laminate: 3, qa: 1, spares: 2, freight: 1, track: 0.5 };
const FLOOR_LINKS = [
  link('cfd', 'tunnel', 'SS', 1),
  link('tunnel', 'design'),
  link('design', 'moulds', 'SS', 1),
  link('design', 'laminate'),
  link('moulds', 'laminate'),
  link('laminate', 'qa', 'SS', 1),
  link('laminate', 'qa', 'FF', 0.5),
  link('laminate', 'spares'),
  link('qa', 'freight'),
  link('spares', 'freight', 'FF'),
  link('freight', 'track'),
];

describe('critical path (domain §3)', () => {
  it('dates the worked example', () => {
    const { start, end } = plan(FLOOR, FLOOR_LINKS);
    expect(start).toEqual({
      cfd: 0,
      tunnel: 1,
      design: 3,
      moulds: 4,
      laminate: 6,
      qa: 8.5,
      spares: 9,
      freight: 10,
      track: 11,
    });
    expect(end).toBe(11.5);
  });

  it('gives quality half a week of slack and nobody else any', () => {
    const { float, free } = plan(FLOOR, FLOOR_LINKS);
    const expected = { cfd: 0, tunnel: 0, design: 0, moulds: 0, laminate: 0, qa: 0.5, spares: 0, freight: 0, track: 0 };
    expect(float).toEqual(expected);
    expect(free).toEqual(expected);
  });

  it('turns slack negative under a deadline that cannot be met', () => {
    const { float, free } = plan(FLOOR, FLOOR_LINKS, { deadline: 11 });
    expect(float).toEqual({
      cfd: -0.5,
      tunnel: -0.5,
      design: -0.5,
      moulds: -0.5,
      laminate: -0.5,
      qa: 0,
      spares: -0.5,
      freight: -0.5,
      track: -0.5,
    });
    expect(free['qa']).toBe(0.5);
    expect(free['laminate']).toBe(0);
  });

  it('lets a start drive a finish (SF with a lag)', () => {
    const { start, end, float } = plan({ night: 4, guard: 2 }, [link('night', 'guard', 'SF', 3)]);
    expect(start).toEqual({ night: 0, guard: 1 });
    expect(end).toBe(4);
    expect(float['guard']).toBe(1);
  });

  it('starts nothing before time zero, whatever the lead', () => {
    expect(plan({ a: 1, b: 1 }, [link('a', 'b', 'FS', -5)]).start['b']).toBe(0);
  });

  it('keeps what has started where it started', () => {
    expect(plan({ a: 2, b: 1 }, [link('a', 'b')], { fixed: [3, undefined], floor: [0, 0] }).start).toEqual({
      a: 3,
      b: 5,
    });
  });
});
