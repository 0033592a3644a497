import { describe, expect, it } from 'vitest';
import {
  mask,
  start,
  stepFast,
  strip,
  view,
  type Move,
  type Run,
  type SeenWorld,
  type StripEntry,
} from '../../../scenarios/index.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { provingStories, shipped } from '../../helpers/shipped-packs.ts';

const scenario = shipped('container-closes-friday');
const look: Move = { call: 'log', kind: 'dive' };
const turn: Move = { call: 'turn', kind: 'turn' };

function played(moves: readonly Move[], truth = 'heat'): Run {
  return moves.reduce(
    (run, move) => {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(`${next.error.code} ${JSON.stringify(move)}`);
      return next.value;
    },
    start(scenario, { seed: 7, truth, luck: { night: 0.99 } }),
  );
}
const seenIn = (run: Run): SeenWorld => mask(scenario.story, run.world);
const entries = (run: Run, language = 'en'): StripEntry[] => strip(scenario, seenIn(run), { language });
const entry = (run: Run, id: string): StripEntry | undefined => entries(run).find((each) => each.id === id);

describe('the size of an entry', () => {
  it('adds the truths still possible, at their odds and the declared luck', () => {
    // .40 × .75 × −84 + .25 × −62 = −40.7 of 75, weight 50: −27.1 points; ÷ 19 = two sessions of four
    expect(entry(played([]), 'restart')?.size).toMatchObject({
      points: -27.1,
      part: 'value',
      text: 'two of four sessions with every channel',
    });
  });
  it('narrows when a text rules truths out', () => {
    // heat alone: .75 × −84 = −63: −42 points, three sessions
    expect(entry(played([look, look]), 'restart')?.size).toMatchObject({
      points: -42,
      text: 'three of four sessions with every channel',
    });
  });
  it('grades a part without a unit by its points', () => {
    // 15 × −0.8 ÷ 20
    expect(entry(played([]), 'crate')?.size).toMatchObject({ points: -0.6, text: 'a little trust' });
  });
  it('counts patience by itself', () => {
    expect(entry(played([turn]), 'board')?.size).toMatchObject({ text: 'one patience', part: 'patience' });
  });
  it('is nothing where nothing is expected', () => {
    expect(
      entry(played([look, look, turn, { call: 'pallet_7', kind: 'decision', option: 'old_four' }, turn]), 'door')?.size,
    ).toBeNull();
  });
});

describe('the certainty of an entry', () => {
  it('goes from rumour to likely to known as pages are read', () => {
    expect([[], [look], [look, look]].map((moves) => entry(played(moves), 'restart')?.certainty)).toEqual([
      'rumour',
      'likely',
      'known',
    ]);
  });
});

describe('ways out', () => {
  it('name their verb, price and last step', () => {
    expect(
      entry(played([]), 'restart')?.waysOut.map(({ id, verb, tokens, untilStep, isOpen, price }) => [
        id,
        verb,
        tokens,
        untilStep,
        isOpen,
        price?.amount ?? null,
      ]),
    ).toEqual([
      ['tamsin.ask', 'ask', 1, 1, true, 2],
      ['restart.ticket', 'raise', 1, 2, true, null],
      ['restart.gwen_calls', 'raise', 1, 2, true, null],
      ['weighing.old_first', 'move', 1, 1, true, null],
    ]);
  });
  it('go dark one by one', () => {
    const run = played([{ call: 'restart', kind: 'blocker', option: 'ticket' }]);
    expect(entry(run, 'restart')?.waysOut.map((way) => way.isOpen)).toEqual([true, false, false, true]);
  });
  it('stay lit when attention is spent elsewhere', () => {
    const run = played([
      look,
      { call: 'timetable', kind: 'dive' },
      { call: 'ask_osman', kind: 'coach', option: 'ask' },
    ]);
    expect(run.world.tokens).toBe(0);
    expect(entry(run, 'restart')?.waysOut.every((way) => way.isOpen)).toBe(true);
  });
});

