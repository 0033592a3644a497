import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  fork,
  type Move,
  type Pack,
  prepare,
  replay,
  type Run,
  start,
  step,
  stepFast,
  worldHash,
} from '../../../scenarios/index.ts';
import { play, take, turn } from '../../helpers/play.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { kitchenSink, shippedPack } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const look: Move = { call: 'wall_book', kind: 'dive' };
const ask: Move = { call: 'ben', kind: 'coach', option: 'ask' };
const more: Move = { call: 'last_orders', kind: 'decision', option: 'more', confidence: 'sure' };
const week = play(sink, head, look, ask, turn, turn, more, turn, turn, turn);

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a run', () => {
  it('is its head and its moves, and nothing else', () => {
    const again = replay(sink, JSON.parse(JSON.stringify(week.log)));
    expect(again.stopped).toBeUndefined();
    expect(again.run.world).toEqual(week.world);
    expect(again.run.steps.map(({ changes, said }) => [changes, said])).toEqual(
      week.steps.map(({ changes, said }) => [changes, said]),
    );
  });

  it('keeps a world that is plain JSON', () => {
    for (const { world } of week.steps) expect(JSON.parse(JSON.stringify(world))).toEqual(world);
  });

  it('goes on from a world that went through JSON', () => {
    const thawed: Run = {
      ...week,
      world: JSON.parse(JSON.stringify(week.steps[4]?.world)),
      steps: week.steps.slice(0, 5),
    };
    expect(take(thawed, turn).world).toEqual(week.steps[5]?.world);
  });

  it('gives the same by both drivers, hashed or not', () => {
    let fast = start(sink, head);
    for (const { world: _, ...move } of week.log.moves) {
      const next = stepFast(fast, move);
      if (next.ok) fast = next.value;
    }
    expect(fast.world).toEqual(week.world);
    expect(fast.log.moves.every((move) => move.world === undefined)).toBe(true);
    expect(worldHash(fast.world)).toBe(week.steps.at(-1)?.worldHash);
  });

  it('plays the same with chance, clock and locale poisoned', () => {
    vi.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('Math.random in the engine');
    });
    vi.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('Date.now in the engine');
    });
    vi.spyOn(String.prototype, 'localeCompare').mockImplementation(() => {
      throw new Error('a locale in the engine');
    });
    vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(() => {
      throw new Error('a locale in the engine');
    });
    const fresh = prepare(sink.pack);
    expect(play(fresh, head, look, ask, turn, turn, more, turn, turn, turn).world).toEqual(week.world);
  });

  it('is not changed by being played on', () => {
    const first = play(sink, head, look);
    const before = JSON.stringify(first);
    take(take(first, ask), turn);
    expect(JSON.stringify(first)).toBe(before);
  });
});

describe('replay and fork', () => {
  it('forks before a move: same head, same luck, same past', () => {
    const branch = fork(week, 3);
    expect(branch.world).toEqual(week.steps[2]?.world);
    expect(branch.log.moves).toEqual(week.log.moves.slice(0, 3));
    expect(fork(week, 0).world).toEqual(week.opening.world);
    expect(fork(week, 99).world).toEqual(week.world);
    let again = branch;
    for (const { world: _, ...move } of week.log.moves.slice(3)) again = take(again, move);
    expect(again.world).toEqual(week.world);
  });

  it('replays against an edited story to the first move that no longer fits, and says which', () => {
    const edited: Pack = {
      ...sink.pack,
      contentHash: 'edited',
      story: {
        ...sink.story,
        calls: sink.story.calls.map((call) => (call.id === 'ben' ? { ...call, until: 0 } : call)),
      },
    };
    const { run, stopped } = replay(prepare(edited), week.log);
    expect(stopped).toEqual({ move: 1, why: { code: 'call/not-open', details: { call: 'ben' } } });
    expect(run.log.moves).toHaveLength(1);
  });

  it('does not call an edited story diverged', () => {
    const edited: Pack = {
      ...sink.pack,
      contentHash: 'edited',
      story: { ...sink.story, people: sink.story.people.map((one) => ({ ...one, trust: one.trust + 1 })) },
    };
    const { run, stopped } = replay(prepare(edited), week.log);
    expect(stopped).toBeUndefined();
    expect(run.world).not.toEqual(week.world);
  });
});

describe('world hash', () => {
  it('does not depend on the order in which a world was built', () => {
    const { world } = week;
    const turned = Object.fromEntries(Object.entries(world).reverse());
    expect(worldHash({ ...world, ...turned })).toBe(worldHash(world));
    const quantities = Object.fromEntries(Object.entries(world.quantities).reverse());
    expect(worldHash({ ...world, quantities })).toBe(worldHash(world));
  });

  it('differs when any one number does', () => {
    const { world } = week;
    const seen = new Set([worldHash(world)]);
    for (const [id, value] of Object.entries(world.quantities)) {
      seen.add(
        worldHash({
          ...world,
          quantities: { ...world.quantities, [id]: typeof value === 'number' ? value + 1e-6 : `${value}x` },
        }),
      );
    }
    seen.add(worldHash({ ...world, seed: world.seed + 1 }));
    expect(seen.size).toBe(Object.keys(world.quantities).length + 2);
  });
});

describe('one machine for many weeks', () => {
  it('does not remember the week before', () => {
    const random = randomOf(8);
    const scenario = prepare(shippedPack('container-closes-friday'));
    let run = start(scenario, { seed: 4 });
    for (let i = 0; i < 12 && run.world.at['clock'] !== 'over'; i += 1) {
      const next = step(run, legalMove(scenario, run.world, random));
      if (next.ok) run = next.value;
    }
    expect(start(scenario, { seed: 4 }).world).toEqual(
      start(prepare(shippedPack('container-closes-friday')), { seed: 4 }).world,
    );
  });
});
