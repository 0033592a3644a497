import { readFile } from 'node:fs/promises';
import { extname, join, normalize, relative, isAbsolute, sep } from 'node:path';
import { protocol } from 'electron';
import { pageHeaders } from '../server/policy.ts';
import { causeOf } from '../store/disk.ts';

/** Where our pages live. `file:` is never loaded: it could read the whole disk. */
export const appOrigin = 'app://pitwall';
export const startAddress = `${appOrigin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.md': 'text/plain; charset=utf-8',
};

/** Must run before the app is ready: makes `app:` an origin of its own, as secure as https. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The file an address means, or null when it means nothing inside the folder. */
export function fileOf(root: string, address: string): string | null {
  let path: string;
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== appOrigin) return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.'))) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  const inside = relative(root, file);
  if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside)) return null;
  return extname(file) in types ? file : null;
}

const nothing = (): Response => new Response('There is no such page.', { status: 404, headers: { ...pageHeaders } });

/** Serves the built pages under `app://pitwall/`, with the same headers as in a browser. */
export function serveScheme(root: string): void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileOf(root, request.url) : null;
    if (file === null) return nothing();
    try {
      const type = types[extname(file)] ?? 'application/octet-stream';
      return new Response(new Uint8Array(await readFile(file)), { headers: { ...pageHeaders, 'content-type': type } });
    } catch (error) {
      if (causeOf(error) === 'ENOENT' || causeOf(error) === 'EISDIR') return nothing();
      throw error;
    }
  });
}
