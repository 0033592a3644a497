import type { Path } from '../problems.ts';

/** A checked YAML file as a plain tree that still knows where everything stands. */
export type Source =
  | { readonly kind: 'map'; readonly offset: number; readonly entries: Map<string, SourceEntry> }
  | { readonly kind: 'list'; readonly offset: number; readonly items: SourceItem[] }
  | { readonly kind: 'scalar'; readonly offset: number; readonly end: number; readonly value: Scalar };
export type Scalar = string | number | boolean | null;
export interface SourceEntry {
  readonly keyOffset: number;
  readonly value: Source;
}
/** An item and its index in the file, which stays when items before it are cut out. */
export interface SourceItem {
  readonly index: number;
  readonly value: Source;
}
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One file of a story: its text, its tree (absent if it could not be read), its plain data. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly root: Source | undefined;
  readonly lineStarts: readonly number[];
}

export function indexLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function positionAt(file: SourceFile, offset: number): Position {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (file.lineStarts[low] ?? 0) + 1 };
}

export interface Found {
  readonly node: Source;
  readonly keyOffset: number;
  /** False: the path goes on where the tree ends. */
  readonly isExact: boolean;
  /** The path with indices as they stand in the file. */
  readonly path: Path;
}

/** The node at a path, or the nearest one above it that exists. */
export function findSource(file: SourceFile, path: Path): Found | undefined {
  if (file.root === undefined) return undefined;
  let node: Source = file.root;
  let keyOffset = node.offset;
  const written: (string | number)[] = [];
  for (const [at, part] of path.entries()) {
    const entry: SourceEntry | undefined = node.kind === 'map' ? node.entries.get(String(part)) : undefined;
    const item: SourceItem | undefined =
      node.kind === 'list' && typeof part === 'number' ? node.items[part] : undefined;
    const next: Source | undefined = entry?.value ?? item?.value;
    if (next === undefined) return { node, keyOffset, isExact: false, path: [...written, ...path.slice(at)] };
    written.push(item?.index ?? part);
    keyOffset = entry?.keyOffset ?? next.offset;
    node = next;
  }
  return { node, keyOffset, isExact: true, path: written };
}

/** Cuts what stands at a path out of the tree. */
export function cutSource(file: SourceFile, path: Path): void {
  const parent = findSource(file, path.slice(0, -1));
  const last = path.at(-1);
  if (parent?.isExact !== true || last === undefined) return;
  if (parent.node.kind === 'map') parent.node.entries.delete(String(last));
  else if (parent.node.kind === 'list' && typeof last === 'number') parent.node.items.splice(last, 1);
}

/** Plain JavaScript of a tree. Objects have no prototype: a key named like a method of objects is only a key. */
export function toPlain(node: Source): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(({ value }) => toPlain(value));
  const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, { value }] of node.entries) plain[key] = toPlain(value);
  return plain;
}

/**
 * Where the character `index` of a scalar's value stands in the file. Values lose quotes, escapes and folded line breaks,
 * so raw text and value are walked side by side; only white space differs otherwise.
 */
export function offsetInScalar(file: SourceFile, scalar: Extract<Source, { kind: 'scalar' }>, index: number): number {
  if (typeof scalar.value !== 'string') return scalar.offset;
  const raw = file.text.slice(scalar.offset, scalar.end);
  const first = raw[0];
  let at = first === '"' || first === "'" ? 1 : 0;
  if (first === '|' || first === '>') at = raw.indexOf('\n') + 1;
  for (let done = 0; done < index && at < raw.length; done += 1)
    at = afterCharacter(raw, at, scalar.value[done] ?? '', first);
  return scalar.offset + Math.min(skipLayout(raw, at, scalar.value[index] ?? ''), raw.length);
}

function skipLayout(raw: string, at: number, wanted: string): number {
  if (isSpace(wanted)) return at;
  let next = at;
  while (next < raw.length && isSpace(raw[next] ?? '')) next += 1;
  return next;
}

function afterCharacter(raw: string, from: number, wanted: string, quote: string | undefined): number {
  const at = skipLayout(raw, from, wanted);
  if (isSpace(wanted) && !isSpace(raw[at] ?? '') && raw[at] !== '\\') return at;
  if (quote === "'" && raw[at] === "'") return at + 2;
  if (quote === '"' && raw[at] === '\\') {
    const kind = raw[at + 1];
    return at + (kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2);
  }
  return at + 1;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
