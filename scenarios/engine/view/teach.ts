import type { View } from './types.ts';
import { holds } from './reading.ts';
import type { Sight } from './sight.ts';

/** What the first sitting lights: the last row that holds, with an open dilemma beside it. Later, or with a silent coach, everything is lit. */
export function teach(sight: Sight, isCoachOn: boolean): View['teach'] {
  if (sight.plays !== 0 || !isCoachOn) return null;
  const row = sight.story.teach.findLast(
    (each) => each.when === undefined || holds(sight.scenario, each.when, sight.world),
  );
  if (row === undefined) return null;
  const dilemma = sight.world.radio === null || sight.world.isDark ? [] : ['radio', `radio.${sight.world.radio}`];
  return {
    id: row.id,
    lights: [...new Set([...row.lights, ...dilemma])],
    coach: row.coach === undefined ? null : sight.speech.say(row.coach, sight.world) || null,
  };
}
