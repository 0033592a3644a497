import { existsSync } from 'node:fs';
import type { Pack, Problem } from '../../scenarios/index.ts';
import { placed, readStory } from './read-folder.ts';

export type Found =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A story by the folder it lies in, or by the id of a shipped one (compiled while building, so that nothing is parsed).
 * A shipped id may be written as its folder's name too.
 */
export async function findScenario(given: string): Promise<Found> {
  if (existsSync(given)) return await fromFolder(given);
  const shipped = await fromLibrary((row) => row.id === given.replaceAll('-', '_'));
  if (shipped !== null) return { ok: true, pack: shipped };
  const ids = await shippedIds();
  const problem: Problem = {
    code: 'file/not-found',
    severity: 'error',
    message: 'There is no such folder, and no shipped scenario of that id.',
    file: given,
    line: null,
    column: null,
    path: '',
    suggestion: `shipped: ${ids.join(', ')}`,
  };
  return { ok: false, problems: [problem] };
}

/** The shipped story with that content, or null. */
export async function findByHash(contentHash: string): Promise<Pack | null> {
  return await fromLibrary((row) => row.contentHash === contentHash);
}

/** The shipped story of that id, whatever its content; for journals of an older edition. */
export async function findById(id: string): Promise<Pack | null> {
  return await fromLibrary((row) => row.id === id);
}

export async function shippedIds(): Promise<readonly string[]> {
  const { library } = await import('virtual:library');
  return library.map((row) => row.id);
}

async function fromLibrary(isIt: (row: { id: string; contentHash: string }) => boolean): Promise<Pack | null> {
  const { library } = await import('virtual:library');
  const row = library.find(isIt);
  return row === undefined ? null : await row.load();
}

async function fromFolder(folder: string): Promise<Found> {
  const read = readStory(folder);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  // The loader (YAML, schemas, expressions) is only read from disk by those who need it.
  const { load } = await import('../../scenarios/index.ts');
  const { pack, problems } = load(read.files);
  const hasError = problems.some((problem) => problem.severity === 'error');
  if (pack === undefined || hasError) {
    return { ok: false, problems: problems.map((problem) => placed(problem, folder)) };
  }
  return { ok: true, pack };
}
