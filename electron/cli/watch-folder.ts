import { type FSWatcher, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readStory, type FilesOrProblem } from './read-folder.ts';

/** Editors write in several strokes (truncate, write, rename): a save is over when nothing has moved for so long, in milliseconds. */
const QUIET = 25;

/** A saved state of a story's folder, and when the save was first heard of (`performance.now()`). */
export interface Saved {
  readonly read: FilesOrProblem;
  readonly heardAt: number;
}

/**
 * The folder as it is now, then again after every save that changed a byte of a story file, until `stop` is aborted. A save that lands
 * while the last one is still being answered is not lost: it is the next one. A folder that cannot be watched ends it with the error.
 */
export async function* savesOf(folder: string, stop: AbortSignal): AsyncGenerator<Saved, void, undefined> {
  const heard = ear(folder, stop);
  try {
    let last = '';
    for (let heardAt = performance.now(); ; heardAt = await heard.next()) {
      if (stop.aborted) return;
      const read = readStory(folder);
      const now = fingerprint(read);
      if (now !== last) yield { read, heardAt };
      last = now;
    }
  } finally {
    heard.close();
  }
}

interface Ear {
  /** Resolves once something moved and then lay still, with the time of the first stroke; at once when it has already happened. */
  next(): Promise<number>;
  close(): void;
}

function ear(folder: string, stop: AbortSignal): Ear {
  let first: number | null = null;
  let still: NodeJS.Timeout | undefined;
  let wake: ((at: number) => void) | null = null;
  let fail: ((error: Error) => void) | null = null;
  const answer = (): void => {
    if (wake === null || first === null) return;
    wake(first);
    [wake, first] = [null, null];
  };
  const onStroke = (): void => {
    first ??= performance.now();
    clearTimeout(still);
    still = setTimeout(answer, QUIET);
  };
  const path = resolve(folder);
  // The folder itself may be swapped by a rename; its parent hears of that.
  const watchers: FSWatcher[] = [watch(path, onStroke), watch(dirname(path), onStroke)];
  for (const each of watchers) each.on('error', (error) => fail?.(error));
  const onStop = (): void => wake?.(performance.now());
  stop.addEventListener('abort', onStop);
  return {
    next: () =>
      new Promise((resolveWith, reject) => {
        [wake, fail] = [resolveWith, reject];
        if (stop.aborted) onStop();
        else if (first !== null) onStroke(); // moved while nobody listened
      }),
    close: () => {
      clearTimeout(still);
      stop.removeEventListener('abort', onStop);
      for (const each of watchers) each.close();
    },
  };
}

/** Equal for equal bytes: a save that changes nothing is not answered. */
function fingerprint(read: FilesOrProblem): string {
  if (!read.ok) return `${read.problem.code} ${read.problem.message}`;
  return [...read.files].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('latin1')}`).join('\0');
}
