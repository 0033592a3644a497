import { describe, expect, it } from 'vitest';
import { floor, near, of, read } from './_network.ts';

const all = (value: number, others: Record<string, number> = {}): Record<string, number> => ({
  ...Object.fromEntries(floor.tasks.map(({ id }) => [id, value])),
  ...others,
});

describe('the worked network (domain §3)', () => {
  it('starts and ends when the book says', () => {
    const reading = read(floor);
    expect(of(reading, 'es')).toEqual({
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
    expect(reading.endStep).toBe(11.5);
  });

  it('gives quality half a week of slack and nobody else any', () => {
    const reading = read(floor);
    expect(of(reading, 'totalFloat')).toEqual(all(0, { qa: 0.5 }));
    expect(of(reading, 'freeFloat')).toEqual(all(0, { qa: 0.5 }));
    expect(of(reading, 'critical')).toMatchObject({ cfd: true, qa: false, track: true });
  });

  it('turns slack negative under a deadline of 11, and leaves free float alone', () => {
    const reading = read({ ...floor, deadlineStep: 11 });
    expect(of(reading, 'totalFloat')).toEqual(all(-0.5, { qa: 0 }));
    expect(of(reading, 'freeFloat')).toEqual(all(0, { qa: 0.5 }));
    expect(of(reading, 'interferingFloat')).toEqual(all(-0.5, { qa: -0.5 }));
    expect(reading.deadlines[0]).toMatchObject({ meanStep: 11.5, onTimeProbability: 0, levelledSlackSteps: -0.5 });
  });

  it('has a mean of the project’s end, not of the critical durations', () => {
    const critical = floor.tasks.filter(({ id }) => id !== 'qa').reduce((sum, task) => sum + task.durationSteps, 0);
    expect(critical).toBe(14.5);
    expect(read({ ...floor, deadlineStep: 12 }).deadlines[0]?.meanStep).toBe(11.5);
  });
});

describe('three points (domain §3)', () => {
  const points: readonly (readonly [number, number, number])[] = [
    [1.5, 2, 4],
    [1, 2, 4],
    [2, 3, 6],
    [0.5, 1, 2],
  ];
  const chain = {
    tasks: points.map(([optimistic, likely, pessimistic], at) => ({
      id: `t${at}`,
      durationSteps: { optimistic, likely, pessimistic },
    })),
    links: [0, 1, 2].map((at) => ({ from: `t${at}`, to: `t${at + 1}` })),
  };
  it('give a mean of 8.83, a deviation of .965, and the chances of 9 and 10', () => {
    const reading = read({ ...chain, deadlineStep: 9 });
    expect(reading.endStep).toBeCloseTo(8.83, 2);
    expect(Math.sqrt(reading.endVariance)).toBeCloseTo(0.965, 3);
    expect(reading.deadlines[0]?.onTimeProbability).toBeCloseTo(0.57, 2);
    expect(read({ ...chain, deadlineStep: 10 }).deadlines[0]?.onTimeProbability).toBeCloseTo(0.89, 2);
  });

  const spread = { optimistic: 1, likely: 2, pessimistic: 6 };
  const own = (5 / 6) ** 2;
  const variance = (...links: object[]): number | undefined =>
    read({
      deadlineStep: 99,
      tasks: [
        { id: 'a', durationSteps: 1 },
        { id: 'b', durationSteps: spread },
        { id: 'c', durationSteps: 9 },
      ],
      links,
    }).deadlines[0]?.variance;
  it('count once where a task is entered by its start and left by its finish', () => {
    near(variance({ from: 'a', to: 'b' }, { from: 'b', to: 'c' }), own);
  });
  it('count nothing where it is left by the end it was entered', () => {
    near(variance({ from: 'a', to: 'b' }, { from: 'b', to: 'c', type: 'SS' }), 0);
    near(variance({ from: 'a', to: 'b', type: 'FF', lagSteps: 5 }, { from: 'b', to: 'c' }), 0);
  });
  it('count again where it is entered by its finish and left by its start', () => {
    near(variance({ from: 'a', to: 'b', type: 'FF', lagSteps: 5 }, { from: 'b', to: 'c', type: 'SS' }), own);
  });
  it('take the least sure of two chains that both drive the end', () => {
    const tasks = [
      { id: 'sure', durationSteps: 2.5 },
      { id: 'unsure', durationSteps: spread },
    ];
    near(read({ tasks }).endVariance, own);
  });
  it('are certain without a spread: 1 in time, 0 late', () => {
    const tasks = [{ id: 'a', durationSteps: 3, deadlineStep: 3 }];
    expect(read({ tasks }).deadlines[0]?.onTimeProbability).toBe(1);
    expect(read({ tasks, deadlineStep: 2.9 }).deadlines[0]?.onTimeProbability).toBe(0);
  });
});

describe('links (cli §3)', () => {
  const pair = (type: string, lagSteps: number) =>
    read({
      tasks: [
        { id: 'night', durationSteps: 4 },
        { id: 'guard', durationSteps: 2 },
      ],
      links: [{ from: 'night', to: 'guard', type, lagSteps }],
    });
  it('tie the ends they name', () => {
    expect(of(pair('FS', 1), 'es')['guard']).toBe(5);
    expect(of(pair('SS', 1), 'es')['guard']).toBe(1);
    expect(of(pair('FF', 1), 'es')['guard']).toBe(3);
    expect(of(pair('SF', 3), 'es')['guard']).toBe(1);
  });
  it('start nothing before time zero, whatever the lead', () => {
    expect(of(pair('FS', -9), 'es')['guard']).toBe(0);
    expect(of(pair('SF', -9), 'es')['guard']).toBe(0);
  });
  it('bind a milestone whole', () => {
    const reading = read({
      tasks: [
        { id: 'a', durationSteps: 2 },
        { id: 'gate', durationSteps: 0 },
        { id: 'b', durationSteps: 1 },
      ],
      links: [
        { from: 'a', to: 'gate', type: 'FF', lagSteps: 1 },
        { from: 'gate', to: 'b', type: 'SS' },
      ],
      calendar: [{ id: 'rest', fromStep: 3, toStep: 5 }],
    });
    // Three o'clock is closed: the milestone stands there all the same, work waits.
    expect(of(reading, 'ef')).toEqual({ a: 2, gate: 3, b: 6 });
  });
});

describe('calendars (cli §3)', () => {
  const rest = [{ id: 'rest', fromStep: 2, toStep: 4 }];
  it('pause work, not lags', () => {
    const reading = read({
      tasks: [
        { id: 'pour', durationSteps: 1 },
        { id: 'strip', durationSteps: 2 },
      ],
      links: [{ from: 'pour', to: 'strip', lagSteps: 0.5 }],
      calendar: rest,
    });
    expect(of(reading, 'es')).toEqual({ pour: 0, strip: 1.5 });
    expect(of(reading, 'ef')).toEqual({ pour: 1, strip: 5.5 });
    expect(of(reading, 'totalFloat')).toEqual({ pour: 0, strip: 0 });
  });
  it('end work that is done when the door closes, and begin the next when it opens', () => {
    const reading = read({
      tasks: [
        { id: 'a', durationSteps: 2 },
        { id: 'b', durationSteps: 1 },
      ],
      links: [{ from: 'a', to: 'b' }],
      calendar: rest,
    });
    expect(of(reading, 'ef')).toEqual({ a: 2, b: 5 });
    expect(of(reading, 'es')['b']).toBe(4);
    // It may end as late as the door opens again: the pause is nobody's slack.
    expect(of(reading, 'lf')['a']).toBe(4);
    expect(of(reading, 'totalFloat')['a']).toBe(0);
  });
  it('are not fooled by tenths that do not add up', () => {
    const tenths = Array.from({ length: 10 }, (_, at) => ({ id: `t${at}`, durationSteps: 0.1 }));
    const reading = read({
      tasks: [...tenths, { id: 'last', durationSteps: 1 }],
      links: tenths.map(({ id }, at) => ({ from: id, to: tenths[at + 1]?.id ?? 'last' })),
      calendar: [{ id: 'rest', fromStep: 1, toStep: 3 }],
    });
    expect(tenths.reduce((sum, { durationSteps }) => sum + durationSteps, 0)).toBeLessThan(1);
    expect(of(reading, 'es')['last']).toBe(3);
  });
});

describe('levelling (domain §3)', () => {
  const shared = (...tasks: object[]) =>
    of(read({ tasks, resources: [{ id: 'oven', capacityPerStep: 1 }] }), 'levelledStart');
  const demand = { oven: 1 };
  it('lets the least late finish go first, then the least float', () => {
    expect(
      shared({ id: 'a', durationSteps: 1, demand }, { id: 'b', durationSteps: 1, demand, deadlineStep: 0.5 }),
    ).toEqual({ a: 1, b: 0 });
    expect(shared({ id: 'a', durationSteps: 1, demand }, { id: 'b', durationSteps: 3, demand })).toEqual({
      a: 3,
      b: 0,
    });
  });
  it('then what matters most, then the name', () => {
    const one = { durationSteps: 1, demand };
    expect(shared({ id: 'a', ...one }, { id: 'b', ...one, criticality: 3 })).toEqual({ a: 1, b: 0 });
    expect(shared({ id: 'b', ...one }, { id: 'a', ...one })).toEqual({ a: 0, b: 1 });
  });
  it('moves to whole steps and takes a step it only touches', () => {
    expect(
      shared({ id: 'a', durationSteps: 1.25, demand, criticality: 3 }, { id: 'b', durationSteps: 1.25, demand }),
    ).toEqual({ a: 0, b: 2 });
  });
  it('waits for capacity that comes later', () => {
    const reading = read({
      tasks: [{ id: 'a', durationSteps: 1, demand: { oven: 2 } }],
      resources: [{ id: 'oven', capacityPerStep: [1, 1, 0, 2] }],
    });
    expect(of(reading, 'levelledStart')).toEqual({ a: 3 });
    expect(reading.clashes).toEqual([{ resource: 'oven', step: 0, demand: 2, capacity: 1 }]);
  });
});
