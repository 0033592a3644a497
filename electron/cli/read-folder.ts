import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../../scenarios/index.ts';

/** Bytes a story's file may have; a larger one is not even read into memory (the loader says so by its size). */
const mostBytes = 2_097_152;
const isStoryFile = /^(scenario|keys|walks|text\.[a-z]{2,3})\.yaml$|^guide(\.[a-z]{2,3})?\.md$/u;

export type FilesOrProblem =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: Problem };

function fileProblem(code: string, file: string, message: string, suggestion?: string): FilesOrProblem {
  const where = { file, line: null, column: null, path: '' };
  const rest = suggestion === undefined ? {} : { suggestion };
  return { ok: false, problem: { code, severity: 'error', message, ...where, ...rest } };
}

/** Reads one byte more than allowed, so that the loader sees that a file is too large without the whole of it. */
function readBounded(path: string): Uint8Array {
  const bytes = readFileSync(path);
  return bytes.length > mostBytes ? bytes.subarray(0, mostBytes + 1) : bytes;
}

function whyNot(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

/** The files of a story: a folder's own, or one lone YAML file which is then read as `scenario.yaml`. Never throws. */
export function readStory(path: string): FilesOrProblem {
  let isFolder: boolean;
  try {
    const stat = statSync(path);
    isFolder = stat.isDirectory();
    if (!isFolder && !stat.isFile()) {
      return fileProblem('file/not-a-file', path, 'This is neither a file nor a folder.');
    }
    if (!isFolder && stat.size > mostBytes) {
      return fileProblem('file/too-large', path, `The file has ${stat.size} bytes; ${mostBytes} are allowed.`);
    }
  } catch (error) {
    return fileProblem('file/not-found', path, `It cannot be opened (${whyNot(error)}).`, 'Check the path.');
  }
  try {
    if (!isFolder) return { ok: true, files: new Map([['scenario.yaml', readBounded(path)]]) };
    const names = readdirSync(path).filter((name) => isStoryFile.test(name) && statSync(join(path, name)).isFile());
    return { ok: true, files: new Map(names.map((name) => [name, readBounded(join(path, name))])) };
  } catch (error) {
    return fileProblem('file/not-a-file', path, `It cannot be read (${whyNot(error)}).`, 'Check its rights.');
  }
}

/** Folders of a pack that hold a story; a folder with `scenario.yaml` is a story itself. */
export function storyFolders(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path);
    if (names.includes('scenario.yaml')) return [path];
    const inside = names.map((name) => join(path, name)).filter((folder) => holdsStory(folder));
    return inside.length > 0 ? inside.sort() : [path];
  } catch {
    // Not there, or not ours to read: `readStory` says so in words.
    return [path];
  }
}

function holdsStory(folder: string): boolean {
  try {
    return statSync(join(folder, 'scenario.yaml')).isFile();
  } catch {
    // Something else lies beside the stories; a pack may hold other files.
    return false;
  }
}

/** How a problem names its file: the path as given on the command line, and the story's file inside a folder. */
export function placed(problem: Problem, given: string): Problem {
  const isLone =
    basename(given).endsWith('.yaml') || basename(given).endsWith('.yml') || basename(given).endsWith('.json');
  const file = problem.file === '' || problem.file === given || isLone ? given : join(given, problem.file);
  return { ...problem, file };
}
