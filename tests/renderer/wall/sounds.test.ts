import { describe, expect, it } from 'vitest';
import { library } from 'virtual:library';
import { prepare, start, step, view, type Move, type View } from '../../../scenarios/index.ts';
import { hushOf, soundsOfAct, soundsOfLoss } from '../../../renderer/screens/wall/sounds-of.ts';
import { soundNames, tones } from '../../../renderer/store/sound.ts';

const pack = await library.find((one) => one.id === 'container_closes_friday')?.load();
if (pack === undefined) throw new Error('The first story does not ship.');
const scenario = prepare(pack);

/** The wall before and after each move of a walk of the story. */
function walls(id: string): readonly { readonly move: Move; readonly before: View; readonly after: View }[] {
  const walk = pack?.walks.find((one) => one.id === id);
  if (walk === undefined) throw new Error(`No walk is named ${id}.`);
  const { seed, truth, luck } = walk;
  let run = start(scenario, {
    seed,
    ...(truth === undefined ? {} : { truth }),
    ...(luck === undefined ? {} : { luck }),
  });
  return walk.moves.map((move) => {
    const before = view(run, { language: 'en' });
    const next = step(run, move);
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
    return { move, before, after: view(run, { language: 'en' }) };
  });
}
const all = pack.walks.flatMap(({ id }) => walls(id));

describe('the sounds of an act', () => {
  it('are nine, short, and never shrill', () => {
    expect(soundNames).toHaveLength(9);
    for (const name of soundNames) {
      for (const tone of tones[name]) {
        expect(tone.at + tone.lasts).toBeLessThanOrEqual(0.5);
        expect(Math.max(tone.from, tone.to)).toBeLessThan(1500);
        expect(tone.loud).toBeLessThan(1);
      }
    }
  });

  it('say what was done: a file, a seal, a turn', () => {
    const first = (kind: Move['kind']): ReadonlySet<string | undefined> =>
      new Set(
        all
          .filter(({ move }) => move.kind === kind)
          .map(({ move, before, after }) => soundsOfAct(move, before, after)[0]),
      );
    expect(first('dive')).toEqual(new Set(['file']));
    expect(first('raci')).toEqual(new Set(['seal']));
    expect(first('turn')).toEqual(new Set(['run']));
  });

  // Each sound has a visible twin: nothing may be heard that cannot be seen.
  it('tell of lost patience exactly when a pane is gone', () => {
    const sum = (one: View): number => one.patience.reduce((total, each) => total + each.now, 0);
    const heard = all.map(({ before, after }) => soundsOfLoss(before, after).includes('patience'));
    const seen = all.map(({ before, after }) => sum(after) < sum(before));
    expect(heard.filter(Boolean).length).toBeGreaterThan(0);
    expect(heard).toEqual(seen);
  });

  it('are none of a way out where nothing has shut', () => {
    for (const { before } of all) expect(soundsOfLoss(before, before)).toEqual([]);
  });
});

describe('the hush of the wall', () => {
  const turn = (isDark: boolean, landed: number) => {
    const before = { ...(all[0]?.before ?? fail()), isDark };
    return { before, beats: [], landed };
  };
  const fail = (): never => {
    throw new Error('The walks are empty.');
  };
  const day = { isDark: false, isOver: false };
  it('is muffled in a file and open elsewhere', () => {
    expect(hushOf({ panel: 'look', turn: null }, day)).toBe('muffled');
    expect(hushOf({ panel: 'radio', turn: null }, day)).toBe('open');
    expect(hushOf({ panel: null, turn: null }, day)).toBe('open');
  });
  it('is silent from taking over until the turn has run', () => {
    expect(hushOf({ panel: null, turn: null }, { isDark: true, isOver: false })).toBe('silent');
    expect(hushOf({ panel: null, turn: turn(true, 0) }, day)).toBe('silent');
    expect(hushOf({ panel: null, turn: turn(true, 1) }, day)).toBe('open');
    expect(hushOf({ panel: null, turn: turn(false, 0) }, day)).toBe('open');
  });
});
