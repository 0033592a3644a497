import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBytes, readText } from '../../../scenarios/format/source/text-input.ts';

// The language has no decoder of its own without a page or Node: ours must agree with theirs to the last byte.
describe('the UTF-8 decoder', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const theirs = (bytes: Uint8Array): string | null => {
    try {
      return strict.decode(bytes);
    } catch {
      return null;
    }
  };

  it('reads every text as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(readText(bytes).text).toBe(text.replace(/^\uFEFF/, ''));
        expect(countBytes(text)).toBe(bytes.length);
      }),
    );
  });

  it('refuses exactly the bytes the platform refuses (file/not-utf8)', () => {
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0x41),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from(list);
        const isRefused = readText(bytes).faults.some(({ code }) => code === 'file/not-utf8');
        expect(isRefused).toBe(theirs(bytes) === null);
      }),
      { numRuns: 5000 },
    );
  });

  it('refuses half of a surrogate pair in a text (file/not-utf8)', () => {
    expect(readText('a\uD800b').faults).toMatchObject([{ code: 'file/not-utf8' }]);
    expect(readText('a\u{1F3CE}b').faults).toEqual([]);
  });

  it('lets tabs and both line ends pass, and no other control character', () => {
    expect(readText('a\tb\r\nc\n').faults).toEqual([]);
    expect(readText('a\rb').faults).toMatchObject([{ code: 'file/bad-character', offset: 1 }]);
    expect(readText('\u0085\u200F').faults.map(({ offset }) => offset)).toEqual([0, 1]);
  });
});
