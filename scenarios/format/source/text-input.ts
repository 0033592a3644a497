/** What may stand in a file, checked before any parser sees it (`cli.md` §1). */

import type { ProblemCode } from '../codes.ts';

export interface InputFault {
  readonly code: ProblemCode;
  readonly message: string;
  /** Offset in the decoded text, if it could be decoded that far. */
  readonly offset: number | null;
}
export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly faults: readonly InputFault[];
}

const mostBytes = 2_097_152;

/** Decodes and checks one file. With faults the text must not be parsed. */
export function readText(content: string | Uint8Array): DecodedText {
  const size = typeof content === 'string' ? countBytes(content) : content.length;
  if (size > mostBytes) {
    return refuse('file/too-large', `The file has ${size} bytes; at most ${mostBytes} are read.`, null);
  }
  const decoded = typeof content === 'string' ? checkSurrogates(content) : decodeUtf8(content);
  if (typeof decoded !== 'string') return refuse('file/not-utf8', `Byte ${decoded.badAt} is not UTF-8.`, null);
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  const faults = findBadCharacters(text);
  return { text, faults };
}

function refuse(code: InputFault['code'], message: string, offset: number | null): DecodedText {
  return { text: '', faults: [{ code, message, offset }] };
}

/** Bytes of the text in UTF-8. */
export function countBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // each half of a surrogate pair counts two of the pair's four bytes
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return bytes;
}

function checkSurrogates(text: string): string | { readonly badAt: number } {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(index + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return { badAt: index };
    index += 1;
  }
  return text;
}

/** Strict: no overlong forms, no surrogates, nothing above U+10FFFF. `TextDecoder` is not part of the language. */
function decodeUtf8(bytes: Uint8Array): string | { readonly badAt: number } {
  const parts: string[] = [];
  let units: number[] = [];
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index] ?? 0;
    const extra =
      first < 0x80
        ? 0
        : first >= 0xc2 && first < 0xe0
          ? 1
          : (first & 0xf0) === 0xe0
            ? 2
            : first >= 0xf0 && first < 0xf5
              ? 3
              : -1;
    if (extra < 0) return { badAt: index };
    let point = extra === 0 ? first : first & (0x3f >> extra);
    for (let step = 1; step <= extra; step += 1) {
      const byte = bytes[index + step];
      if (byte === undefined || (byte & 0xc0) !== 0x80) return { badAt: index };
      point = (point << 6) | (byte & 0x3f);
    }
    if (
      (extra === 2 && (point < 0x800 || (point >= 0xd800 && point <= 0xdfff))) ||
      (extra === 3 && (point < 0x10000 || point > 0x10ffff))
    ) {
      return { badAt: index };
    }
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
    index += extra + 1;
    if (units.length > 8000) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** NUL, controls (tab, line feed and the return before it are layout), marks that turn the direction of text, a second byte order mark. */
const badCharacter =
  // eslint-disable-next-line no-control-regex -- looking for control characters is the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\r(?!\n)/g;

/** True if a decoded scalar smuggles in what a file may not hold (`"\u202e"`), or half a character. */
export function hasBadCharacter(value: string): boolean {
  badCharacter.lastIndex = 0;
  return badCharacter.test(value) || typeof checkSurrogates(value) !== 'string';
}

function findBadCharacters(text: string): InputFault[] {
  const faults: InputFault[] = [];
  badCharacter.lastIndex = 0;
  for (let hit = badCharacter.exec(text); hit !== null && faults.length <= 500; hit = badCharacter.exec(text)) {
    const name = text.charCodeAt(hit.index).toString(16).toUpperCase().padStart(4, '0');
    faults.push({
      code: 'file/bad-character',
      message: `U+${name} may not stand in a file: control characters and marks that turn the direction of text hide what is written.`,
      offset: hit.index,
    });
  }
  return faults;
}
