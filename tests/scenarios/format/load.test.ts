import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from '../../../scenarios/index.ts';
import type { Pack, Problem, Story } from '../../../scenarios/index.ts';
import { loadFolder, printProblems, readFolder, withFile } from '../../helpers/load-folder.ts';

const sink = join(import.meta.dirname, '../../fixtures/kitchen-sink');
const decoder = new TextDecoder();

function textOf(name: string): string {
  return decoder.decode(readFolder(sink).get(name) ?? new Uint8Array());
}
/** The kitchen sink with one replacement; throws if there is nothing to replace. */
function changed(
  find: string,
  replacement: string,
  file = 'scenario.yaml',
): { pack?: Pack; problems: readonly Problem[] } {
  const text = textOf(file);
  if (!text.includes(find)) throw new Error(`Nothing to change: ${find}`);
  return load(
    withFile(
      readFolder(sink),
      file,
      text.replace(find, () => replacement),
    ),
  );
}
function callOf(story: Story, id: string) {
  const call = story.calls.find((one) => one.id === id);
  if (call === undefined) throw new Error(`no call ${id}`);
  return call;
}

describe('loading a folder', () => {
  const pack = loadFolder(sink);
  const { story } = pack;

  it('gives a story without errors and warnings', () => {
    const { problems } = load(readFolder(sink));
    expect(printProblems(problems.filter(({ severity }) => severity !== 'note'))).toBe('');
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['scenario/later']));
  });

  it('makes files, deliverables and blockers calls under their own ids', () => {
    expect(story.calls.map(({ id, kind }) => `${id} ${kind}`).slice(0, 7)).toEqual([
      'wall_book dive',
      'till dive',
      'dinner raci',
      'bill raci',
      'puddle blocker',
      'draught blocker',
      'mice blocker',
    ]);
    expect(Object.fromEntries(story.calls.map(({ kind, verb }) => [kind, verb]))).toEqual({
      dive: 'look',
      raci: 'agree',
      blocker: 'raise',
      coach: 'ask',
      conflict: 'move',
      promise: 'agree',
      forecast: 'tell',
      broadcast: 'tell',
      decision: 'radio',
    });
  });

  it('fills in the default prices', () => {
    const prices = Object.fromEntries(callOf(story, 'ada').options.map(({ id, tokens }) => [id, tokens]));
    const one = [{ is: { op: 'value', value: 1 } }];
    expect(prices).toEqual({
      say_where: [{ is: { op: 'value', value: 0 } }],
      ask: one,
      offer: one,
      tell_how: one,
      take_over: { all: 2 },
    });
    expect(callOf(story, 'swear').options[0]).toMatchObject({ id: 'done', tokens: one });
    expect(callOf(story, 'menu_choice').options[0]?.tokens).toEqual([{ is: { op: 'value', value: 0 } }]);
  });

  it('gives a settling option the words and effects of what it settles', () => {
    const settling = callOf(story, 'swap').options.find(({ id }) => id === 'write_it_now');
    const settled = callOf(story, 'menu_choice').options.find(({ id }) => id === 'plain_menu');
    expect(settling).toMatchObject({
      settles: { call: 'menu_choice', option: 'plain_menu' },
      resolution: 'accept',
      until: 1,
    });
    expect(settling?.effects).toEqual(settled?.effects);
    expect(settling?.text).toEqual(settled?.text);
  });

  it('names texts by ids joined by dots', () => {
    const own = pack.words['en'] ?? {};
    expect(own['texts.morning_line.wet']).toBe('The floor shines: {leak}.');
    expect(own['files.wall_book.levels.second_leaf.text.pipe']).toBe('A crack is drawn here in pencil.');
    expect(own['calls.ben.options.offer.picks.left']).toBe('on the left');
    expect(own['aftermath.late_lines.of.spoons']).toBe('Spoons are missing.');
    expect(own['strip.flood.ways_out.puddle.bucket']).toBe('a bucket');
    expect(own['keys.ben.ask.coach.because']).toBe('He finds it himself.');
    expect(own['step_names.1']).toBe('Tuesday');
    expect(pack.words['it']?.['title']).toBe('· The kitchen sink');
    expect(pack.guides).toMatchObject({
      en: expect.stringContaining('kitchen sink'),
      it: expect.stringContaining('lavello'),
    });
  });

  it('keeps words out of the story', () => {
    const said = Object.values(pack.words['en'] ?? {}).filter((words) => words.length > 12);
    const text = JSON.stringify(story);
    expect(said.filter((words) => text.includes(words))).toEqual([]);
  });

  it('knows which quantities a text prints and which truths it rules out', () => {
    const level = callOf(story, 'wall_book').file?.levels[2];
    expect(level?.text.rows[0]).toMatchObject({ rulesOut: ['pipe'] });
    expect(story.strip[0]?.text.rows[1]?.prints).toEqual(['leak']);
  });

  it('reads a lone scenario file without its neighbours', () => {
    const { pack: lone, problems } = load(new Map([['anything.yaml', textOf('scenario.yaml')]]));
    expect(lone?.story.keys).toEqual({});
    expect(lone?.walks).toEqual([]);
    expect(problems.every(({ file }) => file === 'anything.yaml')).toBe(true);
  });

  it('tells an empty folder (file/not-found)', () => {
    expect(load(new Map()).problems).toMatchObject([
      { code: 'file/not-found', file: 'scenario.yaml', line: null, column: null },
    ]);
  });

  it('reads a byte order mark, carriage returns and bytes alike', () => {
    const text = textOf('scenario.yaml');
    const files = readFolder(sink);
    for (const same of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
      expect(load(withFile(files, 'scenario.yaml', same)).pack?.contentHash).toBe(pack.contentHash);
    }
  });

  it('gives the same pack from the same files', () => {
    expect(JSON.stringify(load(readFolder(sink)).pack)).toBe(JSON.stringify(pack));
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });
});

