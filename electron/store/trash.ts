import { z } from 'zod';
import { ok } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import { causeOf } from './disk.ts';
import { makeLastingFolder, replaceFile, unfinishedMark } from './durable-file.ts';
import type { StoreNeeds } from './needs.ts';
import { trashedIn } from './places.ts';
import { notSaved, unknownRun } from './refusals.ts';
import { isRunName } from './run-names.ts';

const trashDays = 30;
const trashedFile = z.object({ at: z.iso.datetime() });
type Done = Envelope<Record<string, never>>;

/** Puts a run into the trash: moved as it is, with the day it happened beside it. Nothing is deleted today. */
export async function trashRun(needs: StoreNeeds, run: string): Promise<Done> {
  const { disk, places } = needs;
  try {
    await replaceFile(
      disk,
      trashedIn(`${places.runs}/${run}`),
      JSON.stringify({ at: needs.now().toISOString() }),
      `trashed-${needs.mark()}`,
    );
    await makeLastingFolder(disk, places.trash);
    await move(needs, `${places.runs}/${run}`, `${places.trash}/${run}`);
  } catch (error) {
    return causeOf(error) === 'ENOENT' ? unknownRun(run) : notSaved(needs, 'runs/not-saved', 'The deletion', error);
  }
  await emptyOld(needs);
  return ok({});
}

/** Brings a run back from the trash, as it was. Putting it there again is the way to undo this. */
export async function restoreRun(needs: StoreNeeds, run: string): Promise<Done> {
  const { disk, places } = needs;
  try {
    await move(needs, `${places.trash}/${run}`, `${places.runs}/${run}`);
    await disk.removeFile(trashedIn(`${places.runs}/${run}`)).catch(() => undefined);
    return ok({});
  } catch (error) {
    return causeOf(error) === 'ENOENT' ? unknownRun(run) : notSaved(needs, 'runs/not-saved', 'The return', error);
  }
}

async function move({ disk, places }: StoreNeeds, from: string, to: string): Promise<void> {
  await disk.rename(from, to);
  await disk.syncFolder(places.runs);
  await disk.syncFolder(places.trash);
}

async function trashedAt({ disk }: StoreNeeds, folder: string): Promise<number | undefined> {
  try {
    const text = new TextDecoder().decode(await disk.read(trashedIn(folder)));
    return Date.parse(trashedFile.parse(JSON.parse(text)).at);
  } catch {
    // Without a day that can be read a run is kept: nothing is deleted on a guess.
    return undefined;
  }
}

/** Deletes what has lain in the trash for more than 30 days. Only when the player deletes something, never at start. */
async function emptyOld(needs: StoreNeeds): Promise<void> {
  const { disk, places } = needs;
  const limit = needs.now().getTime() - trashDays * 24 * 60 * 60 * 1000;
  const runs = (await disk.list(places.trash).catch(() => [])).filter(isRunName);
  for (const run of runs) {
    const folder = `${places.trash}/${run}`;
    /* oxlint-disable no-await-in-loop -- rare, and one after another leaves the disk free for the next act */
    const at = await trashedAt(needs, folder);
    if (at === undefined || at >= limit) continue;
    try {
      // Renamed first: a deletion that is interrupted leaves no half run to be listed.
      const doomed = `${places.trash}/${unfinishedMark}${run}`;
      await disk.rename(folder, doomed);
      await disk.removeFolder(doomed);
    } catch (error) {
      needs.note('old trash could not be deleted', error);
    }
    /* oxlint-enable no-await-in-loop */
  }
}
