import { dirname } from 'node:path';
import { writeAll } from './disk.ts';
import type { Disk } from './disk.ts';

/** Our own unfinished files start like this; whatever is left of them after a crash is swept at the next start. */
export const unfinishedMark = '.unfinished-';

/**
 * Replaces a small file so that at every moment the old or the new one is there, whole: written beside, made durable,
 * renamed over, and the folder made durable too. Throws the disk's error and leaves the old file as it was.
 */
export async function replaceFile(disk: Disk, path: string, text: string, mark: string): Promise<void> {
  await swapIn(disk, path, text, mark, true);
  await disk.syncFolder(dirname(path));
}

/** The same without waiting for the disk: for files that can be made again, and only for those. */
export async function replaceCheaply(disk: Disk, path: string, text: string, mark: string): Promise<void> {
  await swapIn(disk, path, text, mark, false);
}

async function swapIn(disk: Disk, path: string, text: string, mark: string, isDurable: boolean): Promise<void> {
  const beside = `${dirname(path)}/${unfinishedMark}${mark}`;
  try {
    await writeNew(disk, beside, text, isDurable);
    await disk.rename(beside, path);
  } catch (error) {
    await disk.removeFile(beside).catch(() => undefined);
    throw error;
  }
}

/** Makes a folder whose name outlasts a power cut: what is synced inside it is lost all the same while its own name is not. */
export async function makeLastingFolder(disk: Disk, path: string): Promise<void> {
  await disk.makeFolder(path);
  await disk.syncFolder(dirname(path));
}

/** Writes a file that does not exist yet, durably (its name is durable only after the folder is synced). */
export async function writeNew(disk: Disk, path: string, text: string, isDurable = true): Promise<void> {
  const file = await disk.open(path, 'new');
  try {
    await writeAll(file, new TextEncoder().encode(text), 0);
    if (isDurable) await file.sync();
  } finally {
    await file.close();
  }
}

/** Sweeps unfinished work of an earlier process out of the given folders. Only the holder of the store may do this. */
export async function sweepUnfinished(disk: Disk, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of folders, once at start
    const names = await disk.list(folder).catch(() => []);
    const left = names.filter((name) => name.startsWith(unfinishedMark));
    // oxlint-disable-next-line no-await-in-loop -- a handful of folders, once at start
    await Promise.all(left.map((name) => disk.removeFolder(`${folder}/${name}`).catch(() => undefined)));
  }
}
