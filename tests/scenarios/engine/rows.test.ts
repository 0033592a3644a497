import { describe, expect, it } from 'vitest';
import {
  beats,
  type Letters,
  type Move,
  prepare,
  type Run,
  type Scenario,
  type Story,
  view,
  why,
} from '../../../scenarios/index.ts';
import { compareDrivers } from '../../helpers/drivers.ts';
import { changesOf, codeOf, play, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap' };
type Dinner = Story['deliverables'][number];

/** The kitchen sink with nothing authored about the row of its dinner: what letters do there is the model's. */
function modelled(change: Partial<Story> = {}, dinner: Partial<Dinner> = {}): Scenario {
  const deliverables = sink.story.deliverables.map((one) => {
    if (one.id !== 'dinner' || one.agree === undefined) return one;
    return { ...one, agree: { ...one.agree, effects: [], isModelled: true }, ...dinner };
  });
  return prepare({ ...sink.pack, story: { ...sink.story, deliverables, ...change } });
}
const row = (letters: Letters): Move => ({ call: 'dinner', kind: 'raci', letters });
const mode = (run: Run): string | undefined => run.world.at['dinner'];
const full = row({ ada: 'A+R', ben: 'C', dora: 'C' });

describe('a row the model decides about', () => {
  it('counts once the time of a decision is over, by the tempo', () => {
    // 0.2 + 2 · 0.15 = 0.5 weeks: half a step of a week, two and a half of a day.
    expect(mode(play(modelled(), head, full))).toBe('proposed');
    expect(mode(play(modelled(), head, full, turn))).toBe('settled');
    const days = modelled({ tempo: 'day' }, { endsWith: 'encore' });
    expect(play(days, head, full).world.decides['dinner']).toBe(2.5);
    expect(mode(play(days, head, full, turn, turn))).toBe('proposed');
    expect(mode(play(days, head, full, turn, turn, turn))).toBe('settled');
  });

  it('waits for another decision after other letters', () => {
    const run = play(modelled(), head, full, turn, row({ ada: 'A+R', ben: 'I', dora: 'C' }));
    expect(mode(run)).toBe('proposed');
    expect(run.world.tokens).toBe(play(modelled(), head, full, turn).world.tokens - 1);
    expect(changesOf(run)).toContain('letter.dinner.ben C → I');
  });

  it('drifts without a last word: whoever does it decides', () => {
    const run = play(modelled(), head, row({ ada: 'R', ben: 'C' }), turn);
    expect(mode(run)).toBe('drifting');
    const told = beats(run, run.steps.length - 1, 'en').map(({ text }) => text);
    expect(told).toContain('Nobody has the last word on “Dinner on Friday”. Ada does it, so Ada decides.');
  });

  it('does not land before its decision', () => {
    // The meal is served in the second turn. Everybody asked and nobody to decide: 0.2 + 4 · 0.15 + 0.5 = 1.3 weeks.
    const asked = row({ ada: 'C', ben: 'C', dora: 'C', you: 'C' });
    expect(mode(play(modelled(), head, turn, turn))).toBe('landed');
    expect(mode(play(modelled(), head, turn, asked, turn))).toBe('proposed');
    expect(mode(play(modelled(), head, turn, asked, turn, turn))).toBe('landed');
  });
});

describe('a row with two last words', () => {
  const two = row({ ada: 'A', ben: 'A', dora: 'C' });

  it('stalls, and holds the task that ends it', () => {
    const run = play(modelled(), head, two, turn, turn, turn);
    expect(mode(run)).toBe('stalled');
    expect(run.world.plan.finishedAt['serve']).toBeUndefined();
    expect(play(modelled(), head, turn, turn).world.plan.finishedAt['serve']).toBe(1.5);
  });

  it('goes on when a letter goes', () => {
    const run = play(modelled(), head, two, turn, row({ ada: 'A', ben: 'R', dora: 'C' }), turn, turn);
    expect(mode(run)).toBe('landed');
  });

  it('goes on when a Raise about its task has landed: the higher authority keeps the last word', () => {
    const boils = modelled({}, { endsWith: 'boil' });
    const bucket: Move = { call: 'puddle', kind: 'blocker', option: 'bucket' };
    const stalled = play(boils, head, two, turn, turn);
    expect(mode(stalled)).toBe('stalled');
    const raised = play(boils, head, two, turn, bucket, turn, turn);
    expect(raised.world.letters['dinner']).toEqual({ ada: 'A', ben: 'C', dora: 'C' });
    expect(['settled', 'landed']).toContain(mode(raised));
  });
});

describe('a result that lands', () => {
  it('surprises whom it stops by 8 and whom it touches by 4, scaled by their trust', () => {
    // Only you hold letters: Dora (stake 3) and Ben (his work waits) are left out, Ada (stake 2) is overlooked.
    const run = play(modelled(), head, row({ you: 'A+R' }), turn, turn);
    expect(mode(run)).toBe('landed');
    const losses = (run.steps.at(-1)?.changes ?? [])
      .filter(({ rule }) => rule === 'left_out' || rule === 'overlooked')
      .map(({ path, before, after }) => {
        const scale = (50 + Number(before)) / 100;
        return [path, Math.round((1e4 * (Number(before) - Number(after))) / scale) / 1e4];
      });
    expect(losses).toEqual([
      ['trust.ada', 4],
      ['trust.ben', 8],
      ['trust.dora', 8],
    ]);
  });

  it('goes back to the letters put down, in words', () => {
    const run = play(modelled(), head, row({ ada: 'A+R', ben: 'C' }), turn, turn);
    const trust = run.steps.at(-1)?.changes.find(({ path, rule }) => path === 'trust.dora' && rule === 'left_out');
    expect(trust?.cause).toEqual({ call: 'dinner', index: 0 });
    const beat = beats(run, run.steps.length - 1, 'en').find(({ text }) => text.includes('had no letter'));
    expect(beat?.text).toBe('Dora had no letter in “Dinner on Friday”.');
    const [link] = why(run, 'trust.dora', { language: 'en' });
    expect(link?.text).toMatch(/Who says when dinner is ready/u);
  });

  it('goes back to the row itself where nobody ever put letters down', () => {
    const run = play(modelled(), head, turn, turn);
    const surprise = run.steps.at(-1)?.changes.find(({ path }) => path === 'surprised.dinner');
    expect(surprise).toMatchObject({ after: 'ada ben dora', cause: { rule: 'dinner', step: 1 } });
  });

  it('surprises nobody who had a letter', () => {
    const run = play(modelled(), head, full, turn, turn);
    expect(mode(run)).toBe('landed');
    expect(run.steps.at(-1)?.changes.filter(({ path }) => path.startsWith('surprised.'))).toEqual([]);
  });

  it('costs three in ten a week of their work again, the same in every fork', () => {
    // Ben's serving is what ends the row, so the task he does again must be another: give him the boiling.
    const tasks = sink.story.program.tasks.map((task) =>
      task.id === 'boil' ? { ...task, owner: 'dora', duration: [4, 4, 4] as const } : task,
    );
    const story = modelled({ program: { ...sink.story.program, tasks } });
    const seeds = Array.from({ length: 400 }, (_, seed) => seed);
    const again = seeds.filter((seed) => {
      const run = play(story, { ...head, seed }, row({ ada: 'A+R', ben: 'C' }), turn, turn);
      const rework = run.world.plan.edits['rework.boil'];
      if (rework !== undefined) expect(rework).toBe(1);
      return rework !== undefined;
    });
    // 400 draws of 0.3: 120 expected, four standard deviations are 37.
    expect(Math.abs(again.length - 120)).toBeLessThan(37);
    const seed = again[0] ?? 0;
    const other = play(story, { ...head, seed }, turn, row({ ada: 'A+R', ben: 'C' }), turn, turn);
    expect(other.world.plan.edits['rework.boil']).toBe(1);
  });
});

describe('a row its author decides about', () => {
  it('counts at once and surprises nobody by rule', () => {
    const run = play(sink, head, row({ ada: 'A' }));
    expect(mode(run)).toBe('settled');
    const landed = play(sink, head, row({ ada: 'A' }), turn, turn);
    expect(mode(landed)).toBe('landed');
    expect(landed.steps.at(-1)?.changes.some(({ rule }) => rule === 'left_out')).toBe(false);
  });
});

describe('consequences by the author’s word', () => {
  it('counts at once where its author wants none', () => {
    const silent = modelled({}, agreeWith(false));
    expect(mode(play(silent, head, row({ ada: 'A' })))).toBe('settled');
    const landed = play(silent, head, row({ ada: 'A' }), turn, turn);
    expect(landed.steps.at(-1)?.changes.some(({ path }) => path === 'surprised.dinner')).toBe(false);
  });

  it('has the model’s beside its author’s where both are wanted', () => {
    const run = play(modelled({}, agreeWith(true)), head, row({ ada: 'A' }));
    expect(mode(run)).toBe('proposed');
    // The fixture's own effect: four more trust where Ada decides.
    expect(run.steps.at(-1)?.changes.some(({ path, rule }) => path === 'trust.ada' && rule === 'add')).toBe(true);
  });
});

function agreeWith(isModelled: boolean): Partial<Dinner> {
  const agree = sink.story.deliverables.find(({ id }) => id === 'dinner')?.agree;
  return agree === undefined ? {} : { agree: { ...agree, effects: isModelled ? agree.effects : [], isModelled } };
}

describe('a letter', () => {
  const ask: Move = { call: 'ben', kind: 'coach', option: 'ask' };
  const sayWhere: Move = { call: 'ben', kind: 'coach', option: 'say_where' };
  const agreed = (run: Run): readonly string[] =>
    view(run, { language: 'en', seat: 'player' }).offers.find(({ call }) => call === 'dinner')?.row?.agreed ?? [];

  it('is ink until its owner is asked, before or after', () => {
    expect(agreed(play(sink, head, full))).toEqual([]);
    expect(agreed(play(sink, head, full, ask))).toEqual(['ben']);
    expect(agreed(play(sink, head, ask, full))).toEqual(['ben']);
    expect(agreed(play(sink, head, full, turn, ask))).toEqual(['ben']);
    expect(agreed(play(sink, head, full, sayWhere))).toEqual([]);
  });

  it('is ink when it was put down a week after the talk', () => {
    expect(agreed(play(sink, head, ask, turn, full))).toEqual([]);
  });

  it('is ink again when it changes, and stays agreed when another does', () => {
    const other = row({ ada: 'A', ben: 'C', dora: 'C' });
    const changed = row({ ada: 'A', ben: 'I', dora: 'C' });
    expect(agreed(play(sink, head, full, ask, turn, other))).toEqual(['ben']);
    expect(agreed(play(sink, head, full, ask, turn, changed))).toEqual([]);
  });

  it('of your own needs no talk', () => {
    expect(agreed(play(sink, head, row({ you: 'A+R', ben: 'C' })))).toEqual(['you']);
  });

  it('shows who stands in the row, as what, and who was asked this week', () => {
    const run = play(sink, head, full, ask);
    const form = view(run, { language: 'en', seat: 'player' }).offers.find(({ call }) => call === 'dinner')?.row;
    expect(form?.people.map(({ id, isAsked }) => [id, isAsked])).toEqual([
      ['ada', false],
      ['ben', true],
      ['dora', false],
      ['you', false],
    ]);
    expect(form?.people.find(({ id }) => id === 'ben')?.role).not.toBe('');
    expect(form?.letters).toEqual({ ada: 'A+R', ben: 'C', dora: 'C' });
  });

  it.each([
    ['an empty row', {}],
    ['a stranger', { emil: 'A' }],
    ['a letter nobody knows', { ada: 'Q' }],
  ])('is refused for %s, and nothing changes', (_, letters) => {
    // What comes from outside may hold anything; the types do not.
    const move: Move = { call: 'dinner', kind: 'raci', letters: letters as Letters };
    expect(codeOf(play(sink, head), move)).toBe('raci/not-a-row');
  });
});

describe('the two drivers', () => {
  it('agree on rows the model decides about', () => {
    expect(compareDrivers(modelled(), 300, 4712).moves).toBe(300);
  });
});
