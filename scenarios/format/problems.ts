import type { Problem } from './story.ts';

/** Steps from the top of a file to a place in it: keys and list indices. */
export type Path = readonly (string | number)[];

/** `tasks[3].demand`, as problems print it. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) text += typeof part === 'number' ? `[${part}]` : text === '' ? part : `.${part}`;
  return text;
}

const mostPerFile = 500;

function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const line = (a.line ?? 0) - (b.line ?? 0);
  if (line !== 0) return line;
  const column = (a.column ?? 0) - (b.column ?? 0);
  if (column !== 0) return column;
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}

/**
 * Sorted by file, line, column, code; the same problem told once; at most 500 a file. Errors are kept before anything
 * else when a file has more, so that a flood of notes never hides why a story does not load.
 */
export function orderProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.file, problem.line, problem.column, problem.code, problem.message]);
    if (seen.has(key)) continue;
    seen.add(key);
    const list = byFile.get(problem.file);
    if (list === undefined) byFile.set(problem.file, [problem]);
    else list.push(problem);
  }
  return [...byFile.values()].flatMap(keepMost).sort(compareProblems);
}

function keepMost(problems: readonly Problem[]): Problem[] {
  if (problems.length <= mostPerFile) return [...problems];
  const weight = { error: 0, warning: 1, note: 2 };
  const ranked = [...problems].sort((a, b) => weight[a.severity] - weight[b.severity] || compareProblems(a, b));
  const file = problems[0]?.file ?? '';
  const rest = problems.length - mostPerFile;
  const more: Problem = {
    code: 'format/more-problems',
    severity: 'error',
    message: `${rest} more problems are not listed. Mend these first.`,
    file,
    line: null,
    column: null,
    path: '',
  };
  return [...ranked.slice(0, mostPerFile), more];
}

/** The nearest of the known names, if it is near enough to be what was meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(4, Math.floor(word.length / 3) + 1);
  for (const candidate of known) {
    if (candidate === '' || Math.abs(candidate.length - word.length) >= bestDistance + 1) continue;
    const distance = editDistance(word, candidate, bestDistance);
    if (distance < bestDistance || (distance === bestDistance && best === undefined)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance, with a swap of neighbours counted as one; gives up above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** "did you mean …", ready for a problem's `suggestion`. */
export function didYouMean(word: string, known: Iterable<string>): { suggestion?: string } {
  const name = nearest(word, known);
  return name === undefined ? {} : { suggestion: `did you mean ${name}?` };
}
