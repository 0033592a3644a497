import type { RunSummary } from '../contract/runs.ts';
import { causeOf } from './disk.ts';
import type { StoreNeeds } from './needs.ts';
import { journalIn, notesIn, summaryIn } from './places.ts';
import { summarize } from './run-folder.ts';
import { isRunName } from './run-names.ts';

/** Changes when any file of the run does: then its line in the list is made again. */
async function stampOf(needs: StoreNeeds, folder: string): Promise<string> {
  const stats = await Promise.all(
    [journalIn(folder), summaryIn(folder), notesIn(folder)].map((path) => needs.disk.stat(path).catch(() => undefined)),
  );
  return stats.map((stat) => (stat === undefined ? '-' : `${stat.bytes}@${stat.changedMs}`)).join(' ');
}

async function namesIn(needs: StoreNeeds, folder: string): Promise<readonly string[]> {
  try {
    return (await needs.disk.list(folder)).filter(isRunName);
  } catch (error) {
    if (causeOf(error) !== 'ENOENT') needs.note('the runs cannot be listed', error);
    return [];
  }
}

/** Lists runs, the newest first, trash included. A run that cannot be read is told once and left where it is. */
export function makeRunList(needs: StoreNeeds): () => Promise<RunSummary[]> {
  const known = new Map<string, { readonly stamp: string; readonly summary: RunSummary }>();
  const told = new Set<string>();

  const lineOf = async (folder: string, run: string, isInTrash: boolean): Promise<RunSummary | undefined> => {
    const stamp = await stampOf(needs, folder);
    const before = known.get(folder);
    if (before?.stamp === stamp) return before.summary;
    const made = await summarize(needs, folder, run, isInTrash);
    if (made.ok) {
      known.set(folder, { stamp, summary: made.value });
      return made.value;
    }
    if (made.problem.code !== 'runs/unknown' && !told.has(run)) {
      told.add(run);
      needs.tell(made.problem.code, `${run}: ${made.problem.message}`);
    }
    return undefined;
  };

  return async () => {
    const { runs, trash } = needs.places;
    const [here, thrown] = await Promise.all([namesIn(needs, runs), namesIn(needs, trash)]);
    const lines = await Promise.all([
      ...here.map((run) => lineOf(`${runs}/${run}`, run, false)),
      ...thrown.map((run) => lineOf(`${trash}/${run}`, run, true)),
    ]);
    return lines
      .filter((line) => line !== undefined)
      .sort((a, b) => (a.lastAt === b.lastAt ? (a.run < b.run ? 1 : -1) : a.lastAt < b.lastAt ? 1 : -1));
  };
}
