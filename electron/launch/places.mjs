// Where things lie, for every script that runs on plain Node before anything is built.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const dist = join(root, 'dist');

/** The app folder built for an old runtime (tests only): same inner layout as `dist/`, with a package.json of its own. */
export const legacyApp = join(dist, 'legacy');

export const serveEntry = join(dist, 'server', 'serve.mjs');
export const cliEntry = join(dist, 'cli', 'pitwall.mjs');
