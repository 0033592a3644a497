import { describe, expect, it } from 'vitest';
import {
  fork,
  logHash,
  score,
  start,
  stepFast,
  type Analysis,
  type CallWorth,
  type Move,
  type OptionWorth,
  type Run,
} from '../../../scenarios/index.ts';
import { playDocument } from '../../../electron/cli/play-document.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const scenario = shipped('container-closes-friday');
const turn: Move = { call: 'turn', kind: 'turn' };
const look: Move = { call: 'log', kind: 'dive' };
const choose = (option: string): Move => ({ call: 'pallet_7', kind: 'decision', option });

function played(moves: readonly Move[]): Run {
  return moves.reduce(
    (run, move) => {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(`${next.error.code} ${JSON.stringify(move)}`);
      return next.value;
    },
    start(scenario, { seed: 7, truth: 'heat' }),
  );
}
const run = played([look, turn, choose('new_four'), turn, turn]);

const way = (id: string, move: Move | null, utility: number, isChosen = false): OptionWorth => ({
  id,
  move,
  isChosen,
  utility,
  standardError: 1,
  behindError: 1,
  byTruth: {},
  parts: {},
  endings: { which_four: 0.25, seven_minutes: 0.75 },
});
const dilemma = (points: number, word: CallWorth['word']): CallWorth => ({
  index: 2,
  step: 1,
  call: 'pallet_7',
  isDilemma: true,
  chosen: 'new_four',
  best: points === 0 ? 'new_four' : 'old_four',
  points,
  standardError: 0.9,
  word,
  worlds: 40,
  options: [
    way('new_four', choose('new_four'), 50, true),
    way('old_four', choose('old_four'), 50 + (points || -9)),
    way('silence', null, 40),
  ],
  notLooking: { points: 6, standardError: 1, call: 'log' },
});
const analysisOf = (calls: readonly CallWorth[], luck: Partial<Analysis['luck']> = {}): Analysis => {
  const priced = calls.filter(({ word }) => word !== 'none' && word !== 'close');
  return {
    format: 1,
    contentHash: scenario.pack.contentHash,
    logHash: logHash(run.log),
    seed: 1,
    budget: 40,
    calls,
    givenAway: {
      points: priced.reduce((sum, call) => sum + call.points, 0),
      dearest: Math.max(0, ...priced.map((call) => call.points)),
      index: priced[0]?.index ?? null,
    },
    luck: { points: 0, standardError: 1, mean: 61, worlds: 200, replaced: 0, ...luck },
    doors: [],
    line: null,
    plays: 0,
  };
};

describe('the price of a call in words', () => {
  const reading = score(run, 'en', analysisOf([dilemma(9, 'real')]));
  it('says what the best was worth, and how sure that is', () => {
    expect(reading.prices?.[0]).toMatchObject({
      index: 2,
      wordText: 'real',
      chosenText: 'I give Osman the new racks at four; Tamsin finishes the software by remote.',
      bestText: 'I have the old racks weighed at four; the new ones wait for the next leg.',
      sentence: '“I have the old racks weighed at four…” would have been worth 9 more, give or take 2.',
    });
    expect(reading.byModel).toBe('By this story’s model.');
  });
  it('orders options by worth, and endings by how often they come', () => {
    const options = reading.prices?.[0]?.options ?? [];
    expect(options.map(({ id, behind, isBest, isChosen }) => [id, behind, isBest, isChosen])).toEqual([
      ['old_four', 0, true, false],
      ['new_four', 9, false, true],
      ['silence', 19, false, false],
    ]);
    expect(options[2]?.text).toBe('You stayed silent.');
    expect(options[0]?.endings.map(({ ending }) => ending)).toEqual(['seven_minutes', 'which_four']);
  });
  it('names the file that would have told, unless that is too close to call', () => {
    expect(reading.prices?.[0]?.notLooking?.text).toMatch(/^Reading “.+” first would have been worth 6 more\.$/);
    const close = { ...dilemma(9, 'real'), notLooking: { points: 6, standardError: 3.1, call: 'log' } };
    expect(score(run, 'en', analysisOf([close])).prices?.[0]?.notLooking).toBeNull();
  });
  it('does not make a price of what is too close to call', () => {
    const close = score(run, 'en', analysisOf([dilemma(2, 'close')]));
    expect(close.prices?.[0]).toMatchObject({
      wordText: 'too close to call',
      sentence: 'Too close to call: nothing else was clearly worth more.',
    });
    expect(close.givenAway?.text).toBe('Gave away nothing that can be told apart from chance.');
  });
  it('stays at twenty words, in both languages', () => {
    for (const language of ['en', 'it'])
      for (const word of ['none', 'close', 'small', 'real', 'heavy'] as const)
        for (const best of ['old_four', 'silence'])
          for (const { sentence } of score(run, language, analysisOf([{ ...dilemma(9, word), best }])).prices ?? [])
            expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
  });
});

