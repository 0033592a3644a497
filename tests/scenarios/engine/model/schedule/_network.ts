import { expect } from 'vitest';
import { readNetwork, readingOfNetwork, type NetworkReading } from '../../../../../scenarios/index.ts';

/** A network as a file would have it, worked out. */
export function read(file: object): NetworkReading {
  const result = readNetwork('test.json', JSON.stringify({ schemaVersion: 1, tempo: 'weeks', ...file }));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return readingOfNetwork(result.network);
}

export function of(reading: NetworkReading, key: keyof NetworkReading['tasks'][number]): Record<string, unknown> {
  const round = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 + 0 : value);
  return Object.fromEntries(reading.tasks.map((task) => [task.id, round(task[key])]));
}

/** Domain §3, the worked vector, in weeks. */
export const floor = {
  tasks: Object.entries({
    cfd: 2,
    tunnel: 2,
    design: 2,
    moulds: 2,
    laminate: 3,
    qa: 1,
    spares: 2,
    freight: 1,
    track: 0.5,
  }).map(([id, durationSteps]) => ({ id, durationSteps })),
  links: [
    { from: 'cfd', to: 'tunnel', type: 'SS', lagSteps: 1 },
    { from: 'tunnel', to: 'design' },
    { from: 'design', to: 'moulds', type: 'SS', lagSteps: 1 },
    { from: 'design', to: 'laminate' },
    { from: 'moulds', to: 'laminate' },
    { from: 'laminate', to: 'qa', type: 'SS', lagSteps: 1 },
    { from: 'laminate', to: 'qa', type: 'FF', lagSteps: 0.5 },
    { from: 'laminate', to: 'spares' },
    { from: 'qa', to: 'freight' },
    { from: 'spares', to: 'freight', type: 'FF' },
    { from: 'freight', to: 'track' },
  ],
};
export const near = (value: number | undefined, expected: number): void =>
  expect(Math.abs((value ?? NaN) - expected)).toBeLessThan(1e-6);
