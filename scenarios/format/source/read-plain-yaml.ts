import { FlowReader, mostDepth, mostKeys } from './flow-reader.ts';
import type { Source, SourceEntry, SourceItem } from './source-file.ts';

/**
 * A plain YAML text (mappings and lists by indentation, values that fit on their line, comments) as the tree the YAML reader
 * would make of it, many times as fast; undefined for anything else and at the least doubt. Never throws.
 */
export function readPlainYaml(text: string): Source | undefined {
  if (text.includes('\t') || text.includes('\r')) return undefined;
  const reader = new BlockReader(text);
  const root = reader.block(-1, 1);
  return root !== undefined && reader.isDone ? root : undefined;
}

interface Line {
  /** Column of its first character, behind the dash where it stands in a list. */
  indent: number;
  start: number;
  readonly end: number;
}

const keyAhead = /(?:[A-Za-z_][A-Za-z0-9_+]*|"[^"\\\n]*"):(?=[ \n]|$)/y;

class BlockReader {
  private readonly flow: FlowReader;
  private readonly lines: readonly Line[];
  private next = 0;
  constructor(private readonly text: string) {
    this.flow = new FlowReader(text, 'yaml');
    this.lines = linesOf(text);
  }

  get isDone(): boolean {
    return this.next === this.lines.length;
  }

  /** The mapping or list that begins on the next line, if that stands further in than `outside`. */
  block(outside: number, depth: number): Source | undefined {
    const line = this.lines[this.next];
    if (line === undefined || line.indent <= outside || depth > mostDepth || !this.flow.count()) return undefined;
    return this.isItem(line) ? this.list(line, depth) : this.map(line, depth);
  }

  private isItem(line: Line): boolean {
    return this.text[line.start] === '-' && this.text[line.start + 1] === ' ';
  }

  private list({ indent, start: offset }: Line, depth: number): Source | undefined {
    const items: SourceItem[] = [];
    for (let line = this.lines[this.next]; line?.indent === indent && this.isItem(line); line = this.lines[this.next]) {
      let at = line.start + 1;
      while (this.text[at] === ' ') at += 1;
      keyAhead.lastIndex = at;
      let value: Source | undefined;
      if (keyAhead.test(this.text)) {
        line.indent += at - line.start;
        line.start = at;
        value = this.block(indent, depth + 1);
      } else {
        value = this.inLine(at, line, indent, depth + 1);
      }
      if (value === undefined) return undefined;
      items.push({ index: items.length, value });
    }
    return { kind: 'list', offset, items };
  }

  private map({ indent, start: offset }: Line, depth: number): Source | undefined {
    const entries = new Map<string, SourceEntry>();
    for (
      let line = this.lines[this.next];
      line?.indent === indent && !this.isItem(line);
      line = this.lines[this.next]
    ) {
      const keyOffset = line.start;
      this.flow.at = keyOffset;
      const key = this.flow.key();
      if (key === undefined || entries.has(key) || !this.flow.count()) return undefined;
      if (this.text[this.flow.at] !== ':') return undefined;
      const value = this.behindColon(this.flow.at + 1, line, depth + 1);
      if (value === undefined || entries.size >= mostKeys) return undefined;
      entries.set(key, { keyOffset, value });
    }
    return entries.size === 0 ? undefined : { kind: 'map', offset, entries };
  }

  /** On the line, or below it; a list may stand as far out as its key. */
  private behindColon(at: number, line: Line, depth: number): Source | undefined {
    if (this.isBlank(at, line)) {
      this.next += 1;
      const below = this.lines[this.next];
      const isFlush = below !== undefined && below.indent === line.indent && this.isItem(below);
      return this.block(isFlush ? line.indent - 1 : line.indent, depth);
    }
    return this.text[at] === ' ' ? this.inLine(at, line, line.indent, depth) : undefined;
  }

  /** A value that ends with its line; what stands further in below would be a part of it. */
  private inLine(at: number, line: Line, indent: number, depth: number): Source | undefined {
    this.flow.at = at;
    this.flow.skip();
    const value = this.flow.value(depth);
    if (value === undefined || !this.isBlank(this.flow.at, line)) return undefined;
    this.next += 1;
    return (this.lines[this.next]?.indent ?? -1) > indent ? undefined : value;
  }

  /** Nothing but spaces, or a comment with a space before it. */
  private isBlank(from: number, line: Line): boolean {
    let at = from;
    while (this.text[at] === ' ') at += 1;
    return at === line.end || (this.text[at] === '#' && at > from && at < line.end);
  }
}

/** Lines that say something. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    let start = from;
    while (text[start] === ' ') start += 1;
    if (start < end && text[start] !== '#') lines.push({ indent: start - from, start, end });
    from = end + 1;
  }
  return lines;
}
