// Gives the built command line every broken file, every sown fault and every file made to hurt, each in a process of its
// own: killed after 3 s or at 300 MB. Code and place must be the hand-written ones, and never a stack trace.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { brokenFiles } from '../helpers/hostile-files.ts';
import { giants } from '../helpers/hostile-giants.ts';
import { mutate, mutations } from '../helpers/hostile-mutations.ts';
import { readFolder } from '../helpers/load-folder.ts';

const mostMilliseconds = 3000;
const mostBytes = 300 * 2 ** 20;
const root = process.cwd();
/** Builds when sources are newer; the cases run what was built, so that their time is the file's. */
const launcher = join(root, 'electron', 'launch', 'pitwall.mjs');
const cli = join(root, 'dist', 'cli', 'pitwall.mjs');

interface Case {
  readonly name: string;
  readonly path: string;
  /** `line:column code`; `-` for a whole file, `*` where any place will do. */
  readonly expected: readonly string[];
  readonly isError: boolean;
}
interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly killedFor: string | null;
}

/** Resident memory of a process and its children, from /proc; 0 where there is none. */
async function residentBytes(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
    const below = await Promise.all(children.map((child) => residentBytes(Number(child))));
    return Math.max(own, ...below);
  } catch {
    return 0; // it has ended meanwhile
  }
}

function validate(path: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [cli, 'validate', '--json', path], { cwd: root });
    let [out, err, bytes] = ['', '', 0];
    let killedFor: string | null = null;
    const stop = (why: string): void => {
      killedFor ??= why;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => stop(`${mostMilliseconds} ms`), mostMilliseconds);
    const watch = setInterval(() => {
      void residentBytes(child.pid ?? 0).then((now) => {
        bytes = Math.max(bytes, now);
        if (now > mostBytes) stop(`${Math.round(now / 2 ** 20)} MB`);
      });
    }, 25);
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve({ code, out, err, milliseconds: performance.now() - began, bytes, killedFor });
    });
  });
}

async function makeCases(home: string): Promise<Case[]> {
  const cases: Case[] = Object.entries(brokenFiles).map(([name, expected]) => ({
    name,
    path: join(root, 'tests', 'fixtures', 'broken', name),
    expected,
    isError: true,
  }));
  const sink = readFolder(join(root, 'tests', 'fixtures', 'kitchen-sink'));
  for (const [kind, { code, file = 'scenario.yaml', places }] of mutations.entries()) {
    for (const [index, change] of places.entries()) {
      const folder = join(home, `fault-${kind}-${index}`);
      const broken = mutate(new TextDecoder().decode(sink.get(file) ?? new Uint8Array()), change);
      await mkdir(folder);
      for (const [name, bytes] of sink) await writeFile(join(folder, name), name === file ? broken.text : bytes);
      const isError = !warnings.has(code);
      cases.push({
        name: `${code} ${index + 1}`,
        path: folder,
        expected: [`${broken.line}:${broken.column} ${code}`],
        isError,
      });
    }
  }
  for (const [index, giant] of giants.entries()) {
    const path = join(home, `giant-${index}.yaml`);
    await writeFile(path, giant.make());
    const place = giant.line === null ? '*' : `${giant.line}:${giant.column ?? '*'}`;
    cases.push({ name: giant.name, path, expected: [`${place} ${giant.code}`], isError: true });
  }
  return cases;
}
/** Codes that do not block play. */
const warnings: ReadonlySet<string> = new Set([
  'scenario/later',
  'scenario/missing-text',
  'scenario/never-written',
  'scenario/never-shown',
  'scenario/text-too-long',
  'scenario/too-many-ways-out',
  'scenario/unreachable',
]);

interface Told {
  readonly code: string;
  readonly line: number | null;
  readonly column: number | null;
}

function isTold(expected: string, problems: readonly Told[]): boolean {
  const [place = '', code] = expected.split(' ');
  const [line, column] = place.split(':');
  return problems.some((problem) => {
    if (problem.code !== code) return false;
    if (line === '*') return true;
    if (line === '-') return problem.line === null;
    return problem.line === Number(line) && (column === '*' || problem.column === Number(column));
  });
}

/** What is wrong with how a file was met; nothing if it was met well. */
function findFault({ expected, isError }: Case, { code, out, err, killedFor }: Outcome): string | null {
  if (killedFor !== null) return `killed: over ${killedFor}`;
  if (code !== (isError ? 1 : 0)) return `exit ${String(code)}`;
  if (/^\s+at .+:\d+:\d+/m.test(out + err)) return `stack trace: ${(out + err).slice(0, 300)}`;
  const document = JSON.parse(out) as {
    readonly results: readonly { readonly ok: boolean; readonly problems: readonly Told[] }[];
  };
  const [result] = document.results;
  if (result === undefined || result.ok === isError) return 'wrong `ok`';
  const missing = expected.filter((line) => !isTold(line, result.problems));
  return missing.length === 0 ? null : `not told: ${missing.join(', ')}`;
}

/** Builds the command line if it is not built yet, and shows that it works. */
async function warmUp(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, 'validate', 'tests/fixtures/kitchen-sink'], {
      cwd: root,
      stdio: 'ignore',
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The kitchen sink itself does not validate: exit ${String(code)}`)),
    );
  });
}

const isSample = process.argv.includes('--sample');
const home = await mkdtemp(join(tmpdir(), 'pit-wall-hostile-'));
try {
  await warmUp();
  const all = await makeCases(home);
  // a sample takes every eighth, so that each family stays in; in one process the unit tests load them all
  const cases = isSample ? all.filter((_, index) => index % 8 === 0) : all;
  const faults: string[] = [];
  let [slowest, largest, seconds] = [0, 0, 0];
  for (const one of cases) {
    let outcome = await validate(one.path);
    if (outcome.killedFor?.endsWith(' ms') === true) {
      // a busy machine can hold up any process for seconds: one second try, and the number of those is printed
      seconds += 1;
      outcome = await validate(one.path);
    }
    slowest = Math.max(slowest, outcome.milliseconds);
    largest = Math.max(largest, outcome.bytes);
    const fault = findFault(one, outcome);
    if (fault !== null) faults.push(`${one.name}: ${fault}`);
  }
  for (const fault of faults) console.log(fault);
  const kinds = new Set(mutations.map(({ code }) => code)).size;
  console.log(
    `Broken by hand ${Object.keys(brokenFiles).length}, sown ${all.length - Object.keys(brokenFiles).length - giants.length} of ${kinds} codes, made to hurt ${giants.length}; all in all ${all.length}.`,
  );
  console.log(
    `Slowest ${Math.round(slowest)} ms of ${mostMilliseconds}, largest ${Math.round(largest / 2 ** 20)} MB of 300; ${seconds} tried twice.`,
  );
  console.log(`${cases.length - faults.length} told rightly, ${faults.length} not`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(home, { recursive: true, force: true });
}
