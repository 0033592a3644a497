import { describe, expect, it } from 'vitest';
import { wrongArrows } from './arrows.ts';
import { packagesByRoom } from './packages-by-room.ts';
import { readAllSources, readSource } from './source-files.ts';

const sources = readAllSources();
const find = (test: (source: (typeof sources)[number]) => boolean): string[] =>
  sources.filter(test).map(({ path }) => path);

/** Only these two may say `ipcMain` and `ipcRenderer`; all other code speaks the contract. */
const rawIpc = { main: /\bipcMain\b/, renderer: /\bipcRenderer\b/ };

describe('the house', () => {
  // A gate that reads no files passes everything: this one must have seen the house.
  it('is read from more than sixty files', () => {
    expect(sources.length).toBeGreaterThan(60);
    for (const room of ['scenarios/', 'electron/', 'renderer/']) {
      expect(sources.filter(({ path }) => path.startsWith(room)).length).toBeGreaterThan(10);
    }
  });

  it('keeps its import directions and its packages', () => {
    expect(sources.flatMap(wrongArrows)).toEqual([]);
  });

  it('lists no package for a room that does not use it', () => {
    const used = Object.entries(packagesByRoom).flatMap(([room, names]) => {
      const inRoom = sources.filter(({ path }) => path.startsWith(`${room}/`));
      const css = room === 'renderer/styles';
      return names
        .filter(
          (name) =>
            !css &&
            !inRoom.some(({ imports }) => imports.some((target) => target === name || target.startsWith(`${name}:`))),
        )
        .map((name) => `${room}: ${name}`);
    });
    expect(used).toEqual([]);
  });

  it('speaks raw IPC in at most one file a side', () => {
    expect(find(({ path, text }) => !path.startsWith('tests/') && rawIpc.main.test(text)).length).toBeLessThanOrEqual(
      1,
    );
    expect(
      find(({ path, text }) => !path.startsWith('tests/') && rawIpc.renderer.test(text)).length,
    ).toBeLessThanOrEqual(1);
  });

  it('reaches for window.pitWall in one file of the port', () => {
    const users = find(
      ({ path, text }) => path.startsWith('renderer/') && /\b(window|globalThis)\.pitWall\b/.test(text),
    );
    expect(users.filter((path) => !path.startsWith('renderer/port/'))).toEqual([]);
    expect(users.length).toBeLessThanOrEqual(1);
  });

  it('has named exports only', () => {
    expect(find(({ path, hasDefaultExport }) => hasDefaultExport && !path.endsWith('.config.ts'))).toEqual([]);
  });

  it('has kebab-case names on every path', () => {
    const isKebab = (part: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part);
    expect(find(({ path }) => !path.split('/').every(isKebab))).toEqual([]);
  });
});

describe('the arrows', () => {
  const arrowsOf = (path: string, text: string): string[] => wrongArrows(readSource(path, text));

  it('refuse what the house forbids', () => {
    expect(arrowsOf('scenarios/engine/luck.ts', `import { join } from 'node:path';`)).toEqual([
      'scenarios/engine/luck.ts uses node:path',
    ]);
    expect(arrowsOf('renderer/screens/wall/wall.tsx', `import type { A } from '../garage/garage.tsx';`)).toHaveLength(
      1,
    );
    expect(
      arrowsOf('renderer/screens/wall/wall.tsx', `const a = import('../../../electron/store/home.ts');`),
    ).toHaveLength(1);
    expect(arrowsOf('renderer/components/ring.tsx', `import { z } from 'zod';`)).toHaveLength(1);
    expect(arrowsOf('electron/handlers/runs.ts', `import { app } from 'electron';`)).toHaveLength(1);
    expect(arrowsOf('electron/store/home.ts', `export { x } from '../server/serve.ts';`)).toHaveLength(1);
    expect(arrowsOf('electron/contract/runs.ts', `type A = import('../../scenarios/engine/run.ts').Run;`)).toHaveLength(
      1,
    );
    expect(
      arrowsOf('renderer/port/loopback.ts', `import { step } from '../../scenarios/engine/step.ts';`),
    ).toHaveLength(1);
    expect(arrowsOf('renderer/extra/odd.ts', `import { a } from '../app/main.tsx';`)).toHaveLength(1);
  });

  it('allow what the house allows', () => {
    expect(
      arrowsOf(
        'renderer/screens/wall/wall.tsx',
        `import { step } from '../../../scenarios/index.ts'; import './wall.css';`,
      ),
    ).toEqual([]);
    expect(
      arrowsOf('electron/cli/main.ts', `import { x } from '../store/home.ts'; import { Command } from 'commander';`),
    ).toEqual([]);
  });
});
