import type { Scenario } from '../engine/run.ts';
import type { Call, Option } from '../format/calls.ts';
import type { UtilityPart } from '../format/parts.ts';
import { type Interval, intervalOf } from './interval.ts';

/**
 * Between what no play of a story can go, in any week: 100 times the weighted parts of the goal at the bounds of what they read. Proved
 * by arithmetic on declared ranges, so often wide; it is never too narrow.
 */
export function outcomeBounds({ story, ...scenario }: Scenario): Interval {
  // `Object.entries` forgets the names of a record's keys.
  const parts = (
    Object.entries(story.utility) as [UtilityPart, NonNullable<(typeof story.utility)[UtilityPart]>][]
  ).map(([id, { of, worst, best }]) => {
    const reads = intervalOf({ story, ...scenario }, of);
    const ends = [reads.low, reads.high].map((end) => between(end, worst, best));
    return { weight: story.weights[id], low: Math.min(...ends), high: Math.max(...ends) };
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return { low: 0, high: 0 };
  const at = (end: 'low' | 'high'): number => parts.reduce((sum, part) => sum + part.weight * part[end], 0) / total;
  // Rounded as an outcome is; rounding keeps the order, so a bound stays one.
  return { low: Math.round(at('low') * 1000) / 10, high: Math.round(at('high') * 1000) / 10 };
}

/** 0–1 between the anchors. */
function between(amount: number, worst: number, best: number): number {
  if (worst === best) return amount === best ? 1 : 0;
  if (!Number.isFinite(amount)) return amount > 0 === best > worst ? 1 : 0;
  return Math.min(1, Math.max(0, (amount - worst) / (best - worst)));
}

/** Behaviours on which the rules speak where no author has, each at up to 4. */
const RULED = new Set([
  'detail',
  'altitude',
  'coach',
  'letlearn',
  'glue',
  'challenge',
  'raci',
  'unblock',
  'orchestrate',
  'own',
]);
/** What a call that never came counts for (scoring design §2). */
const AVERTED = new Set(['unblock', 'orchestrate']);
const HIGHEST = 4;

/**
 * The most a play can sum up in levels over its moments, each counted by its highest of these behaviours: call by call the best level
 * any of its options could give, as often as it could be taken, its silence, its end, and that it never came. null = no bound: something
 * may be taken, given back and taken again.
 */
export function levelsCeiling(scenario: Scenario, facets: readonly string[]): number | null {
  const { story } = scenario;
  const isReturned = story.calls.some(({ options }) => options.some(({ returnUntil }) => returnUntil !== undefined));
  if (isReturned) return null;
  const spoken = facets.filter((facet) => story.behaviours.includes(facet));
  const keyed = facets.filter((facet) => spoken.includes(facet) || isKeyed(scenario, facet));
  const best = (path: string): number => Math.max(0, ...keyed.map((facet) => keyLevel(scenario, path, facet) ?? 0));
  const ofOption = (call: Call, option: Option | null): number => {
    const own = call.kind === 'raci' ? `${call.id}.agreed` : `${call.id}.${option?.id ?? 'done'}`;
    const settled = option?.settles === undefined ? null : `${option.settles.call}.${option.settles.option}`;
    const levels = keyed.map((facet) => {
      const written = keyLevel(scenario, own, facet) ?? (settled === null ? null : keyLevel(scenario, settled, facet));
      return written ?? (spoken.includes(facet) && RULED.has(facet) ? HIGHEST : 0);
    });
    return Math.max(0, ...levels);
  };
  return story.calls.reduce((sum, call) => {
    if (call.kind === 'dive') return sum;
    const averted = spoken.some((facet) => AVERTED.has(facet)) ? HIGHEST : 0;
    return sum + timesBest(scenario, call, ofOption) + best(`${call.id}.silence`) + promised(call, spoken) + averted;
  }, 0);
}

function timesBest({ story }: Scenario, call: Call, ofOption: (call: Call, option: Option | null) => number): number {
  // Read when it is first agreed, and when the deliverable lands.
  if (call.kind === 'raci') return 2 * ofOption(call, null);
  const levels = call.options.map((option) => ofOption(call, option));
  if (call.again) return levels.reduce((sum, level) => sum + level, 0) * story.steps;
  // A dilemma is answered once, and of some calls one option is all there is.
  if (call.kind === 'decision' || call.once) return Math.max(0, ...levels);
  return levels.reduce((sum, level) => sum + level, 0);
}

/** A promise is read once more when it falls due. */
function promised(call: Call, spoken: readonly string[]): number {
  return call.kind === 'promise' && spoken.includes('follow') ? HIGHEST : 0;
}

function isKeyed({ story }: Scenario, facet: string): boolean {
  return Object.values(story.keys).some(({ facets }) => facets.some((key) => key.facet === facet));
}

/** The highest level an author's key could say; null where it says nothing of this behaviour. */
function keyLevel({ story }: Scenario, path: string, facet: string): number | null {
  const key = story.keys[path]?.facets.find((each) => each.facet === facet);
  return key === undefined ? null : Math.max(0, ...key.level.map(({ is }) => is));
}
