import { describe, expect, it } from 'vitest';
import { mergedOdds, type Move, type Run, type StartOptions, step, view } from '../../scenarios/index.ts';
import { play, take, turn } from '../helpers/play.ts';
import { shipped } from '../helpers/shipped-packs.ts';

// The story's weeks are edits of its network, so that bars and the chain that sets the date move with every act. Here each act that
// the script prices in weeks (`stories` §6, §7, §8) is played, and the board's end must move by that price. Two things the script
// prices and the board cannot show at once are counted as the script counts them: one floor and one spare ends a week sooner for one
// car, and what is hidden comes to the board with its card or its week.

const en = { language: 'en' } as const;
const scenario = shipped('floor-for-round-9');
/** No drift, no void, nothing cut twice: what moves is the act. */
const still = { drift: 0.35, recut: 0.99, joint: 0.99, voided: 0.99, nose_late: 0.99, slot_gone: 0.99, tyre_day: 0.99 };
const at = (truth: string, luck: StartOptions['luck'] = {}): StartOptions => ({
  seed: 7,
  truth,
  luck: { ...still, ...luck },
});

const answer = (call: string, option: string, more: Partial<Move> = {}): Move => ({
  call,
  kind: 'decision',
  option,
  ...more,
});
const look = (call: string): Move => ({ call, kind: 'dive' });
const move = (call: string): Move => ({ call, kind: 'conflict' });
const tell = (call: string): Move => ({ call, kind: 'broadcast' });
const raise = (call: string, option: string): Move => ({ call, kind: 'blocker', option });
const turns = (count: number): readonly Move[] => Array.from({ length: count }, () => turn);

const endOf = (run: Run): number => view(run, en).board.endStep;
const chainOf = (run: Run): readonly string[] => view(run, en).board.chain;
/** How far the act moves the board's end, in weeks. */
function moved(before: readonly Move[], act: Move, options: StartOptions = at('tyre')): number {
  const run = play(scenario, options, ...before);
  return endOf(take(run, act)) - endOf(run);
}

describe('the plan of Floor for Round 9', () => {
  it('ends half a week after the plane, as domain model §3 works it out', () => {
    const { board } = view(play(scenario, at('tyre')), en);
    expect(board.endStep).toBe(11.5);
    const starts = Object.fromEntries(board.tasks.map(({ id, start }) => [id, start]));
    expect(starts).toMatchObject({
      cfd: 0,
      tunnel: 1,
      design: 3,
      moulds: 4,
      laminate: 6,
      qa: 8.5,
      spares: 9,
      freight: 10,
      track_test: 11,
    });
    expect(board.milestones.find(({ id }) => id === 'plane')?.slack).toBe(-0.5);
  });

  it('is drawn the same in every truth until something is seen', () => {
    const boards = ['tyre', 'inside', 'cells'].map((truth) => JSON.stringify(view(play(scenario, at(truth)), en)));
    expect(new Set(boards).size).toBe(1);
  });
});

