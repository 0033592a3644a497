import type { Story } from '../../format/story.ts';
import { decimal } from '../../text/numbers.ts';
import type { World } from '../world.ts';
import type { Speech } from './words.ts';

/** An amount of spend in the cost part's own unit: "19 thousand". '' = nothing. */
export function moneyText(story: Story, speech: Speech, amount: number, world: World): string {
  if (amount === 0) return '';
  const unit = story.utility.cost?.unit;
  if (unit === undefined) return decimal(amount, speech.language);
  return `${decimal(amount / unit.each, speech.language)} ${speech.say(unit.text, world)}`.trim();
}
