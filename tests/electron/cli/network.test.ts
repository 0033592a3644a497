import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../electron/cli/program.ts';
import { generatedNetwork } from '../../helpers/generated-network.ts';
import { planByHand } from '../../helpers/network-by-hand.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitwall-network-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | object | Uint8Array): string {
  const path = join(folder, name);
  const isText = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isText ? content : JSON.stringify(content));
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
  readonly problems?: readonly { code: string; line: number; column: number; path: string; message: string }[];
  readonly [key: string]: unknown;
}
async function told(...files: string[]): Promise<{ exit: number; results: readonly Told[] }> {
  const { exit, out } = await pitwall('network', '--json', ...files);
  const document = JSON.parse(out) as { schemaVersion: number; command: string; results: Told[] };
  expect([document.schemaVersion, document.command]).toEqual([1, 'network']);
  return { exit, results: document.results };
}

/** The file and the document printed in the command contract. */
const contract = `schemaVersion: 1
tempo: weeks   # days, hours
deadlineStep: 9   # optional
tasks:
  - {id: mould, durationSteps: 2, demand: {oven: 1}, criticality: 2, deadlineStep: 3}
  - {id: cure, durationSteps: {optimistic: 1, likely: 2, pessimistic: 6}, demand: {oven: 1}}
links: [{from: mould, to: cure, type: FS, lagSteps: -0.5}]   # FS SS FF SF, lag default 0
resources: [{id: oven, capacityPerStep: [1, 0, 1]}]   # or a number; last value goes on
calendar: [{id: shutdown, fromStep: 2, toStep: 4, tasks: [cure]}]   # [from, to), whole; no tasks = all
`;

describe('pitwall network', () => {
  it('prints the worked example as the command contract does', async () => {
    const path = file('contract.yaml', contract);
    const { exit, out } = await pitwall('network', '--json', path);
    expect(exit).toBe(0);
    expect(out).toContain(
      '"endStep":6,"endVariance":0.694444,"levelledEndStep":6.5,"tasks":[{"id":"mould","durationSteps":2,"variance":0,"es":0,"ef":2,"ls":0,"lf":2,"totalFloat":0,"freeFloat":0,"interferingFloat":0,"critical":true,"levelledStart":2,"levelledFinish":4},',
    );
    expect(out).toContain(
      '"deadlines":[{"task":null,"deadlineStep":9,"meanStep":6,"variance":0.694444,"onTimeProbability":0.999841,"levelledSlackSteps":2.5},',
    );
    expect(out).toContain('"clashes":[{"resource":"oven","step":1,"demand":2,"capacity":0}]');
    const cure = (JSON.parse(out) as { results: { tasks: object[] }[] }).results[0]?.tasks[1];
    expect(cure).toMatchObject({ es: 1.5, ef: 6, levelledStart: 4, levelledFinish: 6.5 });
  });

  it('prints a table for people, with what needs eyes', async () => {
    const { exit, out } = await pitwall('network', file('table.yaml', contract));
    expect(exit).toBe(0);
    expect(out).toContain('ends at 6, give or take 0.833; 6.5 if the resources hold');
    expect(out).toContain('clash in step 1: oven 2 of 0');
    expect(out).toMatch(/deadline 9 of the program: .*99\.984 % likely/u);
  });

  it('agrees with a slow reckoning on 320 generated networks', { timeout: 120_000 }, async () => {
    const networks = Array.from({ length: 320 }, (_, seed) => generatedNetwork(seed + 1));
    const files = networks.map((network, at) => file(`generated-${at}.json`, network));
    const { exit, results } = await told(...files);
    expect(exit).toBe(0);
    const seen = { clashes: 0, late: 0, milestones: 0, pushed: 0, levelled: 0, unsure: 0 };
    results.forEach((result, at) => {
      const network = networks[at];
      if (network === undefined) throw new Error('more results than files');
      const expected = planByHand(network);
      const { ok, file: name, ...document } = result;
      expect({ at, ok, name }).toEqual({ at, ok: true, name: files[at] });
      expect(within(document, expected), `seed ${at + 1}: ${JSON.stringify(network)}`).toEqual(document);
      count(seen, document, network);
    });
    // The generator must reach what it is there for.
    for (const [what, times] of Object.entries(seen))
      expect({ what, isOften: times >= 30 }).toEqual({ what, isOften: true });
  });
});

/** The expected document with every number that lies within 1e-6 of the printed one replaced by it. */
function within(printed: unknown, expected: unknown): unknown {
  if (typeof printed === 'number' && typeof expected === 'number')
    return Math.abs(printed - expected) <= 1.000001e-6 ? printed : expected;
  if (Array.isArray(expected)) return expected.map((item, at) => within((printed as unknown[])[at], item));
  if (typeof expected !== 'object' || expected === null) return expected;
  return Object.fromEntries(
    Object.entries(expected).map(([key, item]) => [key, within((printed as Record<string, unknown>)[key], item)]),
  );
}

