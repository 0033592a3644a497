import { dimensionText } from '../text/behaviours.ts';
import { debriefText } from '../text/debrief.ts';
import { dimensionOrder } from './dimensions.ts';
import type { DimensionLine, RunRecord } from './types.ts';

/** [P] A line needs so many moments, in so many different stories (scoring design §2). */
const ENOUGH = { moments: 4, scenarios: 3 } as const;

/**
 * One dimension after the other over the runs of one player, oldest first: how many moments were solid, run by run. A dimension with
 * fewer than four moments, or from fewer than three stories, draws no line and says "not enough yet". Runs of another role are another
 * line: give this one role's runs.
 */
export function dimensionsOverTime(records: readonly RunRecord[], language: string): DimensionLine[] {
  const inOrder = [...records].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return dimensionOrder.map((id) => {
    const points = inOrder.flatMap(({ run, at, scenario, dimensions }) => {
      const counted = dimensions.find((each) => each.id === id);
      return counted === undefined || counted.moments === 0
        ? []
        : [{ run, at, scenario, solid: counted.solid, moments: counted.moments }];
    });
    const moments = points.reduce((sum, point) => sum + point.moments, 0);
    const isEnough =
      moments >= ENOUGH.moments && new Set(points.map((point) => point.scenario)).size >= ENOUGH.scenarios;
    return {
      id,
      name: dimensionText(id, language),
      points: isEnough ? points : [],
      note: isEnough ? null : debriefText('not_enough', language),
    };
  });
}
