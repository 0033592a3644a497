import { describe, expect, it } from 'vitest';
import { type Move, prepare, type Run, start, why } from '../../../scenarios/index.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { play, take, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'pipe', luck: { burst: 0.9, level: 0.8 } };
const look: Move = { call: 'wall_book', kind: 'dive' };
const ask: Move = { call: 'ben', kind: 'coach', option: 'ask' };
const tellHow: Move = { call: 'ben', kind: 'coach', option: 'tell_how' };
const swear: Move = { call: 'swear', kind: 'promise' };
const value = [{ is: { op: 'value', value: 2 } }] as const;
const textsOf = (run: Run, path: string, language = 'en') => why(run, path, { language }).map((link) => link.text);

describe('why, across days', () => {
  it('goes from what an act did on Wednesday back to the page read on Monday', () => {
    const run = play(sink, head, look, look, turn, turn, tellHow);
    const texts = textsOf(run, 'leak');
    expect(texts[0]).toBe('Wednesday: “Turn the red wheel.” How much it leaks. 1 → 0.');
    expect(texts).toContain('Monday: “Look: The book of the wall.” You read: A crack is drawn here in pencil.');
    const page = why(run, 'leak', { language: 'en' }).find((link) => link.path === 'known.second_leaf');
    expect(page).toMatchObject({ index: 1, step: 0, before: false, after: true });
  });
  it('names the act of Monday for what lands from it days later', () => {
    const later = [{ after: 3, effects: [{ kind: 'add', to: 'trust.ben', value }], otherwise: [] }] as const;
    const slow = prepare({
      ...sink.pack,
      story: {
        ...sink.story,
        calls: sink.story.calls.map((call) =>
          call.id === 'ben'
            ? { ...call, options: call.options.map((option) => (option.id === 'ask' ? { ...option, later } : option)) }
            : call,
        ),
      },
    });
    const landed = why(play(slow, head, ask, turn, turn, turn), 'trust.ben', { language: 'en' })[0];
    expect(landed?.text).toBe('Monday: “What would you look at first?” Ben’s trust in you: 50 → 52.');
    expect(landed).toMatchObject({ index: 3, cause: { call: 'ben', index: 0 } });
  });
  it('goes from a promise that fell due back to the day it was given', () => {
    const given = 'Monday: “Dinner will be warm on Thursday.” Ada has promised.';
    const broken = play(sink, head, swear, turn, turn, turn);
    expect(textsOf(broken, 'trust.ada')[0]).toMatch(/Ada’s trust in you: 60 → 47\.$/);
    expect(textsOf(broken, 'trust.ada')).toContain(given);
    const kept = play(sink, head, swear, turn, turn, { call: 'last_orders', kind: 'decision', option: 'stop' }, turn);
    expect(textsOf(kept, 'trust.dora')).toEqual([expect.stringMatching(/Dora’s trust in you: 55 → 57\.$/), given]);
    const over = take(take(kept, turn), turn);
    expect(textsOf(over, 'trust.emil')).toContain(given);
  });
  it('says the same in Italian', () => {
    const run = play(sink, head, swear, turn, turn, turn);
    // The fixture's Italian is its English behind a dot: only the product's own words are another language.
    expect(textsOf(run, 'trust.ada', 'it')).toContain(
      '· Monday: «· Dinner will be warm on Thursday.» Ada ha promesso.',
    );
  });
  it('quotes the act behind a condition on what was done', () => {
    const run = play(sink, head, { call: 'puddle', kind: 'blocker', option: 'bucket' }, turn);
    expect(textsOf(run, 'at.puddle')).toEqual([
      expect.stringMatching(/A puddle, unexplained\. Now accepted/),
      'Monday: “I put a bucket under it.”',
    ]);
  });
  it('stands newest first, tells nothing twice, and nothing a seat may not see', () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const next = randomOf(seed);
      let run = start(sink, { seed });
      while (run.world.at['clock'] !== 'over') run = take(run, legalMove(sink, run.world, next));
      const paths = new Set(run.steps.flatMap((step) => step.changes.map((change) => change.path)));
      for (const path of paths) {
        const chain = why(run, path, { language: 'en' });
        const order = chain.map((link) => link.index);
        expect(order).toEqual(order.toSorted((a, b) => b - a));
        expect(new Set(chain.map((link) => `${link.index} ${link.path} ${String(link.after)}`)).size).toBe(
          chain.length,
        );
        for (const link of chain) {
          expect(link.path).not.toMatch(/^(drawn|off|truth|ruled_out|drops)\b/);
          expect(link.text).not.toMatch(/undefined|\{|\bdid\./);
        }
      }
    }
  });
});
