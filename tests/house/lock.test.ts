import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../electron/launch/places.mjs';
import { missingFromLock } from '../helpers/lock-is-whole.mjs';

describe('package.json', () => {
  // A range installs different majors on Node 20 and 24; a pin installs the same everywhere.
  it('pins every package exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(dependencies).toBeUndefined();
    const loose = Object.entries<string>(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});

describe('the lock', () => {
  it('holds every optional package it names', () => {
    expect(missingFromLock()).toEqual([]);
  });

  it('is caught when a platform binary is left out', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
        'node_modules/a/node_modules/a-mac': {},
      },
    };
    expect(missingFromLock(JSON.stringify(lock))).toEqual(['a-linux']);
  });
});
