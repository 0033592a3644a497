import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'playwright/test';
import { root } from '../../electron/launch/places.mjs';
import { findRuntime } from '../../electron/launch/runtime.mjs';

const { listPackage }: { listPackage: (path: string) => string[] } = createRequire(import.meta.url)('@electron/asar');

test.skip(process.platform !== 'linux', 'the folder of an unpacked runtime looks different on other systems');

test('packs the built page and shell and nothing else', () => {
  test.setTimeout(90_000);
  const runtime = dirname(findRuntime() ?? '');
  const version = readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, '');
  const out = mkdtempSync(join(tmpdir(), 'pit-wall-packed-'));
  try {
    const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
    const settings = [`-c.electronDist=${runtime}`, `-c.electronVersion=${version}`, `-c.directories.output=${out}`];
    const run = spawnSync(process.execPath, [cli, '--dir', ...settings], {
      cwd: root,
      encoding: 'utf8',
      timeout: 80_000,
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);

    const folder = readdirSync(out).find((name) => name.endsWith('unpacked')) ?? '';
    const packed = listPackage(join(out, folder, 'resources', 'app.asar'));
    expect(packed).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/renderer/index.html',
        '/dist/shell/main.cjs',
        '/dist/shell/preload.cjs',
      ]),
    );
    expect(packed.filter((path) => !/^\/(dist(\/(renderer|shell)(\/.*)?)?|package\.json)$/.test(path))).toEqual([]);
    expect(packed.filter((path) => path.includes('third-party'))).not.toEqual([]);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
