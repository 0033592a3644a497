import { describe, expect, it } from 'vitest';
import {
  type Call,
  type Letters,
  type Move,
  prepare,
  refuse,
  type Run,
  type Scenario,
  step,
  type Story,
  view,
  why,
} from '../../../scenarios/index.ts';
import { Draft } from '../../../scenarios/engine/rules/draft.ts';
import { moveTrust } from '../../../scenarios/engine/rules/trust-events.ts';
import { tablesOf } from '../../../scenarios/engine/tables.ts';
import { play, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const number: Move = { call: 'tell_dora', kind: 'broadcast', option: 'plain' };

function sinkWith(change: (story: Story) => Partial<Story>): Scenario {
  return prepare({ ...sink.pack, story: { ...sink.story, ...change(sink.story) } });
}
function withCall(id: string, change: (call: Call) => Partial<Call>): (story: Story) => Partial<Story> {
  return (story) => ({ calls: story.calls.map((call) => (call.id === id ? { ...call, ...change(call) } : call)) });
}
const withOption = (call: string, option: string, change: object): Scenario =>
  sinkWith(
    withCall(call, (one) => ({ options: one.options.map((two) => (two.id === option ? { ...two, ...change } : two)) })),
  );

describe('teaching in front of others', () => {
  const taught = sinkWith((story) => ({
    calls: story.calls.map((call) =>
      call.id === 'tell_dora'
        ? {
            ...call,
            audience: ['ben', 'ada', 'guests'],
            options: call.options.map((option) => ({ ...option, teaches: 'pipes' })),
          }
        : call,
    ),
  }));
  it('fills a whole pip for those who have the skill, and for nobody else', () => {
    const run = play(taught, head, number);
    expect(run.world.pips).toEqual({ 'ada.soup': 1, 'ada.knives': 0, 'ben.pipes': 3 });
    expect(run.world.trust['ben']).toBeCloseTo(50 + (4 * (100 - 50)) / 100, 9);
    expect(run.world.trust['ada']).toBe(60);
  });
  it('is kept beside the skill, even where the skill was full before', () => {
    expect(play(taught, head, number).world.taught).toEqual({ 'ben.pipes': 1 });
    expect(play(taught, head).world.taught).toEqual({});
  });
  it('glows in the turn in which it pays, and only then', () => {
    const run = play(taught, head, number, turn);
    const last = run.steps.at(-1);
    if (last === undefined) throw new Error('no step');
    const pays = {
      path: 'paid.ben.pipes',
      before: null,
      after: 'puddle',
      rule: 'taught',
      cause: { rule: 'puddle', step: 0 },
    };
    const paid = { ...run, steps: [...run.steps.slice(0, -1), { ...last, changes: [...last.changes, pays] }] };
    const pipOf = (at: typeof run) =>
      view(at, { language: 'en' })
        .people.find((one) => one.id === 'ben')
        ?.pips.find((pip) => pip.topic === 'pipes');
    expect(pipOf(paid)).toEqual({ topic: 'pipes', filled: 3, taught: 1, paid: true });
    expect(pipOf(run)?.paid).toBe(false);
    const later = step(paid, turn);
    if (!later.ok) throw new Error(later.error.code);
    expect(pipOf(later.value)?.paid).toBe(false);
  });
  it('is lost again when the work is taken away', () => {
    const run = play(taught, head, number, turn, { call: 'ben', kind: 'coach', option: 'take_over' });
    expect(run.world.taught['ben.pipes']).toBe(0);
  });
});

describe('owning up', () => {
  const honest = withOption('tell_dora', 'plain', { ownsUp: true });
  it('is thanked for at once (domain §5: early bad news 5)', () => {
    const run = play(honest, head, number);
    expect(run.world.trust['dora']).toBeCloseTo(55 + (5 * (100 - 55)) / 100, 9);
    expect(run.world.warned).toEqual({ dora: 0 });
  });
  it('halves what a surprise costs later', () => {
    const lossAfter = (...moves: readonly Move[]): number => {
      const run = play(honest, head, ...moves);
      const draft = new Draft(tablesOf(honest), run.world, 'test');
      moveTrust(draft, 'dora', 'surprised');
      return (run.world.trust['dora'] ?? 0) - (draft.world.trust['dora'] ?? 0);
    };
    expect(lossAfter()).toBeCloseTo((10 * (50 + 55)) / 100, 6);
    expect(lossAfter(number)).toBeCloseTo((10 * (50 + 57.25)) / 100 / 2, 6);
  });
});

describe('a page that needs a craft', () => {
  const locked = sinkWith(
    withCall('wall_book', ({ file }) =>
      file === undefined
        ? {}
        : {
            file: {
              ...file,
              levels: file.levels.map((level, at) => (at === 0 ? { ...level, needsCraft: 'composites' } : level)),
            },
          },
    ),
  );
  const look: Move = { call: 'wall_book', kind: 'dive' };
  it('opens to that craft, or beside an owner who trusts you', () => {
    const open = (options: object, scenario = locked): boolean =>
      refuse(scenario, play(scenario, { ...head, ...options }).world, look) === null;
    expect(open({})).toBe(false);
    expect(open({ craft: 'aero' })).toBe(false);
    expect(open({ craft: 'composites' })).toBe(true);
    const trusted = sinkWith((story) => ({
      ...locked.story,
      people: story.people.map((one) => (one.id === 'ben' ? { ...one, trust: 60 } : one)),
    }));
    expect(open({}, trusted)).toBe(true);
  });
  it('says why in words', () => {
    const offer = view(play(locked, head), { language: 'en' }).offers.find((each) => each.call === 'wall_book');
    expect(offer).toMatchObject({ isOpen: false, reason: { code: 'option/closed' } });
    expect(offer?.reason?.text).toBe('This page is read in the trade, or beside Ben, who does not take you along yet.');
  });
});

describe('a role', () => {
  const manager = { ...head, role: 'manager' };
  it('is the first of the story unless it is named, and never one the story lacks', () => {
    expect(play(sink, head).world.role).toBe('individual');
    expect(play(sink, manager).world.role).toBe('manager');
    expect(play(sink, { ...head, role: 'wizard' }).log.role).toBe('individual');
    expect(view(play(sink, manager), { language: 'it' }).role).toEqual({
      id: 'manager',
      name: 'Hai persone che rispondono a te',
    });
  });
  it('has calls and options of its own, which nobody else sees or may take', () => {
    const own = withOption('puddle', 'bucket', { roles: ['manager'] });
    const bucket: Move = { call: 'puddle', kind: 'blocker', option: 'bucket' };
    const optionsOf = (options: typeof head) =>
      view(play(own, options), { language: 'en' })
        .offers.find((each) => each.call === 'puddle')
        ?.options.map((each) => each.option);
    expect(refuse(own, play(own, head).world, bucket)?.code).toBe('option/closed');
    expect(refuse(own, play(own, manager).world, bucket)).toBeNull();
    expect(optionsOf(head)).not.toContain('bucket');
    expect(optionsOf(manager)).toContain('bucket');
    const whole = sinkWith(withCall('tell_dora', () => ({ roles: ['manager'] })));
    expect(refuse(whole, play(whole, head).world, number)?.code).toBe('call/not-open');
    expect(view(play(whole, head), { language: 'en' }).offers.map((each) => each.call)).not.toContain('tell_dora');
  });
  it('lets a manager assign without asking', () => {
    const asked = { asks: true, answer: [{ is: 'resist' }] };
    const order = (style?: 'assign') =>
      play(
        sinkWith((story) => ({
          calls: story.calls.map((call) =>
            call.id === 'ben'
              ? {
                  ...call,
                  ...(style === undefined ? {} : { style }),
                  options: call.options.map((option) =>
                    option.id === 'ask' ? ({ ...option, ...asked } as typeof option) : option,
                  ),
                }
              : call,
          ),
        })),
        manager,
        { call: 'ben', kind: 'coach', option: 'ask' },
      );
    expect(order().steps[0]?.answer).toEqual({ person: 'ben', answer: 'resist' });
    expect(order('assign').steps[0]?.answer ?? null).toBeNull();
    expect(order('assign').world.pips['ben.pipes']).toBe(2.5);
  });
  it('is told one certainty less by who reports to it, until they trust', () => {
    const certainty = (role: string, superior: string | undefined, trust: number) => {
      const scenario = sinkWith((story) => ({
        people: story.people.map((one) => {
          if (one.id !== 'emil') return one;
          const { superior: _, ...rest } = one;
          return { ...rest, trust, ...(superior === undefined ? {} : { superior }) };
        }),
      }));
      return view(play(scenario, { ...head, role }), { language: 'en' }).strip.find((each) => each.id === 'opening')
        ?.certainty;
    };
    expect(certainty('manager', 'you', 59)).toBe('likely');
    expect(certainty('manager', 'you', 60)).toBe('known');
    expect(certainty('manager', undefined, 40)).toBe('known');
    expect(certainty('individual', 'you', 40)).toBe('known');
  });
});

describe('quiet', () => {
  const isQuiet = (scenario: Scenario, person: string, ...moves: readonly Move[]) =>
    view(play(scenario, head, ...moves), { language: 'en' }).people.find((one) => one.id === person)?.isQuiet;
  it('comes after two turns without a visit, and never to a sponsor', () => {
    expect(isQuiet(sink, 'ada', turn)).toBe(false);
    expect(isQuiet(sink, 'ada', turn, turn)).toBe(true);
    expect(isQuiet(sink, 'dora', turn, turn)).toBe(false);
  });
  it('ends with a Look at a file of theirs, and with any act put to them', () => {
    expect(isQuiet(sink, 'ben', turn, turn, { call: 'wall_book', kind: 'dive' })).toBe(false);
    expect(isQuiet(sink, 'ada', turn, turn, { call: 'ada', kind: 'coach', option: 'say_where' })).toBe(false);
    const row: Move = { call: 'dinner', kind: 'raci', letters: { ada: 'A+R' } };
    const late = withOption('swap', 'half_each', { needs: 'dinner' });
    const half: Move = { call: 'swap', kind: 'conflict', option: 'half_each', parameter: 0.5 };
    expect(isQuiet(late, 'ada', row, turn, turn, turn)).toBe(true);
    expect(isQuiet(late, 'ada', row, turn, turn, turn, half)).toBe(false);
  });
  it('is there from the start where the story says so', () => {
    const shy = sinkWith((story) => ({
      people: story.people.map((one) => (one.id === 'ben' ? { ...one, isQuietAtStart: true } : one)),
    }));
    expect(isQuiet(shy, 'ben')).toBe(true);
    expect(isQuiet(shy, 'ada')).toBe(false);
    expect(isQuiet(shy, 'ben', { call: 'wall_book', kind: 'dive' })).toBe(false);
  });
});

describe('a point of no return', () => {
  it('is told one turn ahead even where no author did', () => {
    const silent = sinkWith((story) => ({
      program: {
        ...story.program,
        milestones: story.program.milestones.map(({ id, after, stakes }) => ({ id, after, stakes, by: 4 })),
      },
    }));
    const told = (...moves: readonly Move[]) => view(play(silent, head, ...moves), { language: 'en' }).announcements;
    expect(told(turn)).toEqual([]);
    expect(told(turn, turn)).toEqual(['Doors: after this nothing can be changed.']);
    expect(told(turn, turn, turn, turn)).toEqual([]);
  });
});

describe('delivering to an unknown bank', () => {
  const landed = (scenario: Scenario, ...moves: readonly Move[]) =>
    why(play(scenario, head, ...moves, turn, turn, turn, turn), 'at.dinner', { language: 'en' }).map(
      (link) => link.text,
    );
  it('is allowed, and ends in fog', () => {
    expect(landed(sink)[0]).toMatch(/Dinner on Friday: delivered into fog\. Nobody was named to pick it up\.$/);
  });
  it('is an ordinary delivery once somebody was asked', () => {
    expect(landed(sink, { call: 'ben', kind: 'coach', option: 'ask' })[0]).toMatch(/Dinner on Friday: delivered\.$/);
  });
  it('is an ordinary delivery once they hold a letter: a row names who picks it up', () => {
    const toDora = sinkWith((story) => ({
      deliverables: story.deliverables.map((one) =>
        one.banks === undefined ? one : { ...one, banks: { ...one.banks, far: 'dora' } },
      ),
    }));
    const row = (letters: Letters): Run => play(toDora, head, { call: 'dinner', kind: 'raci', letters });
    expect(row({ ada: 'A+R', dora: 'I' }).world.banks['dinner']).toBe('asked');
    expect(row({ ada: 'A+R' }).world.banks['dinner']).toBe('unknown');
  });
});

describe('referent stock', () => {
  it('is read in conditions, weighted by whom people move (domain §5)', () => {
    // Only Ben moves anybody: his trust alone counts. 50 gives 0, 75 half.
    const at = (trust: number): number => {
      const scenario = sinkWith((story) => ({
        people: story.people.map((one) => (one.id === 'ben' ? { ...one, trust } : { ...one, trust: 90 })),
        quantities: [
          ...story.quantities,
          { id: 'stock', kind: 'computed', is: { op: 'name', name: 'referent' }, type: 'number', isShown: true },
        ],
      }));
      const found = view(play(scenario, head), { language: 'en' }).quantities.find((each) => each.id === 'stock');
      return Number(found?.value);
    };
    expect([at(50), at(75), at(100), at(20)]).toEqual([0, 0.5, 1, 0]);
  });
});

describe('the strip assist', () => {
  const shown = (size: 5 | 3 | 1) => {
    const assists = { tokens: 0, strip: size, coach: 'on', clocks: 'written' } as const;
    return view(play(sink, { ...head, assists }, turn), { language: 'en' });
  };
  it('shows five, three, or only what lands this turn', () => {
    const all = shown(5).strip;
    expect(all.length).toBeGreaterThan(3);
    expect(shown(3).strip.map((each) => each.id)).toEqual(all.slice(0, 3).map((each) => each.id));
    const { strip, step: now } = shown(1);
    expect(strip.map((each) => each.id)).toEqual(all.filter((each) => each.atStep <= now + 1).map((each) => each.id));
    expect(strip.length).toBeLessThan(all.length);
  });
});
