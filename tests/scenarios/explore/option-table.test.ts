import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../scenarios/explore/candidates.ts';
import { firstThen, notThisTurn } from '../../../scenarios/explore/first-then.ts';
import { notLookingOf } from '../../../scenarios/explore/not-looking.ts';
import { type OptionTable, optionTable, type TableAsk } from '../../../scenarios/explore/option-table.ts';
import { makePolicy } from '../../../scenarios/explore/policies/make-policy.ts';
import { stillPossible } from '../../../scenarios/explore/still-possible.ts';
import { finish, mask, type Move, type Policy, type Run, type Scenario, start } from '../../../scenarios/index.ts';
import { expectedOutcome } from '../../helpers/every-luck.ts';
import { play, turn } from '../../helpers/play.ts';
import { randomOf } from '../../helpers/random-play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const look: Move = { call: 'log', kind: 'dive' };
const atFour: Move = { call: 'pallet_7', kind: 'decision', option: 'new_four' };
/** Lets time pass: what comes after the option can then be reckoned by hand. */
const waiting: Policy = { id: 'waiting', isHonest: true, choose: () => turn };

function askAt(run: Run, call: string, more: Partial<TableAsk> = {}): TableAsk {
  return {
    scenario: run.scenario,
    call,
    spots: stillPossible(run, run.steps.length),
    candidates: candidatesOf(run.scenario, run.world, call),
    policy: waiting,
    seed: 3,
    least: 40,
    most: 320,
    ...more,
  };
}

describe('an option table', () => {
  // The whole debrief leans on these numbers; here they are held against a reckoning that draws nothing.
  it.each([
    ['pallet_7', play(s4, { seed: 5 }, turn)],
    ['the_door', play(s4, { seed: 5 }, turn, atFour, turn)],
    ['rack_set', play(s4, { seed: 8 }, turn, atFour)],
    ['forecast', play(s4, { seed: 9 }, look, turn, atFour, turn)],
  ])('agrees with every way chance can fall at %s, within its own errors', (call, run) => {
    const ask = askAt(run, call);
    const { options } = optionTable(ask);
    expect(options.length).toBeGreaterThan(2);
    for (const option of options) {
      const moves = option.move === null ? [] : [option.move];
      const byTruth = ask.spots.map(({ world }) => expectedOutcome(s4, world, moves));
      const expected = ask.spots.reduce((sum, { odds }, n) => sum + odds * (byTruth[n] ?? 0), 0);
      expect
        .soft(Math.abs(option.utility - expected), `${call}.${option.id}`)
        .toBeLessThan(4 * option.standardError + 0.02);
    }
  });
  it('tells the means of the truths apart, and they add up to the whole', () => {
    const ask = askAt(play(s4, { seed: 5 }, turn), 'pallet_7', { chosen: 'new_four' });
    for (const option of optionTable(ask).options) {
      const sum = ask.spots.reduce((all, { truth, odds }) => all + odds * (option.byTruth[truth] ?? 0), 0);
      expect.soft(option.utility).toBeCloseTo(sum, 1);
      expect.soft(Object.values(option.endings).reduce((all, share) => all + share, 0)).toBeCloseTo(1, 2);
    }
  });
  it('is the same for the same ask, and another for another seed', () => {
    const ask = askAt(play(s4, { seed: 5 }, turn), 'pallet_7');
    const once = JSON.stringify(optionTable(ask).options);
    expect(JSON.stringify(optionTable(ask).options)).toBe(once);
    expect(JSON.stringify(optionTable({ ...ask, seed: 4 }).options)).not.toBe(once);
  });
  // Of equal options none is better: a player is never told to have done the other one.
  it('names the one that was chosen the best where others are just as good', () => {
    const run = play(s4, { seed: 5 }, turn, atFour, turn);
    const same: Move = { call: 'timetable', kind: 'dive' };
    const candidates = ['first', 'mine', 'last'].map((id) => ({ id, move: same }));
    expect(optionTable(askAt(run, 'timetable', { candidates, chosen: 'mine' })).best).toBe('mine');
    expect(optionTable(askAt(run, 'timetable', { candidates })).best).toBe('first');
  });
  // "new at four, with a card more" is the same answer: a clear call must not look close because of it.
  it('holds the best against another answer, not against itself with other cards', () => {
    const run = play(s4, { seed: 5 }, look, turn);
    const candidates = [
      { id: 'new_four', move: atFour },
      { id: 'new_four~night_41', move: atFour },
      { id: 'silence', move: null },
    ];
    const ids = optionTable(askAt(run, 'pallet_7', { candidates, chosen: 'new_four~night_41' }));
    expect([ids.best, ids.second]).toEqual(
      ids.best === 'silence' ? ['silence', 'new_four~night_41'] : ['new_four~night_41', 'silence'],
    );
  });
  it('takes more worlds until best and chosen are apart, and no more than it may', () => {
    const run = play(s4, { seed: 5 }, turn);
    const small = optionTable(askAt(run, 'pallet_7', { least: 10, most: 10, chosen: 'friday_seven.room' }));
    const large = optionTable(askAt(run, 'pallet_7', { least: 10, most: 320, chosen: 'friday_seven.room' }));
    expect(large.worlds).toBeGreaterThan(small.worlds);
    expect(large.worlds).toBeLessThanOrEqual(322);
    const chosen = large.options.find(({ isChosen }) => isChosen);
    expect(large.worlds >= 318 || (chosen?.behindError ?? 9) < 1).toBe(true);
  });
});

