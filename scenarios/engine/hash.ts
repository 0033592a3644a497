import { xxHash32 } from 'js-xxhash';
import type { World } from './world.ts';

const kept = new WeakMap<object, string>();

/**
 * The 32-bit hash of a world, 8 hex digits. A tree of hashes over keys in code-unit order, so that the order in which a
 * world was built does not count, and parts that did not change need no second look (worlds share them).
 */
export function worldHash(world: World): string {
  return digest(world);
}

/** The same of any plain JSON: an equal value has an equal hash. */
export function plainHash(value: unknown): string {
  return digest(value);
}

function digest(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const known = kept.get(value);
  if (known !== undefined) return known;
  const text = Array.isArray(value) ? `[${value.map(digest).join()}]` : `{${entries(value).join()}}`;
  const made = hex(text);
  kept.set(value, made);
  return made;
}

function entries(value: object): string[] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => `${key}:${digest(item)}`);
}

function hex(text: string): string {
  return xxHash32(text, 0).toString(16).padStart(8, '0');
}
