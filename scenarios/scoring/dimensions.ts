import { dimensionText } from '../text/behaviours.ts';
import type { Dimension, Moment, Reading } from './types.ts';

/** Spread above this is disputed among raters: shown, never counted. */
const contestedAbove = 0.8;
const solid = 3;

export const facetsOf: Readonly<Record<Dimension, readonly string[]>> = {
  details: ['detail', 'depth', 'craft'],
  picture: ['altitude', 'own', 'challenge'],
  delivery: ['orchestrate', 'follow', 'unblock', 'raci'],
  customer: ['value', 'nobridge'],
  teaching: ['example', 'share', 'letlearn'],
  people: ['coach', 'glue', 'referent', 'position'],
};
/** As they stand on the page. */
export const dimensionOrder: readonly Dimension[] = [
  'details',
  'picture',
  'delivery',
  'customer',
  'teaching',
  'people',
];

export const isContested = (spread: number): boolean => spread > contestedAbove;

/** "Solid or better in 3 of 4 moments": a moment counts for a dimension by its highest undisputed behaviour there. */
export function countDimensions(moments: readonly Moment[], language: string): Reading['dimensions'] {
  return dimensionOrder.map((id) => {
    const receipts = moments.flatMap((moment) => {
      const best = highest(moment, facetsOf[id]);
      return best === null ? [] : [{ moment: moment.id, facet: best.facet, isSolid: best.level >= solid }];
    });
    return {
      id,
      name: dimensionText(id, language),
      solid: receipts.filter((receipt) => receipt.isSolid).length,
      moments: receipts.length,
      receipts,
    };
  });
}

function highest(moment: Moment, facets: readonly string[]): Moment['behaviours'][number] | null {
  return moment.behaviours
    .filter((each) => facets.includes(each.facet) && !isContested(each.spread))
    .reduce<Moment['behaviours'][number] | null>(
      (best, each) => (best === null || each.level > best.level ? each : best),
      null,
    );
}
