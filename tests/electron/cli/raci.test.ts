import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../electron/cli/program.ts';
import { generatedMatrix } from '../../helpers/generated-matrix.ts';
import { readByHand, spreadByHand, type HandMatrix } from '../../helpers/raci-by-hand.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitwall-raci-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
async function pitwall(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isTerminal: false,
    env: {},
  };
  return { exit: await main(words, io), out, err };
}
interface Told {
  readonly ok: boolean;
  readonly file: string;
  readonly findings: readonly {
    code: string;
    severity: string;
    row: string | null;
    person: string | null;
    text: string;
  }[];
  readonly rows: readonly Record<string, unknown>[];
  readonly matrix: { grade: number; shown: number; isCapped: boolean };
  readonly problems: readonly { code: string; line: number; column: number; path: string; severity: string }[];
}
async function told(...files: string[]): Promise<{ exit: number; results: readonly Told[] }> {
  const { exit, out } = await pitwall('raci', '--json', ...files);
  const document = JSON.parse(out) as { schemaVersion: number; command: string; results: Told[] };
  expect([document.schemaVersion, document.command]).toEqual([1, 'raci']);
  return { exit, results: document.results };
}

/** The worked vector of domain §2, in the file's form. */
const floor = `schemaVersion: 1
people: [{id: piotr}, {id: devika, superior: piotr}, {id: renske}, {id: silvia}, {id: yuna}, {id: you}]
rows:
  - id: go_no_go
    name: Go/no-go for the floor
    criticality: 3
    facts:
      piotr: {authority: 3, expertise: 2, stake: 2, availability: 0.5}
      devika: {authority: 1, expertise: 3, stake: 2, availability: 0.6}
      renske: {authority: 2, expertise: 2, stake: 3, availability: 0.4, dependent: true}
      silvia: {authority: 1, expertise: 0, stake: 1, availability: 0.9, veto: true}
      yuna: {authority: 0, expertise: 2, stake: 3, availability: 0.7, dependent: true}
      you: {authority: 1, expertise: 1, stake: 2, availability: 0.8}
    letters: LETTERS
`;

describe('pitwall raci', () => {
  it('prints the worked row as the command contract does', async () => {
    const row = file(
      'floor.yaml',
      floor.replace('LETTERS', '{piotr: A, devika: R, renske: C, silvia: C, yuna: C, you: I}'),
    );
    const { exit, results } = await told(row);
    expect(exit).toBe(0);
    expect(results[0]?.rows).toEqual([
      {
        id: 'go_no_go',
        terms: { authority: 0.4, work: 0.25, consult: 0.15, coverage: 0.1, economy: 0.083333 },
        base: 0.983333,
        final: 0.963333,
        rBar: 0.233028,
        best: 0.963333,
        shown: 100,
        isExact: true,
      },
    ]);
    expect(results[0]?.matrix).toEqual({ grade: 0.963333, shown: 100, isCapped: false });
  });

  it('caps a critical row with an error and says whom it is about, exit 0', async () => {
    const { exit, results } = await told(
      file('forgot.yaml', floor.replace('LETTERS', '{piotr: A, devika: R, renske: C, you: I, silvia: "-"}')),
    );
    expect(exit).toBe(0);
    expect(results[0]?.findings.map(({ code, severity, row, person }) => [code, severity, row, person])).toEqual([
      ['R05', 'error', 'go_no_go', 'yuna'],
      ['R06', 'error', 'go_no_go', 'silvia'],
    ]);
    expect(results[0]?.matrix.isCapped).toBe(true);
    expect(results[0]?.findings[0]?.text).toBe('yuna has to live with it and has no letter.');
  });

  it('tells people a readable table without --json', async () => {
    const { out, exit } = await pitwall('raci', file('plain.yaml', floor.replace('LETTERS', '{piotr: A, devika: R}')));
    expect(exit).toBe(0);
    expect(out).toMatch(/^row +grade +base +by chance +best +shown$/mu);
    expect(out).toMatch(/^error R05 go_no_go: yuna has to live with it and has no letter\.$/mu);
    expect(out).toMatch(/^matrix: 0\.\d{3}, shown .* criticality 3 has an error$/mu);
  });

  it('gives the same bytes for the same input', async () => {
    const path = file('same.json', generatedMatrix(9));
    expect((await pitwall('raci', '--json', path)).out).toBe((await pitwall('raci', '--json', path)).out);
  });

  it('goes on after a bad file and ends with the worst exit', async () => {
    const good = file('good.yaml', floor.replace('LETTERS', '{piotr: A, devika: R}'));
    const { exit, results } = await told(join(folder, 'none.yaml'), good, folder);
    expect(exit).toBe(1);
    expect(results.map(({ ok }) => ok)).toEqual([false, true, false]);
    expect(results.map(({ problems }) => problems?.[0]?.code)).toEqual([
      'file/not-found',
      undefined,
      'file/not-a-file',
    ]);
    expect(results[1]?.file).toBe(good);
  });

  it('answers wrong usage with 2 and an empty stdout', async () => {
    expect(await pitwall('raci')).toMatchObject({ exit: 2, out: '' });
    expect(await pitwall('raci', '--jsn', 'x')).toMatchObject({ exit: 2, out: '' });
  });
});

