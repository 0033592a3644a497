import { readFileSync, statSync } from 'node:fs';
import { moveSchema } from '../contract/runs.ts';
import type { Move, Problem } from '../../scenarios/index.ts';

export type Moves =
  { readonly ok: true; readonly moves: readonly Move[] } | { readonly ok: false; readonly problem: Problem };

const mostBytes = 1_048_576;

function problemOf(file: string, code: string, message: string, path = ''): Moves {
  return { ok: false, problem: { code, severity: 'error', message, file, line: null, column: null, path } };
}

/** `{schemaVersion: 1, moves: […]}`. Moves of a wrong shape are named by their place; whether they fit is for the run to say. */
export function readMoves(file: string): Moves {
  let text: string;
  try {
    const stat = statSync(file);
    // A pipe or a device may never end; asked before it is opened.
    if (!stat.isFile()) return problemOf(file, 'file/not-a-file', 'The moves file is not a file.');
    if (stat.size > mostBytes) return problemOf(file, 'file/too-large', 'A moves file has one megabyte at most.');
    text = readFileSync(file, 'utf8');
  } catch {
    return problemOf(file, 'file/not-found', 'The moves file cannot be opened.');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return problemOf(
      file,
      'yaml/syntax',
      `This is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`,
    );
  }
  if (typeof parsed !== 'object' || parsed === null || !('moves' in parsed) || !Array.isArray(parsed.moves)) {
    return problemOf(file, 'format/missing-key', 'A moves file is {"schemaVersion": 1, "moves": […]}.', 'moves');
  }
  if (!('schemaVersion' in parsed) || parsed.schemaVersion !== 1) {
    return problemOf(file, 'format/too-new', 'This version reads schemaVersion 1.', 'schemaVersion');
  }
  const moves: Move[] = [];
  for (const [index, entry] of parsed.moves.entries()) {
    const checked = moveSchema.safeParse(entry);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      const path = ['moves', index, ...(issue?.path ?? [])].join('.');
      return problemOf(file, 'format/wrong-type', `Move ${index}: ${issue?.message ?? 'not a move'}.`, path);
    }
    moves.push(checked.data);
  }
  return { ok: true, moves };
}