// Shown against another run, a price would be a lie that looks like a measurement.
describe('an analysis of something else', () => {
  it.each([
    ['another story', { contentHash: '0'.repeat(64) }],
    ['another log', { logHash: '00000000' }],
  ])('is refused: %s', (_, wrong) => {
    const reading = score(run, 'en', { ...analysisOf([dilemma(9, 'real')]), ...wrong });
    expect(reading).toMatchObject({ prices: null, givenAway: null, luck: null, byModel: null });
    expect(reading.lines).toEqual(score(run, 'en').lines);
  });
  it('is refused when the run has gone on or back', () => {
    expect(score(fork(run, 3), 'en', analysisOf([dilemma(9, 'real')])).prices).toBeNull();
  });
  it('is known by how the run plays, not by where it came from', () => {
    const branch: Run = { ...run, log: { ...run.log, parent: { run: 'some-parent', moves: 2 } } };
    expect(logHash(branch.log)).toBe(logHash(run.log));
    const hashed = { ...run.log, moves: run.log.moves.map((move) => ({ ...move, world: 'ffffffff' })) };
    expect(logHash(hashed)).toBe(logHash(run.log));
    expect(logHash({ ...run.log, seed: 8 })).not.toBe(logHash(run.log));
    expect(logHash({ ...run.log, moves: run.log.moves.slice(1) })).not.toBe(logHash(run.log));
  });
});

describe('the lines with prices', () => {
  const lines = (points: number, word: CallWorth['word'], luck: Partial<Analysis['luck']>) =>
    score(run, 'en', analysisOf([dilemma(points, word)], luck)).lines;
  /** The same by somebody who had opened all there was. */
  const linesRead = (points: number, word: CallWorth['word'], luck: Partial<Analysis['luck']>) =>
    score(run, 'en', analysisOf([{ ...dilemma(points, word), notLooking: null }], luck)).lines;
  it('keep calls and luck apart', () => {
    expect(linesRead(0, 'none', { points: -9 })[1]).toBe('Good calls, bad luck.');
    expect(linesRead(0, 'none', { points: 9 })[1]).toBe('Good calls, and good luck on top.');
    expect(lines(5, 'small', { points: 0 })[1]).toBe('Calls just short of the best: 5 points.');
    expect(lines(20, 'heavy', { points: -4.4 })[1]).toBe('One call cost 20 points. Luck took 4 more.');
  });
  it('say nothing of luck that is within the noise', () => {
    expect(linesRead(0, 'none', { points: -9, standardError: 5 })[1]).toBe('Good calls, and luck stayed out of it.');
  });
  // Whoever lets a week run in silence calls no worse than anybody who knows as little: that is no praise.
  it('say what a look was worth where the calls were good only for what was known', () => {
    expect(lines(0, 'none', { points: -9 })[1]).toBe('Good calls for what you knew. A look was worth 6; bad luck too.');
    expect(lines(0, 'none', { points: 0 })[1]).toBe('Good calls for what you knew. A look was worth 6 more.');
    expect(lines(5, 'small', { points: 0 })[1]).toBe('Calls just short of the best: 5 points.');
  });
  it('try the dearest call next, as an act', () => {
    expect(lines(9, 'real', {})[3]).toBe('“I have the old racks weighed at four…”');
  });
  it('leave the story its own advice where no call has a price', () => {
    expect(lines(0, 'none', {})[3]).toBe(score(run, 'en').lines[3]);
    expect(lines(2, 'close', {})[3]).toBe(score(run, 'en').lines[3]);
  });
  it('never advise leaving an act for another day: that is nothing to try', () => {
    const left: CallWorth = {
      ...dilemma(16, 'heavy'),
      index: 4,
      isDilemma: false,
      best: 'leave',
      options: [way('leave', null, 66), way('new_four', choose('new_four'), 50, true)],
    };
    const reading = score(run, 'en', analysisOf([dilemma(9, 'real'), left]));
    expect(reading.lines[3]).toBe('“I have the old racks weighed at four…”');
    expect(reading.prices?.[1]).toMatchObject({
      bestText: 'Leave it for now.',
      sentence: 'Leaving it for now would have been worth 16 more, give or take 2.',
    });
    expect(score(run, 'en', analysisOf([left])).lines[3]).toBe(
      'Thursday: your dearest call was there. Look at it again.',
    );
  });
  it('never advise what was done anyway', () => {
    const done = {
      ...dilemma(9, 'real'),
      best: 'again',
      options: [way('again', look, 60), way('new_four', choose('new_four'), 50, true)],
    };
    expect(score(run, 'en', analysisOf([done])).lines[3]).toBe(
      'Thursday: your dearest call was there. Look at it again.',
    );
  });
  it('say what was given away, and how luck and the same moves compare', () => {
    const reading = score(run, 'en', analysisOf([dilemma(9, 'real')], { points: -4.4, mean: 61.4, replaced: 400 }));
    expect(reading.givenAway?.text).toBe('Gave away 9 of 100 points, all of them in one call.');
    expect(reading.luck).toMatchObject({
      text: 'Luck took 4 points: the same moves come to 61 on average.',
      note: 'In other weeks 2 of these moves were no longer on offer.',
    });
  });
});

describe('the document of a run', () => {
  it('carries prices as numbers, and null before it is explored', () => {
    const end = (analysis: Analysis | null) => JSON.parse(JSON.stringify(playDocument(run, 'en', null, analysis))).end;
    expect(end(null)).toMatchObject({ prices: null, givenAway: null, luck: null });
    expect(end(analysisOf([dilemma(9, 'real')], { points: -4.4 }))).toMatchObject({
      prices: [{ index: 2, points: 9, standardError: 0.9, word: 'real' }],
      givenAway: 9,
      luck: -4.4,
    });
  });
});
