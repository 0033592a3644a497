import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RoomGate } from './room-gate.ts';

const entries = ['seat.html', 'projector.html'] as const;
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const squeezed = new Set(['.html', '.js', '.css', '.svg']);

interface Page {
  readonly type: string;
  readonly bytes: Buffer;
  readonly small: Buffer | null;
}

/** Names of files in a text that a browser would fetch from it. */
const named = /[\w.-]+\.(?:js|css|svg|png|ico|woff2)\b/gu;

/**
 * The pages of a room, held in memory: seat and projector, and what they lead to; not the app's own page. An address that is
 * not in this list does not exist, however it is spelled.
 */
export function readRoomPages(root: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  const take = (path: string): void => {
    const file = join(root, path);
    const type = types[extname(path)];
    if (type === undefined || pages.has(`/${path}`) || !existsSync(file)) return;
    const bytes = readFileSync(file);
    const isText = squeezed.has(extname(path));
    pages.set(`/${path}`, { type, bytes, small: isText ? gzipSync(bytes) : null });
    if (!isText) return;
    for (const [name] of bytes.toString('utf8').matchAll(named)) {
      take(`assets/${basename(name)}`);
      take(basename(name));
    }
  };
  for (const entry of entries) take(entry);
  const seat = pages.get('/seat.html');
  // What is read out or typed is only the place.
  if (seat !== undefined) pages.set('/', seat);
  return pages;
}

/** Our scripts, our styles, our own socket; nothing else. Said with `ws:` too, which older phones do not take `self` for. */
function headersFor(host: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      `connect-src 'self' ws://${host}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
    'cache-control': 'no-cache',
  };
}

/** Refusals carry the strictest policy there is. */
const bare = { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' };

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { ...bare, 'content-type': 'text/plain; charset=utf-8' }).end(words);
}

export function serveRoomPages(
  pages: ReadonlyMap<string, Page>,
  gate: RoomGate,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (!gate.mayRead(request)) return say(response, 403, 'This room is open under its own address only.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(response, 405, 'Only reading is possible here.');
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const page = pages.get(path);
    if (page === undefined) return say(response, 404, 'There is no such page.');
    const isSmall = page.small !== null && String(request.headers['accept-encoding']).includes('gzip');
    const body = isSmall && page.small !== null ? page.small : page.bytes;
    response.writeHead(200, {
      ...headersFor(request.headers.host ?? ''),
      'content-type': page.type,
      'content-length': body.length,
      vary: 'accept-encoding',
      ...(isSmall ? { 'content-encoding': 'gzip' } : {}),
      // Built files carry their content in their name.
      ...(path.startsWith('/assets/') ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}
