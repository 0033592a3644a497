import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { lint, load, placesOf, prepare, survey } from '../../../scenarios/index.ts';
import type { Finding, ScenarioFiles } from '../../../scenarios/index.ts';
import { filesOf } from '../../helpers/shipped-packs.ts';

const folder = join(process.cwd(), 'tests', 'fixtures', 'planted');
const edit = z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.string()])]);
const fault = z.strictObject({
  name: z.string(),
  code: z.string(),
  edits: z.array(edit).min(1),
  file: z.string().optional(),
  at: z.string(),
});
type Fault = z.infer<typeof fault>;
const faults = z.array(fault).parse(parse(readFileSync(join(folder, 'faults.yaml'), 'utf8')));
const sound = filesOf(join(folder, 'sound'));

/** The sound story with its fault in; an edit that finds nothing to change is a mistake in the list. */
function planted({ name, edits }: Fault): ReadonlyMap<string, string> {
  const files = new Map(sound);
  for (const [from, to, file = 'scenario.yaml'] of edits) {
    const before = files.get(file) ?? '';
    const pattern = /^\/(.+)\/$/s.exec(from)?.[1];
    const after =
      pattern === undefined ? before.replace(from, () => to) : before.replaceAll(new RegExp(pattern, 'g'), to);
    if (before === after && from !== to) throw new Error(`${name}: there is no ${from}`);
    files.set(file, after);
  }
  return files;
}

function findings(files: ScenarioFiles, plays: number): readonly Finding[] {
  const { pack, problems } = load(files);
  if (pack === undefined) throw new Error(problems.map(({ line, message }) => `${line} ${message}`).join('\n'));
  const work = survey(prepare(pack), { seed: 1, plays });
  for (;;) {
    const next = work.next();
    if (next.done !== true) continue;
    const [english, italian] = [lint(next.value, placesOf(files)), lint(next.value, placesOf(files), 'it')];
    // The same findings in both languages, every blank filled.
    expect(italian.map(({ code, path }) => `${code} ${path}`)).toEqual(
      english.map(({ code, path }) => `${code} ${path}`),
    );
    for (const { text, wayOut } of [...english, ...italian])
      expect(`${text} ${wayOut}`).not.toMatch(/\{[a-z]|undefined|NaN/u);
    return english;
  }
}

// A rule that finds nothing in a sound story and its own fault in a spoilt one is a rule; the numbers behind it are the design's.
describe('the lint', () => {
  it('finds nothing in a sound story', { timeout: 60_000 }, () => {
    expect(findings(sound, 300)).toEqual([]);
    expect(findings(sound, 1500)).toEqual([]);
  });

  it('is planted with one fault of every kind, 25 at least', () => {
    expect(faults.length).toBeGreaterThanOrEqual(25);
  });

  for (const one of faults) {
    it(`finds ${one.name} (${one.code})`, { timeout: 60_000 }, () => {
      const files = planted(one);
      const found = findings(files, 300);
      const file = one.file ?? 'scenario.yaml';
      const line = (files.get(file) ?? '').split('\n').findIndex((text) => text.includes(one.at)) + 1;
      expect(line).toBeGreaterThan(0);
      expect(found.map((each) => `${each.file}:${each.line} ${each.code}`)).toContain(`${file}:${line} ${one.code}`);
    });
  }
});
