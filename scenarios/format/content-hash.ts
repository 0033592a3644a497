import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Story } from './story.ts';

/** Plain JSON with keys in code unit order: the same structure gives the same bytes on every machine. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** SHA-256 in hex of the canonical JSON. */
function hashContent(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** What may change without making another story of it: names of people who wrote it, translations, words for authors. */
const wordsOnly: ReadonlySet<string> = new Set(['authors', 'languages', 'prints', 'tone', 'voice', 'level']);

/** The hash of structure and keys. Texts are in it by their paths only, so that a comma mended in a line orphans no run. */
export function hashStory(story: Story): string {
  return hashContent(withoutWords(story));
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (isWords(key, inner) ? [] : [[key, withoutWords(inner)]])),
  );
}

/** A key's `level` is structure, the story's own (sketch, playable, firm) is not. */
function isWords(key: string, value: unknown): boolean {
  if (!wordsOnly.has(key)) return false;
  return key === 'level' ? typeof value === 'string' : true;
}
