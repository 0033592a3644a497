import type { ProblemCode } from './codes.ts';
import type { z } from 'zod';
import { locate } from './compile/make-scope.ts';
import type { Path } from './problems.ts';
import type { ShapeFault } from './shape.ts';
import { explainIssues, valueAt } from './shape.ts';
import { readYaml } from './source/read-yaml.ts';
import type { SourceFile } from './source/source-file.ts';
import { cutSource, indexLines, positionAt, toPlain } from './source/source-file.ts';
import { readText } from './source/text-input.ts';
import type { Problem } from './story.ts';

export interface Shaped<T> {
  readonly file: SourceFile;
  /** What has the right shape; what has not is left out. Absent if too little is left. */
  readonly data: T | undefined;
  /** Names that were left out. */
  readonly pruned: ReadonlySet<string>;
  /** Top keys that are missing or unusable; harmless stand-ins take their place, so that the rest can be checked. */
  readonly standing: ReadonlySet<string>;
}
export type StandIns = Readonly<Record<string, unknown>>;

/** Reads one YAML file and checks its shape. `undefined` if it could not be read at all; problems say why. */
export function readShape<T>(
  name: string,
  content: string | Uint8Array,
  schema: z.ZodType<T>,
  problems: Problem[],
  standIns: StandIns = {},
): Shaped<T> | undefined {
  const { text, faults } = readText(content);
  const yaml = faults.length > 0 ? undefined : readYaml(text);
  problems.push(...tellFaults(name, text, [...faults, ...(yaml?.faults ?? [])]));
  if (yaml?.root === undefined) return undefined;
  const file: SourceFile = { name, text, root: yaml.root, lineStarts: indexLines(text) };
  return checkShape(file, schema, problems, standIns);
}

interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly offset: number | null;
  readonly suggestion?: string;
}

/** What is wrong with a file before its shape is looked at, with line and column. */
export function tellFaults(name: string, text: string, faults: readonly Fault[]): Problem[] {
  const file: SourceFile = { name, text, root: undefined, lineStarts: indexLines(text) };
  return faults.map((fault) => atOffset(file, fault));
}

function atOffset(file: SourceFile, fault: Fault): Problem {
  const { code, message, offset, suggestion } = fault;
  const position = offset === null ? { line: null, column: null } : positionAt(file, offset);
  return {
    code,
    severity: 'error',
    message,
    file: file.name,
    ...position,
    path: '',
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/**
 * What has the wrong shape is reported and cut out, then the rest is checked again: names, conditions and references of
 * the sound parts are told in the same pass.
 */
function checkShape<T>(file: SourceFile, schema: z.ZodType<T>, problems: Problem[], standIns: StandIns): Shaped<T> {
  const pruned = new Set<string>();
  const standing = new Set<string>();
  for (let round = 0; round < 8 && file.root !== undefined; round += 1) {
    const plain = fill(toPlain(file.root), round === 0 ? {} : standIns, standing);
    const result = schema.safeParse(plain);
    if (result.success) return { file, data: result.data, pruned, standing };
    const faults = explainIssues(result.error.issues, plain);
    const tooNew = faults.filter(({ code }) => code === 'format/too-new');
    for (const fault of tooNew.length > 0 ? tooNew : toldIn(round, faults)) {
      problems.push(locate(file, fault.code, fault.path, fault.message, extraOf(fault)));
    }
    if (tooNew.length > 0 || file.root.kind !== 'map') break;
    for (const path of faults.map((fault) => fault.path).sort(lastFirst)) cut(file, plain, path, pruned);
  }
  return { file, data: undefined, pruned, standing };
}

/** What is missing after a cut was not missing before it. */
function toldIn(round: number, faults: readonly ShapeFault[]): readonly ShapeFault[] {
  return round === 0
    ? faults
    : faults.filter(({ code }) => code !== 'format/missing-key' && code !== 'format/wrong-type');
}

function fill(plain: unknown, standIns: StandIns, standing: Set<string>): unknown {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return plain;
  const filled = plain as Record<string, unknown>;
  for (const [key, value] of Object.entries(standIns)) {
    if (filled[key] !== undefined) continue;
    filled[key] = value;
    standing.add(key);
  }
  return filled;
}

function extraOf({ isKey, suggestion }: ShapeFault) {
  return { ...(isKey === undefined ? {} : { isKey }), ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Later items of a list first, so that indices of what is still to be cut stay true. */
function lastFirst(a: Path, b: Path): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at], b[at]];
    if (typeof x === 'number' && typeof y === 'number' && x !== y) return y - x;
  }
  return b.length - a.length;
}

function cut(file: SourceFile, plain: unknown, path: Path, pruned: Set<string>): void {
  if (path.length === 0) return;
  rememberNames(path.at(-1) ?? '', valueAt(plain, path), pruned);
  cutSource(file, path);
}

function rememberNames(key: string | number, value: unknown, pruned: Set<string>): void {
  pruned.add(String(key));
  if (typeof value === 'string') pruned.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [inner, below] of Object.entries(value)) rememberNames(inner, below, pruned);
}
