import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsOfRun } from '../../../scenarios/explore/calls-of-run.ts';
import { priceWord } from '../../../scenarios/explore/price.ts';
import {
  type Analysis,
  analyseRun,
  isAnalysisOf,
  jobsOf,
  type JobResult,
  mergeAnalysis,
  type Move,
  prepare,
  replay,
  type Run,
  runJob,
  type Scenario,
  start,
  stepFast,
} from '../../../scenarios/index.ts';
import { play, turn } from '../../helpers/play.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { shipped, shippedPack } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const ask = { seed: 1, budget: 12 };
const look: Move = { call: 'log', kind: 'dive' };
const ownUp: Move = { call: 'own_up', kind: 'broadcast' };
const atFour: Move = { call: 'pallet_7', kind: 'decision', option: 'new_four' };

function randomRun(scenario: Scenario, seed: number): Run {
  const random = randomOf(seed);
  let run = start(scenario, { seed });
  while (run.world.at['clock'] !== 'over') {
    const next = stepFast(run, legalMove(scenario, run.world, random));
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
  }
  return run;
}

function wholeOf(run: Run): Analysis {
  const work = analyseRun(run, ask);
  for (let next = work.next(); ; next = work.next()) if (next.done === true) return next.value;
}

const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('the calls of a run', () => {
  it('are its dilemmas, answered or fallen, and its acts; never the bare turn, nor a look, but the turn in which nothing was done', () => {
    const answered = play(s4, { seed: 5 }, look, ownUp, turn, atFour, turn, turn);
    expect(callsOfRun(answered).map(({ index, call, isDilemma }) => [index, call, isDilemma])).toEqual([
      [1, 'own_up', false],
      [3, 'pallet_7', true],
      [5, 'the_door', true],
      [5, 'turn', false],
    ]);
    const silent = play(s4, { seed: 5 }, turn, turn, turn);
    expect(callsOfRun(silent).map(({ index, call, move }) => [index, call, move])).toContainEqual([
      1,
      'pallet_7',
      null,
    ]);
  });
});

