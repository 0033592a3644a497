import { describe, expect, it } from 'vitest';
import { candidateMove, candidatesOf, openCalls } from '../../../scenarios/explore/candidates.ts';
import {
  type Move,
  openMoves,
  type ParameterRange,
  refuse,
  type Scenario,
  start,
  stepFast,
  whatIf,
  worldHash,
} from '../../../scenarios/index.ts';
import { play, turn } from '../../helpers/play.ts';
import { pickOne, randomOf } from '../../helpers/random-play.ts';
import { kitchenSink, provingStories, shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');

describe('candidates', () => {
  it.each(provingStories())('are accepted, few and named apart wherever random play of %s comes', (_id, scenario) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = randomOf(seed);
      let run = start(scenario, { seed });
      while (run.world.at['clock'] !== 'over') {
        for (const call of openCalls(scenario, run.world)) {
          const list = candidatesOf(scenario, run.world, call);
          const moves = list.flatMap(({ move }) => (move === null ? [] : [move]));
          expect(moves.length, call).toBeGreaterThan(0);
          expect(moves.length, call).toBeLessThanOrEqual(6);
          expect(list.filter(({ move }) => move === null)).toHaveLength(1);
          expect(new Set(list.map(({ id }) => id)).size, call).toBe(list.length);
          for (const move of moves) expect(refuse(scenario, run.world, move), JSON.stringify(move)).toBeNull();
          for (const { id, move } of list) expect(candidateMove(scenario, run.world, call, id)).toEqual(move);
        }
        const acts = [...openMoves(scenario, run.world)];
        const next = stepFast(run, pickOne(random, acts) ?? turn);
        if (!next.ok) throw new Error(next.error.code);
        run = next.value;
      }
    }
  });

  it.each(provingStories())('know of every call about which %s takes any move at all', (_id, scenario) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = randomOf(seed);
      let run = start(scenario, { seed });
      while (run.world.at['clock'] !== 'over') {
        const acts = [...openMoves(scenario, run.world)];
        const taking = acts.filter(({ call, option }) => run.world.returnable[`${call}.${option}`] === undefined);
        const calls = [...new Set(taking.map(({ call }) => call))].filter((call) => call !== 'turn');
        expect(openCalls(scenario, run.world)).toEqual(calls);
        const next = stepFast(run, pickOne(random, acts) ?? turn);
        if (!next.ok) throw new Error(next.error.code);
        run = next.value;
      }
    }
  });

  it('hold every option of a dilemma, and its silence', () => {
    const run = play(s4, { seed: 28 }, turn);
    expect(run.world.radio).toBe('pallet_7');
    const ids = candidatesOf(s4, run.world, 'pallet_7').map(({ id }) => id);
    const open = [...openMoves(s4, run.world)].flatMap(({ call, option }) => (call === 'pallet_7' ? [option] : []));
    expect(new Set(ids.map((id) => id.split('.')[0]))).toEqual(new Set([...open, 'silence']));
  });

  it('hold what the player did, in the player’s own words', () => {
    const { world } = start(s4, { seed: 28 });
    const odd: Move = { call: 'rack_set', kind: 'raci', letters: { tamsin: 'I', osman: 'I' } };
    const list = candidatesOf(s4, world, 'rack_set', odd);
    expect(list.find(({ id }) => id === 'row:osman=I,tamsin=I')?.move).toEqual(odd);
    expect(list.filter(({ move }) => move !== null)).toHaveLength(6);
    const sure: Move = { call: 'ask_nneka', kind: 'coach', option: 'ask', afterMoves: 0 };
    expect(candidatesOf(s4, world, 'ask_nneka', sure).map(({ move }) => move)).toEqual([sure, null]);
  });

  it('tell a move with a card kept back from the same with it put down', () => {
    const looked = play(s4, { seed: 28 }, { call: 'log', kind: 'dive' });
    const ask: Move = { call: 'tamsin', kind: 'coach', option: 'ask' };
    const list = candidatesOf(s4, looked.world, 'tamsin', ask);
    expect(list.find(({ id }) => id === 'ask')?.move?.facts).toEqual(['night_41']);
    expect(list.find(({ id }) => id === 'ask~')?.move).toEqual(ask);
  });

  it('offer the last word to other faces, to two at once and to nobody', () => {
    const { world } = start(s4, { seed: 28 });
    const rows = candidatesOf(s4, world, 'rack_set').flatMap(({ move }) => (move?.letters ? [move.letters] : []));
    const holders = rows.map((row) => Object.keys(row).filter((who) => row[who]?.startsWith('A')));
    expect(new Set(holders.filter((who) => who.length === 1).flat())).toEqual(new Set(['tamsin', 'osman', 'you']));
    expect(holders.some((who) => who.length === 2)).toBe(true);
    expect(holders.some((who) => who.length === 0)).toBe(true);
  });

  it('are the same for equal worlds, whatever order they were reached in', () => {
    const [a, b]: [Move, Move] = [
      { call: 'ask_osman', kind: 'coach', option: 'ask' },
      { call: 'ask_nneka', kind: 'coach', option: 'ask' },
    ];
    const [one, other] = [play(s4, { seed: 3 }, a, b), play(s4, { seed: 3 }, b, a)];
    const same = { ...other.world, actedAt: one.world.actedAt };
    expect(worldHash(same)).toBe(worldHash(one.world));
    for (const call of openCalls(s4, one.world))
      expect(candidatesOf(s4, same, call)).toEqual(candidatesOf(s4, one.world, call));
  });

  it('hold a number that wins as much on the plan as any between its ends', () => {
    const scenario = kitchenSink();
    let compared = 0;
    let run = start(scenario, { seed: 4 });
    while (run.world.at['clock'] !== 'over') {
      for (const { id, parameter, call } of numbered(scenario)) {
        const list = candidatesOf(scenario, run.world, call).flatMap(({ move }) => (move?.option === id ? [move] : []));
        if (list.length === 0) continue;
        // What the page itself shows beforehand, number by number.
        const end = (number: number): number => {
          const shown = whatIf(run, { call, kind: 'conflict', option: id, parameter: number }, 'en');
          return shown.ok ? shown.value.after.endStep : Number.POSITIVE_INFINITY;
        };
        const ends = list.map((move) => end(move.parameter ?? 0));
        for (let number = parameter.min; number <= parameter.max; number += parameter.step) {
          expect(Math.min(...ends), `${call}.${id} ${number}`).toBeLessThanOrEqual(end(Number(number.toFixed(6))));
          compared += 1;
        }
      }
      const next = stepFast(run, turn);
      if (!next.ok) throw new Error(next.error.code);
      run = next.value;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('are none where the call is shut', () => {
    const { world } = start(s4, { seed: 28 });
    expect(candidatesOf(s4, world, 'pallet_7')).toEqual([]);
    expect(candidatesOf(s4, world, 'no_such_call')).toEqual([]);
    expect(candidatesOf(s4, { ...world, isDark: true }, 'tamsin')).toEqual([]);
  });
});

/** Moves that ask for a number. */
function numbered({
  story,
}: Scenario): readonly { readonly id: string; readonly call: string; readonly parameter: ParameterRange }[] {
  return story.calls.flatMap(({ id: call, kind, options }) =>
    options.flatMap(({ id, parameter }) =>
      kind === 'conflict' && parameter !== undefined ? [{ id, call, parameter }] : [],
    ),
  );
}