const one = (row: string, people = '[{id: a}, {id: b}]'): string =>
  `schemaVersion: 1\npeople: ${people}\nrows:\n  - ${row}\n`;
const fa = '{authority: 1, expertise: 1, stake: 1, availability: 1}';

describe('what pitwall raci refuses', () => {
  it.each([
    ['raci/no-rows', 'schemaVersion: 1\npeople: [{id: a}]\nrows: []\n', 'rows', 'rows'],
    ['raci/nobody-present', one('{id: r, facts: {}}'), 'facts', 'rows[0].facts'],
    ['raci/duplicate-id', one(`{id: r, facts: {a: ${fa}}}\n  - {id: r, facts: {a: ${fa}}}`), 'r, facts', 'rows[1].id'],
    ['raci/duplicate-id', one(`{id: r, facts: {a: ${fa}}}`, '[{id: b}, {id: b}]'), 'b}]', 'people[1].id'],
    ['raci/unknown-person', one(`{id: r, facts: {z: ${fa}}}`), 'z: {', 'rows[0].facts.z'],
    ['raci/unknown-person', one(`{id: r, facts: {a: ${fa}}, letters: {z: A}}`), 'z: A', 'rows[0].letters.z'],
    ['raci/unknown-person', one(`{id: r, facts: {a: ${fa}}, letters: {b: A}}`), 'b: A', 'rows[0].letters.b'],
    ['raci/unknown-person', one(`{id: r, facts: {a: ${fa}}}`, '[{id: a, superior: z}]'), 'z}', 'people[0].superior'],
    ['format/bad-word', one(`{id: r, facts: {a: ${fa}}, letters: {a: Q}}`), 'Q', 'rows[0].letters.a'],
    [
      'format/bad-number',
      one(`{id: r, facts: {a: ${fa.replace('stake: 1', 'stake: 4')}}}`),
      '4',
      'rows[0].facts.a.stake',
    ],
    [
      'format/bad-number',
      one(`{id: r, facts: {a: ${fa.replace('stake: 1', 'stake: 1.5')}}}`),
      '1.5',
      'rows[0].facts.a.stake',
    ],
    ['format/unknown-key', one(`{id: r, facts: {a: ${fa}}, extra: 1}`), 'extra', 'rows[0].extra'],
    ['format/missing-key', 'schemaVersion: 1\npeople: []\n', 'schemaVersion', ''],
    ['format/too-new', 'schemaVersion: 2\n', '2', 'schemaVersion'],
    ['yaml/duplicate-key', one('{id: r, id: s}'), 'id: s', ''],
    ['file/empty', '', null, ''],
  ])('%s with its place', async (code, content, place, path) => {
    const { exit, results } = await told(file('bad.yaml', content));
    const before = place === null ? null : content.slice(0, content.lastIndexOf(place)).split('\n');
    const line = before?.length ?? null;
    const column = before === null ? null : (before.at(-1)?.length ?? 0) + 1;
    expect(exit).toBe(1);
    expect(results[0]?.problems).toContainEqual(
      expect.objectContaining({ code, severity: 'error', line, column, path }),
    );
  });

  it('tells every problem of a file in one pass', async () => {
    const { results } = await told(
      file('many.yaml', one(`{id: r, facts: {a: ${fa}, z: ${fa}}, letters: {y: A}}\n  - {id: r, facts: {}}`)),
    );
    expect(results[0]?.problems.map(({ code }) => code).sort()).toEqual([
      'raci/duplicate-id',
      'raci/nobody-present',
      'raci/unknown-person',
      'raci/unknown-person',
    ]);
  });
});

