import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { codeLength, codeSymbols } from '../contract/seat-wire.ts';

/** Six of thirty symbols: 29.4 bits, enough behind the limits of room-limits.ts. */
export function drawCode(): string {
  return Array.from({ length: codeLength }, () => codeSymbols[randomInt(codeSymbols.length)]).join('');
}

/** 128 bits, for links and seats. */
export const drawKey = (): string => randomBytes(16).toString('hex');

/** What is kept of a seat's token: a journal that is copied lets nobody sit down in somebody's place. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether two secrets are the same; how long it takes says nothing about where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
