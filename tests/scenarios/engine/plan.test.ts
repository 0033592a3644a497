import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { load, prepare, view, whatIf, type Scenario } from '../../../scenarios/index.ts';
import { datesOf } from '../../../scenarios/engine/names.ts';
import { tablesOf } from '../../../scenarios/engine/tables.ts';
import { play, turn } from '../../helpers/play.ts';
import { printProblems, readFolder, withFile } from '../../helpers/load-folder.ts';

const folder = join(import.meta.dirname, '../../fixtures/kitchen-sink');
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };

/** The kitchen sink with replacements in its program; throws if there is nothing to replace. */
function changed(...replacements: readonly (readonly [from: string, to: string])[]) {
  const files = readFolder(folder);
  const text = new TextDecoder().decode(files.get('scenario.yaml'));
  const other = replacements.reduce((sum, [from, to]) => {
    if (!sum.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return sum.replace(from, to);
  }, text);
  return load(withFile(new Map([...files].filter(([name]) => name === 'scenario.yaml')), 'scenario.yaml', other));
}
function story(...replacements: readonly (readonly [from: string, to: string])[]): Scenario {
  const { pack, problems } = changed(...replacements);
  if (pack === undefined) throw new Error(printProblems(problems));
  return prepare(pack);
}
const calendar = 'calendar: [{ id: nap, from: 2, to: 3, tasks: [lay] }]';
const buffers = 'slack: { protects: doors, size: 0.5 }';
const boil = 'boil: { duration: 1, owner: ada, value: 10, criticality: 2 }';
const lay = 'lay: { duration: 0.5, owner: you, not_before: 0.5 }';
const half = 'half: { is: "bowls / 2" }';
const board = (scenario: Scenario, ...moves: Parameters<typeof play>[2][]) =>
  view(play(scenario, head, ...moves), { language: 'en' }).board;
const task = (scenario: Scenario, id: string, ...moves: Parameters<typeof play>[2][]) =>
  board(scenario, ...moves).tasks.find((each) => each.id === id);

describe('the plan in play', () => {
  const napping = story([calendar, 'calendar: [{ id: nap, text: Everybody sleeps, from: 0, to: 1 }]']);

  it('rests in closed steps, in the dates and in the work', () => {
    expect(task(napping, 'chop')).toMatchObject({ start: 1, end: 2, done: 0 });
    expect(play(napping, head, turn).world.plan.done).toEqual({});
    expect(play(napping, head, turn, turn).world.plan).toMatchObject({ done: { chop: 1 }, finishedAt: { chop: 2 } });
  });

  it('tells a board what is closed, and why', () => {
    expect(board(napping).closed).toEqual([{ id: 'nap', text: 'Everybody sleeps', from: 0, to: 1, tasks: [] }]);
  });

  it('picks up work after a pause where it stopped', () => {
    const long = story(
      [calendar, 'calendar: [{ id: nap, from: 1, to: 2, tasks: [boil] }]'],
      ['chop: { duration: [0.5, 1, 1.5]', 'chop: { duration: 0.5'],
    );
    expect(task(long, 'boil')).toMatchObject({ start: 0.5, end: 2.5 });
    expect(task(long, 'boil', turn)).toMatchObject({ start: 0.5, end: 2.5, done: 0.5 });
    expect(play(long, head, turn, turn).world.plan.done['boil']).toBe(0.5);
    expect(play(long, head, turn, turn, turn).world.plan.finishedAt['boil']).toBe(2.5);
  });

  it('works out a plan again only when an edit, work or the clock touched it', () => {
    const run = play(napping, head);
    const tables = tablesOf(napping);
    const dates = datesOf(tables, run.world);
    expect(datesOf(tables, { ...run.world, tokens: 0, trust: {} })).toBe(dates);
    expect(datesOf(tables, { ...run.world, plan: { ...run.world.plan, edits: { 'rework.boil': 1 } } })).not.toBe(dates);
  });
});

describe('a plan gone wild', () => {
  it('stays within what a clock can count, whatever an edit says', () => {
    const scenario = story();
    const tables = tablesOf(scenario);
    const { world } = play(scenario, head);
    const at = (edits: Record<string, number>) => datesOf(tables, { ...world, plan: { ...world.plan, edits } });
    expect(at({ 'duration.chop': 1e12, 'not_before.lay': 1e12 }).endStep).toBeLessThan(30_000);
    expect(at({ 'duration.chop': -5 }).end['chop']).toBe(0);
    expect(at({ 'duration.chop': 1e12 }).levelledEnd()).toBeGreaterThan(9_999);
  });
});

describe('resources on the board', () => {
  // Two want the knives in the same step; there is one pair.
  const fought = story([lay, 'lay: { duration: 0.5, owner: you, demand: { knives: 1 } }']);

  it('show a clash where the early plan asks for more than there is', () => {
    const { clashes, resources, levelledEndStep, endStep } = board(fought);
    expect(clashes).toEqual([
      {
        resource: 'knives',
        resourceName: 'Knives',
        step: 0,
        demand: 2,
        capacity: 1,
        tasks: ['chop', 'lay'],
        text: 'Monday: Chop and Lay want 2 of Knives; it has 1.',
      },
    ]);
    expect(resources[0]).toMatchObject({ id: 'knives', load: [2, 0, 0, 0, 0, 0], capacity: [1, 1, 1, 1, 1, 1] });
    expect(resources[1]?.capacity).toEqual([1, 2, 2, 2, 2, 2]);
    expect(levelledEndStep).toBeGreaterThanOrEqual(endStep);
  });

  it('forget clashes that lie behind', () => {
    expect(board(fought, turn).clashes).toEqual([]);
  });

  it('say the same in Italian', () => {
    const { clashes } = view(play(fought, head), { language: 'it' }).board;
    expect(clashes[0]?.text).toBe('Monday: Chop e Lay vogliono 2 di Knives; ne ha 1.');
  });

  it('make who is not first wait, where the work is modelled', () => {
    const modelled = story(
      [lay, 'lay: { duration: 0.5, owner: ben, demand: { knives: 1 } }'],
      ['\n  budget: 40', '\n  work: modelled\n  budget: 40'],
    );
    const { done } = play(modelled, head, turn).world.plan;
    expect(done['chop']).toBeGreaterThan(0);
    expect(done['lay']).toBeUndefined();
    expect(play(fought, head, turn).world.plan.done['lay']).toBe(0.5);
  });

  it('carry the names an author gives them', () => {
    const named = story(['resources: { knives: 1', 'resources: { knives: { name: Two knives, capacity: [1] }']);
    expect(board(named).resources[0]).toMatchObject({ id: 'knives', name: 'Two knives' });
  });
});

describe('the chain that sets the date', () => {
  it('runs from the first thing to do to the last, along the links that drive', () => {
    const first = board(story());
    expect(first.chain).toEqual(['chop', 'boil']);
    expect(first.links.filter(({ isDriving }) => isDriving).map(({ from, to }) => `${from} ${to}`)).toContain(
      'chop boil',
    );
    expect(first.tasks.find(({ id }) => id === 'boil')?.drivenBy).toEqual(['chop']);
  });
  it('loses what is finished', () => {
    expect(board(story(), turn).chain).toEqual(['boil']);
  });
  it('says how long each bar may still grow', () => {
    expect(task(story(), 'chop')?.durations).toEqual({ optimistic: 0.5, likely: 1, pessimistic: 1.5 });
    expect(task(story(), 'chop', turn)?.durations).toEqual({ optimistic: 0, likely: 0, pessimistic: 0 });
  });
});

describe('buffers on the board', () => {
  it('are calm while the slack behind them is whole', () => {
    expect(board(story()).buffers).toEqual([
      expect.objectContaining({ id: 'slack', protects: 'doors', size: 0.5, used: 0, share: 0, state: 'calm' }),
    ]);
  });
  it('are used by what the slack lacks of their size', () => {
    // Doors at 4, forecast 2: two steps of slack, of a buffer of 2.5 half a step is used.
    const [buffer] = board(story([buffers, 'slack: { name: The cushion, protects: doors, size: 2.5 }'])).buffers;
    const forecast = board(story()).milestones[0]?.forecast ?? 0;
    expect(forecast).toBe(1.5);
    expect(buffer).toMatchObject({ used: 0, state: 'calm' });
    const [tight] = board(story([buffers, 'slack: { name: The cushion, protects: doors, size: 5 }'])).buffers;
    expect(tight).toMatchObject({ used: 2.5, share: 0.5, state: 'act' });
    expect(tight?.text).toBe('The cushion: 2.5 of 5 weeks used. Act now.');
  });
  it('are worked out from safe estimates by either rule', () => {
    const sized = (rule: string): number | undefined =>
      board(story([buffers, `slack: { protects: doors, rule: ${rule}, safe: { chop: 4, boil: 5 } }`])).buffers[0]?.size;
    expect(sized('root')).toBe(5);
    expect(sized('half')).toBe(3.5);
  });
});

describe('what conditions may ask of a plan', () => {
  it('are clashes, the levelled end, and the share of a buffer that is used', () => {
    const asked = story(
      [lay, 'lay: { duration: 0.5, owner: you, demand: { knives: 1 } }'],
      [buffers, 'slack: { protects: doors, size: 5 }'],
      [half, `${half}\n  probe: { is: "clashes * 100 + levelled_end + used.slack * 1000", shown: true, text: Probe. }`],
    );
    const { quantities, board: seen } = view(play(asked, head), { language: 'en' });
    const share = seen.buffers[0]?.share ?? 0;
    expect(share).toBeGreaterThan(0);
    expect(quantities.find(({ id }) => id === 'probe')?.value).toBeCloseTo(
      seen.clashes.length * 100 + seen.levelledEndStep + share * 1000,
      6,
    );
  });
  it('name no buffer that is not there', () => {
    const { problems } = changed([half, `${half}\n  probe: { is: "used.sponge" }`]);
    expect(problems.map(({ code }) => code)).toContain('scenario/unknown-name');
  });
});

describe('bad programs', () => {
  const faults = (...replacements: readonly (readonly [string, string])[]) =>
    changed(...replacements)
      .problems.filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => [code, path]);
  it('refuse a buffer without a size, and one with two', () => {
    expect(faults([buffers, 'slack: { protects: doors }'])).toEqual([['format/missing-key', 'program.buffers.slack']]);
    expect(faults([buffers, 'slack: { protects: doors, size: 1, rule: half }'])).toEqual([
      ['format/missing-key', 'program.buffers.slack'],
    ]);
  });
  it('refuse safe estimates of strangers, and buffers before nothing', () => {
    expect(faults([buffers, 'slack: { protects: doors, rule: half, safe: { fry: 1 } }'])).toEqual([
      ['scenario/unknown-task', 'program.buffers.slack.safe.fry'],
    ]);
    expect(faults([buffers, 'slack: { protects: windows, size: 1 }'])).toEqual([
      ['scenario/unknown-task', 'program.buffers.slack.protects'],
    ]);
  });
  it('refuse closed time without length', () => {
    expect(faults([calendar, 'calendar: [{ id: nap, from: 2, to: 2 }]'])).toEqual([
      ['format/bad-number', 'program.calendar[0].to'],
    ]);
  });
  it('refuse a demand that can never be met', () => {
    expect(faults([boil, boil.replace('criticality: 2', 'criticality: 2, demand: { stove: 3 }')])).toEqual([
      ['format/bad-number', 'program.tasks.boil.demand.stove'],
    ]);
  });
});

describe('what if', () => {
  it('shows every bar before and after, the chain, the clashes and the levelled end', () => {
    const scenario = story();
    const run = play(scenario, head);
    const offered = view(run, { language: 'en' }).offers.find(({ kind }) => kind === 'conflict');
    const option = offered?.options.find(({ isOpen }) => isOpen);
    if (offered === undefined || option === undefined) throw new Error('no Move is offered');
    const result = whatIf(run, { call: offered.call, kind: 'conflict', option: option.option }, 'en');
    if (!result.ok) throw new Error(result.error.code);
    expect(Object.keys(result.value.before.tasks)).toEqual(['chop', 'boil', 'lay', 'serve', 'encore']);
    expect(result.value.before.tasks['encore']).toEqual({
      start: 0,
      end: 0,
      slack: 0,
      isCritical: false,
      isInPlan: false,
    });
    expect(result.value.before.chain).toEqual(['chop', 'boil']);
    expect(result.value.before.levelledEndStep).toBe(result.value.before.endStep);
  });
});
