import { describe, expect, it } from 'vitest';
import {
  type Call,
  type Move,
  type MoveModel,
  type Option,
  prepare,
  type Program,
  type Run,
  type Scenario,
  view,
  whatIf,
} from '../../../scenarios/index.ts';
import { offeredMoves } from '../../../scenarios/engine/rules/moves/default-moves.ts';
import { tablesOf } from '../../../scenarios/engine/tables.ts';
import { changesOf, codeOf, play, take, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const task = { criticality: 1, demand: {}, isOptional: false };
const span = (weeks: number): readonly [number, number, number] => [weeks, weeks, weeks];

/** Design 4 → laminate 4 → check 1, due in week 8; ada draws and checks, ben laminates; spares can go anywhere. */
const program: Program = {
  work: 'plain',
  tasks: [
    { ...task, id: 'design', duration: span(4), owner: 'ada' },
    { ...task, id: 'laminate', duration: span(4), owner: 'ben', value: 10, demand: { oven: 1 } },
    { ...task, id: 'check', duration: span(1), owner: 'ada' },
    { ...task, id: 'spares', duration: span(2), owner: 'ben', demand: { oven: 1 }, notBefore: 5 },
  ],
  links: [
    { from: 'design', to: 'laminate', type: 'FS', lag: 0 },
    { from: 'laminate', to: 'check', type: 'FS', lag: 0 },
  ],
  resources: { oven: [1] },
  milestones: [{ id: 'race', after: 'check', by: 8, stakes: 'never' }],
  calendar: [],
  buffers: [],
};
const none = { tells: { each: 1 } } as const;

function withMoves(options: readonly Partial<Option>[], change: Partial<Call> = {}, plan: Program = program): Scenario {
  const model = sink.story.calls.find((each) => each.id === 'plan_b');
  const bare = model?.options.find((each) => each.id === 'one_size');
  if (model === undefined || bare === undefined) throw new Error('the kitchen sink has no Move');
  const { model: _m, resolution: _r, ...empty } = bare;
  const call: Call = {
    ...model,
    id: 'plan',
    until: 12,
    tasks: ['design', 'laminate', 'check'],
    options: options.map((option) => ({ ...empty, until: 12, ...option })),
    ...change,
  };
  const story = { ...sink.story, steps: 12, quiet: false, blockers: [], events: [], intents: [], program: plan };
  const calls = [...sink.story.calls.filter((each) => each.kind === 'raci' || each.id === 'ben'), call];
  const scenes = [{ id: 'kitchen', lines: [], onStep: [] }];
  return prepare({ ...sink.pack, story: { ...story, calls, scenes } });
}
function moveOf(model: MoveModel, more: Partial<Option> = {}): Partial<Option> {
  return { id: model.resolution, resolution: model.resolution, model, ...more };
}
const act = (option: string, parameter?: number): Move => ({
  call: 'plan',
  kind: 'conflict',
  option,
  ...(parameter === undefined ? {} : { parameter }),
});
const ends = (run: Run): Readonly<Record<string, number>> =>
  Object.fromEntries(view(run, { language: 'en' }).board.tasks.map(({ id, end }) => [id, end]));

// The formulas are held by the printed vectors; these hold what becomes of them on a plan.
describe('a Move by its formula', () => {
  it('crash: laminate takes 2.79 weeks with two more, and costs an eighth more', () => {
    const crash = moveOf(
      { ...none, resolution: 'crash', task: 'laminate', people: 4, kappa: 0.04, price: 100 },
      { parameter: { min: 1, max: 4, step: 1 } },
    );
    const run = play(withMoves([crash]), head, act('crash', 2));
    expect(ends(run)['laminate']).toBeCloseTo(6.79, 2);
    // ×1.13 of a hundred, to the printed hundredth.
    expect(Math.round(Number(run.world.quantities['spend']))).toBe(13);
    expect(run.world.crews).toEqual({ laminate: 6 });
    expect(play(withMoves([crash]), head, act('crash', 4)).world.quantities['spend']).toBeCloseTo(35, 6);
  });

  it('crash: with newcomers who have to learn first a short task ends later', () => {
    const brooks = moveOf({
      ...none,
      resolution: 'crash',
      task: 'laminate',
      people: 5,
      kappa: 0.04,
      newcomers: 'specialist',
      amount: 2,
    });
    // Domain §3, table: four weeks left, two specialists more, 4.65 weeks.
    expect(ends(play(withMoves([brooks]), head, act('crash')))['laminate']).toBeCloseTo(8.65, 2);
  });

  it('fast track: the receiving task begins early, lasts longer, and ends by the printed gain', () => {
    const overlap = moveOf(
      { ...none, resolution: 'fast_track', from: 'design', to: 'laminate', change: 0.6, sensitivity: 0.6 },
      { parameter: { min: 0.1, max: 0.9, step: 0.1 } },
    );
    const run = play(withMoves([overlap]), head, act('fast_track', 0.5));
    expect(ends(run)['laminate']).toBeCloseTo(8 - 0.92, 6);
    expect(view(run, { language: 'en' }).board.tasks.find(({ id }) => id === 'laminate')?.start).toBeCloseTo(2, 6);
  });

  it('split: what waits begins after the first part, the whole lasts half a week longer', () => {
    const split = moveOf({ ...none, resolution: 'split', task: 'laminate', first: [], amount: 0.5 });
    const run = play(withMoves([split]), head, act('split'));
    expect(ends(run)).toMatchObject({ laminate: 8.5, check: 7 });
  });

  it('descope: the share that goes shortens the task, and its user is by-passed unless asked', () => {
    const less = moveOf({
      resolution: 'descope',
      task: 'laminate',
      value: 10,
      user: 'emil',
      amount: 0.5,
      tells: { worth: 'bowls', each: 1 },
    });
    const run = play(withMoves([less]), head, act('descope'));
    expect(ends(run)['laminate']).toBe(6);
    expect(run.world.quantities['bowls']).toBe(10 - 5);
    // By-passed, from 40: 8 · 90 ÷ 100.
    expect(run.world.trust['emil']).toBeCloseTo(40 - 7.2, 6);
  });

  it('buffer, outsource: time before a task, or somebody else’s clock for it', () => {
    const aside = moveOf({ ...none, resolution: 'buffer', protects: 'laminate', amount: 1, price: 3 });
    const outside = moveOf({ ...none, resolution: 'outsource', task: 'laminate', setup: 1, pace: 0.5 });
    const scenario = withMoves([aside, outside]);
    const kept = play(scenario, head, act('buffer'));
    expect([ends(kept)['laminate'], kept.world.quantities['spend']]).toEqual([9, 3]);
    expect(ends(play(scenario, head, act('outsource')))['laminate']).toBe(4 + 1 + 2);
  });

  it('resequence: who waits loses trust, who was asked does not', () => {
    const order = moveOf({ ...none, resolution: 'resequence', move: 'laminate', before: 'spares' });
    const scenario = withMoves([order]);
    const run = play(scenario, head, act('resequence'));
    expect(ends(run)['spares']).toBe(10);
    expect(run.world.trust['ben']).toBeCloseTo(50 - 3, 6);
    const asked = play(scenario, head, { call: 'ben', kind: 'coach', option: 'ask' });
    expect(take(asked, act('resequence')).world.trust['ben']).toBe(asked.world.trust['ben']);
  });

  it('escalate: nothing moves before the answer is there', () => {
    const up = moveOf({ ...none, resolution: 'escalate', level: 3, move: 'laminate', before: 'spares' });
    const run = play(withMoves([up]), head, act('escalate'));
    expect(ends(run)['spares']).toBe(7);
    // The director answers in a week.
    expect(ends(take(run, turn))['spares']).toBe(10);
  });

  it('accept: who watches is on record, and the trigger is seen once', () => {
    const trigger = { op: '>=', a: { op: 'name', name: 'step' }, b: { op: 'value', value: 2 } } as const;
    const leave = moveOf({ ...none, resolution: 'accept', tasks: ['laminate'], owner: 'ben', trigger });
    const first = play(withMoves([leave]), head, act('accept'), turn);
    expect(first.world.accepted['plan.accept']).toEqual({ owner: 'ben', since: 0, isTriggered: false });
    const second = take(first, turn);
    expect(changesOf(second)).toContain('trigger.plan.accept false → true');
    expect(changesOf(take(second, turn)).filter((path) => path.startsWith('trigger'))).toEqual([]);
  });
});

describe('an agreed interface', () => {
  const contract = moveOf({ ...none, resolution: 'interface_contract', from: 'design', to: 'laminate', quality: 0 });
  const scenario = withMoves([contract]);

  it('costs both sides three quarters of a week and lets neither wait', () => {
    const run = play(scenario, head, act('interface_contract'));
    expect(ends(run)).toMatchObject({ design: 4.75, laminate: 4.75, check: 5.75 });
    expect(view(run, { language: 'en' }).board.contracts).toMatchObject([{ from: 'design', to: 'laminate' }]);
    expect(view(run, { language: 'en' }).board.links.find((link) => link.to === 'laminate')?.isCut).toBe(true);
  });

  it('is tested when both are nearly done: it fits, or three tenths are done again, about half the time at worst', () => {
    let failed = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const agreed = play(scenario, { ...head, seed }, act('interface_contract'), turn, turn, turn, turn);
      expect(agreed.world.contracts['design.laminate']?.state).toBe('agreed');
      const tested = take(agreed, turn);
      const state = tested.world.contracts['design.laminate']?.state;
      expect(state).not.toBe('agreed');
      if (state !== 'failed') continue;
      failed += 1;
      // .3 · 4.75 on top of what would have ended at 4.75.
      expect(ends(tested)['laminate']).toBeCloseTo(4.75 + 1.425, 6);
    }
    // p = .5 at quality 0: 200 draws lie within four standard deviations of 100.
    expect(Math.abs(failed - 100)).toBeLessThan(29);
  });
});

