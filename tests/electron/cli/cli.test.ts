import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMachine } from 'xstate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../electron/cli/program.ts';
import type { Io } from '../../../electron/cli/io.ts';

const s4 = 'scenarios/library/container-closes-friday';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitwall-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** The command as a person calls it, with what it printed. */
async function pitwall(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isTerminal: false,
    env: {},
  };
  const exit = await main(words, io);
  return { exit, out, err };
}
function movesFile(name: string, moves: readonly object[]): string {
  writeFileSync(at(name), JSON.stringify({ schemaVersion: 1, moves }));
  return at(name);
}
const turn = { call: 'turn', kind: 'turn' };
const log = { call: 'log', kind: 'dive' };
const friday = [log, { call: 'tamsin', kind: 'coach', option: 'ask', facts: ['night_41'] }, turn, turn, turn];

describe('pitwall, conventions', () => {
  it('answers wrong usage with 2 and an empty stdout', async () => {
    const wrong = [
      [],
      ['plai'],
      ['validate'],
      ['play', s4],
      ['play', s4, '--seed', 'seven', '--moves', at('none.json')],
      ['play', s4, '--seed', '4294967296', '--moves', at('none.json')],
      ['play', s4, '--seed', '1', '--role', 'king', '--moves', at('none.json')],
      ['play', s4, '--seed', '1', '--truth', 'aliens', '--moves', at('none.json')],
      ['play', s4, '--seed', '1', '--assist', 'tokens=9', '--moves', at('none.json')],
      ['play', s4, '--seed', '1', '--assist', 'clocks=slow', '--moves', at('none.json')],
      ['play', s4, '--seed', '1', '--language', 'de'],
      ['play', s4, '--seed', '1'],
    ];
    for (const words of wrong) {
      const { exit, out, err } = await pitwall(...words);
      expect({ words, exit, out }).toEqual({ words, exit: 2, out: '' });
      expect(err).not.toMatch(/\n\s+at /u);
      expect(err.length).toBeGreaterThan(10);
    }
  });

  it('suggests the command that was meant', async () => {
    expect((await pitwall('valdate', s4)).err).toContain('validate');
  });

  it('prints help on stdout with 0', async () => {
    const { exit, out } = await pitwall('--help');
    expect(exit).toBe(0);
    for (const command of ['validate', 'show', 'play', 'replay', 'fork', 'compare', 'why']) {
      expect(out).toContain(command);
    }
  });
});

describe('pitwall validate', () => {
  it('finds no error and no warning in the library', async () => {
    const { exit, out } = await pitwall('validate', 'scenarios/library', '--json');
    const { results } = JSON.parse(out);
    expect(exit).toBe(0);
    expect(results.length).toBeGreaterThan(0);
    const found = results.flatMap((result: { problems: { severity: string }[] }) => result.problems);
    expect(found.filter((problem: { severity: string }) => problem.severity !== 'note')).toEqual([]);
  });

  it('gives one result per file, and a bad one stops no other', async () => {
    writeFileSync(at('broken.yaml'), 'format: 1\nid: [\n');
    const { exit, out } = await pitwall('validate', at('broken.yaml'), at('missing.yaml'), s4, '--json');
    const { schemaVersion, command, results } = JSON.parse(out);
    expect({ exit, schemaVersion, command }).toEqual({ exit: 1, schemaVersion: 1, command: 'validate' });
    expect(results.map((result: { ok: boolean }) => result.ok)).toEqual([false, false, true]);
    expect(results[0].problems[0]).toMatchObject({ code: 'yaml/syntax', severity: 'error', file: at('broken.yaml') });
    expect(results[0].problems[0].line).toBeGreaterThan(0);
    expect(results[1].problems[0]).toMatchObject({ code: 'file/not-found', line: null, column: null });
  });

  it('spells out control and bidi characters of a file name', async () => {
    const { out } = await pitwall('validate', at('red\u001b[31m\u202e.yaml'));
    expect(out).toContain('\\u001b[31m\\u202e');
    expect(out).not.toContain('\u001b');
  });
});

describe('pitwall play --assist', () => {
  it('takes patient clocks, and keeps them in the run', async () => {
    writeFileSync(at('one.json'), JSON.stringify({ schemaVersion: 1, moves: [{ call: 'turn', kind: 'turn' }] }));
    const words = ['play', s4, '--seed', '1', '--moves', at('one.json'), '--save', at('patient.jsonl')];
    expect((await pitwall(...words, '--assist', 'clocks=patient')).exit).toBe(0);
    expect(readFileSync(at('patient.jsonl'), 'utf8').split('\n')[0]).toContain('"clocks":"patient"');
    expect((await pitwall('replay', at('patient.jsonl'))).exit).toBe(0);
  });
});

