import { describe, expect, it } from 'vitest';
import { type Move, type Run, prepare, start, stepFast, view } from '../../../scenarios/index.ts';
import { machineConfig } from '../../../scenarios/index.ts';
import { loadFolder } from '../../helpers/load-folder.ts';
import { changesOf, codeOf, play, take, turn } from '../../helpers/play.ts';

const story = prepare(loadFolder('tests/fixtures/oven-tray'));
const never = { seed: 1, luck: { tray: 0.999 } };
const always = { seed: 1, luck: { tray: 0 } };
const raise = (option: string, more: Partial<Move> = {}): Move => ({ call: 'tray', kind: 'blocker', option, ...more });
const modeOf = (run: Run): string | undefined => run.world.at['tray'];
const ring = (run: Run) => view(run, { language: 'en' }).board.blockers[0];

describe('a blocker that lives by itself', () => {
  it('is a chart of its own predicates: no stage is copied', () => {
    const { signal, risk, blocker } = machineConfig(story).states['tray']?.states ?? {};
    const guards = [signal, risk, blocker].map((mode) =>
      (mode?.on?.['turn.blockers_aged'] ?? []).map((edge) => edge.guard?.type),
    );
    expect(guards).toEqual([['is_seen', 'turns_now'], ['turns_now'], ['fix_too_late']]);
  });

  it('stays a signal where luck sees and turns nothing', () => {
    expect(modeOf(play(story, never, turn, turn, turn))).toBe('signal');
  });

  it('is seen for a risk, and then turns', () => {
    const seen = play(story, always, turn);
    expect(modeOf(seen)).toBe('risk');
    expect(changesOf(seen)).toContain('at.tray signal → risk');
    expect(modeOf(take(seen, turn))).toBe('blocker');
  });

  it('is likelier seen where attention goes: h₁ = .25·4/4 + .15·60/100', () => {
    const at = (u: number, ...moves: readonly Move[]): string | undefined =>
      modeOf(play(story, { seed: 1, luck: { tray: u } }, ...moves, turn));
    const look: Move = { call: 'drawing', kind: 'dive' };
    // Nothing done: .09. One token of four: .1525. Unseen in week one it turns with .2.
    expect(at(0.085)).toBe('risk');
    expect(at(0.15)).toBe('blocker');
    expect(at(0.15, look)).toBe('risk');
    expect(at(0.16, look)).toBe('blocker');
    expect(at(0.21, look)).toBe('signal');
  });

  it('holds the task it blocks while work has stopped', () => {
    const free = play(story, never, turn, turn, turn);
    const held = play(story, always, turn, turn, turn);
    expect(free.world.plan.done['cure']).toBe(1);
    expect(held.world.plan.done['cure'] ?? 0).toBe(0);
  });

  it('is a showstopper when the fastest fix no longer fits before it is needed', () => {
    // Need 10, fix 2. Cutting the floor in two asks nobody: 8 + 2 ≤ 10 is the last week that fits. To accept is no way there.
    let run = play(story, always, turn, turn);
    for (let week = 3; week <= 8; week += 1) {
      run = take(run, turn);
      expect(modeOf(run), `week ${week}`).toBe('blocker');
    }
    const before = run.world.trust['marit'] ?? 0;
    run = take(run, turn);
    expect(modeOf(run)).toBe('showstopper');
    // Surprised late: l 10, scaled by (50 + 50) ÷ 100.
    expect(before - (run.world.trust['marit'] ?? 0)).toBeCloseTo(10, 6);
  });
});