function count(
  seen: Record<string, number>,
  document: Record<string, unknown>,
  network: ReturnType<typeof generatedNetwork>,
): void {
  const tasks = document['tasks'] as Record<string, number>[];
  const add = (what: string, does: boolean): void => void (seen[what] = (seen[what] ?? 0) + (does ? 1 : 0));
  add('clashes', (document['clashes'] as unknown[]).length > 0);
  add(
    'late',
    tasks.some((task) => (task['totalFloat'] ?? 0) < 0),
  );
  add(
    'milestones',
    network.tasks.some((task) => task.durationSteps === 0),
  );
  add(
    'pushed',
    network.links.some((link) => link.type === 'FF' || link.type === 'SF'),
  );
  add('levelled', Number(document['levelledEndStep']) > Number(document['endStep']));
  add('unsure', Number(document['endVariance']) > 0);
}

describe('pitwall network, refusals', () => {
  const good = {
    schemaVersion: 1,
    tempo: 'days',
    tasks: [
      { id: 'a', durationSteps: 1 },
      { id: 'b', durationSteps: 2 },
    ],
  };
  const yaml = (lines: string): string => `schemaVersion: 1\ntempo: days\n${lines}`;
  const two = 'tasks:\n  - {id: a, durationSteps: 1}\n  - {id: b, durationSteps: 2}\n';
  const cases: readonly (readonly [what: string, text: string, code: string, path: string, line: number])[] = [
    ['two tasks of one name', yaml(`${two}  - {id: a, durationSteps: 3}\n`), 'program/duplicate-id', 'tasks[2].id', 6],
    ['a link from nowhere', yaml(`${two}links: [{from: c, to: b}]\n`), 'program/unknown-task', 'links[0].from', 6],
    [
      'a closed time for a stranger',
      yaml(`${two}calendar: [{id: c, fromStep: 1, toStep: 2, tasks: [a, z]}]\n`),
      'program/unknown-task',
      'calendar[0].tasks[1]',
      6,
    ],
    [
      'a resource nobody has',
      yaml('tasks:\n  - {id: a, durationSteps: 1, demand: {oven: 1}}\n'),
      'program/unknown-resource',
      'tasks[0].demand.oven',
      4,
    ],
    [
      'a circle',
      yaml(`${two}links:\n  - {from: a, to: b}\n  - {from: b, to: a, type: SS}\n`),
      'program/cycle',
      'links[0]',
      7,
    ],
    ['a task that waits for itself', yaml(`${two}links: [{from: a, to: a}]\n`), 'program/cycle', 'links[0]', 6],
    [
      'more than there ever is',
      yaml(
        'tasks:\n  - {id: a, durationSteps: 1, demand: {oven: 2}}\nresources: [{id: oven, capacityPerStep: [3, 1]}]\n',
      ),
      'program/demand-above-capacity',
      'tasks[0].demand.oven',
      4,
    ],
    [
      'estimates out of order',
      yaml('tasks:\n  - {id: a, durationSteps: {optimistic: 2, likely: 1, pessimistic: 3}}\n'),
      'format/bad-number',
      'tasks[0].durationSteps',
      4,
    ],
    [
      'a length below zero',
      yaml('tasks: [{id: a, durationSteps: -1}]\n'),
      'format/bad-number',
      'tasks[0].durationSteps',
      3,
    ],
    ['no number', yaml('tasks: [{id: a, durationSteps: .nan}]\n'), 'format/bad-number', 'tasks[0].durationSteps', 3],
    ['no end', yaml('tasks: [{id: a, durationSteps: .inf}]\n'), 'format/bad-number', 'tasks[0].durationSteps', 3],
    [
      'half a closed step',
      yaml(`${two}calendar: [{id: c, fromStep: 0.5, toStep: 2}]\n`),
      'format/bad-number',
      'calendar[0].fromStep',
      6,
    ],
    [
      'closed time that ends before it begins',
      yaml(`${two}calendar: [{id: c, fromStep: 3, toStep: 2}]\n`),
      'format/bad-number',
      'calendar[0].toStep',
      6,
    ],
    ['an unknown key', yaml(`${two}link: []\n`), 'format/unknown-key', 'link', 6],
    ['a task without a length', yaml('tasks:\n  - {id: a}\n'), 'format/missing-key', 'tasks[0]', 4],
    ['a name with a hyphen', yaml('tasks: [{id: a-b, durationSteps: 1}]\n'), 'format/bad-id', 'tasks[0].id', 3],
    ['a link of no kind', yaml(`${two}links: [{from: a, to: b, type: XX}]\n`), 'format/bad-word', 'links[0].type', 6],
    ['a later version', 'schemaVersion: 2\ntasks: []\n', 'format/too-new', 'schemaVersion', 1],
    ['a word for a list', 'schemaVersion: 1\ntasks: none\n', 'format/wrong-type', 'tasks', 2],
  ];
  for (const [what, text, code, path, line] of cases) {
    it(`refuses ${what} (${code})`, async () => {
      const { exit, results } = await told(file('bad.yaml', text));
      expect(exit).toBe(1);
      expect(results[0]?.ok).toBe(false);
      expect(results[0]?.problems?.map((each) => [each.code, each.path, each.line])).toEqual([[code, path, line]]);
      expect(results[0]?.problems?.[0]?.message).toMatch(/\w/u);
    });
  }

  it('names the tasks of a circle, once for each knot', async () => {
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
      { from: 'd', to: 'd' },
    ];
    const tasks = ['a', 'b', 'c', 'd'].map((id) => ({ id, durationSteps: 1 }));
    const { results } = await told(file('knots.json', { ...good, tasks, links }));
    expect(results[0]?.problems?.map(({ code, message }) => [code, message])).toEqual([
      ['program/cycle', 'These wait for each other: b → c → b.'],
      ['program/cycle', '"d" waits for itself.'],
    ]);
  });

  it('tells everything that is wrong with a file at once', async () => {
    const text = yaml(
      'tasks:\n  - {id: a, durationSteps: -1}\n  - {id: b, durationSteps: 1, demand: {oven: 9}}\n  - {id: b, durationSteps: 2}\nlinks: [{from: b, to: z}]\nresources: [{id: oven, capacityPerStep: 1}]\n',
    );
    const { results } = await told(file('many.yaml', text));
    expect(results[0]?.problems?.map(({ code }) => code).sort()).toEqual([
      'format/bad-number',
      'program/demand-above-capacity',
      'program/duplicate-id',
      'program/unknown-task',
    ]);
  });

  it('keeps to the limits of a file', async () => {
    const many = Array.from({ length: 4_100 }, (_, at) => ({ id: `t${at}`, durationSteps: 1 }));
    const giants: readonly (readonly [string, string | Uint8Array, string])[] = [
      ['nodes.json', JSON.stringify({ ...good, tasks: many }), 'yaml/too-many-nodes'],
      ['deep.json', `${'['.repeat(40)}${']'.repeat(40)}`, 'yaml/too-deep'],
      ['long.json', JSON.stringify({ ...good, tempo: 'x'.repeat(30_000) }), 'yaml/too-long'],
      ['large.json', ' '.repeat(2_097_153), 'file/too-large'],
      ['empty.yaml', '# nothing\n', 'file/empty'],
      ['latin.yaml', Uint8Array.from([0x61, 0x3a, 0xe9]), 'file/not-utf8'],
      ['twice.yaml', 'schemaVersion: 1\ntasks: []\ntasks: []\n', 'yaml/duplicate-key'],
      ['alias.yaml', 'schemaVersion: 1\ntasks: &t []\nlinks: *t\n', 'yaml/alias'],
      [
        'load.json',
        JSON.stringify({ ...good, tasks: hungry, resources: [{ id: 'r', capacityPerStep: 9 }] }),
        'format/bad-number',
      ],
    ];
    for (const [name, content, code] of giants) {
      const { exit, results } = await told(file(name, content));
      expect({ name, exit, code: results[0]?.problems?.[0]?.code }).toEqual({ name, exit: 1, code });
    }
  });
  const hungry = Array.from({ length: 11 }, (_, at) => ({ id: `t${at}`, durationSteps: 100_000, demand: { r: 1 } }));

  it('goes on behind a bad file, and ends with the worst', async () => {
    const [first, bad, last] = [file('1.json', good), file('2.json', '{'), file('3.json', good)];
    const { exit, results } = await told(first, bad, join(folder, 'none.json'), folder, last);
    expect(exit).toBe(1);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false, false, true]);
    expect(results.flatMap(({ problems }) => problems?.[0]?.code ?? [])).toEqual([
      'yaml/syntax',
      'file/not-found',
      'file/not-a-file',
    ]);
    expect((await pitwall('network', bad)).out).toMatch(/2\.json:1:\d+ error yaml\/syntax /u);
  });

  it('answers without a file with 2 and an empty stdout', async () => {
    expect(await pitwall('network')).toMatchObject({ exit: 2, out: '' });
  });

  it('says the same bytes twice', async () => {
    const files = [7, 8, 9].map((seed) => file(`same-${seed}.json`, generatedNetwork(seed)));
    expect((await pitwall('network', '--json', ...files)).out).toBe((await pitwall('network', '--json', ...files)).out);
  });
});