describe('the ten of `options: default`', () => {
  const ten = sink.story.calls.find((each) => each.id === 'rush');
  const options = (ten?.options ?? []).map((option) => ({ ...option, until: 12 }));
  const scenario = withMoves(options);
  const call = scenario.story.calls.find((each) => each.id === 'plan');
  const offered = (run: Run): readonly string[] =>
    call === undefined ? [] : [...offeredMoves(tablesOf(scenario), run.world, call)];

  it('are at most four, the same for a seed, others for others', () => {
    const sets = Array.from({ length: 40 }, (_, seed) => offered(play(scenario, { ...head, seed })).join(' '));
    expect(Math.max(...sets.map((set) => set.split(' ').length))).toBe(4);
    expect(new Set(sets).size).toBeGreaterThan(5);
    expect(offered(play(scenario, { ...head, seed: 7 })).join(' ')).toBe(sets[7]);
  });

  it('stand on the wall with a sentence each; the others are not shown and not taken', () => {
    const run = play(scenario, head);
    const shown = view(run, { language: 'en' }).offers.find((each) => each.call === 'plan')?.options ?? [];
    expect(shown.map((each) => each.option).toSorted()).toEqual(offered(run).toSorted());
    for (const each of shown) expect(each.model?.sentence).toMatch(/^[^{}]+\.$/);
    const left = options.find((each) => !offered(run).includes(each.id ?? ''));
    expect(codeOf(run, act(left?.id ?? '', left?.parameter?.min))).toBe('option/closed');
  });

  it('never split what has begun, nor hasten what is done', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const late = play(scenario, { ...head, seed }, ...Array.from({ length: 9 }, () => turn));
      expect(offered(late)).not.toContain('crash');
      const begun = play(scenario, { ...head, seed }, turn, turn, turn, turn, turn);
      expect(offered(begun)).not.toContain('split');
    }
  });

  it('ask whoever does the work they change', () => {
    const run = play(scenario, head);
    const shown = view(run, { language: 'en' }).offers.find((each) => each.call === 'plan')?.options ?? [];
    const hands = shown.find(
      (each) => each.option === 'crash' || each.option === 'outsource' || each.option === 'split',
    );
    if (hands !== undefined) expect(['ada', 'ben']).toContain(hands.putTo);
    for (const each of shown.filter((one) => one.option === 'accept')) expect(each.putTo).toBeNull();
  });
});