describe('the order and loudness of the strip', () => {
  it('puts what lands first first, then what weighs most', () => {
    expect(entries(played([])).map((each) => each.id)).toEqual(['crate', 'restart', 'every_channel_plan']);
  });
  it('makes one entry loud: the one whose last way out shuts this turn', () => {
    expect(
      entries(played([]))
        .filter((each) => each.isLoud)
        .map((each) => each.id),
    ).toEqual(['crate']);
  });
  it('shows an open dilemma on the radio without ways out', () => {
    expect(entry(played([turn]), 'pallet')).toMatchObject({ isOnTheRadio: true, waysOut: [], certainty: 'known' });
  });
  it('says when it lands in the words of the story', () => {
    expect([
      entry(played([]), 'restart')?.lands,
      entry(played([]), 'crate')?.lands,
      entries(played([]), 'it').find((each) => each.id === 'crate')?.lands,
    ]).toEqual(['Friday, noon', 'tonight', 'stanotte']);
  });
  it('calls a promise of yours yours, in both languages', () => {
    const floor = shipped('floor-for-round-9');
    const given = stepFast(start(floor, { seed: 7 }), { call: 'white_column', kind: 'promise' });
    if (!given.ok) throw new Error(given.error.code);
    const textIn = (language: string): string | undefined =>
      strip(floor, mask(floor.story, given.value.world), { language }).find((each) => each.source === 'white_column')
        ?.text;
    expect(textIn('en')).toBe('Your promise falls due.');
    expect(textIn('it')).toBe('Scade la tua promessa.');
  });

  it('makes an entry of a promise no author wrote one for', () => {
    const run = played([{ call: 'noon_rule', kind: 'promise' }]);
    expect(entry(run, 'noon_rule')).toMatchObject({
      who: 'tamsin',
      atStep: 1,
      lands: 'tonight',
      text: 'Tamsin’s promise falls due.',
    });
  });
});

// What every story must keep, whatever it says.
describe.each(provingStories())('the strip of %s', (_, story) => {
  it('keeps its limits in random weeks', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const random = randomOf(seed);
      let run = start(story, { seed });
      for (let at = 0; at < 30 && run.world.at['clock'] !== 'over'; at += 1) {
        const shown = strip(story, mask(story.story, run.world), { language: 'en' });
        expect(shown.length).toBeLessThanOrEqual(5);
        expect(shown.filter((each) => each.isLoud).length).toBeLessThanOrEqual(1);
        expect(shown.toSorted((a, b) => a.atStep - b.atStep).map((each) => each.id)).toEqual(
          shown.map((each) => each.id),
        );
        for (const each of shown) {
          expect(each.waysOut.length).toBeLessThanOrEqual(4);
          expect([...each.text].length).toBeLessThanOrEqual(55);
          expect(each.isLoud && each.certainty === 'rumour').toBe(false);
          expect(each.atStep).toBeGreaterThan(run.world.step);
        }
        const next = stepFast(run, legalMove(story, run.world, random));
        if (next.ok) run = next.value;
      }
    }
  });
});

describe('a quiet team', () => {
  const sink = provingStories().find(([name]) => name === 'kitchen-sink')?.[1];

  it('drops to rumour, loses its size and its voice', () => {
    if (sink === undefined) throw new Error('the kitchen sink is missing');
    let run = start(sink, { seed: 3 });
    for (let at = 0; at < 2; at += 1) {
      const next = stepFast(run, turn);
      if (next.ok) run = next.value;
    }
    const seen = view(run, { language: 'en' });
    const quiet = seen.people.filter((person) => person.isQuiet).map((person) => person.id);
    expect(quiet).toContain('ben');
    expect(seen.people.find((person) => person.id === 'ben')?.intent).toBeNull();
    expect(seen.people.find((person) => person.id === 'dora')?.isQuiet).toBe(false);
    for (const each of seen.strip.filter(({ who }) => quiet.includes(who)))
      expect(each).toMatchObject({ certainty: 'rumour', size: null, isLoud: false });
    expect(seen.strip.some(({ who }) => quiet.includes(who))).toBe(true);
  });
});
