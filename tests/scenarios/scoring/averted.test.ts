import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { load, prepare, score, start, stepFast, type Move, type Run, type Scenario } from '../../../scenarios/index.ts';
import { avertedCalls } from '../../../scenarios/scoring/averted.ts';
import { preventionShort } from '../../../scenarios/scoring/prevention-short.ts';
import { filesOf, provingStories, shipped } from '../../helpers/shipped-packs.ts';

const scenario = shipped('container-closes-friday');
const turn: Move = { call: 'turn', kind: 'turn' };
const oldFirst: Move = { call: 'weighing', kind: 'conflict', option: 'old_first' };
/** A week in which new racks fail in the heat: what is on the pallet decides. */
const hot = { seed: 7, truth: 'heat', luck: { race_hot: 0.1, early_finds: 0.9 } };

function played(moves: readonly Move[], story: Scenario = scenario, options: Parameters<typeof start>[1] = hot): Run {
  return moves.reduce(
    (run, move) => {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(`${next.error.code} ${JSON.stringify(move)}`);
      return next.value;
    },
    start(story, options),
  );
}

/** Container, with some of its keys written otherwise. */
function withKeys(change: (keys: string) => string): Scenario {
  const files = new Map(filesOf(join(process.cwd(), 'scenarios', 'library', 'container-closes-friday')));
  const before = files.get('keys.yaml') ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  const { pack } = load(files.set('keys.yaml', after));
  if (pack === undefined) throw new Error('the variant does not load');
  return prepare(pack);
}

// Whoever prevents meets fewer calls than whoever puts out fires: without these moments, care would look like idleness.
describe('a call that never came', () => {
  it('is a moment of the act that kept it away, at the level of the best rescue', () => {
    const reading = score(played([oldFirst, turn, turn, turn]), 'en');
    const averted = reading.moments.filter((each) => each.option === 'averted');
    // keys.yaml: the best of the_door is 3 (open_it, ninety, load_it), the best of restart 3 (ticket).
    expect(
      averted.map(({ call, index, behaviours }) => [call, index, behaviours.map((each) => [each.facet, each.level])]),
    ).toEqual([
      ['restart', 0, [['unblock', 3]]],
      ['the_door', 0, [['unblock', 3]]],
    ]);
    expect(averted.every((each) => each.isAverted)).toBe(true);
    expect(averted[1]).toMatchObject({
      act: 'I have the old racks in the crate today; new ones may replace them until four.',
      behaviours: [
        {
          because: '“The door shuts on pallet 7.” That never happened, because you had done this first.',
          channel: 'K',
        },
      ],
    });
  });
  it('is said in Italian too', () => {
    const reading = score(played([oldFirst, turn, turn, turn]), 'it');
    expect(reading.moments.find((each) => each.option === 'averted')?.behaviours[0]?.because).toMatch(
      /^«.+» Non è mai successo, perché avevi già fatto questo\.$/,
    );
  });
  it('is none where the call does come', () => {
    const run = played([turn, turn, turn]);
    expect(run.steps.some((step) => step.world.radio === 'the_door')).toBe(true);
    expect(avertedCalls(run)).toEqual([]);
  });
  it('is none where an answer that was asked for led elsewhere', () => {
    const run = played([turn, { call: 'pallet_7', kind: 'decision', option: 'old_four' }, turn, turn]);
    expect(run.steps.some((step) => step.world.radio === 'the_door')).toBe(false);
    expect(avertedCalls(run)).toEqual([]);
  });
  it('is none where the same week is no worse without the act', () => {
    // It is cool on race day and the new racks would have held: the old ones only cost.
    const cool = { ...hot, luck: { race_hot: 0.9, early_finds: 0.1 } };
    expect(avertedCalls(played([oldFirst, turn, turn, turn], scenario, cool))).toEqual([]);
  });
  it('is not known before the week is over', () => {
    expect(avertedCalls(played([oldFirst, turn]))).toEqual([]);
  });
  it('is found once for the same steps, and the same again', () => {
    const run = played([oldFirst, turn, turn, turn]);
    expect(avertedCalls({ ...run })).toBe(avertedCalls(run));
    expect(avertedCalls(played([oldFirst, turn, turn, turn]))).toEqual(avertedCalls(run));
  });
});

describe('prevention that is worth less than rescue', () => {
  it.each(provingStories())('is nowhere in %s', (_, story) => {
    expect(preventionShort(story)).toEqual([]);
  });
  it('is told where a late rescue of a blocker is keyed above the earliest', () => {
    const story = withKeys((keys) =>
      keys.replace(
        'unblock: { level: [{ when: known.cause_fan, is: 2 }, { is: 3 }], spread: 0.3,',
        'unblock: { level: [{ when: "step >= 1", is: 4 }, { is: 2 }], spread: 0.3,',
      ),
    );
    expect(preventionShort(story)).toEqual([
      {
        path: 'keys.restart.gwen_calls',
        call: 'restart',
        facet: 'unblock',
        early: 3,
        late: 4,
        rescue: 'restart.ticket',
      },
    ]);
  });
  it('is told where settling a dilemma early is keyed below the same answer when asked', () => {
    const story = withKeys((keys) =>
      keys.replace(
        '  weighing.friday_seven:\n',
        '  weighing.friday_seven:\n    unblock: { level: 1, because: Too early. }\n',
      ),
    );
    expect(preventionShort(story)).toEqual([
      {
        path: 'keys.weighing.friday_seven',
        call: 'pallet_7',
        facet: 'unblock',
        early: 1,
        late: 3,
        rescue: 'pallet_7.friday_seven',
      },
    ]);
  });
});