describe('what if', () => {
  it('lays the same plan over the wall as the act then makes', () => {
    const all: readonly MoveModel[] = [
      { ...none, resolution: 'crash', task: 'laminate', people: 4, kappa: 0.04, amount: 2, price: 10 },
      { ...none, resolution: 'fast_track', from: 'design', to: 'laminate', change: 0.2, sensitivity: 0.3 },
      { ...none, resolution: 'interface_contract', from: 'design', to: 'laminate', quality: 0.5 },
      { ...none, resolution: 'split', task: 'laminate', first: ['check'], amount: 0.3 },
      { ...none, resolution: 'descope', task: 'laminate', value: 10, amount: 0.25, user: 'emil' },
      { ...none, resolution: 'buffer', protects: 'laminate', amount: 1 },
      { ...none, resolution: 'outsource', task: 'laminate', setup: 2, pace: 0.25, price: 4 },
      { ...none, resolution: 'resequence', move: 'laminate', before: 'spares' },
      { ...none, resolution: 'accept', tasks: ['laminate'] },
    ];
    const scenario = withMoves(all.map((model) => moveOf(model)));
    const before = play(scenario, head);
    for (const { resolution } of all) {
      const seen = whatIf(before, act(resolution), 'en');
      if (!seen.ok) throw new Error(`${resolution}: ${seen.error.code}`);
      const after = play(scenario, head, act(resolution));
      const spans = Object.fromEntries(Object.entries(seen.value.after.tasks).map(([id, { end }]) => [id, end]));
      expect(spans, resolution).toEqual(ends(after));
      expect(seen.value.after.spend, resolution).toBeCloseTo(Number(after.world.quantities['spend']), 6);
      expect(seen.value.after.trust['emil'], resolution).toBeCloseTo(after.world.trust['emil'] ?? 0, 6);
      expect(seen.value.move, resolution).toMatch(/\.$/);
    }
  });
});