describe('what an act costs in weeks', () => {
  const toWeek2 = turns(1);
  const toWeek3 = turns(2);
  it.each([
    ['yes tonight borrows a quarter', [], answer('eleven_and_a_half', 'yes_tonight'), -0.25],
    ["Piotr's hour wins the mill a seventh of a week", [], answer('eleven_and_a_half', 'hour_with_piotr'), -0.15],
    ['the tunnel day takes a twentieth', [look('gap')], raise('the_gap', 'tyre_day'), 0.05],
    ['the note brings the second cure', [], look('ovens'), 1],
    ['Mondays buy three quarters of it back', [look('ovens'), ...toWeek2], answer('monday_night', 'book_it'), -0.75],
    ['shared Mondays buy half', [look('ovens'), ...toWeek2], answer('monday_night', 'share_it'), -0.5],
    ['two parts leave a third of a week', [look('ovens'), ...toWeek2], answer('monday_night', 'two_part_mould'), -0.65],
    ['two parts in week three leave half', [look('ovens'), ...toWeek3], move('two_parts_late'), -0.5],
    ['cut tonight is a week', toWeek3, answer('one_doorway', 'cut_tonight'), -1],
    ['the old edge is a week', toWeek3, answer('one_doorway', 'old_edge'), -1],
    ['the frozen inside is six tenths', toWeek3, answer('one_doorway', 'freeze_inside'), -0.6],
    ['three more days still save four tenths', toWeek3, answer('one_doorway', 'three_more'), -0.4],
    ['a strip for both is half a week', turns(3), answer('the_strip', 'strip_both'), 0.5],
    ['a strip for one is a quarter', turns(3), answer('the_strip', 'strip_one'), 0.25],
    ['an hour at the oven is a tenth', turns(4), answer('odd_cure', 'why_left'), 0.1],
    ['a stopped oven is a fifth', turns(4), answer('odd_cure', 'stop_oven_2'), 0.2],
    ['three measured pieces are a fifth', turns(4), answer('odd_cure', 'next_three'), 0.2],
    ['the race set alone is half a week', turns(5), answer('same_oven', 'race_first'), -0.5],
    ['spares at another shop are half a week', turns(5), answer('same_oven', 'tarn_and_holt'), -0.5],
    ['spares moved unasked are half a week', [look('list'), ...toWeek3], move('spares_behind'), -0.5],
    [
      'one floor and one spare is a week, for one car',
      turns(5),
      answer('same_oven', 'one_and_one', { pick: 'ines' }),
      -1,
    ],
    ['the calendar shows half a week', [], look('calendar'), 0.5],
    ['asked in time, the half week is gone', [look('calendar'), ...toWeek2], move('ask_bram_early'), -0.5],
    ['with Leila in time it is gone', [look('calendar')], raise('scanner', 'with_leila'), -0.5],
    ['with Leila in week eight a tenth stays', turns(7), answer('the_scanner', 'with_leila'), -0.4],
    ['a hired scanner without a letter saves a twentieth', turns(7), answer('the_scanner', 'hire_scanner'), -0.05],
    ['Tuesday saves nothing', turns(7), answer('the_scanner', 'after_nose'), 0],
    ['ten minutes at the shift change save four tenths of white nights', turns(5), tell('shift_change'), -0.4],
    ['one page saves half of that', turns(5), tell('one_page'), -0.2],
  ] as const)('%s', (_, before, act, weeks) => {
    expect(moved(before, act)).toBeCloseTo(weeks, 6);
  });

  it('cutting a link takes the spares off the chain that sets the date', () => {
    const run = play(scenario, at('tyre'), ...turns(5));
    expect(chainOf(run)).toContain('spares');
    expect(chainOf(take(run, answer('same_oven', 'race_first')))).not.toContain('spares');
  });
});

describe('what comes to the board in its week', () => {
  it('is a second cure in week six, unless a tray of 2.7 was there', () => {
    const [early, late] = [turns(4), turns(5)];
    const grown = (truth: string): number =>
      endOf(play(scenario, at(truth), ...late)) - endOf(play(scenario, at(truth), ...early));
    // a tenth is Osman, who has packed for three
    expect(grown('tyre')).toBeCloseTo(1.1, 6);
    expect(grown('inside')).toBeCloseTo(1.1, 6);
    expect(grown('cells')).toBeCloseTo(0.1, 6);
  });

  it('takes the second cure off again when the other tray is found', () => {
    expect(moved([look('ovens')], look('ovens'), at('cells'))).toBeCloseTo(-1, 6);
    expect(moved([look('ovens')], look('ovens'), at('tyre'))).toBe(0);
  });

  it('is steel cut twice: two and a quarter weeks', () => {
    const before = [...turns(2), answer('one_doorway', 'cut_tonight'), turn, turn];
    const with_ = (recut: number): number => endOf(play(scenario, at('inside', { recut }), ...before, turn));
    expect(with_(0.5) - with_(0.95)).toBeCloseTo(2.25, 6);
  });

  it('is a joint drawn again: nine tenths', () => {
    const before = [...turns(2), answer('one_doorway', 'freeze_inside'), turn, turn];
    const with_ = (joint: number): number => endOf(play(scenario, at('inside', { joint }), ...before, turn));
    expect(with_(0.5) - with_(0.99)).toBeCloseTo(0.9, 6);
  });

  it('is a tenth less once Marit has seen two plans, and nothing when she sees one', () => {
    const told = answer('eleven_and_a_half', 'half_week');
    const [kept, broken] = [[told, look('gap')], [told]].map((acts) =>
      endOf(play(scenario, at('tyre'), ...acts, turn)),
    );
    expect((broken ?? 0) - (kept ?? 0)).toBeCloseTo(0.1, 6);
  });

  it('is the drift of week eight, early or late', () => {
    const with_ = (drift: number): number => endOf(play(scenario, at('tyre', { drift }), ...turns(7)));
    expect(with_(0.95) - with_(0.35)).toBeCloseTo(0.6, 6);
    expect(with_(0) - with_(0.35)).toBeCloseTo(-0.35, 6);
  });
});

