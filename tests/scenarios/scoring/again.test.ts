import { describe, expect, it } from 'vitest';
import {
  againOf,
  againReading,
  score,
  start,
  stepFast,
  type Move,
  type Run,
  type Scenario,
} from '../../../scenarios/index.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { provingStories, shipped, shippedIds } from '../../helpers/shipped-packs.ts';

const tunnel = shipped('tunnel-queue');
const turn: Move = { call: 'turn', kind: 'turn' };

function weekOf(story: Scenario, seed: number): Run {
  const random = randomOf(seed);
  let run = start(story, { seed });
  while (run.world.at['clock'] !== 'over') {
    const next = stepFast(run, legalMove(story, run.world, random));
    if (next.ok) run = next.value;
  }
  return run;
}

/** Piotr's question in week five answered so, and time let run around it. */
function answered(option: string | null): Run {
  let run = start(tunnel, { seed: 3, truth: 'tyre' });
  while (run.world.at['clock'] !== 'over') {
    const asked: Record<string, string | null> = {
      four_hundred: 'same_cut',
      sign_the_runs: 'shares',
      nothing_to_show: option,
    };
    const answer = asked[run.world.radio ?? ''] ?? null;
    const move: Move = answer === null ? turn : { call: run.world.radio ?? '', kind: 'decision', option: answer };
    const next = stepFast(run, move);
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
  }
  return run;
}

// The same question with another sum already spent shows whether the sum decided (domain §1.6).
describe('a call asked again', () => {
  const pair = againOf(answered('keep_it'), 'en')[0];
  it('stands as it stood then, with only the sum set otherwise', () => {
    expect(pair).toMatchObject({ id: 'two_runs', call: 'nothing_to_show', chosen: 'keep_it' });
    const gone = pair?.set['runs_gone'];
    expect(gone?.is).toBe(2);
    expect(pair?.text).toBe(`The same Monday, two runs gone instead of ${gone?.was}.`);
    expect(pair?.options.map(({ id }) => id)).toEqual(['keep_it', 'move_them', 'one_test', 'lend_a_head', 'silence']);
    expect(pair?.callText).toContain('Week 5. 2 runs');
  });
  it('knows a silence as an answer', () => {
    expect(againOf(answered(null), 'en')[0]).toMatchObject({ chosen: 'silence' });
  });
  it('puts both answers side by side, without a verdict', () => {
    if (pair === undefined) throw new Error('no pair');
    const other = againReading(pair, 'keep_it', 'move_them', 'en');
    expect(other).toMatch(
      /^First: “I keep the last .+” Then: “I move .+” Between the two only this had changed: The same Monday/,
    );
    expect(againReading(pair, 'keep_it', 'keep_it', 'en')).toMatch(/^Both times: “I keep the last /);
    expect(againReading(pair, 'keep_it', 'no_such_option', 'en')).toBe('');
    expect(againReading(pair, 'keep_it', 'keep_it', 'it')).toMatch(/^Tutte e due le volte: «/);
  });
  it('waits until the week is over', () => {
    expect(againOf(start(tunnel, { seed: 3 }), 'en')).toEqual([]);
  });
  it('counts for nothing', () => {
    const run = answered('keep_it');
    const before = JSON.stringify(score(run, 'en'));
    againOf(run, 'en');
    expect(JSON.stringify(score(run, 'en'))).toBe(before);
  });
});

describe('pairs of the shipped stories', () => {
  it.each(shippedIds())('come up in %s, in both languages, and never where nothing differs', (id) => {
    const story = shipped(id);
    const pairs = Array.from({ length: 60 }, (_, seed) => weekOf(story, seed)).flatMap((run) => {
      const [en, own] = [againOf(run, 'en'), againOf(run, 'it')];
      expect(own.map((each) => each.id)).toEqual(en.map((each) => each.id));
      for (const [at, each] of en.entries()) expect(own[at]?.text).not.toBe(each.text);
      return en;
    });
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs) {
      expect(Object.values(pair.set).every(({ was, is }) => was !== is)).toBe(true);
      expect(pair.options.some((option) => option.id === pair.chosen)).toBe(true);
      expect([pair.text, pair.callText, ...pair.options.map((option) => option.text)].join()).not.toMatch(/\{\w+\}/);
    }
  });
  it('are none in a story that has none', () => {
    const oven = provingStories().find(([id]) => id === 'kitchen-sink')?.[1];
    if (oven === undefined) throw new Error('the kitchen sink is missing');
    const { debrief } = oven.story;
    const bare: Scenario = { ...oven, story: { ...oven.story, debrief: { ...debrief, again: [] } } };
    const run = weekOf(oven, 1);
    expect(againOf({ ...run, scenario: bare }, 'en')).toEqual([]);
  });
});
