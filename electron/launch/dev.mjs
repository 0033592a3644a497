#!/usr/bin/env node
// `npm run dev`: the page by vite with hot reloading, in front of the built server. A change of the machine's side needs a restart.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createServer } from 'vite';
import { buildParts } from './build.mjs';
import { root, serveEntry } from './places.mjs';

await buildParts(['renderer', 'server'], { say: console.log });
const child = spawn(process.execPath, [serveEntry], { stdio: ['inherit', 'pipe', 'inherit'] });
process.on('exit', () => child.kill());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));

const address = await new Promise((resolve, reject) => {
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += String(chunk);
    const found = /^PITWALL_URL (\S+)$/m.exec(said);
    if (found?.[1] !== undefined) resolve(new URL(found[1]));
  });
  child.on('exit', (code) => reject(new Error(`The server ended (code ${code}).`)));
});

const server = await createServer({
  configFile: join(root, 'electron', 'launch', 'page.config.ts'),
  configLoader: 'bundle',
  server: {
    host: '127.0.0.1',
    // The server answers its own origin only, so the proxy speaks as that origin.
    proxy: {
      '/socket.io': { target: address.origin, ws: true, changeOrigin: true, headers: { origin: address.origin } },
    },
  },
});
await server.listen();
console.log(`Pit Wall, reloading as you edit: ${server.resolvedUrls?.local[0] ?? ''}${address.hash}`);