describe('the analysis of a run', () => {
  it('finds prices, luck, doors and another line, and says what it is of', () => {
    const run = play(s4, { seed: 5 }, look, turn, turn, turn);
    const found = wholeOf(run);
    expect(found.calls.map(({ call, chosen }) => [call, chosen])).toContainEqual(['pallet_7', 'silence']);
    expect(found).toMatchObject({ format: 1, seed: 1, budget: 12 });
    expect(found.luck.worlds).toBe(200);
    expect(found.doors.length).toBeGreaterThan(0);
    expect(isAnalysisOf(run, found)).toBe(true);
    expect(isAnalysisOf(play(s4, { seed: 5 }, turn, turn, turn), found)).toBe(false);
  });
  // Threads take jobs as they come: neither the order nor who did what may show.
  it('is the same bit for bit whoever does its jobs in whatever order', () => {
    const run = randomRun(s4, 21);
    const whole = JSON.stringify(wholeOf(run));
    const other = replay(prepare(overJson(shippedPack('container-closes-friday'))), overJson(run.log)).run;
    fc.assert(
      fc.property(fc.shuffledSubarray([...jobsOf(run)], { minLength: jobsOf(run).length }), fc.nat(), (jobs, cut) => {
        const results = jobs.map((job, n): JobResult =>
          overJson(runJob(n < cut % jobs.length ? run : other, job, ask)),
        );
        expect(JSON.stringify(mergeAnalysis(run, results, ask))).toBe(whole);
      }),
      { numRuns: 3 },
    );
  });
  // The last act is played on for a few moves only: a page whose workers have just started has a row to show.
  it('puts the last act in front, then dilemmas, since a player looks for them first', () => {
    const run = randomRun(s4, 3);
    const jobs = jobsOf(run);
    const acts = callsOfRun(run).filter(({ isDilemma }) => !isDilemma);
    const dilemmas = callsOfRun(run).filter(({ isDilemma }) => isDilemma);
    expect(acts.length).toBeGreaterThan(1);
    expect(dilemmas.length).toBeGreaterThan(1);
    expect(jobs[0]).toMatchObject({ index: acts.at(-1)?.index, call: acts.at(-1)?.call });
    const next = jobs.slice(1, 1 + dilemmas.length);
    expect(next).toMatchObject(dilemmas.toReversed().map(({ index, call }) => ({ index, call })));
    expect(jobs[1 + dilemmas.length]).toEqual({ kind: 'luck' });
  });
  it('holds together in whatever was played', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const run = randomRun(s4, seed);
        const { calls, givenAway } = wholeOf(run);
        for (const call of calls) {
          const chosen = call.options.filter(({ isChosen }) => isChosen);
          const best = call.options.find(({ id }) => id === call.best);
          expect(chosen.map(({ id }) => id)).toEqual([call.chosen]);
          expect(call.points).toBeGreaterThanOrEqual(0);
          expect((best?.utility ?? 0) - (chosen[0]?.utility ?? 0)).toBeCloseTo(call.points, 2);
          for (const option of call.options) expect(option.utility).toBeLessThanOrEqual((best?.utility ?? 0) + 0.002);
          expect(new Set(call.options.map(({ id }) => id)).size).toBe(call.options.length);
          if (call.chosen !== call.best) expect(call.word).toBe(priceWord(call, false));
          else expect(['none', 'close']).toContain(call.word);
          if (call.notLooking !== null) expect(call.notLooking.points).toBeGreaterThanOrEqual(0);
        }
        expect(calls).toHaveLength(callsOfRun(run).length);
        expect(givenAway.points).toBeGreaterThanOrEqual(givenAway.dearest);
        expect(givenAway.dearest).toBe(
          Math.max(0, ...calls.filter(({ word }) => word !== 'close').map(({ points }) => points)),
        );
      }),
      { numRuns: 6, seed: 20_251 },
    );
  });
  it('prices not looking only while a page that tells was open and affordable', () => {
    const blind = wholeOf(play(s4, { seed: 5 }, turn, atFour, turn, turn)).calls.find(
      ({ call }) => call === 'pallet_7',
    );
    expect(blind?.notLooking).toMatchObject({ call: expect.any(String) });
    expect(s4.story.calls.find(({ id }) => id === blind?.notLooking?.call)?.kind).toBe('dive');
    const knowing = wholeOf(play(s4, { seed: 5 }, look, look, turn, atFour, turn, turn));
    expect(knowing.calls.find(({ call }) => call === 'pallet_7')?.notLooking).toBeNull();
  });
  // Whoever does nothing must not read that they gave nothing away; and what a silence and its idle turn have in common counts once.
  it('prices a turn in which nothing was done, once', () => {
    const { calls, givenAway } = wholeOf(play(s4, { seed: 5 }, turn, turn, turn));
    const idle = calls.filter(({ call }) => call === 'turn');
    expect(idle.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(idle[0]?.options.map(({ id }) => id)).toContain('act');
    const clear = calls.filter(({ word }) => word !== 'close' && word !== 'none');
    const dearest = [0, 1, 2].map((index) =>
      Math.max(0, ...clear.filter((one) => one.index === index).map(({ points }) => points)),
    );
    expect(givenAway.points).toBeCloseTo(
      Math.min(
        100,
        dearest.reduce((sum, one) => sum + one, 0),
      ),
      2,
    );
    expect(givenAway.points).toBeGreaterThan(8);
  });
  // A story may be left: what was done is priced, and luck counts as if the policy had played on.
  it('takes a run that is not over, and one without a move', () => {
    const left = wholeOf(play(s4, { seed: 5 }, look, ownUp, turn));
    expect(left.calls.map(({ call }) => call)).toEqual(['own_up']);
    expect(Number.isFinite(left.luck.points)).toBe(true);
    const fresh = wholeOf(start(s4, { seed: 5 }));
    expect(fresh).toMatchObject({ calls: [], givenAway: { points: 0, dearest: 0, index: null } });
  });
  it('does no job of another run, and gives nothing while one is missing', () => {
    const run = play(s4, { seed: 5 }, look, turn, turn, turn);
    expect(() => runJob(run, { kind: 'call', n: 0, index: 3, call: 'log' }, ask)).toThrow('no call 0 at move 3');
    expect(() => mergeAnalysis(run, [], ask)).toThrow('was not looked at');
  });
});
