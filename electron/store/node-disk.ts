import { link, mkdir, open, readFile, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { causeOf } from './disk.ts';
import type { Disk, DiskFile } from './disk.ts';

const isWindows = process.platform === 'win32';

function fileOf(handle: FileHandle): DiskFile {
  return {
    bytes: async () => (await handle.stat()).size,
    write: async (bytes, at) => (await handle.write(bytes, 0, bytes.length, at)).bytesWritten,
    cutTo: (bytes) => handle.truncate(bytes),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

/** On Windows a virus scanner or an indexer may hold a file for a moment: the rename is tried again for a second. */
async function renameStubbornly(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after another
      await rename(from, to);
      return;
    } catch (error) {
      if (!isWindows || attempt > 8 || !['EPERM', 'EBUSY', 'EACCES'].includes(causeOf(error))) throw error;
      // oxlint-disable-next-line no-await-in-loop -- one attempt after another
      await wait(25 * attempt);
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for this and keeps names in its own journal.
  if (isWindows) return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The real disk. */
export const nodeDisk: Disk = {
  read: (path) => readFile(path),
  list: (folder) => readdir(folder),
  stat: async (path) => {
    const found = await stat(path);
    return { bytes: found.size, changedMs: found.mtimeMs, isFolder: found.isDirectory() };
  },
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  open: async (path, how) => fileOf(await open(path, how === 'new' ? 'wx' : 'r+')),
  rename: renameStubbornly,
  link,
  removeFile: unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  syncFolder,
};
