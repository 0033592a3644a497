import type { Analysis } from '../../scenarios/index.ts';
import { analysis as analysisSchema } from '../contract/analysis.ts';
import { ok } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import { replaceFile } from './durable-file.ts';
import type { StoreNeeds } from './needs.ts';
import { analysisIn } from './places.ts';
import { notSaved, unknownRun } from './refusals.ts';
import { readSideFile, setSideFileAside } from './run-folder.ts';

const hasFolder = ({ disk }: StoreNeeds, folder: string): Promise<boolean> =>
  disk.stat(folder).then(
    (found) => found.isFolder,
    () => false,
  );

/** What exploring the run found; null when it never did, or the file makes no sense here (it stays where it is). */
export async function readAnalysis(needs: StoreNeeds, run: string): Promise<Envelope<{ analysis: Analysis | null }>> {
  const folder = `${needs.places.runs}/${run}`;
  if (!(await hasFolder(needs, folder))) return unknownRun(run);
  return ok({ analysis: (await readSideFile(needs, analysisIn(folder), analysisSchema)) ?? null });
}

/**
 * Keeps what exploring found. One that cannot be read is no loss, since it can be made again, so nobody is told; still it is only
 * moved out of the way.
 */
export async function keepAnalysis(
  needs: StoreNeeds,
  run: string,
  analysis: Analysis,
): Promise<Envelope<Record<string, never>>> {
  const folder = `${needs.places.runs}/${run}`;
  if (!(await hasFolder(needs, folder))) return unknownRun(run);
  try {
    const aside = await setSideFileAside(needs, folder, 'analysis', analysisSchema);
    if (aside !== null) needs.note(`${run}: an unreadable analysis was kept beside the run as ${aside}`);
    await replaceFile(needs.disk, analysisIn(folder), JSON.stringify(analysis), `analysis-${needs.mark()}`);
    return ok({});
  } catch (error) {
    return notSaved(needs, 'runs/not-saved', 'What the calls were worth', error);
  }
}