describe('a raise', () => {
  it('is answered at once inside the week, and its fix runs from then', () => {
    const run = play(story, never, raise('ask_leila'));
    expect(run.world.trust['leila']).toBeCloseTo(61, 6);
    expect(run.steps.at(-1)?.said.map(({ role }) => role)).toEqual(['answer']);
    expect(ring(run)).toMatchObject({ level: 1, answerStep: 2, answerText: 'fixed by Week 2', owner: 'leila' });
    expect(modeOf(take(run, turn))).toBe('signal');
    expect(modeOf(play(story, never, raise('ask_leila'), turn, turn))).toBe('cleared');
  });

  it('waits for its rung: a director a week, a sponsor two turns', () => {
    const asked = play(story, never, raise('director', { jointly: true }));
    expect(asked.world.quantities['spend']).toBe(0);
    expect(ring(asked)).toMatchObject({ level: 3, answerStep: 1, answerText: 'answer by Week 1' });
    const answered = take(asked, turn);
    expect(answered.world.quantities['spend']).toBe(10);
    expect(answered.steps.at(-1)?.said.map(({ role }) => role)).toContain('answer');
    const cause = answered.steps.at(-1)?.changes.find(({ path }) => path === 'spend')?.cause;
    expect(cause).toEqual({ call: 'tray', index: 0 });
    expect(play(story, never, raise('sponsor', { jointly: true }), turn).world.quantities['spend']).toBe(0);
    expect(play(story, never, raise('sponsor', { jointly: true }), turn, turn).world.quantities['spend']).toBe(5);
  });

  it('pays the price of the week it was asked in', () => {
    const run = play(story, never, turn, turn, raise('director', { jointly: true }), turn);
    expect(run.world.quantities['spend']).toBe(12);
    const price = view(play(story, never, turn, turn), { language: 'en' })
      .offers.find(({ call }) => call === 'tray')
      ?.options.find(({ option }) => option === 'director')?.price;
    expect(price).toContain('12');
  });

  it('costs a by-passed owner 4 + 2 a level, unless told first', () => {
    const alone = play(story, never, raise('director'));
    // Two rungs left out: l 8, scaled by (50 + 60) ÷ 100.
    expect(alone.world.trust['leila']).toBeCloseTo(60 - 8.8, 6);
    expect(play(story, never, raise('director', { jointly: true })).world.trust['leila']).toBe(60);
    expect(play(story, never, raise('both_leads')).world.trust['leila']).toBe(60);
    expect(changesOf(alone)).toContain('raised.tray -1 → 3');
  });

  it('is needless while it is only a signal, and answers come slower for it', () => {
    const run = play(story, never, raise('director', { jointly: true }));
    expect(run.world.credibility).toBeCloseTo(0.85, 9);
    const ladder = view(run, { language: 'en' }).offers.find(({ call }) => call === 'tray')?.ladder;
    expect(ladder?.levels[4]?.answersInSteps).toBeCloseTo(1.5 / 0.85, 6);
    expect(ladder?.levels[4]?.answersText).toBe('answers in 1.8 weeks; it was 1.5 weeks while they believed you');
    expect(ladder?.credibilityText).not.toBeNull();
  });

  it('is apt when a lower rung would be too late', () => {
    const late = play(story, { seed: 1, luck: { tray: 0.05 } }, turn, turn, turn, turn, turn, turn, turn);
    expect(modeOf(late)).toBe('blocker');
    // Week 7: the lead's own moment is 7.3, less than a whole week away.
    const asked = take(late, raise('both_leads'));
    expect(asked.world.credibility).toBe(1);
    expect(
      take(take(start(story, { seed: 1, luck: { tray: 0.05 } }), turn), raise('both_leads')).world.credibility,
    ).toBe(0.85);
  });

  it('leaves what its way out says: cleared, worked around, accepted', () => {
    expect(modeOf(play(story, never, raise('live_with')))).toBe('accepted');
    expect(modeOf(play(story, never, raise('sponsor', { jointly: true }), turn, turn, turn, turn))).toBe(
      'worked_around',
    );
    expect(modeOf(play(story, never, raise('try_again'), turn, turn, turn))).toBe('signal');
  });

  it('is no longer offered once it is over', () => {
    expect(codeOf(play(story, never, raise('live_with')), raise('director'))).toBe('call/not-open');
  });

  it('has a way out in another call', () => {
    const run = play(story, never, { call: 'cut_in_two', kind: 'conflict', option: 'halves' }, turn, turn);
    expect(modeOf(run)).toBe('worked_around');
  });

  it('takes a step less once its owner has been taught', () => {
    const taught = play(story, { ...never, luck: { tray: 0.999 } });
    const world = { ...taught.world, taught: { 'leila.ovens': 1 } };
    const run = take({ ...taught, world }, raise('ask_leila'));
    expect(ring(run)?.answerStep).toBe(1);
    expect(changesOf(run)).toContain('paid.leila.ovens null → tray');
  });
});

describe('the window', () => {
  it('is the printed one: need 10, fix 2', () => {
    const ladder = view(play(story, never), { language: 'en' }).offers.find(({ call }) => call === 'tray')?.ladder;
    expect(ladder?.needStep).toBe(10);
    [7.4, 7.3, 7, 6.5, 6, 4.5].forEach((printed, level) =>
      expect(ladder?.levels[level]?.lastStep).toBeCloseTo(printed, 6),
    );
    expect(ladder?.levels.map(({ options }) => options.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('shows a rung as too late after its moment', () => {
    let run = start(story, never);
    for (let week = 0; week < 5; week += 1) run = take(run, turn);
    const ladder = view(run, { language: 'en' }).offers.find(({ call }) => call === 'tray')?.ladder;
    expect(ladder?.levels.map(({ isTooLate }) => isTooLate)).toEqual([false, false, false, false, false, true]);
  });
});

describe('the strip', () => {
  it('says the next stage in words, never odds', () => {
    const entry = view(play(story, never), { language: 'en' }).strip.find(({ id }) => id === 'tray');
    // .2, .26, .32 unseen: .8·.74·.68 = .40, so one in two by the third week's turn.
    expect(entry?.lands).toBe('likely by Week 3');
    expect(entry?.text).toBe('The tray is wider than the oven. Next: work stops.');
    expect(JSON.stringify(entry)).not.toContain('0.2');
  });

  it('darkens the ways out one by one', () => {
    const lit = (weeks: number): number => {
      let run = start(story, never);
      for (let week = 0; week < weeks; week += 1) run = take(run, turn);
      const entry = view(run, { language: 'en' }).strip.find(({ id }) => id === 'tray');
      return entry?.waysOut.filter(({ isOpen }) => isOpen).length ?? 0;
    };
    const counts = [0, 6, 7, 8].map(lit);
    expect(counts[0]).toBe(4);
    expect(counts.toSorted((a, b) => b - a)).toEqual(counts);
    expect(counts.at(-1)).toBe(0);
  });
});

describe('patient clocks', () => {
  const assists = { tokens: 0, strip: 5, coach: 'on', clocks: 'patient' } as const;
  const after = (weeks: number, options: Parameters<typeof start>[1]): Run => {
    let run = start(story, options);
    for (let week = 0; week < weeks; week += 1) {
      const next = stepFast(run, turn);
      if (next.ok) run = next.value;
    }
    return run;
  };
  it('give a way out one step more, and no second one', () => {
    expect(codeOf(after(9, never), raise('supplier'))).toBe('way-out/shut');
    expect(codeOf(after(9, { ...never, assists }), raise('supplier'))).toBeNull();
    expect(codeOf(after(10, { ...never, assists }), raise('supplier'))).toBe('way-out/shut');
  });
  it('move nothing past the end of the story', () => {
    expect(codeOf(after(12, { ...never, assists }), raise('director'))).toBe('run/over');
  });
});
