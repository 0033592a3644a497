import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import type { Gate } from './gate.ts';
import { pageHeaders } from './policy.ts';

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(words);
}

/**
 * Serves the built pages and nothing else. The files are listed once, at the start: an address that is not in that list does
 * not exist, however it is spelled.
 */
export function servePages(root: string, gate: Gate): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(root, { etag: true, setHeaders: (response) => setAll(response) });
  return (request, response) => {
    if (!gate.isOurs(request)) return say(response, 403, 'Pit Wall answers its own page only.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(response, 405, 'Only reading is possible here.');
    // A file listed at the start may be gone now (an update lays the pages anew): that request ends, the server goes on.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    files(request, response, () => say(response, 404, 'There is no such page.'));
  };
}

function setAll(response: ServerResponse): void {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-cache');
}
