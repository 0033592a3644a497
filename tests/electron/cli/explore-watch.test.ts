import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exploreWatch } from '../../../electron/cli/explore-watch.ts';
import { main } from '../../../electron/cli/program.ts';

const sound = 'tests/fixtures/planted/sound';
let folder = '';
let story = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitwall-watch-'));
  story = join(folder, 'story');
  cpSync(sound, story, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Told = Readonly<Record<string, unknown>>;

/** The watch under test, with what it told; `next` waits for an answer that fits. */
function watching(more: { readonly run?: string; readonly plays?: number } = {}): {
  next(fits: (told: Told) => boolean): Promise<Told>;
  end(): Promise<number>;
} {
  const stop = new AbortController();
  const told: Told[] = [];
  const hearing = new Set<() => void>();
  let seen = 0;
  const out = (text: string): void => {
    told.push(JSON.parse(text) as Told);
    for (const each of hearing) each();
  };
  const io = { out, err: out, isTerminal: false, env: {} };
  const options = { seed: 1, plays: 60, json: true, all: false, language: 'en', stop: stop.signal, ...more };
  const ended = exploreWatch(io, story, options);
  const find = (fits: (one: Told) => boolean): Told | undefined => {
    const at = told.findIndex((one, index) => index >= seen && fits(one));
    if (at >= 0) seen = at + 1;
    return told[at];
  };
  return {
    next: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = find(fits);
          if (found === undefined) return;
          hearing.delete(look);
          resolve(found);
        };
        hearing.add(look);
        look();
      }),
    async end() {
      stop.abort();
      return await ended;
    },
  };
}

const saved = (told: Told): boolean => told['saved'] !== undefined;
const surveyed = (told: Told): boolean => told['surveyed'] !== undefined && told['isLast'] === true;
const codes = (told: Told): readonly string[] => (told['problems'] as { code: string }[]).map(({ code }) => code);

function edit(change: (text: string) => string): void {
  const file = join(story, 'scenario.yaml');
  writeFileSync(`${file}.new`, change(readFileSync(file, 'utf8')));
  // As editors save: a file beside it, then a rename over it.
  renameSync(`${file}.new`, file);
}

describe('pitwall explore --watch', () => {
  it('answers the folder as it is, then each save: broken, mended, surveyed', async () => {
    const watch = watching();
    expect(codes(await watch.next(saved))).not.toContain('yaml/syntax');
    edit((text) => `${text}\n  : [`);
    const broken = await watch.next(saved);
    expect(broken['structure']).toBe(null);
    expect(codes(broken).length).toBeGreaterThan(0);
    edit((text) => text.slice(0, -'\n  : ['.length));
    const mended = await watch.next(saved);
    expect(mended['structure']).toEqual({ unreachable: [], deadEnds: [], deadEdges: [] });
    expect(mended['walks']).toEqual([]);
    const survey = await watch.next(surveyed);
    expect(survey).toMatchObject({ command: 'explore', surveyed: story });
    expect(await watch.end()).toBe(0);
  });

  it('lays a run into the edited story, up to the call that no longer fits', async () => {
    const run = join(folder, 'run.jsonl');
    const quiet = { out: () => {}, err: () => {}, isTerminal: false, env: {} };
    const moves = join(folder, 'moves.json');
    const open = [{ call: 'turn', kind: 'turn' }];
    writeFileSync(moves, JSON.stringify({ schemaVersion: 1, moves: open }));
    expect(await main(['play', story, '--seed', '3', '--moves', moves, '--save', run, '--json'], quiet)).toBe(0);
    const before = readFileSync(run);
    const watch = watching({ run });
    expect((await watch.next(saved))['run']).toMatchObject({ kept: 1, of: 1, stopped: null, isOver: false });
    edit((text) => text.replace('tokens: 2', 'tokens: 3'));
    expect((await watch.next(saved))['run']).toMatchObject({ kept: 1, of: 1 });
    expect(await watch.end()).toBe(0);
    expect(readFileSync(run)).toEqual(before);
  });

  it('says that a folder is not there, and what to do', async () => {
    let err = '';
    const io = { out: () => {}, err: (text: string) => void (err += text), isTerminal: false, env: {} };
    expect(await main(['explore', join(folder, 'nowhere'), '--watch'], io)).toBe(1);
    expect(err).toContain('cannot be watched');
  });
});
