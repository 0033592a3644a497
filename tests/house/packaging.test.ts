import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../electron/launch/places.mjs';

const require = createRequire(import.meta.url);

describe('electron-builder.yml', () => {
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config');
  const { DebugLogger } = require('builder-util');

  it('fits the schema of the packager', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('is refused with an unknown key, so the check above means something', async () => {
    await expect(validateConfiguration({ ...config, filesX: [] }, new DebugLogger(false))).rejects.toThrow('filesX');
  });

  it('packs the built page and shell, never the test build', () => {
    expect(config.files).toEqual(['dist/renderer/**', 'dist/shell/**', 'package.json', '!**/*.map']);
    expect(config.npmRebuild).toBe(false);
  });
});
