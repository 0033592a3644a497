import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What went wrong on this machine, for a person to read or to attach to a report. Never what a player typed or played. */
export interface Log {
  /** An error's name, code, words and stack are written; nothing else of it. */
  readonly note: (message: string, error?: unknown) => void;
}

const largestBytes = 512 * 1024;

function wordsOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return error === undefined ? {} : { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: `${error.name}: ${error.message}`, ...code, stack: error.stack ?? '' };
}

/**
 * A log file of JSON lines in a folder, the one before kept beside it; it stops at half a megabyte. Where it cannot be
 * written the app goes on without one: a log must not be the reason that something fails.
 */
export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const path = join(folder, 'pit-wall.log');
  let left = largestBytes;
  let isUsable = false;
  const prepare = (): void => {
    mkdirSync(folder, { recursive: true });
    const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
    if (isThere) renameSync(path, join(folder, 'pit-wall.before.log'));
    isUsable = true;
  };
  const quietly = (write: () => void): void => {
    try {
      write();
    } catch {
      isUsable = false;
    }
  };
  let isPrepared = false;
  return {
    note: (message, error) => {
      // Prepared at the first line: a start without trouble leaves the last troubled one's log in place.
      if (!isPrepared) quietly(prepare);
      isPrepared = true;
      if (!isUsable || left <= 0) return;
      const line = `${JSON.stringify({ time: now().toISOString(), pid: process.pid, message, ...wordsOf(error) })}\n`;
      left -= line.length;
      quietly(() => appendFileSync(path, line));
    },
  };
}