describe('numbers a Move does not take', () => {
  const crash = (kappa: number): Scenario =>
    withMoves([
      moveOf(
        { ...none, resolution: 'crash', task: 'laminate', people: 3, kappa },
        { parameter: { min: 1, max: 6, step: 1 } },
      ),
    ]);

  it('are refused outside range and grain (parameter/out-of-range)', () => {
    const run = play(crash(0.04), head);
    expect([0, 7, 1.5].map((each) => codeOf(run, act('crash', each)))).toEqual(
      Array.from({ length: 3 }, () => 'parameter/out-of-range'),
    );
    expect(codeOf(run, act('crash', 6))).toBeNull();
  });
  it('are refused where so many more hands add nothing (parameter/out-of-range)', () => {
    // out(3 + k) > out(3) while k < 1 + 2(1 − 3κ) ÷ κ, which is 5 at κ .2: four more help, six do not.
    const run = play(crash(0.2), head);
    expect([1, 4].map((each) => codeOf(run, act('crash', each)))).toEqual([null, null]);
    expect(codeOf(run, act('crash', 6))).toBe('parameter/out-of-range');
  });
  it('leave the Move shut, with its reason, where even one adds nothing (option/closed)', () => {
    const run = play(crash(0.5), head);
    expect(codeOf(run, act('crash', 1))).toBe('option/closed');
    const shown = view(run, { language: 'en' }).offers.find((each) => each.call === 'plan')?.options[0];
    expect(shown).toMatchObject({ isOpen: false, reason: { text: 'More hands would talk more and make no more.' } });
    expect(view(run, { language: 'it' }).offers.find((each) => each.call === 'plan')?.options[0]?.reason?.text).toBe(
      'Più mani parlerebbero di più e non farebbero di più.',
    );
  });
});

