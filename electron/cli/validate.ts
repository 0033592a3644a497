import { checkCuts, load, prepare } from '../../scenarios/index.ts';
import type { Problem, ScenarioFiles } from '../../scenarios/index.ts';
import type { Exit, Io } from './io.ts';
import { exits, printJson, printable } from './io.ts';
import { placed, readStory, storyFolders } from './read-folder.ts';

export interface Checked {
  readonly file: string;
  readonly ok: boolean;
  readonly problems: readonly Problem[];
}

/** Checks one story; `ok` is false when an error is among its problems. */
export function check(file: string): Checked {
  const read = readStory(file);
  const found = read.ok ? problemsOf(read.files) : [read.problem];
  const problems = found.map((problem) => placed(problem, file)).sort(byPlace);
  return { file, ok: !problems.some((problem) => problem.severity === 'error'), problems };
}

/** What the loader says and, of a story that loads, what a room would stumble over when its cuts are played. */
function problemsOf(files: ScenarioFiles): readonly Problem[] {
  const { pack, problems } = load(files);
  return pack === undefined ? problems : [...problems, ...checkCuts(prepare(pack))];
}

function byPlace(a: Problem, b: Problem): number {
  const text = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    text(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || text(a.code, b.code)
  );
}

/** `file:line:column severity code message` */
export function problemLine({ file, line, column, severity, code, message, suggestion }: Problem): string {
  const hint = suggestion === undefined ? '' : ` (${suggestion})`;
  return printable(`${file}:${line ?? 0}:${column ?? 0} ${severity} ${code} ${message}${hint}`);
}

/** `pitwall validate FILE|FOLDER…` */
export function validate(io: Io, files: readonly string[], { json }: { readonly json: boolean }): Exit {
  const results = files.flatMap((file) => storyFolders(file)).map((file) => check(file));
  if (json) printJson(io, 'validate', { results });
  else for (const result of results) sayResult(io, result);
  return results.every((result) => result.ok) ? exits.fine : exits.problems;
}

function sayResult(io: Io, { file, ok, problems }: Checked): void {
  for (const problem of problems) io.out(`${problemLine(problem)}\n`);
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const counts = `${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`;
  io.out(`${printable(file)}: ${ok ? 'fine' : 'not fine'} (${counts})\n`);
}
