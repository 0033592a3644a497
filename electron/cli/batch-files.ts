import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../../scenarios/index.ts';
import type { Exit, Io } from './io.ts';
import { exits, printJson, printable } from './io.ts';
import { problemLine } from './validate.ts';

/** What became of one file of a batch: a document of its own, or why there is none. */
export type FileResult<T extends object> =
  { readonly ok: true; readonly document: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** How a command reads one file (`name` as given on the command line), and how it tells the result to a person. */
export interface BatchReader<T extends object> {
  readonly read: (name: string, content: Uint8Array) => FileResult<T>;
  readonly say: (document: T) => string;
}

/**
 * Files of a batch one after another, results in the order of the arguments: a bad file stops no other, the exit is the worst
 * (`cli.md` §1).
 */
export function runBatch<T extends object>(
  io: Io,
  command: string,
  files: readonly string[],
  json: boolean,
  { read, say }: BatchReader<T>,
): Exit {
  const results = files.map((file) => ({ file, result: readFile(file, read) }));
  if (json) {
    printJson(io, command, {
      results: results.map(({ file, result }) =>
        result.ok ? { file, ok: true, ...result.document } : { file, ok: false, problems: result.problems },
      ),
    });
  } else {
    for (const { file, result } of results) {
      io.out(`${printable(file)}\n`);
      io.out(result.ok ? say(result.document) : result.problems.map((problem) => `${problemLine(problem)}\n`).join(''));
    }
  }
  return results.every(({ result }) => result.ok) ? exits.fine : exits.problems;
}

/** One byte more would be refused anyway; it is not read into memory. */
const mostBytes = 2_097_152;

function readFile<T extends object>(file: string, read: BatchReader<T>['read']): FileResult<T> {
  let content: Uint8Array;
  try {
    const stat = statSync(file);
    // Asked before it is opened: a pipe or a device may never end.
    if (!stat.isFile()) return refused(file, 'file/not-a-file', 'This is not a file.');
    if (stat.size > mostBytes)
      return refused(file, 'file/too-large', `The file has ${stat.size} bytes; ${mostBytes} are allowed.`);
    content = readFileSync(file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return refused(file, 'file/not-found', `It cannot be opened (${why}).`, 'Check the path.');
  }
  return read(file, content);
}

function refused<T extends object>(file: string, code: string, message: string, suggestion?: string): FileResult<T> {
  const place = { file, line: null, column: null, path: '' };
  const hint = suggestion === undefined ? {} : { suggestion };
  return { ok: false, problems: [{ code, severity: 'error', message, ...place, ...hint }] };
}
