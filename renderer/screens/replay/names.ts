import type { SayReplay } from '../../components/replay/words.ts';
import type { RunSummary } from '../../port/port.ts';
import type { Branches } from './use-branches.ts';

/** A line that nobody drove has no number: it stands under this id while it is looked along. */
export const watchedId = 'watched';

/** "Run 2", as heads and tables say it. */
export function headOfRun(branches: Branches, id: string, say: SayReplay): string {
  if (id === watchedId) return say(`watched.${branches.watched}.head`);
  return say('run_head', { number: branches.numbers.get(id) ?? 0 });
}
/** "run 2", inside a sentence. */
export function nameOfRun(branches: Branches, id: string, say: SayReplay): string {
  if (id === watchedId) return say(`watched.${branches.watched}.name`);
  return say('run', { number: branches.numbers.get(id) ?? 0 });
}
/** With the player's own name for it: "Run 2, tyre shape first". */
export function fullName(branches: Branches, run: Pick<RunSummary, 'run' | 'name'>, say: SayReplay): string {
  const head = headOfRun(branches, run.run, say);
  return run.name === '' ? head : `${head}, ${run.name}`;
}
