import { progressRate } from '../model/progress-rate.ts';
import type { Tables } from '../tables.ts';
import type { World } from '../world.ts';

/**
 * How fast each task works in a step, given which are worked on: 1 where the story's work is plain; where it is modelled, by the
 * answer its owner gave, their pips on its topic and how many tasks they have at once. A plan's dates assume rate 1: who is slower
 * slips week by week, and the board shows it then.
 */
export function paceOf(tables: Tables, world: World, working: readonly string[]): (task: string) => number {
  const { tasks, work } = tables.story.program;
  if (work === 'plain') return () => 1;
  const sheets = new Map(tasks.map((task) => [task.id, task]));
  const load = new Map<string, number>();
  for (const id of working) {
    const owner = sheets.get(id)?.owner;
    if (owner !== undefined) load.set(owner, (load.get(owner) ?? 0) + 1);
  }
  return (id) => {
    const task = sheets.get(id);
    const owner = task?.owner ?? '';
    const pips = task?.topic === undefined ? null : (world.pips[`${owner}.${task.topic}`] ?? 0);
    return progressRate({ rate: world.rates[id] ?? 1, pips, isBlocked: false, parallel: load.get(owner) ?? 1 });
  };
}
