import { describe, expect, it } from 'vitest';
import { createKept } from '../../../renderer/seat/kept.ts';

/** As a browser's, in memory. */
function storageOf(map: Map<string, string>): Storage {
  return {
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, text) => void map.set(name, text),
    removeItem: (name) => void map.delete(name),
  };
}

describe('what a phone keeps', () => {
  it('is there for the next visit', () => {
    const disk = new Map<string, string>();
    createKept(() => storageOf(disk)).write('draft', 'words');
    expect(createKept(() => storageOf(disk)).read('draft')).toBe('words');
  });
  it('stays while the page stands where storage is off', () => {
    const kept = createKept(() => {
      throw new Error('The operation is insecure.');
    });
    kept.write('draft', 'words');
    expect(kept.read('draft')).toBe('words');
    kept.forget('draft');
    expect(kept.read('draft')).toBeNull();
  });
});
