import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { pageHeaders } from '../server/policy.ts';
import { causeOf } from '../store/disk.ts';
import { appOrigin, pageFile } from './page-file.ts';

export const startAddress = `${appOrigin}/index.html`;

/** Must run before the app is ready: makes `app:` an origin of its own, as secure as https. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const nothing = (): Response => new Response('There is no such page.', { status: 404, headers: { ...pageHeaders } });

/** Serves the built pages under `app://pitwall/`, with the same headers as in a browser. */
export function serveScheme(root: string): void {
  protocol.handle('app', async (request) => {
    const page = request.method === 'GET' ? pageFile(root, request.url) : null;
    if (page === null) return nothing();
    try {
      const bytes = new Uint8Array(await readFile(page.file));
      return new Response(bytes, { headers: { ...pageHeaders, 'content-type': page.type } });
    } catch (error) {
      if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(causeOf(error))) return nothing();
      throw error;
    }
  });
}
