import type { Source, SourceEntry, SourceItem } from './source-file.ts';

/** Limits of `cli.md` §1; what passes them is left to the YAML reader, which says where and why. */
const mostDepth = 32;
const mostNodes = 20_000;
const mostKeys = 2_000;
/** A character has at most three bytes in UTF-8 (four for two of them), so this is always under the limit of 20,480. */
const mostCharacters = 6_000;
/** YAML knows no longer key without a mark before it. */
const mostKeyCharacters = 1_000;

/**
 * A plain JSON text as the tree the YAML reader would make of it, twenty times as fast; undefined for anything else and at the
 * least doubt (an escape, a key that stands twice, a limit in sight): the YAML reader then has the word. Never throws.
 */
export function readJson(text: string): Source | undefined {
  const reader = new Reader(text);
  reader.skip();
  if (text[reader.at] !== '{' && text[reader.at] !== '[') return undefined;
  const root = reader.value(1);
  reader.skip();
  return root !== undefined && reader.at === text.length ? root : undefined;
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const words: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class Reader {
  at = 0;
  private nodes = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** Spaces and line ends; a tab is for YAML to judge. */
  skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13) return;
      this.at += 1;
    }
  }

  value(depth: number): Source | undefined {
    this.nodes += 1;
    if (this.nodes > mostNodes) return undefined;
    const offset = this.at;
    switch (this.text[offset]) {
      case '{':
        return depth > mostDepth ? undefined : this.map(offset, depth);
      case '[':
        return depth > mostDepth ? undefined : this.list(offset, depth);
      case '"': {
        const value = this.string();
        return value === undefined ? undefined : { kind: 'scalar', offset, end: this.at, value };
      }
      default:
        return this.scalar(offset);
    }
  }

  private scalar(offset: number): Source | undefined {
    for (const [word, value] of words) {
      if (!this.text.startsWith(word, offset)) continue;
      this.at = offset + word.length;
      return { kind: 'scalar', offset, end: this.at, value };
    }
    number.lastIndex = offset;
    const found = number.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.at = offset + found.length;
    return { kind: 'scalar', offset, end: this.at, value: Number(found) };
  }

  /** Without escapes and line ends: both are read by rules that are not JSON's alone. */
  private string(): string | undefined {
    const end = this.text.indexOf('"', this.at + 1);
    if (end < 0 || end - this.at > mostCharacters) return undefined;
    const value = this.text.slice(this.at + 1, end);
    if (value.includes('\\') || value.includes('\n') || value.includes('\r')) return undefined;
    this.at = end + 1;
    return value;
  }

  private list(offset: number, depth: number): Source | undefined {
    const items: SourceItem[] = [];
    const isWhole = this.each(']', () => {
      const value = this.value(depth + 1);
      if (value !== undefined) items.push({ index: items.length, value });
      return value !== undefined;
    });
    return isWhole ? { kind: 'list', offset, items } : undefined;
  }

  private map(offset: number, depth: number): Source | undefined {
    const entries = new Map<string, SourceEntry>();
    const isWhole = this.each('}', () => {
      const keyOffset = this.at;
      const key = this.text[keyOffset] === '"' ? this.string() : undefined;
      if (key === undefined || key === '' || key.length > mostKeyCharacters || entries.has(key)) return false;
      this.nodes += 1;
      this.skip();
      if (this.text[this.at] !== ':') return false;
      this.at += 1;
      this.skip();
      const value = this.value(depth + 1);
      if (value !== undefined) entries.set(key, { keyOffset, value });
      return value !== undefined && entries.size <= mostKeys;
    });
    return isWhole ? { kind: 'map', offset, entries } : undefined;
  }

  /** Items between commas up to the closing bracket; false where something else stands. */
  private each(close: string, item: () => boolean): boolean {
    this.at += 1;
    this.skip();
    if (this.text[this.at] === close) {
      this.at += 1;
      return true;
    }
    for (;;) {
      if (!item()) return false;
      this.skip();
      const mark = this.text[this.at];
      this.at += 1;
      if (mark === close) return true;
      if (mark !== ',') return false;
      this.skip();
    }
  }
}