describe('pitwall raci against the letters read by hand', () => {
  it('knows the 10,830 legal rows of the worked vector', () => {
    // The second reader must itself stand on the printed vector, or agreeing with it would prove nothing.
    const facts = {
      td: { authority: 3, expertise: 2, stake: 2, availability: 0.5 },
      aero: { authority: 1, expertise: 3, stake: 2, availability: 0.6 },
      production: { authority: 2, expertise: 2, stake: 3, availability: 0.4, dependent: true },
      finance: { authority: 1, expertise: 0, stake: 1, availability: 0.9, veto: true },
      race: { authority: 0, expertise: 2, stake: 3, availability: 0.7, dependent: true },
      you: { authority: 1, expertise: 1, stake: 2, availability: 0.8 },
    };
    const matrix: HandMatrix = { schemaVersion: 1, people: [], rows: [] };
    const { rBar, best, legal } = spreadByHand(matrix, { id: 'floor', facts, letters: {} });
    expect(legal).toBe(10_830);
    expect(rBar).toBeCloseTo(0.233028, 6);
    expect(best).toBeCloseTo(0.963333, 6);
  });

  it('agrees on 80 generated matrices', async () => {
    const seeds = Array.from({ length: 80 }, (_, seed) => seed);
    const { exit, results } = await told(...seeds.map((seed) => file(`m${seed}.json`, generatedMatrix(seed))));
    expect(exit).toBe(0);
    const codes = new Set<string>();
    for (const seed of seeds) {
      const result = results[seed];
      const hand = readByHand(generatedMatrix(seed));
      expect(result?.findings.map(({ code, severity, row, person }) => ({ code, severity, row, person }))).toEqual(
        hand.findings,
      );
      expect({ seed, rows: result?.rows.length }).toEqual({ seed, rows: hand.rows.length });
      hand.rows.forEach((row, at) => expectClose(result?.rows[at], row, `matrix ${seed}, ${row.id}`));
      expectClose(result?.matrix, hand.matrix, `matrix ${seed}`);
      for (const { code } of hand.findings) codes.add(code);
    }
    // All twenty checks have had their say, or the agreement would be about fewer.
    expect([...codes].sort()).toEqual(Array.from({ length: 20 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`));
  }, 120_000);
});

/** Numbers within 1e-6 of each other (printed ones are rounded to it), everything else equal. */
function expectClose(given: unknown, wanted: object, what: string): void {
  for (const [key, value] of Object.entries(wanted)) {
    const found = (given as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (typeof value === 'object' && value !== null) expectClose(found, value, `${what}, ${key}`);
    else if (typeof value === 'number') {
      // `shown` divides by a small width: its millionths are of a hundred.
      expect(Math.abs(Number(found) - value), `${what}, ${key}: ${String(found)} for ${value}`).toBeLessThan(2e-6);
    } else expect(found, `${what}, ${key}`).toEqual(value);
  }
}