describe('pitwall show', () => {
  it('prints the head of a shipped scenario by id', async () => {
    const { scenario } = JSON.parse((await pitwall('show', 'container_closes_friday', '--json')).out);
    expect(scenario).toMatchObject({
      id: 'container_closes_friday',
      formatVersion: 1,
      lengthMinutes: 5,
      tempo: 'day',
      steps: 3,
      tokensPerTurn: 3,
      truths: ['heat', 'load', 'old_fan'],
    });
    expect(scenario.contentHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(scenario.calls).toContainEqual({ call: 'pallet_7', kind: 'decision' });
    expect(scenario.endings).toHaveLength(8);
  });

  it('prints a machine that XState opens as it stands', async () => {
    const { machine } = JSON.parse((await pitwall('show', s4, '--machine')).out);
    expect(Object.keys(createMachine(machine).states)).toEqual(
      expect.arrayContaining(['story', 'clock', 'restart', 'rack_set']),
    );
  });

  it('counts the walks over each edge', async () => {
    const { coverage } = JSON.parse((await pitwall('show', s4, '--coverage', '--json')).out);
    const first = coverage.find((row: { event: string }) => row.event === 'pallet_7.new_four');
    expect(first.walks.length).toBeGreaterThan(0);
  });
});

describe('pitwall show --coverage', () => {
  const folderWith = (name: string, change: (walks: string) => string): string => {
    cpSync(s4, at(name), { recursive: true });
    writeFileSync(at(`${name}/walks.yaml`), change(readFileSync(`${s4}/walks.yaml`, 'utf8')));
    return at(name);
  };

  it('plays the walks of a story against what they expect', async () => {
    const { exit, out } = await pitwall('show', s4, '--coverage', '--json');
    const { walks } = JSON.parse(out);
    expect(exit).toBe(0);
    expect(walks.length).toBeGreaterThanOrEqual(8);
    expect(walks.every((walk: { isAsExpected: boolean }) => walk.isAsExpected)).toBe(true);
  });

  it('names the walk that no longer holds, and what became of it', async () => {
    const other = folderWith('other-ending', (walks) => walks.replace('ending: half_of_it', 'ending: the_swap'));
    const { exit, out } = await pitwall('show', other, '--coverage');
    expect(exit).toBe(1);
    expect(out).toContain('walk lap_nine: does not hold, ending is half_of_it, not the_swap\n');
    const number = folderWith('other-number', (walks) => walks.replace('patience: 1 }', 'patience: 2 }'));
    expect((await pitwall('show', number, '--coverage')).out).toMatch(/does not hold, patience\.gwen is 1, not 2\n/);
  });

  it('names the move of a walk that is refused', async () => {
    const early = folderWith('early', (walks) =>
      walks.replace('{ call: log, kind: dive }', '{ call: drill, kind: coach, option: offer }'),
    );
    const { exit, out } = await pitwall('show', early, '--coverage', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).walks[0]).toMatchObject({ refused: { index: 0, code: 'call/not-open' }, ending: null });
  });
});

describe('pitwall play', () => {
  it('gives the same bytes for the same moves', async () => {
    const file = movesFile('friday.json', friday);
    const once = await pitwall('play', s4, '--seed', '7', '--moves', file, '--json');
    expect(once.exit).toBe(0);
    expect(await pitwall('play', s4, '--seed', '7', '--moves', file, '--json')).toEqual(once);
    const document = JSON.parse(once.out);
    expect(document).toMatchObject({ seed: '7', role: 'individual', refusal: null });
    expect(document.steps).toHaveLength(friday.length);
    expect(document.steps[0]).toMatchObject({ index: 0, step: 0, tokens: 3, move: log });
    expect(document.steps[0].changes).toContainEqual({
      path: 'known.night_41',
      before: false,
      after: true,
      rule: 'know',
      cause: { call: 'log', index: 0 },
    });
    expect(document.end).toMatchObject({ prices: null, givenAway: null, luck: null });
    expect(document.end.lines).toHaveLength(4);
  });

  it('ends at the first refused move, named by its number', async () => {
    const file = movesFile('early.json', [turn, { call: 'drill', kind: 'coach', option: 'offer' }, turn]);
    const { exit, out } = await pitwall('play', s4, '--seed', '7', '--moves', file, '--json');
    const { refusal, steps, end } = JSON.parse(out);
    expect(exit).toBe(1);
    expect(refusal).toMatchObject({ index: 1, code: 'call/not-open' });
    expect(refusal.message.length).toBeGreaterThan(5);
    expect({ steps: steps.length, end }).toEqual({ steps: 2, end: null });
  });

  it('shows what is offered when the moves are used up', async () => {
    const file = movesFile('one.json', [log]);
    const { steps, end } = JSON.parse((await pitwall('play', s4, '--seed', '7', '--moves', file, '--json')).out);
    expect(end).toBeNull();
    expect(steps.at(-1).offered).toContainEqual(expect.objectContaining({ call: 'log', kind: 'dive', isOpen: true }));
    expect(steps.at(-1)).not.toHaveProperty('move');
  });

  it('names the place of a move that is none', async () => {
    writeFileSync(at('odd.json'), JSON.stringify({ schemaVersion: 1, moves: [{ call: 'log', kind: 'stare' }] }));
    const { exit, out } = await pitwall('play', s4, '--seed', '7', '--moves', at('odd.json'), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).problems[0]).toMatchObject({ code: 'format/wrong-type', path: 'moves.0.kind' });
  });

  it('does not wait for a moves file that is none', async () => {
    const { exit, err } = await pitwall('play', s4, '--seed', '7', '--moves', folder);
    expect(exit).toBe(1);
    expect(err).toContain('file/not-a-file');
  });

  it('never overwrites a file it is asked to save to', async () => {
    writeFileSync(at('kept.jsonl'), 'mine');
    const file = movesFile('kept.json', [log]);
    const { exit } = await pitwall('play', s4, '--seed', '7', '--moves', file, '--save', at('kept.jsonl'));
    expect(exit).toBe(1);
    expect(readFileSync(at('kept.jsonl'), 'utf8')).toBe('mine');
  });
});

