import type { Source, SourceEntry, SourceItem } from './source-file.ts';
import { hasBadCharacter } from './text-input.ts';

/** Limits of `cli.md` §1; what passes them is left to the YAML reader, which says where and why. */
export const mostDepth = 32;
export const mostNodes = 20_000;
export const mostKeys = 2_000;
/** A character has at most three bytes in UTF-8 (two of four bytes are two characters): always under the limit of 20,480. */
const mostCharacters = 6_000;
/** YAML knows no longer key without a mark before it. */
const mostKeyCharacters = 1_000;

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const bareWord = /[A-Za-z_][A-Za-z0-9_+]*/y;
/** What YAML may read as no text at all. */
const notText = /^(?:null|true|false)$/i;

/**
 * Reads plain values at a place in a text: `{ }`, `[ ]`, numbers, words, quoted texts. `json`: as JSON writes them, over any
 * number of lines. `yaml`: within one line, words and keys may stand bare. At the least doubt undefined, and the long way is
 * taken: this reader never says what is wrong.
 */
export class FlowReader {
  at = 0;
  readonly text: string;
  private readonly style: 'json' | 'yaml';
  private nodes = 0;
  constructor(text: string, style: 'json' | 'yaml') {
    this.text = text;
    this.style = style;
  }

  /** Spaces, in JSON line ends too; a tab is for YAML to judge. */
  skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && (this.style === 'yaml' || (code !== 10 && code !== 13))) return;
      this.at += 1;
    }
  }

  /** One more node; false when there are too many. */
  count(): boolean {
    this.nodes += 1;
    return this.nodes <= mostNodes;
  }

  value(depth: number): Source | undefined {
    if (!this.count()) return undefined;
    const offset = this.at;
    const mark = this.text[offset];
    if (mark === '{' || mark === '[') {
      if (depth > mostDepth) return undefined;
      return mark === '{' ? this.map(offset, depth) : this.list(offset, depth);
    }
    const value = mark === '"' ? this.quoted() : this.bare();
    return value === undefined ? undefined : { kind: 'scalar', offset, end: this.at, value };
  }

  /** A key, up to but without its colon. */
  key(): string | undefined {
    const key = this.text[this.at] === '"' ? this.quoted() : this.style === 'yaml' ? this.word() : undefined;
    return key === undefined || key === '' || key.length > mostKeyCharacters || notText.test(key) ? undefined : key;
  }

  /** Without escapes and line ends: both are read by rules that are not JSON's alone. */
  private quoted(): string | undefined {
    const end = this.text.indexOf('"', this.at + 1);
    if (end < 0 || end - this.at > mostCharacters) return undefined;
    const value = this.text.slice(this.at + 1, end);
    if (/[\\\n\r]/.test(value) || hasBadCharacter(value)) return undefined;
    this.at = end + 1;
    return value;
  }

  private bare(): string | number | boolean | null | undefined {
    number.lastIndex = this.at;
    const digits = number.exec(this.text)?.[0];
    if (digits !== undefined) {
      this.at += digits.length;
      return Number(digits);
    }
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return this.style === 'yaml' && word !== undefined && !notText.test(word) ? word : undefined;
  }

  private word(): string | undefined {
    bareWord.lastIndex = this.at;
    const word = bareWord.exec(this.text)?.[0];
    if (word === undefined || word.length > mostCharacters) return undefined;
    this.at += word.length;
    return word;
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
      const key = this.key();
      if (key === undefined || entries.has(key) || !this.count() || !this.colon()) return false;
      const value = this.value(depth + 1);
      if (value !== undefined) entries.set(key, { keyOffset, value });
      return value !== undefined && entries.size <= mostKeys;
    });
    return isWhole ? { kind: 'map', offset, entries } : undefined;
  }

  /** In YAML a colon without a space behind it may be a part of a word. */
  private colon(): boolean {
    if (this.style === 'json') this.skip();
    if (this.text[this.at] !== ':') return false;
    this.at += 1;
    if (this.style === 'yaml' && this.text[this.at] !== ' ') return false;
    this.skip();
    return true;
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
