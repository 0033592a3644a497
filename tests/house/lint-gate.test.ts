import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../electron/launch/places.mjs';

/** Planted faults by file: the rule that must catch each. A lint set-up that has silently stopped working fails here. */
const faults: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['scenarios/engine/a.ts', 'export const a = Math.random();\n', 'no-restricted-properties'],
  ['scenarios/engine/b.ts', 'export const b = new Date();\n', 'no-restricted-globals'],
  [
    'scenarios/engine/c.ts',
    `import { join } from 'node:path';\nexport const c = join('a');\n`,
    'no-restricted-imports',
  ],
  ['scenarios/engine/d.ts', 'export function d(): void {\n  console.log(1);\n}\n', 'no-console'],
  ['scenarios/engine/e.ts', 'export default 1;\n', 'no-default-export'],
  ['scenarios/engine/long.ts', 'export const x = [\n  1,\n' + '  2,\n'.repeat(410) + '];\n', 'max-lines'],
  ['scenarios/engine/any.ts', 'export const f = (x: any): unknown => x;\n', 'no-explicit-any'],
  ['scenarios/engine/LoudName.ts', 'export const g = 1;\n', 'filename-case'],
  ['electron/store/h.ts', `import { app } from 'electron';\nexport const h = app;\n`, 'no-restricted-imports'],
  [
    'renderer/screens/i.ts',
    `import { x } from '../../electron/store/h.ts';\nexport const i = x;\n`,
    'no-restricted-imports',
  ],
  ['renderer/screens/j.ts', `import { z } from 'zod';\nexport const j = z;\n`, 'no-restricted-imports'],
  [
    'electron/cli/k.ts',
    'const later = async (): Promise<void> => {};\nexport function k(): void {\n  later();\n}\n',
    'no-floating-promises',
  ],
  [
    'electron/cli/l.ts',
    `export function l(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}\n`,
    'switch-exhaustiveness-check',
  ],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pit-wall-lint-'));
  for (const [file, text] of faults) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json']) copyFileSync(join(root, file), join(folder, file));
  writeFileSync(join(folder, 'tsconfig.json'), '{ "extends": "./tsconfig.base.json", "include": ["**/*.ts"] }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lint gate', () => {
  it('finds every planted fault', () => {
    const bin = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const run = spawnSync(process.execPath, [bin, '--type-aware', '--format', 'json'], {
      cwd: folder,
      env: { ...process.env, OXLINT_TSGOLINT_PATH: join(root, 'node_modules', '.bin', 'tsgolint') },
      encoding: 'utf8',
    });
    const report: { diagnostics: { code: string; filename: string }[] } = JSON.parse(run.stdout);
    const missed = faults.filter(
      ([file, , rule]) =>
        !report.diagnostics.some(
          ({ code, filename }) => filename.replaceAll('\\', '/').endsWith(file) && code.includes(`(${rule})`),
        ),
    );
    expect(missed.map(([file, , rule]) => `${file}: ${rule}`)).toEqual([]);
    expect(run.status).toBe(1);
  });
});
