import { describe, expect, it } from 'vitest';
import { beats, logLine, type Move, prepare, type Scenario, type Story } from '../../../scenarios/index.ts';
import { changesOf, codeOf, play, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const look: Move = { call: 'wall_book', kind: 'dive' };
const offer: Move = { call: 'ben', kind: 'coach', option: 'offer' };
const cold: Move = { call: 'swap', kind: 'conflict', option: 'cold_first' };
const adaDecides: Move = { call: 'dinner', kind: 'raci', letters: { ada: 'A+R', ben: 'C' } };

/** The kitchen sink with its story changed: what one rule makes of one difference. */
function sinkWith(change: (story: Story) => Partial<Story>): Scenario {
  return prepare({ ...sink.pack, story: { ...sink.story, ...change(sink.story) } });
}
function withOption(call: string, option: string, change: object): Scenario {
  return sinkWith((story) => ({
    calls: story.calls.map((one) =>
      one.id === call
        ? { ...one, options: one.options.map((two) => (two.id === option ? { ...two, ...change } : two)) }
        : one,
    ),
  }));
}

describe('an act', () => {
  it('pays, marks, puts cards down and visits before its effects', () => {
    const run = play(sink, head, look, { ...offer, facts: ['wet_page'], pick: 'right' });
    expect(run.world.tokens).toBe(2);
    expect(run.world.spent).toMatchObject({ look: 1, ask: 1 });
    expect(run.world.played).toEqual({ wet_page: true });
    expect(run.world.visited).toEqual({ ben: 0 });
    expect(run.world.did).toMatchObject({ ben: true, 'ben.offer': true, 'ben.offer.right': true });
    expect(run.world.quantities['leak']).toBe(0);
  });

  it('takes the first open pick where none is named', () => {
    expect(play(sink, head, offer).world.did['ben.offer.left']).toBe(true);
  });

  it('counts a card that opened an option as played', () => {
    const run = play(sink, head, look, look, { call: 'ben', kind: 'coach', option: 'tell_how' });
    expect(run.world.played).toEqual({ second_leaf: true });
  });

  it('settles a dilemma for both calls, and the radio says the other line', () => {
    const run = play(sink, head, { call: 'swap', kind: 'conflict', option: 'write_it_now' }, turn);
    expect(run.world.did).toMatchObject({
      swap: true,
      'swap.write_it_now': true,
      menu_choice: true,
      'menu_choice.plain_menu': true,
    });
    expect(run.world.quantities['bowls']).toBe(10 + 20 + 2 + 5);
    expect(run.world.radio).toBeNull();
    expect(run.steps.at(-1)?.said.map(({ role }) => role)).toContain('instead');
  });

  it('gives back price, plan and trust while it may be given back, and can then be taken again', () => {
    const first = play(sink, head, adaDecides, cold);
    expect(first.world.plan.edits).toEqual({ 'not_before.boil': 1.5, 'duration.lay': 1, 'lag.chop.lay': 0 });
    const back = play(sink, head, adaDecides, cold, cold);
    expect(back.world.plan.edits).toEqual({});
    expect(back.world.tokens).toBe(first.world.tokens);
    expect(back.world.did['swap']).toBeUndefined();
    expect(codeOf(back, cold)).toBeNull();
    expect(codeOf(play(sink, head, adaDecides, cold, turn, turn), cold)).toBe('option/taken');
  });

  it('makes a price grow while one waits (domain §4)', () => {
    const spends = withOption('puddle', 'bucket', {
      effects: [{ kind: 'add', to: 'spend', value: [{ is: { op: 'value', value: 10 } }] }],
    });
    const bucket: Move = { call: 'puddle', kind: 'blocker', option: 'bucket' };
    expect(play(spends, head, bucket).world.quantities['spend']).toBe(10);
    expect(play(spends, head, turn, turn, bucket).world.quantities['spend']).toBe(12);
  });

  it('takes from one holder after the other', () => {
    const taken = play(sink, { ...head, carry: { hold: 2, leak: 3 } }, turn, { call: 'bell_rung', kind: 'broadcast' });
    const { hold, nose } = taken.world.quantities;
    expect([hold, nose]).toEqual([0, 1]);
  });
});

describe('a proposal', () => {
  it('asks nobody while nobody has the last word', () => {
    expect(play(sink, head, cold).steps.at(-1)?.answer).toBeUndefined();
  });

  it('is put to the last word, and the row is proposed only inside the move', () => {
    const run = play(sink, head, adaDecides, cold);
    expect(run.steps.at(-1)?.answer).toEqual({ person: 'ada', answer: 'commit' });
    expect(changesOf(run)).toContain('at.dinner settled → proposed');
    expect(run.world.at['dinner']).toBe('settled');
  });

  it('costs its token and does nothing when the answer is no', () => {
    const stubborn = withOption('swap', 'cold_first', { answer: [{ is: 'resist' }] });
    const run = play(stubborn, head, adaDecides, cold);
    expect(run.steps.at(-1)?.answer).toEqual({ person: 'ada', answer: 'resist' });
    expect(run.world.plan.edits).toEqual({});
    expect(run.world.tokens).toBe(2);
    expect(codeOf(run, cold)).toBe('option/taken');
  });

  it('stays in its scene when the answer is no', () => {
    const no = withOption('ben', 'offer', { answer: [{ is: 'resist' }], nextNow: 'bakery' });
    const yes = withOption('ben', 'offer', { answer: [{ is: 'commit' }], nextNow: 'bakery' });
    expect(play(no, head, offer).world.at['story']).toBe('kitchen');
    expect(play(yes, head, offer).world.at['story']).toBe('bakery');
  });

  it('does what `refused` says', () => {
    const no = withOption('ben', 'offer', { answer: [{ is: 'resist' }] });
    const run = play(no, head, offer);
    expect(run.world.trust['ben']).toBe(49);
    expect(run.world.quantities['leak']).toBe(1);
    expect(run.steps.at(-1)?.said.map(({ path }) => path)).toEqual(['calls.ben.options.offer.refused.text.no']);
  });

  it('gains less from yes, meaning maybe, and loses as written', () => {
    const gain = { kind: 'add', to: 'trust.ben', value: [{ is: { op: 'value', value: 10 } }] };
    const loss = { kind: 'add', to: 'trust.ada', value: [{ is: { op: 'value', value: -10 } }] };
    const maybe = withOption('ben', 'offer', { answer: [{ is: 'comply' }], effects: [gain, loss] });
    const run = play(maybe, head, offer);
    expect(run.world.trust).toMatchObject({ ben: 58.5, ada: 50 });
  });

  it('is heard: a bare no as no, and a half-hearted yes behind the words of the act', () => {
    const heard = (scenario: Scenario, ...moves: readonly Move[]): string[] => {
      const run = play(scenario, head, ...moves);
      return ['en', 'it'].map((language) => logLine(run, run.steps.length - 1, language));
    };
    const no = withOption('swap', 'cold_first', { answer: [{ is: 'resist' }], refused: undefined });
    expect(heard(no, adaDecides, cold)[0]).toMatch(/ Ada: no\.$/);
    const maybe = withOption('ben', 'offer', { answer: [{ is: 'comply' }] });
    expect(heard(maybe, offer)[0]).toMatch(/ Ben: yes, meaning maybe\.$/);
    expect(heard(maybe, offer)[1]).toMatch(/ Ben: sì, cioè forse\.$/);
    const run = play(withOption('ben', 'offer', { answer: [{ is: 'commit' }] }), head, offer);
    expect(beats(run, 0, 'en')[0]?.text).not.toMatch(/meaning maybe/);
  });

  it('draws its answer from person and step: the same in every fork of a seed, another in another', () => {
    const answers = new Set(
      Array.from({ length: 60 }, (_, seed) => play(sink, { ...head, seed }, offer).steps.at(-1)?.answer?.answer),
    );
    expect(answers.size).toBeGreaterThan(1);
    const again = play(sink, head, look, offer);
    expect(again.steps.at(-1)?.answer).toEqual(play(sink, head, offer).steps.at(-1)?.answer);
  });

  it('takes the likeliest answer where the story says so', () => {
    const likely = sinkWith(() => ({ drawsLikely: true }));
    for (let seed = 0; seed < 20; seed += 1) {
      expect(play(likely, { ...head, seed }, offer).steps.at(-1)?.answer?.answer).toBe('commit');
    }
  });
});

describe('an event an effect raises', () => {
  it('that leads back to itself stops there, in both drivers', () => {
    const raise = (event: string) => [{ kind: 'raise' as const, event }];
    const ring = sinkWith((story) => ({
      events: story.events.map((event) =>
        event.id === 'morning'
          ? { ...event, effects: raise('shower') }
          : event.id === 'shower'
            ? { ...event, effects: raise('morning') }
            : event,
      ),
    }));
    expect(play(ring, head, turn).world.step).toBe(1);
  });
});

describe('the five distances by rule', () => {
  const ada = (option: string): Move => ({ call: 'ada', kind: 'coach', option });
  it('let the bare say where change nothing', () => {
    const run = play(sink, head, ada('say_where'));
    expect(run.world.pips).toEqual({ 'ada.soup': 1, 'ada.knives': 0, 'ben.pipes': 2 });
    expect(run.world.tokens).toBe(4);
    expect(run.world.asked).toEqual({});
  });
  it('fill half a pip for asking', () => {
    expect(play(sink, head, ada('ask')).world.pips['ada.soup']).toBe(1.5);
  });
  it('empty the pip, take all tokens and darken the wall for taking over', () => {
    const run = play(sink, head, ada('take_over'));
    expect(run.world.pips['ada.soup']).toBe(0);
    expect(run.world.tokens).toBe(0);
    expect([run.world.isDark, run.world.at['clock']]).toEqual([true, 'dark']);
  });
});
