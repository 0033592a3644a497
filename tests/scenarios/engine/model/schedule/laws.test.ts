import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedNetwork } from '../../../../helpers/generated-network.ts';
import type { HandNetwork } from '../../../../helpers/network-by-hand.ts';
import { read } from './_network.ts';

const runs = { numRuns: 250 };
const near = 1e-6;
const seeds = integer({ min: 1, max: 1_000_000 });
const withSeed = (check: (network: HandNetwork) => void): void =>
  assert(
    property(seeds, (seed) => check(generatedNetwork(seed))),
    runs,
  );

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: cut, ...rest } = whole;
  void cut;
  return rest;
}

describe('laws of a plan', () => {
  it('levelled is early where nothing is scarce', () => {
    withSeed((network) => {
      const tasks = network.tasks.map((task) => without(task, 'demand'));
      for (const task of read({ ...network, tasks }).tasks) {
        expect(Math.abs(task.levelledStart - task.es)).toBeLessThan(near);
        expect(Math.abs(task.levelledFinish - task.ef)).toBeLessThan(near);
      }
    });
  });

  it('a levelled plan asks for no more than there is', () => {
    withSeed((network) => {
      const reading = read(network);
      // Put each task where levelling put it: the same plan, early now, has no clash.
      const holders = reading.tasks.map((task) => ({ id: `${task.id}_hold`, durationSteps: task.levelledStart }));
      const fixed = {
        ...network,
        tasks: [...network.tasks, ...holders],
        links: [...network.links, ...network.tasks.map(({ id }) => ({ from: `${id}_hold`, to: id }))],
        calendar: network.calendar.map((window) => ({
          ...window,
          tasks:
            window.tasks !== undefined && window.tasks.length > 0 ? window.tasks : network.tasks.map(({ id }) => id),
        })),
      };
      expect(read(fixed).clashes).toEqual([]);
    });
  });

  it('free float is never more than total float without deadlines, and neither is below zero', () => {
    withSeed((pressed) => {
      const network = without(pressed, 'deadlineStep');
      const tasks = network.tasks.map((task) => without(task, 'deadlineStep'));
      for (const task of read({ ...network, tasks }).tasks) {
        expect(task.freeFloat).toBeGreaterThan(-near);
        expect(task.interferingFloat).toBeGreaterThan(-near);
      }
    });
  });

  it('some task has no slack where nothing but the end presses', () => {
    withSeed((pressed) => {
      const network = without(pressed, 'deadlineStep');
      const tasks = network.tasks.map((task) => without(task, 'deadlineStep'));
      expect(Math.min(...read({ ...network, tasks }).tasks.map(({ totalFloat }) => totalFloat))).toBeLessThan(near);
    });
  });

  it('another link makes nothing earlier', () => {
    assert(
      property(seeds, integer({ min: 0, max: 99 }), constantFrom('FS', 'SS', 'FF', 'SF'), (seed, pick, type) => {
        const network = generatedNetwork(seed);
        const order = topological(network);
        const [from, to] = [order[pick % (order.length - 1)], order.at(-1)];
        if (from === undefined || to === undefined || from === to) return;
        const before = read(network);
        const after = read({ ...network, links: [...network.links, { from, to, type }] });
        after.tasks.forEach(({ es, ef }, at) => {
          expect(es).toBeGreaterThan((before.tasks[at]?.es ?? 0) - near);
          expect(ef).toBeGreaterThan((before.tasks[at]?.ef ?? 0) - near);
        });
      }),
      runs,
    );
  });

  it('a longer lag makes nothing end earlier', () => {
    withSeed((network) => {
      const links = network.links.map((link) => ({ ...link, lagSteps: (link.lagSteps ?? 0) + 0.5 }));
      expect(read({ ...network, links }).endStep).toBeGreaterThan(read(network).endStep - near);
    });
  });

  it('more work or a closed step makes nothing end earlier where only starts are bound', () => {
    withSeed((mixed) => {
      const links = mixed.links.map(({ type, ...link }) => ({ ...link, type: type?.startsWith('S') ? 'SS' : 'FS' }));
      const network = { ...mixed, links };
      const before = read(network);
      const tasks = network.tasks.map((task, at) =>
        at === 0 && typeof task.durationSteps === 'number' && task.durationSteps > 0
          ? { ...task, durationSteps: task.durationSteps + 1 }
          : task,
      );
      const calendar = [...network.calendar, { id: 'more', fromStep: 2, toStep: 3 }];
      for (const change of [{ tasks }, { calendar }])
        expect(read({ ...network, ...change }).endStep).toBeGreaterThan(before.endStep - near);
    });
  });

  it('work tied to a finish begins earlier when it gets longer, and what starts with it follows', () => {
    const network = (durationSteps: number) => ({
      tasks: [
        { id: 'freight', durationSteps: 9 },
        { id: 'papers', durationSteps },
        { id: 'stamps', durationSteps: 8 },
      ],
      links: [
        { from: 'freight', to: 'papers', type: 'FF' },
        { from: 'papers', to: 'stamps', type: 'SS' },
      ],
    });
    // The surprise every scheduler meets once: a longer task, an earlier end.
    expect([read(network(2)).endStep, read(network(5)).endStep]).toEqual([15, 12]);
  });

  it('the order of the file changes no date', () => {
    withSeed((network) => {
      const turned = read({ ...network, tasks: network.tasks.toReversed(), links: network.links.toReversed() });
      const before = new Map(read(network).tasks.map((task) => [task.id, task]));
      for (const task of turned.tasks) expect(task).toEqual(before.get(task.id));
    });
  });
});

function topological({ tasks, links }: HandNetwork): string[] {
  const order: string[] = [];
  while (order.length < tasks.length) {
    const next = tasks.find(
      ({ id }) => !order.includes(id) && links.every((link) => link.to !== id || order.includes(link.from)),
    );
    if (next === undefined) throw new Error('a circle');
    order.push(next.id);
  }
  return order;
}
