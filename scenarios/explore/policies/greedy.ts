import type { Scenario } from '../../engine/run.ts';
import { goalGains } from './goal-gain.ts';
import { type Barrable, tastePolicy } from './taste.ts';

/** Takes what moves the sponsor's goal most at once, as far as the wall shows it, and looks no further than that. */
export function greedyPolicy(scenario: Scenario): Barrable {
  const { gain, canGain } = goalGains(scenario);
  return tastePolicy(scenario, {
    id: 'greedy',
    isHonest: true,
    // What an effect comes to depends on where the meters stand: no play can be passed over unseen.
    most: (play) => (canGain(play) ? 100 : 0),
    worth: gain,
    otherwise: 'highest',
  });
}
