import { earlyPlan } from './model/schedule/early.ts';
import { onTimeProbability } from './model/schedule/on-time.ts';
import { durationVariance, expectedDuration, variances } from './model/schedule/variance.ts';
import { datesOf } from './names.ts';
import { q } from './rounding.ts';
import type { Tables } from './tables.ts';
import type { World } from './world.ts';

/**
 * The plan's own chance, 0–1, that `end_step` or `end.<task>` is not later than a step (domain §3): work left at its expected length,
 * variance summed along the links that drive it. What is finished is certain; of what has begun, the part that is left is not.
 */
export function chanceOfDate(tables: Tables, world: World, name: string, limit: number): number {
  const { network, story } = tables;
  const { situation } = datesOf(tables, world);
  const lengths = story.program.tasks.map((task) => task.duration);
  const durations = situation.durations.map((left, at) => {
    const length = lengths[at];
    return length === undefined || length[1] === 0 ? left : (left * expectedDuration(length)) / length[1];
  });
  const own = situation.durations.map((left, at) => {
    const length = lengths[at];
    const isDone = situation.finishedAt?.[at] !== undefined;
    if (length === undefined || isDone || length[1] === 0) return 0;
    return durationVariance(length) * (left / length[1]) ** 2;
  });
  const expected = { ...situation, durations };
  const early = earlyPlan(network.schedule, expected);
  const spread = variances(network.schedule, expected, early, own);
  const task = name === 'end_step' ? undefined : network.indexOf.get(name.slice('end.'.length));
  const mean = task === undefined ? early.end : (early.finishes[task] ?? 0);
  return q(onTimeProbability(limit, mean, (task === undefined ? spread.end : spread.finishes[task]) ?? 0));
}
