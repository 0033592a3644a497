import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { cliEntry } from '../../electron/launch/places.mjs';
import type { Move } from '../../scenarios/index.ts';

/** What the command line told of one move, before and after it (`cli.md` §6). */
export interface ToldStep {
  readonly index: number;
  readonly step: number;
  readonly tokens: number;
  readonly strip: readonly { readonly text: string; readonly certainty: string }[];
  readonly intents: readonly { readonly person: string; readonly text: string }[];
  readonly offered: readonly {
    readonly call: string;
    readonly options?: readonly {
      readonly option: string;
      readonly text: string;
      readonly isOpen: boolean;
      readonly openedBy?: readonly string[];
    }[];
  }[];
  readonly move: Move;
  readonly said: readonly { readonly by: string | null; readonly text: string }[];
  readonly world: string;
}
export interface Told {
  readonly steps: readonly ToldStep[];
  readonly end: {
    readonly ending: string | null;
    readonly lines: readonly string[];
    readonly dimensions: readonly { readonly id: string; readonly solid: number; readonly moments: number }[];
  } | null;
  readonly refusal: { readonly code: string } | null;
}

const pitwall = async (home: string, ...words: readonly string[]): Promise<string> => {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [cliEntry, ...words, '--json'], {
    env: { ...process.env, PITWALL_HOME: home },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  return stdout;
};

/** The one run of a home, as its journal's file. */
export function journalOf(home: string): string {
  const [only, ...more] = readdirSync(join(home, 'runs'));
  if (only === undefined || more.length > 0) throw new Error('One run was expected.');
  return join(home, 'runs', only, 'journal.jsonl');
}

/** What the command line says of the same moves, from the same head: truth and luck go with it. */
export async function toldByCommandLine(
  home: string,
  moves: readonly Move[],
): Promise<Told & { readonly file: string }> {
  const list = join(home, 'film-moves.json');
  const file = join(home, 'film-run.jsonl');
  writeFileSync(list, JSON.stringify({ schemaVersion: 1, moves }));
  const out = await pitwall(home, 'fork', journalOf(home), '--at', '0', '--moves', list, '--save', file);
  // Its shape is a contract of the command line, checked by its own tests.
  return { ...(JSON.parse(out) as Told), file };
}

/** The chain behind a number after so many moves, newest first, as the command line tells it. */
export async function whyByCommandLine(
  home: string,
  file: string,
  path: string,
  index: number,
): Promise<readonly { readonly text: string; readonly step: number }[]> {
  const out = await pitwall(home, 'why', file, path, '--index', String(index));
  // Its shape is a contract of the command line, checked by its own tests.
  const { chain } = JSON.parse(out) as { readonly chain: readonly { readonly text: string; readonly step: number }[] };
  return chain;
}

/** The four lines once every call has its price, as the command line tells them. */
export async function pricedLines(home: string, file: string): Promise<readonly string[]> {
  const out = await pitwall(home, 'explore', file);
  // Its shape is a contract of the command line, checked by its own tests.
  return (JSON.parse(out) as Told).end?.lines ?? [];
}

/** The moves and worlds that the page wrote. */
export function writtenMoves(home: string): readonly { readonly move: unknown; readonly world: string }[] {
  const [, ...lines] = readFileSync(journalOf(home), 'utf8').trim().split('\n');
  return lines.map((line) => {
    // A journal line of the app under test: whatever stands in it is compared, not used.
    const { move, world } = JSON.parse(line) as { readonly move: unknown; readonly world: string };
    return { move, world };
  });
}
