import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startServer } from '../../../electron/server/start-server.ts';

it('goes on when a page file is gone since the start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pitwall-gone-'));
  const root = join(folder, 'pages');
  await mkdir(root);
  await writeFile(join(root, 'index.html'), '<!doctype html><title>here</title>');
  await writeFile(join(root, 'gone.js'), 'export const here = true;');
  const server = await startServer({
    home: join(folder, 'home'),
    root,
    port: 0,
    token: 't'.repeat(32),
    version: 'test',
  });
  try {
    const { origin } = new URL(server.url);
    await rm(join(root, 'gone.js'));
    await expect(fetch(`${origin}/gone.js`).then((answer) => answer.text())).rejects.toThrow();
    expect((await fetch(`${origin}/`)).status).toBe(200);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