describe('an answer', () => {
  const needs = (answer: 'commit' | 'comply' | 'resist'): Scenario =>
    withMoves(
      [
        moveOf(
          { ...none, resolution: 'descope', task: 'laminate', value: 1, amount: 0.5 },
          { needs: 'dinner', answer: [{ is: answer }] },
        ),
      ],
      {},
      { ...program, work: 'modelled' },
    );
  const benDecides: Move = { call: 'dinner', kind: 'raci', letters: { ben: 'A+R' } };
  const asked = (answer: 'commit' | 'comply' | 'resist'): Run => play(needs(answer), head, benDecides, act('descope'));

  it('is given in words, once, by whoever has the last word', () => {
    for (const answer of ['commit', 'comply', 'resist'] as const) {
      const lines =
        asked(answer)
          .steps.at(-1)
          ?.said.filter(({ role }) => role === 'answer') ?? [];
      expect(lines.map(({ by }) => by)).toEqual(['ben']);
      const text = view(asked(answer), { language: 'it' }).said.at(-1)?.text ?? '';
      expect(text).not.toMatch(/^@|^$/);
    }
  });
  it('wins all, .85 or nothing of what the Move would win', () => {
    expect(['commit', 'comply', 'resist'].map((each) => ends(asked(each as 'commit'))['laminate'])).toEqual([
      6, 6.3, 8,
    ]);
  });
  it('sets the pace of the work that was asked for', () => {
    expect((['commit', 'comply', 'resist'] as const).map((each) => asked(each).world.rates['laminate'])).toEqual([
      1, 0.85, 0.5,
    ]);
  });
});

describe('modelled work (domain §3, phase 4)', () => {
  const alone: Program = {
    ...program,
    work: 'modelled',
    tasks: [{ ...task, id: 'pipes', duration: span(4), owner: 'ben', topic: 'pipes' }],
    links: [],
    milestones: [],
    resources: {},
  };
  const done = (plan: Program): number | undefined =>
    play(withMoves([{ id: 'x', resolution: 'accept' }], { tasks: [] }, plan), head, turn).world.plan.done['pipes'];
  const twin = (topic?: string): Program => ({
    ...alone,
    tasks: [
      { ...task, id: 'pipes', duration: span(4), owner: 'ben', ...(topic === undefined ? {} : { topic }) },
      { ...task, id: 'other', duration: span(4), owner: 'ben' },
    ],
  });

  const unskilled: Program = {
    ...alone,
    tasks: [{ ...task, id: 'pipes', duration: span(4), owner: 'ben' }],
  };

  it('goes at rate 1 for two pips, and for work that names no skill', () => {
    expect([done(alone), done(unskilled)]).toEqual([1, 1]);
  });
  it('loses a fifth to a second task of the same person', () => {
    expect(done(twin('pipes'))).toBeCloseTo(0.8, 6);
    expect(done({ ...twin(), work: 'plain' })).toBe(1);
  });
  it('is as slow as its owner’s skill: 0.7 without practice', () => {
    const raw = { ...alone, tasks: alone.tasks.map((each) => ({ ...each, owner: 'ada', topic: 'knives' })) };
    expect(done(raw)).toBeCloseTo(0.7, 6);
  });
  it('ends when the work is done at that pace, not before', () => {
    const slow = {
      ...alone,
      tasks: alone.tasks.map((each) => ({ ...each, duration: span(1), owner: 'ada', topic: 'knives' })),
    };
    const scenario = withMoves([{ id: 'x', resolution: 'accept' }], { tasks: [] }, slow);
    const run = play(scenario, head, turn, turn);
    // One week of work at .7 a week.
    expect(run.world.plan.finishedAt['pipes']).toBeCloseTo(1 / 0.7, 5);
  });
});

describe('`parameter`', () => {
  it('is read by the option’s own amounts, at once and weeks later', () => {
    const ada: Move = { call: 'dinner', kind: 'raci', letters: { ada: 'A+R' } };
    const hands: Move = { call: 'plan_b', kind: 'conflict', option: 'hands', parameter: 2 };
    const yes = prepare({
      ...sink.pack,
      story: {
        ...sink.story,
        calls: sink.story.calls.map((call) =>
          call.id === 'plan_b'
            ? { ...call, options: call.options.map((one) => ({ ...one, answer: [{ is: 'commit' as const }] })) }
            : call,
        ),
      },
    });
    const before = play(yes, head, ada);
    const run = take(before, hands);
    expect((run.world.trust['ada'] ?? 0) - (before.world.trust['ada'] ?? 0)).toBe(2);
    expect(run.world.quantities['drops']).toBeGreaterThan(0);
    const [with2, without] = [take(run, turn), take(before, turn)];
    // Half a spoon less for quality at once; twice the number a week later.
    const gained = Number(with2.world.quantities['bowls']) - Number(without.world.quantities['bowls']);
    expect(gained).toBe(4 - 0.5);
  });
});