describe('pitwall replay, fork, compare and why', () => {
  async function saved(name: string): Promise<string> {
    const file = movesFile(`${name}.json`, friday);
    const { exit } = await pitwall('play', s4, '--seed', '7', '--moves', file, '--save', at(`${name}.jsonl`));
    expect(exit).toBe(0);
    return at(`${name}.jsonl`);
  }

  it('replays a saved run to the same document', async () => {
    const run = await saved('again');
    const played = JSON.parse((await pitwall('play', s4, '--seed', '7', '--moves', at('again.json'), '--json')).out);
    const replayed = JSON.parse((await pitwall('replay', run, '--json')).out);
    expect(replayed.steps).toEqual(played.steps);
    expect(replayed.end).toEqual(played.end);
  });

  it('names the first move whose world differs (run/diverged)', async () => {
    const run = await saved('bent');
    const lines = readFileSync(run, 'utf8').split('\n');
    const { hashLine } = await import('../../../electron/store/journal-text.ts');
    const bent = lines.map((line) => line);
    for (let n = 2; n < bent.length - 1; n += 1) {
      const move = JSON.parse(bent[n] ?? '');
      const world = n === 2 ? '00000000' : move.world;
      bent[n] = JSON.stringify({ ...move, world, prev: hashLine(bent[n - 1] ?? '') });
    }
    writeFileSync(at('bent-2.jsonl'), bent.join('\n'));
    const { exit, out } = await pitwall('replay', at('bent-2.jsonl'), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).refusal).toMatchObject({ code: 'run/diverged', index: 1 });
  });

  it('replays into an edited story up to the first move that no longer fits', async () => {
    const run = await saved('edited');
    cpSync(s4, at('edited-story'), { recursive: true });
    const path = join(at('edited-story'), 'scenario.yaml');
    const text = readFileSync(path, 'utf8');
    const edited = text.replace(
      `        until: 1\n        when: "night == 'none'"`,
      `        until: 1\n        when: "night == 'dark'"`,
    );
    expect(edited).not.toBe(text);
    writeFileSync(path, edited);
    const { exit, out } = await pitwall('replay', run, '--scenario', at('edited-story'), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).refusal).toMatchObject({ index: 1, code: 'option/closed' });
  });

  it('forks with the parent in the head, compares and says why', async () => {
    const run = await saved('parent');
    const moves = movesFile('branch.json', [turn, turn]);
    const forked = await pitwall('fork', run, '--at', '3', '--moves', moves, '--save', at('branch.jsonl'), '--json');
    expect(forked.exit).toBe(0);
    expect(JSON.parse(readFileSync(at('branch.jsonl'), 'utf8').split('\n')[0] ?? '')).toMatchObject({
      parent: { moves: 3 },
      seed: 7,
    });
    const same = JSON.parse((await pitwall('compare', run, at('branch.jsonl'), '--json')).out);
    expect(same).toMatchObject({ divergence: null, differences: [] });
    const other = movesFile('other.json', [{ call: 'pallet_7', kind: 'decision', option: 'old_four' }, turn, turn]);
    await pitwall('fork', run, '--at', '3', '--moves', other, '--save', at('other.jsonl'), '--json');
    const apart = JSON.parse((await pitwall('compare', run, at('other.jsonl'), '--json')).out);
    expect(apart.divergence).toMatchObject({ index: 3 });
    expect(apart.differences.map((row: { path: string }) => row.path)).toContain('pallet');
    const { chain } = JSON.parse((await pitwall('why', run, 'trust.tamsin', '--json')).out);
    // Below what the act did stands the page that opened it.
    expect(chain.at(-1)).toMatchObject({ path: 'known.night_41', cause: { call: 'log', index: 0 } });
    expect(chain.findLast((link: { path: string }) => link.path === 'trust.tamsin')).toMatchObject({
      path: 'trust.tamsin',
      before: 60,
      after: 59,
      cause: { call: 'tamsin', index: 1 },
    });
  });

  it('refuses what is no run, in words', async () => {
    writeFileSync(at('no-run.jsonl'), 'hello\n');
    for (const file of [at('no-run.jsonl'), at('nowhere.jsonl'), folder]) {
      const { exit, err } = await pitwall('replay', file);
      expect(exit).toBe(1);
      expect(err).toContain(' error ');
    }
  });
});
