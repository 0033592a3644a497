import { isContested } from './dimensions.ts';
import type { RawMoment } from './raw-moment.ts';
import type { Moment } from './types.ts';

const weight = { turn: 1, scenario: 2, never: 3 } as const;

/** The receipt shown first: an act, by its highest undisputed level, then by how hard it was to undo, then by how much it showed. */
export function strongestOf(moments: readonly Moment[], raw: readonly RawMoment[]): Moment | null {
  const ranked = moments
    .map((moment, at) => ({
      moment,
      stakes: weight[raw[at]?.stakes ?? 'turn'],
      isAct: raw[at]?.move !== null,
      levels: undisputed(moment),
    }))
    .filter(({ levels, isAct }) => levels.length > 0 && isAct)
    .toSorted(
      (a, b) =>
        Math.max(...b.levels) - Math.max(...a.levels) ||
        b.stakes - a.stakes ||
        solid(b.levels) - solid(a.levels) ||
        a.moment.index - b.moment.index,
    );
  return ranked[0]?.moment ?? null;
}

const undisputed = (moment: Moment): number[] =>
  moment.behaviours.filter((each) => !isContested(each.spread)).map((each) => each.level);
const solid = (levels: readonly number[]): number => levels.filter((level) => level >= 3).length;