describe('the content hash', () => {
  const { contentHash } = loadFolder(sink);
  const hash = (find: string, replacement: string, file?: string): string | undefined =>
    changed(find, replacement, file).pack?.contentHash;

  it('stays when words, comments or translations change', () => {
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(hash('text: A feast.', 'text: A feast!')).toBe(contentHash);
    expect(hash('# One of everything', '# One of each thing')).toBe(contentHash);
    expect(hash('because: Safe and small.', 'because: Small and safe.', 'keys.yaml')).toBe(contentHash);
    expect(hash('title: The kitchen sink', 'title: "The {leak} sink"')).toBe(contentHash);
    const files = readFolder(sink);
    files.delete('text.it.yaml');
    expect(load(files).pack?.contentHash).toBe(contentHash);
  });

  it('changes with a number, a condition, a key or an id', () => {
    const others = [
      hash('trust: 60', 'trust: 61'),
      hash('when: "leak > 0"\n', 'when: "leak > 1"\n'),
      hash('level: 2, because', 'level: 3, because', 'keys.yaml'),
      hash('{ id: feast, when: "at', '{ id: fest, when: "at'),
    ];
    expect(new Set([contentHash, ...others]).size).toBe(5);
  });
});

describe('a problem', () => {
  const told = (problems: readonly Problem[]): string[] =>
    problems
      .filter(({ severity }) => severity !== 'note')
      .map(({ line, column, code }) => `${String(line)}:${String(column)} ${code}`);

  it('stands in order of file, line and column, beside all others', () => {
    const { problems } = load(
      new Map<string, string | Uint8Array>([
        ...readFolder(sink),
        ['keys.yaml', 'format: 1\nkeys: {a: b}\n'],
        ['walks.yaml', 'walks: 3\n'],
      ]),
    );
    const places = problems.map(({ file, line, column }) => [file, line ?? 0, column ?? 0] as const);
    const sorted = [...places].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]));
    expect(places).toEqual(sorted);
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['keys.yaml', 'scenario.yaml', 'text.it.yaml', 'walks.yaml']),
    );
  });

  it('is found beside a fault of shape in the same file', () => {
    const text = textOf('scenario.yaml')
      .replace('tempo: week', 'tempo: weekly')
      .replace('title: The kitchen sink\n', '')
      .replace('trust.ada: 4', 'trust.adda: 4');
    const codes = load(new Map([['scenario.yaml', text]])).problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['format/bad-word', 'format/missing-key', 'scenario/unknown-person']));
    expect(codes.filter((code) => code !== 'scenario/later')).toHaveLength(3);
  });

  it('points into quoted, folded and escaped conditions', () => {
    expect(told(changed('when: "leak > 0"\n', "when: 'true && ''x'' == ''y'' && leek > 0'\n").problems)).toEqual([
      '84:38 scenario/unknown-name',
    ]);
    expect(told(changed('when: "leak > 0"\n', 'when: >-\n      leak > 0 &&\n      leek > 0\n').problems)).toEqual([
      '86:7 scenario/unknown-name',
    ]);
    expect(told(changed('when: "leak > 0"\n', 'when: "leak\\u0020> 0 && leek > 0"\n').problems)).toEqual([
      '84:29 scenario/unknown-name',
    ]);
  });

  it('says what was probably meant', () => {
    const suggestion = (find: string, replacement: string): string | undefined =>
      changed(find, replacement).problems.find((problem) => problem.suggestion !== undefined)?.suggestion;
    expect(suggestion('tempo: week', 'tempo: weeks')).toBe('did you mean week?');
    expect(suggestion('same_as: plain_menu', 'same_as: plane_menu')).toBe('did you mean plain_menu?');
    expect(suggestion('wants: quiet', 'want: quiet')).toBe('did you mean wants?');
    expect(suggestion("taste == 'plain'", 'taste == plain')).toBe("a word stands in quotes: 'plain'");
    expect(suggestion('role: cook', 'role: 12')).toBe('put it in quotes: "12"');
  });

  it('in a guide is told too (file/not-utf8)', () => {
    const { pack, problems } = load(withFile(readFolder(sink), 'guide.md', Uint8Array.of(0xff)));
    expect(pack).toBeUndefined();
    expect(problems.filter(({ file }) => file === 'guide.md').map(({ code }) => code)).toEqual(['file/not-utf8']);
  });

  it('in a translation keeps the story playable', () => {
    const { pack, problems } = changed('  title:', '  # title:', 'text.it.yaml');
    expect(told(problems)).toEqual(['5:1 scenario/missing-text']);
    expect(pack).toBeDefined();
  });

  it('never is a throw, whatever is cut, doubled or mixed up (300 files)', () => {
    const text = textOf('scenario.yaml').slice(0, 9000);
    const edit = fc.record({
      at: fc.nat(9000),
      length: fc.nat(60),
      put: fc.constantFrom(
        '',
        '{',
        ']',
        ': ',
        '\n',
        '- ',
        '"',
        "'",
        '&a',
        '!x',
        'null',
        '?',
        '\t',
        'known.',
        '}}',
        '#',
        '|',
        '~',
        '..',
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const broken = edits.reduce(
          (before, { at, length, put }) => before.slice(0, at) + put + before.slice(at + length),
          text,
        );
        const { pack, problems } = load(new Map([['scenario.yaml', broken]]));
        expect(pack === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 300, seed: 20261 },
    );
  }, 120_000);
});
