import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCuts, type Move, openMoves, type Run, score, start, stepFast, view } from '../../../scenarios/index.ts';
import { play, take, turn } from '../../helpers/play.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

/** Script S10: what its numbers promise, held by the engine. Expected numbers are the script's. */
const story = shipped('tunnel-queue');
const truths = ['tyre', 'sensor', 'front_half'] as const;
const sign = (option: string): Move => ({ call: 'sign_the_runs', kind: 'decision', option, confidence: 'guess' });
const look = (call: string): Move => ({ call, kind: 'dive' });
const held = ['corner', 'edge', 'hard_points', 'corr', 'nose', 'hold'] as const;
const runs = (run: Run): number => held.reduce((sum, id) => sum + Number(run.world.quantities[id]), 0);
const trust = (run: Run, person: string): number => run.world.trust[person] ?? 0;

/** Random legal play, every state on the way. */
function statesOf(seed: number): Run[] {
  const random = randomOf(seed);
  const states = [start(story, { seed })];
  for (let run = states[0]; run !== undefined && run.world.at['clock'] !== 'over'; run = states.at(-1)) {
    const next = stepFast(run, legalMove(story, run.world, random));
    if (!next.ok) throw new Error(next.error.code);
    states.push(next.value);
  }
  return states;
}

describe('Tunnel queue', () => {
  it('has cuts for a room that can be played', () => {
    expect(checkCuts(story)).toEqual([]);
  });

  it('reaches every ending in every truth', () => {
    const reached = new Set(story.pack.walks.map(({ truth, expect: { ending } }) => `${ending} ${truth ?? ''}`));
    const wanted = story.story.aftermath.endings.flatMap(({ id }) => truths.map((truth) => `${id} ${truth}`));
    expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
  });

  it('starts first with the smallest seed of a tyre, a belt that breaks and a dry Friday', () => {
    const fits = (seed: number): boolean => {
      const run = play(story, { seed }, turn, turn, turn, turn);
      const { drawn, truth } = run.world;
      return truth === 'tyre' && drawn['break']?.fell === true && drawn['rain']?.fell === false;
    };
    const first = Number(story.story.firstSeed);
    expect(fits(first)).toBe(true);
    expect(Array.from({ length: first }, (_, seed) => seed).filter(fits)).toEqual([]);
  });

  it('spends 272 runs under every plan, whoever signs it', () => {
    const both = [look('boxes'), look('next_car'), turn];
    const signed = (moves: readonly Move[], option: string): number =>
      runs(
        play(
          story,
          { seed: 5 },
          { call: 'four_hundred', kind: 'decision', option: 'marit_first' },
          ...moves,
          sign(option),
        ),
      );
    expect(signed(both, 'small_fix')).toBe(272);
    expect(signed(both, 'shares')).toBe(272);
    expect(signed([turn], 'shares')).toBe(272);
    expect(signed([turn], 'race_now')).toBe(272);
    expect(signed([turn], 'next_car')).toBe(272);
  });

  it('never has more runs than the Federation gave, and never moves patience before week four', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000 }), (seed) => {
        for (const run of statesOf(seed)) {
          if (run.world.at['clock'] !== 'over') expect(runs(run)).toBeLessThanOrEqual(272);
          for (const id of held) expect(run.world.quantities[id]).toBeGreaterThanOrEqual(0);
          if (run.world.step < 4 && run.world.quantities['one_room'] === 0 && !run.world.did['two_sentences'])
            expect(run.world.patience).toEqual({ marit: 3, silvia: 3 });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes silence in week two for the old list, and three points from Piotr', () => {
    const asked = play(story, { seed: 5 }, turn, sign('race_now'), turn);
    const silent = play(story, { seed: 5 }, turn, turn);
    expect(held.map((id) => silent.world.quantities[id])).toEqual(held.map((id) => asked.world.quantities[id]));
    expect(trust(silent, 'piotr')).toBe(trust(asked, 'piotr') - 3);
  });

  it('shows the smaller fix shut, with a reason, until both boxes and week six are known', () => {
    const option = (run: Run) =>
      view(run, { seat: 'player', language: 'en' })
        .offers.find(({ call }) => call === 'sign_the_runs')
        ?.options.find((each) => each.option === 'small_fix');
    expect(option(play(story, { seed: 5 }, look('boxes'), turn))).toMatchObject({
      isOpen: false,
      reason: { text: "It takes page one of Caio's two boxes and of Devika's 200." },
    });
    expect(option(play(story, { seed: 5 }, look('boxes'), look('next_car'), turn))?.isOpen).toBe(true);
  });

  it('says what was known when the plan was signed, not what was read weeks later', () => {
    const early = [sign('race_now'), turn, look('plots'), look('plots'), turn, turn, turn, turn];
    const late = [look('plots'), look('plots'), turn, sign('race_now'), turn, turn, turn, turn, turn];
    const calls = (...moves: readonly Move[]) => score(play(story, { seed: 5 }, ...moves), 'en').lines[1];
    expect(calls(turn, ...early)).toContain('with every file closed');
    expect(calls(...late)).toContain('page two of the plots in your hand');
  });

  it('advises on the 22 only where the plan held 22', () => {
    const after = (option: string, ...before: readonly Move[]) =>
      score(play(story, { seed: 5 }, ...before, turn, sign(option), turn, turn, turn, turn, turn), 'en').lines[3];
    expect(after('race_now', look('plots'), look('plots'))).not.toContain('22');
    expect(after('next_car')).not.toContain('22');
  });

  it('speaks of the belt in week three as it runs by then', () => {
    const week3 = (...moves: readonly Move[]) =>
      view(play(story, { seed: 5 }, turn, ...moves, sign('race_now'), turn), { seat: 'player', language: 'en' });
    const said = (...moves: readonly Move[]): string =>
      week3(...moves)
        .said.map(({ text }) => text)
        .join(' ');
    expect(said()).toContain('three millimetres left');
    const cared = said({ call: 'belt', kind: 'blocker', option: 'sunday_night' });
    expect(cared).toContain('The new belt runs straight');
    expect(cared).not.toContain('three millimetres left');
  });

  it('prices in thousands what it takes from the spend', () => {
    const offers = view(play(story, { seed: 5 }, turn), { seat: 'player', language: 'en' }).offers;
    const option = (call: string, id: string) =>
      offers.find((each) => each.call === call)?.options.find((each) => each.option === id);
    expect(option('sign_the_runs', 'next_car')?.price).toBe('60 thousand');
    expect(option('practice_minutes', 'tyre_rig')?.price).toBe('25 thousand');
    expect(option('belt', 'spare_belt')?.price).toBe('33 thousand');
  });

  it('lets the lines of both sponsors wait for one room: with both sentences it gives, without one it costs', () => {
    const room: Move = { call: 'one_room', kind: 'broadcast' };
    const full = play(story, { seed: 5 }, look('recording'), look('board_page'), room);
    expect([trust(full, 'marit'), trust(full, 'silvia'), full.world.quantities['one_room']]).toEqual([59, 54, 1]);
    const half = play(story, { seed: 5 }, look('board_page'), room);
    expect([trust(half, 'marit'), trust(half, 'silvia'), half.world.quantities['one_room']]).toEqual([53, 50, 0]);
  });

  it('settles the Monday of week six when the crews were told before', () => {
    const told = play(
      story,
      { seed: 5 },
      turn,
      sign('next_car'),
      turn,
      { call: 'stop_told', kind: 'broadcast' },
      turn,
      turn,
      turn,
    );
    expect(told.world.step).toBe(5);
    expect(told.world.radio).toBeNull();
    expect(told.world.did['who_hears.seven_monday']).toBe(true);
    expect(score(told, 'en').moments.some(({ call }) => call === 'stop_told')).toBe(true);
  });

  it('opens level three beside Haruto at trust sixty, or to an aerodynamicist', () => {
    const third = (craft: 'aero' | undefined): boolean => {
      const run = play(story, { seed: 5, ...(craft ? { craft } : {}) }, look('plots'), look('plots'));
      return [...openMoves(story, run.world)].some(({ call }) => call === 'plots');
    };
    expect(third(undefined)).toBe(false);
    expect(third('aero')).toBe(true);
  });

  it('gives the manager two verbs of the office, and a cost for a month nobody read', () => {
    const office = start(story, { seed: 5, role: 'manager' });
    const calls = (run: Run): string[] => [...new Set([...openMoves(story, run.world)].map(({ call }) => call))];
    expect(calls(office)).toEqual(expect.arrayContaining(['assign_belt', 'review_month']));
    expect(calls(start(story, { seed: 5 }))).not.toContain('review_month');
    const assigned = take(office, { call: 'assign_belt', kind: 'coach', option: 'tell_how' });
    expect(assigned.world.tokens).toBe(office.world.tokens);
    expect(assigned.world.quantities['belt_care']).toBe('morning');
    const unread = play(story, { seed: 5, role: 'manager' }, turn, turn, turn, turn);
    const lead = play(story, { seed: 5 }, turn, turn, turn, turn);
    expect(trust(unread, 'haruto')).toBe(trust(lead, 'haruto') - 3);
  });

  it('has something coming and somebody about to act in every week, in both languages', () => {
    for (const language of ['en', 'it']) {
      let run = start(story, { seed: 5, truth: 'tyre' });
      for (let week = 0; week < 6; week += 1) {
        const seen = view(run, { seat: 'player', language });
        expect(seen.strip.length).toBeGreaterThan(0);
        expect(story.story.intents.some(({ step }) => step === week)).toBe(true);
        for (const { text } of seen.strip) expect(text.length).toBeLessThanOrEqual(55);
        run = take(run, turn);
      }
    }
  });
});
