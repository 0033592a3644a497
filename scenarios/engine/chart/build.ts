import type { Story } from '../../format/story.ts';
import type { Expr } from '../../format/values.ts';
import { blockerRegion } from './board-regions.ts';
import { clockRegion } from './clock-region.ts';
import { Conditions } from './conditions.ts';
import { deliverableRegion } from './row-region.ts';
import { storyRegion } from './story-region.ts';
import type { Chart } from './types.ts';

/** The whole chart of a story: where it stands, what the clock does, every blocker, every deliverable. */
export function buildChart(
  story: Story,
  draws: (expr: Expr) => boolean,
): { readonly chart: Chart; readonly conditions: Conditions } {
  const conditions = new Conditions(draws);
  const regions = [
    storyRegion(story, conditions),
    ...story.blockers.map((blocker) => blockerRegion(blocker, conditions)),
    ...story.deliverables.map((deliverable) => deliverableRegion(deliverable, story)),
    clockRegion(story, conditions),
  ];
  return { chart: { id: story.id, regions }, conditions };
}
