import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { prepare } from '../../scenarios/index.ts';
import type { Problem, Run, RunLog, Scenario } from '../../scenarios/index.ts';
import { runHead } from '../contract/runs.ts';
import { movesOf } from '../store/journal-file.ts';
import { hashLine, readJournal, writeHead, writeLine } from '../store/journal-text.ts';
import type { JournalReading } from '../store/journal-text.ts';
import { appVersion } from '../handlers/version.ts';
import { findByHash, findById, findScenario } from './scenario-source.ts';

/** A journal on disk with the story it belongs to; `trouble` says where it broke off. */
export interface Opened {
  readonly scenario: Scenario;
  readonly log: RunLog;
  readonly trouble: string | null;
}
export type OpenedOrProblems =
  ({ readonly ok: true } & Opened) | { readonly ok: false; readonly problems: readonly Problem[] };

/** A journal has a few hundred bytes a move; nothing near this is a run. */
const mostBytes = 16_777_216;

function problem(file: string, code: string, message: string, suggestion?: string): Problem {
  const base = { code, severity: 'error' as const, message, file, line: null, column: null, path: '' };
  return suggestion === undefined ? base : { ...base, suggestion };
}

/** RUN is a journal, or the folder the app keeps it in. */
function journalPath(given: string): string {
  try {
    return statSync(given).isDirectory() ? join(given, 'journal.jsonl') : given;
  } catch {
    return given;
  }
}

type JournalOrProblem =
  | { readonly ok: true; readonly reading: Extract<JournalReading, { kind: 'read' }> }
  | { readonly ok: false; readonly problem: Problem };

function readRunFile(given: string): JournalOrProblem {
  const file = journalPath(given);
  let bytes: Uint8Array;
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { ok: false, problem: problem(given, 'file/not-a-file', 'This is not a journal file.') };
    if (stat.size > mostBytes) {
      return { ok: false, problem: problem(given, 'file/too-large', `A journal has ${mostBytes} bytes at most.`) };
    }
    bytes = readFileSync(file);
  } catch {
    return { ok: false, problem: problem(given, 'file/not-found', 'The run cannot be opened.', 'Check the path.') };
  }
  const reading = readJournal(bytes);
  if (reading.kind === 'read') return { ok: true, reading };
  if (reading.kind === 'newer') {
    const message = `The run is in format ${reading.format}; this version reads format 1.`;
    return { ok: false, problem: problem(given, 'format/too-new', message, 'Open it with a newer Pit Wall.') };
  }
  return { ok: false, problem: problem(given, 'file/not-a-file', 'Its first line is not the head of a run.') };
}

/** Opens a run and finds its story: `--scenario FOLDER`, else the shipped one of its hash, else of its id (then it may differ). */
export async function openRun(given: string, folder: string | undefined): Promise<OpenedOrProblems> {
  const read = readRunFile(given);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { head, lines, broken, tornBytes } = read.reading;
  const { app: _app, ...rest } = head;
  const log = { ...rest, moves: movesOf(lines) } as RunLog; // the schema and the type name the same fields
  const pack = folder === undefined ? await findByHash(head.contentHash) : null;
  const trouble =
    broken === null
      ? tornBytes > 0
        ? 'the last line was never finished and is left out'
        : null
      : `line ${broken.line} of ${broken.of} cannot be read; the run is opened up to it`;
  if (pack !== null) return { ok: true, scenario: prepare(pack), log, trouble };
  if (folder !== undefined) {
    const found = await findScenario(folder);
    return found.ok
      ? { ok: true, scenario: prepare(found.pack), log, trouble }
      : { ok: false, problems: found.problems };
  }
  const edited = await findById(head.scenario);
  if (edited !== null) return { ok: true, scenario: prepare(edited), log, trouble };
  const missing = problem(
    given,
    'scenario/unknown-name',
    `Its scenario ${head.scenario} does not ship with this version.`,
    'Name it: --scenario FOLDER.',
  );
  return { ok: false, problems: [missing] };
}

/** What other runs call this one: its folder's name in the app, else a name made of the file's. */
export function runIdOf(given: string): string {
  const file = journalPath(given);
  const name = basename(file) === 'journal.jsonl' ? basename(dirname(file)) : basename(file).replace(/\.[a-z]+$/u, '');
  const safe = name.toLowerCase().replaceAll(/[^0-9a-z-]/gu, '-');
  return safe.length >= 8 ? safe.slice(0, 64) : safe.padEnd(8, '-');
}

/** Writes a run as a journal of its own; an existing file is never overwritten. Null: it is on the disk. */
export function saveRun(file: string, run: Run): Problem | null {
  const { moves, format, scenario, contentHash, role, seed, truth, luck, assists, craft, carry, parent } = run.log;
  const written = {
    format,
    app: appVersion,
    scenario,
    contentHash,
    role: role ?? run.scenario.story.roles[0] ?? 'individual',
    seed,
    assists: assists ?? { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
    ...Object.fromEntries(
      Object.entries({ truth, luck, craft, carry, parent }).filter(([, value]) => value !== undefined),
    ),
  };
  const head = runHead.parse(written);
  let text = writeHead(head);
  let prev = hashLine(text.slice(0, -1));
  for (const [n, { world, ...move }] of moves.entries()) {
    // No clock on the command line: the same moves must give the same bytes.
    const line = writeLine({ n, time: '', move: plain(move), world: world ?? '', prev });
    prev = hashLine(line.slice(0, -1));
    text += line;
  }
  try {
    writeFileSync(file, text, { flag: 'wx', flush: true });
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') {
      return problem(
        file,
        'file/not-a-file',
        'There is a file of that name; it was not overwritten.',
        'Choose another name.',
      );
    }
    return problem(file, 'file/not-found', `The run could not be written (${code}).`);
  }
}

type LineMove = Parameters<typeof writeLine>[0]['move'];
/** The engine's lists are readonly, the schema's are not; the values are the same. */
function plain(move: object): LineMove {
  return structuredClone(move) as LineMove;
}