describe('the price of not looking', () => {
  const run = play(s4, { seed: 5 }, turn);
  const ask = askAt(run, 'pallet_7', { least: 320, most: 320 });

  it('is what the best of each truth is worth over the best for all of them', () => {
    const worths = ask.candidates.map(({ move }) =>
      ask.spots.map(({ world }) => expectedOutcome(s4, world, move === null ? [] : [move])),
    );
    const odds = ask.spots.map((spot) => spot.odds);
    const whole = (byTruth: readonly number[]): number =>
      odds.reduce((sum, share, n) => sum + share * (byTruth[n] ?? 0), 0);
    const knowing = whole(odds.map((_share, n) => Math.max(...worths.map((byTruth) => byTruth[n] ?? 0))));
    const expected = knowing - Math.max(...worths.map(whole));
    const found = notLookingOf(s4, ask.spots, optionTable(ask));
    expect(expected).toBeGreaterThan(3);
    expect(Math.abs((found?.points ?? 0) - expected)).toBeLessThan(4 * (found?.standardError ?? 0) + 0.05);
  });
  // Noise must not look like information. Five options that differ by luck alone, some thirteen worlds a truth: picking the best of each
  // truth and measuring it in the same worlds would find some four points.
  it('finds next to nothing where only luck tells the options apart', () => {
    const random = randomOf(4);
    const noise = (): number => 10 * (random() + random() + random() - 1.5) * 2;
    const points = Array.from({ length: 60 }, () => {
      const outcomes = new Map(
        ['a', 'b', 'c', 'd', 'e'].map((id) => [id, ask.spots.map(() => Array.from({ length: 13 }, noise))]),
      );
      const table: OptionTable = { options: [], best: 'a', second: 'b', worlds: 39, plays: 0, outcomes };
      return notLookingOf(s4, ask.spots, table)?.points ?? Number.NaN;
    });
    expect(points.reduce((sum, one) => sum + one, 0) / points.length).toBeLessThan(1.5);
  });
  it('is none where one truth is left, or no page is open that tells', () => {
    const [only] = ask.spots;
    if (only === undefined) throw new Error('no world');
    const alone = { ...ask, spots: [{ ...only, odds: 1 }] };
    expect(notLookingOf(s4, alone.spots, optionTable(alone))).toBeNull();
    const broke = ask.spots.map((spot) => ({ ...spot, world: { ...spot.world, tokens: 0 } }));
    expect(notLookingOf(s4, broke, optionTable({ ...ask, spots: broke }))).toBeNull();
  });
});

describe('an act that is left', () => {
  const leaving = makePolicy(s4, 'always_look');
  it('is left alone until the turn is over, and may be taken then', () => {
    const { world } = start(s4, { seed: 5 });
    const plain = finish({ scenario: s4, world }, leaving, 1).moves;
    const left = finish({ scenario: s4, world }, notThisTurn(world, 'log', leaving), 1).moves;
    const untilTurn = (moves: readonly Move[]): readonly string[] =>
      moves
        .slice(
          0,
          moves.findIndex(({ kind }) => kind === 'turn'),
        )
        .map(({ call }) => call);
    expect(untilTurn(plain)).toContain('log');
    expect(untilTurn(left)).not.toContain('log');
    expect(left.map(({ call }) => call)).toContain('log');
  });
  it('has the chosen move first, from the same spot again and again', () => {
    const { world } = start(s4, { seed: 5 });
    const policy = firstThen(world, look, waiting);
    for (const seed of [1, 2])
      expect(finish({ scenario: s4, world }, policy, seed).moves.slice(0, 2)).toEqual([look, turn]);
  });
});

describe('worlds that are still possible', () => {
  it('are all truths by their odds before anything was read', () => {
    const found = stillPossible(play(s4, { seed: 5 }, turn), 1);
    expect(Object.fromEntries(found.map(({ truth, odds }) => [truth, Number(odds.toFixed(6))]))).toEqual(
      Object.fromEntries(s4.story.truths.map(({ id, odds }) => [id, odds])),
    );
  });
  it('lose the truths a page has ruled out', () => {
    const run = play(s4, { seed: 5 }, look, look);
    expect(run.world.ruledOut.length).toBeGreaterThan(0);
    const found = stillPossible(run, 2).map(({ truth }) => truth);
    expect(found).toEqual(s4.story.truths.map(({ id }) => id).filter((id) => !run.world.ruledOut.includes(id)));
    expect(stillPossible(run, 0)).toHaveLength(s4.story.truths.length);
  });
  it.each(['container-closes-friday', 'tunnel-queue'])('look the same as the run in %s', (id) => {
    const scenario: Scenario = shipped(id);
    const run = play(scenario, { seed: 12 }, turn, turn);
    for (let index = 0; index <= run.steps.length; index += 1) {
      const real = run.steps[index - 1]?.world ?? run.opening.world;
      for (const { world } of stillPossible(run, index))
        expect.soft(mask(scenario.story, world)).toEqual(mask(scenario.story, real));
    }
  });
  // A workshop's cut fixes what will fall; nobody at the table knew.
  it('do not know the luck a cut has fixed', () => {
    const run = play(s4, { seed: 5, luck: { quay: 0 } }, turn);
    expect(stillPossible(run, 1).map(({ world }) => world.luck)).toEqual([{}, {}, {}]);
  });
});
