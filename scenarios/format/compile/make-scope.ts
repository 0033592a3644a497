import type { Catalogue } from '../catalogue.ts';
import { problemCodes, tableCodes } from '../codes.ts';
import type { ProblemCode, TableCode } from '../codes.ts';
import { checkExpression } from '../expression/check-expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { NameInfo } from '../names.ts';
import { resolveName } from '../names.ts';
import { formatPath } from '../problems.ts';
import type { Path } from '../problems.ts';
import type { SourceFile } from '../source/source-file.ts';
import { findSource, offsetInScalar, positionAt } from '../source/source-file.ts';
import type { Problem } from '../story.ts';
import type { Extra, Place, Scope } from './scope.ts';

export interface Shared {
  readonly catalogue: Catalogue;
  readonly steps: number;
  readonly problems: Problem[];
  /** Names that stood in what the shape check had to leave out: not knowing them is no second problem. */
  readonly pruned: ReadonlySet<string>;
  /** Top keys of the story that stand-ins take the place of. */
  readonly standing: ReadonlySet<string>;
}

/** A scope for one file; files of one story share what they read, write and say. */
export function makeScope(file: SourceFile, shared: Shared, main?: Scope): Scope {
  const readComputed = main === undefined ? computedReader(shared.catalogue) : undefined;
  const resolve = main?.resolve ?? ((name) => resolveName(name, shared.catalogue, readComputed ?? (() => number)));
  const reads = main?.reads ?? new Set<string>();
  return {
    file,
    catalogue: shared.catalogue,
    steps: shared.steps,
    resolve,
    report: (code, place, message, extra = {}) => {
      if (isEcho(code, place, message, shared, main === undefined)) return;
      shared.problems.push(locate(file, code, place, message, extra));
    },
    words: main?.words ?? new Map<string, string>(),
    reads,
    writes: main?.writes ?? new Set<string>(),
    said: main?.said ?? new Set<string>(),
    texts: main?.texts ?? new Map(),
    checked: (checked) => {
      for (const name of checked.reads) reads.add(name);
    },
  };
}

/** What cannot be known when a whole part of the story is missing. */
const unknowable: Readonly<Record<string, readonly ProblemCode[]>> = {
  people: ['scenario/unknown-person'],
  sponsors: ['scenario/unknown-person'],
  scenes: ['scenario/unknown-scene', 'scenario/unreachable'],
  aftermath: ['scenario/unknown-scene'],
  truths: ['scenario/unknown-name'],
  steps: ['scenario/unreachable', 'scenario/dead-end', 'format/wrong-type'],
};

/** A second problem that only repeats the first: it names what was cut out, or lies in a stand-in. */
function isEcho(code: ProblemCode, place: Place | Path, message: string, shared: Shared, isStory: boolean): boolean {
  const { pruned, standing } = shared;
  const [first = ''] = 'path' in place ? place.path : place;
  if (isStory && standing.has(String(first))) return true;
  if ([...standing].some((key) => unknowable[key]?.includes(code) === true)) return true;
  return /^scenario\/(unknown-|bad-settles)/.test(code) && [...pruned].some((name) => message.includes(`"${name}"`));
}

const SEVERITY = { ...problemCodes, ...tableCodes };

/** A problem at its line and column: of the key, of the value, or of a character within the value. */
export function locate(
  file: SourceFile,
  code: ProblemCode | TableCode,
  place: Place | Path,
  message: string,
  extra: Extra = {},
): Problem {
  const path = 'path' in place ? place.path : place;
  const found = findSource(file, path);
  const offset = found === undefined ? undefined : offsetOf(file, found, extra);
  const position = offset === undefined ? { line: null, column: null } : positionAt(file, offset);
  const { suggestion } = extra;
  return {
    code,
    severity: extra.severity ?? SEVERITY[code].severity,
    message,
    file: file.name,
    ...position,
    path: formatPath(found?.path ?? path),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function offsetOf(file: SourceFile, found: NonNullable<ReturnType<typeof findSource>>, extra: Extra): number {
  if (!found.isExact || extra.isKey === true) return found.keyOffset;
  if (extra.index !== undefined && found.node.kind === 'scalar') return offsetInScalar(file, found.node, extra.index);
  return found.node.kind === 'scalar' ? found.node.offset : found.keyOffset;
}

const number: NameInfo = { type: 'number', isSecret: false, isHidden: false };

/** Type and secrecy of computed quantities, each worked out once; one that reads itself counts as a number. */
function computedReader(catalogue: Catalogue): (id: string) => NameInfo {
  const done = new Map<string, NameInfo>();
  const open = new Set<string>();
  const read = (id: string): NameInfo => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const quantity = catalogue.quantities.get(id);
    if (quantity?.kind !== 'computed' || open.has(id)) return number;
    open.add(id);
    const result = infer(quantity.is, catalogue, read);
    open.delete(id);
    done.set(id, result);
    return result;
  };
  return read;
}

function infer(is: string | boolean, catalogue: Catalogue, read: (id: string) => NameInfo): NameInfo {
  if (typeof is === 'boolean') return { ...number, type: 'flag' };
  const { expr } = parseExpression(is);
  if (expr === undefined) return number;
  const { type, isSecret, isHidden } = checkExpression(expr, (name) => resolveName(name, catalogue, read));
  return { type: type ?? 'number', isSecret, isHidden };
}
