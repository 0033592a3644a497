import { describe, expect, it } from 'vitest';
import { type Move, prepare, type Scenario, type Story, view } from '../../../scenarios/index.ts';
import { distanceFacts } from '../../../scenarios/engine/distance-facts.ts';
import { tablesOf } from '../../../scenarios/engine/tables.ts';
import { changesOf, play, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const ada = (option: string): Move => ({ call: 'ada', kind: 'coach', option });
const leaf: Move = { call: 'wall_book', kind: 'dive' };

/** Ada asked about boiling, in a plan where one step more or less decides how urgent it is. */
function kitchen(spare: number, change: (story: Story) => Partial<Story> = () => ({})): Scenario {
  const { story } = sink;
  const task = { ...story.program.tasks[0] };
  const lone = { ...task, id: 'boil', duration: [4, 4, 4], owner: 'ada', isOptional: false, demand: {} } as const;
  const long = { ...lone, id: 'lay', duration: [4 + spare, 4 + spare, 4 + spare], owner: 'you' } as const;
  const program = {
    ...story.program,
    tasks: [lone, long],
    links: [],
    milestones: [],
    calendar: [],
    buffers: [],
  } as Story['program'];
  const calls = story.calls.map((call) => (call.id === 'ada' ? { ...call, task: 'boil' } : call));
  const base = { ...story, program, calls, blockers: [] };
  return prepare({ ...sink.pack, story: { ...base, ...change(base) } });
}
/** The page about the wall bears on talking with Ada: now it is a fact in your hand. */
const bearing = (story: Story): Partial<Story> => ({
  calls: story.calls.map((call) =>
    call.file === undefined
      ? call
      : { ...call, file: { ...call.file, levels: call.file.levels.map((level) => ({ ...level, bearsOn: ['ada'] })) } },
  ),
});

describe('what decides a distance (domain §1)', () => {
  const factsOf = (scenario: Scenario, ...moves: readonly Move[]) => {
    const tables = tablesOf(scenario);
    const run = play(scenario, head, ...moves);
    const call = tables.calls.get('ada')?.call;
    if (call === undefined) throw new Error('no such call');
    return distanceFacts(tables, run.world, call);
  };
  it('is urgent with one step of slack or less, and not with more', () => {
    expect(factsOf(kitchen(1)).isUrgent).toBe(true);
    expect(factsOf(kitchen(1.5)).isUrgent).toBe(false);
  });
  it('is urgent when what blocks them can be answered at the lowest rung today or tomorrow only', () => {
    const blocked = (until: number) =>
      kitchen(3, (story) => ({
        blockers: sink.story.blockers
          .filter((each) => each.id === 'puddle')
          .map((each) => ({ ...each, blocks: 'boil' })),
        calls: story.calls.map((call) =>
          call.id === 'puddle' ? { ...call, options: call.options.map((option) => ({ ...option, until })) } : call,
        ),
      }));
    expect(factsOf(blocked(2)).isUrgent).toBe(true);
    expect(factsOf(blocked(3)).isUrgent).toBe(false);
    expect(factsOf(blocked(3), turn).isUrgent).toBe(true);
  });
  it('is skilled from two pips of three', () => {
    expect(factsOf(kitchen(3)).isSkilled).toBe(false);
    expect(factsOf(kitchen(3), ada('ask')).isSkilled).toBe(false);
    expect(factsOf(kitchen(3), ada('ask'), turn, ada('ask')).isSkilled).toBe(true);
  });
  it('holds a fact once a card is read that bears on the call', () => {
    expect(factsOf(kitchen(3, bearing)).holdsFact).toBe(false);
    expect(factsOf(kitchen(3, bearing), leaf).holdsFact).toBe(true);
    expect(factsOf(kitchen(3), leaf).holdsFact).toBe(false);
  });
});

describe('the five distances by rule (game design §3)', () => {
  it('leaves plan, pip and trust as they are when the target is named', () => {
    const run = play(kitchen(3), head, ada('say_where'));
    expect(run.world.trust).toEqual(play(kitchen(3), head).world.trust);
    expect(run.world.plan.edits).toEqual({});
    expect(run.world.pips['ada.soup']).toBe(1);
  });
  it('hears plan, limit and file for asking, and nothing before', () => {
    const heard = (...moves: readonly Move[]) =>
      view(play(kitchen(0.5, bearing), head, ...moves), { language: 'en' }).people.find((one) => one.id === 'ada')
        ?.plan;
    expect(heard()).toBeNull();
    expect(heard(ada('say_where'))).toBeNull();
    expect(heard(ada('ask'))).toBe(
      'The plan: Cooks. Does not look up. Boil can slip 0.5 and no further. It stands in The book of the wall.',
    );
  });
  it('makes the plan a tenth shorter and fills a whole pip for an offer taken', () => {
    const taken = kitchen(3, (story) => ({
      drawsLikely: true,
      people: story.people.map((one) => ({ ...one, trust: 100 })),
    }));
    const run = play(taken, head, ada('offer'));
    const answer = run.steps[0]?.answer?.answer;
    const gain = answer === 'commit' ? 1 : 0.85;
    expect(answer).not.toBe('resist');
    expect(run.world.plan.edits['duration.boil']).toBeCloseTo(4 - 0.4 * gain, 9);
    expect(run.world.pips['ada.soup']).toBeCloseTo(1 + gain, 9);
  });
  it('does nothing for an offer refused but take the token', () => {
    const wary = kitchen(3, (story) => ({
      drawsLikely: true,
      people: story.people.map((one) => ({ ...one, trust: 0, fit: {} })),
    }));
    const run = play(wary, head, ada('offer'));
    expect(run.steps[0]?.answer?.answer).toBe('resist');
    expect([run.world.tokens, run.world.pips['ada.soup']]).toEqual([3, 1]);
    expect(run.world.plan.edits).toEqual({});
  });
  it('is right with a fact, and without one wrong in about half of the weeks', () => {
    const known = play(kitchen(3, bearing), head, leaf, ada('tell_how'));
    expect(known.world.plan.edits['duration.boil']).toBeCloseTo(3.6, 9);
    const lengths = Array.from(
      { length: 200 },
      (_, seed) => play(kitchen(3), { ...head, seed }, ada('tell_how')).world.plan.edits['duration.boil'],
    );
    expect(new Set(lengths)).toEqual(new Set([3.6, 4.4]));
    const right = lengths.filter((length) => length === 3.6).length;
    expect(right).toBeGreaterThan(70);
    expect(right).toBeLessThan(130);
  });
  it('says beforehand that a guess is one', () => {
    const warned = (...moves: readonly Move[]) =>
      view(play(kitchen(3, bearing), head, ...moves), { language: 'en' })
        .offers.find((each) => each.call === 'ada')
        ?.options.find((each) => each.option === 'tell_how')?.warns;
    expect(warned()).toMatch(/guess/);
    expect(warned(leaf)).toBeNull();
  });
  it('costs trust for telling how unless the clock is short (domain §5: by-passed 8)', () => {
    expect(play(kitchen(3), head, ada('tell_how')).world.trust['ada']).toBeCloseTo(60 - (8 * (50 + 60)) / 100, 9);
    expect(play(kitchen(1), head, ada('tell_how')).world.trust['ada']).toBe(60);
  });
  it('works the turn itself when taking over, longer in one’s own craft, and nobody has learned', () => {
    const cook = kitchen(3, (story) => ({
      people: story.people.map((one) => (one.id === 'ada' ? { ...one, craft: 'data' } : one)),
    }));
    const done = (craft: string) => play(cook, { ...head, craft }, ada('take_over')).world.plan.done['boil'];
    expect([done('data'), done('aero'), done('')]).toEqual([1.5, 1, 1]);
    const run = play(cook, head, ada('take_over'));
    expect([run.world.isDark, run.world.tokens, run.world.pips['ada.soup']]).toEqual([true, 0, 0]);
    expect(changesOf(run)).toContain('pip.ada.soup 1 → 0');
  });
});
