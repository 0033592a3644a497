import { readFileSync } from 'node:fs';
import { mergedOdds, type NetworkReading, readNetwork, readingOfNetwork } from '../../../scenarios/index.ts';
import { calendarOf, finishOf, openAt, startOf } from '../../../scenarios/engine/model/schedule/calendar.ts';
import { bufferFever, bufferShare, bufferSize, bufferState } from '../../../scenarios/engine/model/schedule/buffers.ts';
import { onTimeProbability } from '../../../scenarios/engine/model/schedule/on-time.ts';
import { durationVariance, expectedDuration } from '../../../scenarios/engine/model/schedule/variance.ts';
import { chanceAStep, type Tempo } from '../../../scenarios/engine/model/tempo.ts';
import { numberIn, type Row } from '../../helpers/checked-tables.ts';
import { floor } from '../engine/model/schedule/_network.ts';

/** §1–§5: tempo, networks, calendars, spread, buffers. */
export const networkChecks = {
  tempo: (row: Row) => {
    const step = row['step'] ?? '';
    return { 'chance a step': isTempo(step) ? chanceAStep(numberIn(row['chance a week']), step) : NaN };
  },
  floor: (row: Row) => {
    const { es, ef, ls, lf } = taskOf(read(floor), row['task']);
    return { ES: es, EF: ef, LS: ls, LF: lf };
  },
  calendar: (row: Row) => {
    const [at, length] = [numberIn(row['at']), numberIn(row['length'])];
    const closed = calendarOf([{ from: 2, to: 4 }]);
    if (row['what'] === 'open') return { gives: openAt(closed, at) };
    return { gives: row['what'] === 'finish' ? finishOf(closed, at, length) : startOf(closed, at, length) };
  },
  pushed: (row: Row) => {
    const reading = read({
      tasks: [4, numberIn(row['length of B']), 3].map((durationSteps, at) => ({ id: 'abc'.charAt(at), durationSteps })),
      links: [
        { from: 'a', to: 'b', type: 'FF' },
        { from: 'b', to: 'c', type: 'SS' },
      ],
    });
    return {
      'B starts': taskOf(reading, 'b').es,
      'C ends': taskOf(reading, 'c').ef,
      'the plan ends': reading.endStep,
    };
  },
  floats: (row: Row) => {
    const free = taskOf(read(floor), row['task']);
    const tight = taskOf(read({ ...floor, deadlineStep: 11 }), row['task']);
    return {
      TF: free.totalFloat,
      free: free.freeFloat,
      'TF, deadline 11': tight.totalFloat,
      'free, deadline 11': tight.freeFloat,
      'interfering, deadline 11': tight.interferingFloat,
    };
  },
  levelling: (row: Row) => {
    const reading = read(oneOven);
    const { es, ef, totalFloat, levelledStart, levelledFinish } = taskOf(reading, row['task']);
    const clashes = reading.clashes.map(({ step, demand, capacity }) => [step, demand, capacity]);
    // What the sentence below the table says.
    const isSaid = JSON.stringify([clashes, reading.endStep, reading.levelledEndStep]) === '[[[0,3,1],[1,2,1]],5,6]';
    return {
      ES: isSaid ? es : NaN,
      EF: ef,
      TF: totalFloat,
      'levelled start': levelledStart,
      'levelled finish': levelledFinish,
    };
  },
  order: (row: Row) => {
    const text = readFileSync('docs/examples/new-floor.yaml', 'utf8');
    const first = '  - { from: spares, to: nose }\nresources:';
    const reading = readText(row['order'] === 'by the rule' ? text : text.replace('resources:', first));
    return {
      'nose done': taskOf(reading, 'nose').levelledFinish,
      'track test done': taskOf(reading, 'track').levelledFinish,
    };
  },
  points: (row: Row) => {
    const point = [numberIn(row['a']), numberIn(row['m']), numberIn(row['b'])] as const;
    return { te: expectedDuration(point), 'σ²': durationVariance(point) };
  },
  chain: () => {
    const points = [
      [1.5, 2, 4],
      [1, 2, 4],
      [2, 3, 6],
      [0.5, 1, 2],
    ];
    const tasks = points.map(([optimistic, likely, pessimistic], at) => ({
      id: `t${at}`,
      durationSteps: { optimistic, likely, pessimistic },
    }));
    const links = [0, 1, 2].map((at) => ({ from: `t${at}`, to: `t${at + 1}` }));
    const { endStep, endVariance } = read({ tasks, links });
    return {
      mean: endStep,
      σ: Math.sqrt(endVariance),
      'P(≤ 9)': onTimeProbability(9, endStep, endVariance),
      'P(≤ 10)': onTimeProbability(10, endStep, endVariance),
    };
  },
  merge: (row: Row) => ({ together: mergedOdds(numbersIn(row['feeders'])) }),
  twins: () => {
    const durationSteps = { optimistic: 1, likely: 2, pessimistic: 3 };
    const tasks = ['a', 'b'].map((id) => ({ id, durationSteps, deadlineStep: 2 }));
    const [program, ...each] = read({ deadlineStep: 2, tasks }).deadlines.map((one) => one.onTimeProbability);
    return { 'the formula says': program ?? NaN, 'both in time': each.reduce((product, p) => product * p, 1) };
  },
  buffers: (row: Row) => {
    const aggressive = numbersIn(row['aggressive']);
    const chain = numbersIn(row['safe']).map((safe, at) => ({ safe, aggressive: aggressive[at] ?? NaN }));
    return { root: bufferSize(chain, 'root'), half: bufferSize(chain, 'half') };
  },
  fever: (row: Row) => {
    const share = bufferShare(numberIn(row['used']), numberIn(row['size'])) ?? NaN;
    return { u: share, state: bufferState(share), fever: bufferFever(share, numberIn(row['chain done'])) };
  },
};

const oneOven = {
  tasks: [
    { id: 'floor', durationSteps: 3, demand: { oven: 1 } },
    { id: 'fit', durationSteps: 2 },
    { id: 'nose', durationSteps: 2, demand: { oven: 1 } },
    { id: 'seal', durationSteps: 1, demand: { oven: 1 } },
  ],
  links: [{ from: 'floor', to: 'fit' }],
  resources: [{ id: 'oven', capacityPerStep: 1 }],
};

function isTempo(word: string): word is Tempo {
  return word === 'week' || word === 'day' || word === 'hour';
}

function numbersIn(cell: string | undefined): number[] {
  return (cell ?? '').split(' ').map(numberIn);
}

function read(network: object): NetworkReading {
  return readText(JSON.stringify({ schemaVersion: 1, tempo: 'weeks', ...network }));
}

function readText(text: string): NetworkReading {
  const result = readNetwork('model.md', text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readingOfNetwork(result.network);
}

function taskOf({ tasks }: NetworkReading, id: string | undefined): NetworkReading['tasks'][number] {
  const task = tasks.find((each) => each.id === id);
  if (task === undefined) throw new Error(`no task ${id}`);
  return task;
}
