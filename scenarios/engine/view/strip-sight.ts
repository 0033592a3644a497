import type { Story } from '../../format/story.ts';
import { soonText } from '../../text/time.ts';
import type { Scenario } from '../run.ts';
import type { SeenWorld } from './types.ts';
import type { World } from '../world.ts';
import type { Speech } from './words.ts';

/** What the strip is made from: the story, and what one seat has seen. There is no run and no real world in it. */
export interface StripSight {
  readonly scenario: Scenario;
  readonly story: Story;
  readonly seen: SeenWorld;
  /** The seen world with hidden quantities at their start and no truth supposed: conditions are asked of it. */
  readonly world: World;
  readonly speech: Speech;
}

/** "tonight", "this turn", or the name of the step in whose run it lands. */
export function landsText(sight: StripSight, lands: number): string {
  return lands <= sight.seen.step + 1
    ? soonText(sight.story.tempo, sight.speech.language)
    : sight.speech.stepName(lands - 1);
}