describe('what has to be read first', () => {
  const openIn = (before: readonly Move[], call: string): readonly string[] =>
    view(play(scenario, at('tyre'), ...before), en)
      .offers.filter((offer) => offer.call === call)
      .flatMap(({ options }) => options.filter(({ isOpen }) => isOpen).map(({ option }) => option));

  // Whoever never looks must not be handed the answers that looking is for.
  it('is the first page of the four points, for a tunnel day and for sensors', () => {
    expect(openIn(turns(1), 'the_gap')).toEqual(['more_shapes', 'minus_a_third']);
    expect(openIn([look('gap'), ...turns(1)], 'the_gap')).toEqual([
      'tyre_day',
      'more_shapes',
      'friday_sensors',
      'minus_a_third',
    ]);
  });

  it('is the packing list, for spares moved unasked', () => {
    const unread = step(play(scenario, at('tyre'), ...turns(2)), move('spares_behind'));
    expect(unread.ok ? null : unread.error.code).toBe('option/closed');
    expect(step(play(scenario, at('tyre'), look('list'), ...turns(2)), move('spares_behind')).ok).toBe(true);
  });
});

describe('the three eighties', () => {
  it('lie in the hand in week four and fold into fifty-one', () => {
    const run = play(scenario, at('tyre'), ...turns(3));
    const seen = view(run, en);
    expect(seen.hand.map(({ card }) => card)).toEqual(['eighty_aero', 'eighty_oven', 'eighty_scan']);
    expect(mergedOdds([0.8, 0.8, 0.8])).toBeCloseTo(0.512, 6);
  });
});

describe('the manager of production planning', () => {
  const openCalls = (role: string): readonly string[] =>
    view(play(scenario, { ...at('tyre'), role }, ...turns(3)), en)
      .offers.filter(({ isOpen }) => isOpen)
      .map(({ call }) => call);

  it('may order a laminator and read the plan of the nights; somebody who leads nobody may not', () => {
    expect(openCalls('manager')).toEqual(expect.arrayContaining(['order_laminator', 'read_the_nights']));
    expect(openCalls('individual')).not.toContain('order_laminator');
    expect(openCalls('individual')).not.toContain('read_the_nights');
  });

  it('gains three tenths of a week by the order', () => {
    expect(moved(turns(3), move('order_laminator'), { ...at('tyre'), role: 'manager' })).toBeCloseTo(-0.3, 6);
  });

  it('is told less surely what Renske’s nights will bring', () => {
    const certaintyOf = (role: string): string | undefined =>
      view(play(scenario, { ...at('tyre'), role }, look('ovens')), en).strip.find(({ id }) => id === 'cures')
        ?.certainty;
    expect(certaintyOf('individual')).toBe('known');
    expect(certaintyOf('manager')).toBe('likely');
  });
});
