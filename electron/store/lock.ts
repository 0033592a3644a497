import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { causeOf } from './disk.ts';
import type { Disk } from './disk.ts';
import { unfinishedMark, writeNew } from './durable-file.ts';
import { isAlive, startMark } from './process-mark.ts';

const holderSchema = z.object({
  pid: z.number().int().positive(),
  /** When that process started (process-mark.ts), null where the system does not say. */
  started: z.nullable(z.string()),
  /** When it took the lock. */
  since: z.string(),
  /** Tells two locks of one process apart. */
  mark: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;

export type LockResult =
  { readonly kind: 'held'; readonly release: () => Promise<void> } | { readonly kind: 'taken'; readonly by: Holder };

interface LockNeeds {
  readonly disk: Disk;
  readonly folder: string;
  readonly now: () => Date;
  /** Random letters, new at each call. */
  readonly mark: () => string;
}

async function readHolder(disk: Disk, path: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(new TextDecoder().decode(await disk.read(path))));
  } catch {
    // Gone in this moment, or not ours to understand: both are settled by trying again or by moving it away.
    return null;
  }
}

async function isHolding(holder: Holder): Promise<boolean> {
  if (!isAlive(holder.pid)) return false;
  const mark = await startMark(holder.pid);
  return mark === null || holder.started === null || mark === holder.started;
}

/** Two holders are one when their marks are: the rest may change form. */
const isSame = (one: Holder | null, other: Holder | null): boolean => one?.mark === other?.mark;

/**
 * Moves a dead process's lock out of the way. Another process may have replaced it since we looked: what was moved is
 * read again, and put back when it is not the one that was judged.
 */
async function clearDead(needs: LockNeeds, lock: string, judged: Holder | null): Promise<void> {
  const { disk, folder } = needs;
  const away = `${folder}/${unfinishedMark}dead-lock-${needs.mark()}`;
  try {
    await disk.rename(lock, away);
  } catch (error) {
    if (causeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (!isSame(await readHolder(disk, away), judged)) await disk.link(away, lock).catch(() => undefined);
  await disk.removeFile(away);
}

/** Puts our file at the lock's place, in one step where the disk has links (network and memory-stick formats do not). */
async function place(disk: Disk, beside: string, lock: string, own: Holder): Promise<void> {
  try {
    await disk.link(beside, lock);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(causeOf(error))) throw error;
    await writeNew(disk, lock, JSON.stringify(own));
  }
}

/** Tries until we hold the lock or see that a living process does. */
async function contend(needs: LockNeeds, own: Holder): Promise<{ kind: 'held' } | { kind: 'taken'; by: Holder }> {
  const { disk, folder } = needs;
  const lock = `${folder}/lock`;
  const beside = `${folder}/${unfinishedMark}lock-${own.mark}`;
  await writeNew(disk, beside, JSON.stringify(own));
  try {
    for (let attempt = 0; ; attempt += 1) {
      /* oxlint-disable no-await-in-loop -- a race with other processes: each look decides the next step */
      try {
        await place(disk, beside, lock, own);
        if (attempt === 0) return { kind: 'held' };
        // Somebody who judged the same dead lock may be moving ours away in this very moment: look again.
        await wait(20);
      } catch (error) {
        if (causeOf(error) !== 'EEXIST' || attempt > 50) throw error;
      }
      const holder = await readHolder(disk, lock);
      if (isSame(holder, own)) return { kind: 'held' };
      if (holder !== null && (await isHolding(holder))) return { kind: 'taken', by: holder };
      await clearDead(needs, lock, holder);
      /* oxlint-enable no-await-in-loop */
    }
  } finally {
    await disk.removeFile(beside);
  }
}

/**
 * Takes the store for this process, or says who has it. The lock is a file naming its holder; a holder that no longer
 * lives, by number and start, is passed over at once, so nothing needs to be cleaned up after a kill.
 * Throws the disk's error when the folder cannot be written.
 */
export async function takeLock(needs: LockNeeds): Promise<LockResult> {
  const { disk, folder } = needs;
  const own: Holder = {
    pid: process.pid,
    started: await startMark(process.pid),
    since: needs.now().toISOString(),
    mark: needs.mark(),
  };
  const first = await contend(needs, own);
  if (first.kind === 'taken') return first;
  const lock = `${folder}/lock`;
  const release = async (): Promise<void> => {
    if (isSame(await readHolder(disk, lock), own)) await disk.removeFile(lock).catch(() => undefined);
  };
  return { kind: 'held', release };
}
