import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchRuntime, findRuntime } from '../../../electron/launch/runtime.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pit-wall-runtime-'));
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function writeScript(text: string): string {
  const path = join(folder, 'install.js');
  writeFileSync(path, text);
  return path;
}

describe('finding the desktop runtime', () => {
  it('answers nothing where there is no file', () => {
    expect(findRuntime()).toBeUndefined();
  });

  // A half-unpacked download leaves files that cannot be run.
  it.runIf(process.platform === 'linux')('takes only a file that can be run', () => {
    const path = join(folder, 'electron');
    writeFileSync(path, '#!/bin/sh\n', { mode: 0o644 });
    expect(findRuntime()).toBeUndefined();
    chmodSync(path, 0o755);
    expect(findRuntime()).toBe(path);
  });

  it('takes no folder for a program it does not hold', () => {
    mkdirSync(join(folder, 'other'));
    expect(findRuntime()).toBeUndefined();
  });
});

describe('fetching the desktop runtime', () => {
  it('gives up when the download stalls', async () => {
    const script = writeScript('setInterval(() => {}, 1000);');
    await expect(fetchRuntime({ script, seconds: 0.5 })).resolves.toBe('it did not arrive within 0.5 seconds');
  });

  it('says in words why the download failed', async () => {
    const script = writeScript(`throw new TypeError('fetch failed');`);
    await expect(fetchRuntime({ script })).resolves.toBe('its download failed (GitHub could not be reached)');
  });

  it('is content when the program is there afterwards', async () => {
    const name =
      process.platform === 'win32'
        ? 'electron.exe'
        : process.platform === 'darwin'
          ? 'Electron.app/Contents/MacOS/Electron'
          : 'electron';
    const script = writeScript(`const fs = require('node:fs'), path = require('node:path');
      const file = path.join(${JSON.stringify(folder)}, ${JSON.stringify(name)});
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, '', { mode: 0o755 });`);
    await expect(fetchRuntime({ script })).resolves.toBeUndefined();
  });

  it('knows a clone without the package', async () => {
    await expect(fetchRuntime({ script: join(folder, 'none.js') })).resolves.toBe(
      'the electron package is not installed',
    );
  });
});
