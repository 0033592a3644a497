import type { Story } from '../../format/story.ts';
import { decimal } from '../../text/numbers.ts';
import type { World } from '../world.ts';
import type { Speech } from './words.ts';

/**
 * Spend that makes one unit of money on the screen. The unit's `each` is in the number the cost part is judged by: where that is
 * the spend itself they are the same; where it is points reckoned from the spend, spend is kept in the unit already.
 */
export function spendPerUnit({ utility: { cost } }: Story): number {
  return cost?.unit !== undefined && cost.of.op === 'name' && cost.of.name === 'spend' ? cost.unit.each : 1;
}

/** An amount of spend in the cost part's own unit: "19 thousand". '' = nothing. */
export function moneyText(story: Story, speech: Speech, amount: number, world: World): string {
  if (amount === 0) return '';
  const unit = story.utility.cost?.unit;
  if (unit === undefined) return decimal(amount, speech.language);
  return `${decimal(amount / spendPerUnit(story), speech.language)} ${speech.say(unit.text, world)}`.trim();
}
