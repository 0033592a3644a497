import type { StripPart, StripRow } from '../../format/parts.ts';
import type { Story } from '../../format/story.ts';
import { countedSize, gainText, looseSize, patienceSize } from '../../text/sizes.ts';
import type { Scenario } from '../run.ts';
import type { StripEntry } from './offer-types.ts';
import type { SeenWorld } from './types.ts';
import { imagine } from './mask.ts';
import { believedOdds, chanceOf, holds, numberOf } from './reading.ts';
import type { Speech } from './words.ts';

/** What a row is believed to cost: the truths still possible at their odds, luck at its declared odds, never what was drawn. */
export interface Believed {
  /** Σ belief × declared chance × amount, in the part's own measure. */
  readonly amount: number;
  /** Σ belief × declared chance, where the amount is not zero. */
  readonly odds: number;
}

export function believe(scenario: Scenario, seen: SeenWorld, row: StripRow): Believed {
  let amount = 0;
  let odds = 0;
  for (const [truth, belief] of Object.entries(believedOdds(scenario, seen))) {
    const world = imagine(scenario.story, seen, truth);
    const found = row.size?.amount.find((each) => each.when === undefined || holds(scenario, each.when, world));
    if (found === undefined || belief === 0) continue;
    const size = numberOf(scenario, found.is, world);
    const p = found.chance === undefined ? 1 : chanceOf(scenario, found.chance, world);
    amount += belief * p * size;
    if (size !== 0) odds += belief * p;
  }
  return { amount, odds };
}

/** In points of the sponsor's goal; one patience counts 100 ÷ what that sponsor started with. */
export function pointsOf(story: Story, part: StripPart, amount: number, who: string): number {
  if (part === 'patience') {
    const sponsor = story.sponsors.find((each) => each.id === who) ?? story.sponsors[0];
    return (amount * 100) / (sponsor?.patience ?? 1);
  }
  const scale = story.utility[part];
  const total = Object.values(story.weights).reduce((sum, weight) => sum + weight, 0);
  if (scale === undefined || total === 0) return 0;
  return ((story.weights[part] / total) * 100 * amount) / (scale.best - scale.worst);
}

/** A size in words; null when nothing is expected to be lost or won. */
export function sizeOf(
  story: Story,
  speech: Speech,
  seen: SeenWorld,
  part: StripPart,
  amount: number,
  who: string,
): StripEntry['size'] {
  if (Math.abs(amount) < 1e-9) return null;
  const points = Math.round(pointsOf(story, part, amount, who) * 10) / 10;
  const text = words(story, speech, seen, part, Math.abs(amount), Math.abs(points));
  return { text: points > 0 ? gainText(text, speech.language) : text, points, part };
}

function words(story: Story, speech: Speech, seen: SeenWorld, part: StripPart, size: number, points: number): string {
  if (part === 'patience') return patienceSize(size, speech.language);
  const scale = story.utility[part];
  if (scale?.unit === undefined) return looseSize(points, part, speech.language);
  const unit = speech.say(scale.unit.text, imagine(story, seen, ''));
  return countedSize(
    size / scale.unit.each,
    Math.abs(scale.best - scale.worst) / scale.unit.each,
    unit,
    speech.language,
  );
}
