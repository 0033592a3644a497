import { describe, expect, it } from 'vitest';
import {
  beats,
  compare,
  logLine,
  start,
  stepFast,
  whatIf,
  why,
  type Move,
  type Run,
} from '../../../scenarios/index.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { provingStories, shipped } from '../../helpers/shipped-packs.ts';

const scenario = shipped('container-closes-friday');
const look: Move = { call: 'log', kind: 'dive' };
const turn: Move = { call: 'turn', kind: 'turn' };
const newAtFour: Move = { call: 'pallet_7', kind: 'decision', option: 'new_four' };

function played(moves: readonly Move[], truth = 'heat', luck: Readonly<Record<string, number>> = {}): Run {
  return moves.reduce(
    (run, move) => {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(`${next.error.code} ${JSON.stringify(move)}`);
      return next.value;
    },
    start(scenario, { seed: 7, truth, luck }),
  );
}

describe('the beats of a turn', () => {
  it('share one cause each, in the order things happened', () => {
    const run = played([turn]);
    expect(beats(run, 0, 'en').map((beat) => beat.cause)).toEqual([
      { rule: 'tamsin_flies', step: 0 },
      { rule: 'osman_closes', step: 0 },
    ]);
    for (const beat of beats(run, 0, 'en')) for (const change of beat.changes) expect(change.cause).toEqual(beat.cause);
  });
  it('draw a late effect to the act that made it', () => {
    const run = played(
      [look, look, { call: 'tamsin', kind: 'coach', option: 'offer', pick: 'room', facts: ['second_page'] }, turn],
      'heat',
      { night: 0.1 },
    );
    expect(beats(run, 3, 'en')[0]).toMatchObject({
      cause: { call: 'tamsin', index: 2 },
      text: expect.stringMatching(/^02:50/),
    });
  });
  it('say what silence did', () => {
    const run = played([turn, turn]);
    expect(beats(run, 1, 'en')[0]).toMatchObject({
      cause: { rule: 'pallet_7.silence', step: 1 },
      text: 'Nobody answers. Osman weighs what stands nearest: the new racks.',
    });
  });
  it('are none where nothing moved', () => {
    expect(beats(played([{ call: 'tamsin', kind: 'coach', option: 'say_where' }]), 0, 'en')).toEqual([]);
  });
  it('speak the language asked for', () => {
    expect(beats(played([turn]), 0, 'it')[1]?.text).toBe('La cassa è chiusa intorno ai rack nuovi.');
  });
});

describe.each(provingStories())('the ledger of %s on the screen', (_, story) => {
  it('shows six beats at most and nothing hidden in random weeks', () => {
    const hidden = new Set(story.story.quantities.filter((each) => !each.isShown).map((each) => each.id));
    for (let seed = 0; seed < 40; seed += 1) {
      const random = randomOf(seed);
      let run = start(story, { seed });
      for (let at = 0; at < 30 && run.world.at['clock'] !== 'over'; at += 1) {
        const next = stepFast(run, legalMove(story, run.world, random));
        if (!next.ok) continue;
        run = next.value;
        const shown = beats(run, run.steps.length - 1, 'en');
        expect(shown.length).toBeLessThanOrEqual(6);
        for (const beat of shown) expect(beat.text, JSON.stringify(beat)).not.toMatch(/^\s*$|\{\w+\}/);
        for (const { path } of shown.flatMap((beat) => beat.changes))
          expect(hidden.has(path) || /^(drawn|off|ruled_out|at\.clock)/.test(path), path).toBe(false);
        expect(logLine(run, run.steps.length - 1, 'en').trim()).not.toBe('');
      }
    }
  });
});

describe('the log line', () => {
  it('says the first act of the turn and the largest thing that moved', () => {
    const run = played([{ call: 'own_up', kind: 'broadcast' }, turn]);
    expect(logLine(run, 0, 'en')).toBe(
      'I tell Gwen today: one restart, no cause yet. One restart. Thank you. That I can say.',
    );
    expect(logLine(played([turn]), 0, 'en')).toMatch(/^You stayed silent\. /);
  });
  it('never puts a change beside an act that did not make it', () => {
    const asked: Move = { call: 'tamsin', kind: 'coach', option: 'ask', facts: ['night_41'] };
    const run = played([look, asked, turn], 'heat', { night: 0.1 });
    expect(logLine(run, run.steps.length - 1, 'en')).toMatch(
      /^What would make it restart on purpose\? 02:50\. At 41 degrees/,
    );
  });
});

describe('why', () => {
  const run = played([{ call: 'ask_osman', kind: 'coach', option: 'ask' }, turn, newAtFour, turn, turn]);

  it('gives every change of a number, newest first, with its act quoted', () => {
    const chain = why(run, 'trust.osman', { language: 'en' });
    expect(chain.map(({ before, after }) => [before, after])).toEqual([
      [61, 55],
      [58, 61],
      [55, 58],
    ]);
    expect(chain.at(-1)?.text).toBe('Wednesday: “What would make you open a crate?” Osman’s trust in you: 55 → 58.');
    expect(chain[0]?.text).toBe(
      'Friday. Two people say yes on Friday. To different things. Osman’s trust in you: 61 → 55.',
    );
  });
  it('looks back from the move asked for', () => {
    expect(why(run, 'trust.osman', { language: 'en', index: 0 })).toHaveLength(1);
  });
  it('says what a turn gave and took in words', () => {
    expect(why(run, 'tokens', { language: 'en', index: 1 })[0]?.text).toBe(
      'Thursday. The turn ran. Attention left: 3.',
    );
    for (const link of why(run, 'tokens', { language: 'en' })) expect(link.text).not.toMatch(/\bTurn\b/);
  });
  it('counts the size of what is coming from what was known, move by move', () => {
    const read = played([look, look]);
    const chain = why(read, 'strip.restart', { language: 'en' });
    expect(chain.map(({ index, before, after }) => ({ index, before, after }))).toEqual([
      {
        index: 1,
        before: 'two of four sessions with every channel',
        after: 'three of four sessions with every channel',
      },
      { index: -1, before: null, after: 'two of four sessions with every channel' },
    ]);
    expect(chain[0]?.text).toMatch(/^Wednesday: “Look: The log\.” The container shuts on the new racks\. Counted/);
    expect(chain[1]?.text).toMatch(/^At the start: The container .* Counted from what you knew: two of four/);
    expect(why(read, 'strip.restart', { language: 'it' })[1]?.text).toMatch(
      /^All’inizio: .* Contato da quello che sapevi/,
    );
  });
  it('says when an entry came and when it went', () => {
    const chain = why(run, 'strip.pallet', { language: 'en' });
    expect(chain.map(({ index, after }) => [index, after === null])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(chain[0]?.text).toMatch(/^Thursday: “I give Osman the new racks.* It is off the strip\.$/);
  });
  it('gives nothing for an entry nobody wrote', () => {
    expect(why(run, 'strip.nobody', { language: 'en' })).toEqual([]);
  });
  it('gives nothing for what no seat may see', () => {
    const paths = new Set(run.steps.flatMap((each) => each.changes.map((change) => change.path)));
    expect(paths.has('weekend_value') && [...paths].some((path) => path.startsWith('drawn.'))).toBe(true);
    for (const path of paths)
      if (path === 'weekend_value' || path.startsWith('drawn.') || path.startsWith('off.'))
        expect(why(run, path, { language: 'en' })).toEqual([]);
  });
});

describe('what if', () => {
  it('moves the plan by what is certain', () => {
    const result = whatIf(played([look]), { call: 'weighing', kind: 'conflict', option: 'friday_seven' }, 'en');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.before).toMatchObject({ endStep: 2.17, slack: { door: 0.83 }, spend: 0 });
    expect(result.value.after).toMatchObject({ endStep: 2.79, slack: { door: 0.21 }, spend: 1 });
    expect(result.value.after.trust['osman']).toBe(49);
    expect(result.value.sentence).toBe('Slack to the door, five hours.');
  });
  it('names whoever must say yes', () => {
    const run = played([{ call: 'rack_set', kind: 'raci', letters: { tamsin: 'A+R', osman: 'C' } }]);
    expect(whatIf(run, { call: 'weighing', kind: 'conflict', option: 'old_first' }, 'en')).toMatchObject({
      ok: true,
      value: { mustSayYes: 'tamsin' },
    });
  });
  it('refuses what a step would refuse (option/closed)', () => {
    expect(whatIf(played([]), { call: 'weighing', kind: 'conflict', option: 'friday_seven' }, 'en')).toMatchObject({
      ok: false,
      error: { code: 'option/closed' },
    });
  });
  it('leaves the run as it was', () => {
    const run = played([look]);
    const before = JSON.stringify(run.world);
    whatIf(run, { call: 'weighing', kind: 'conflict', option: 'friday_seven' }, 'en');
    expect(JSON.stringify(run.world)).toBe(before);
  });
});

describe('compare', () => {
  const a = played([look, turn, newAtFour, turn, turn]);
  const b = played([look, turn, { call: 'pallet_7', kind: 'decision', option: 'old_four' }, turn, turn]);

  it('finds the first move where runs part', () => {
    expect(compare([a, b]).divergence).toMatchObject({
      index: 2,
      moves: [{ option: 'new_four' }, { option: 'old_four' }],
    });
    expect(compare([a, a]).divergence).toBeNull();
  });
  it('lists what ended differently, since when, by what', () => {
    const { differences } = compare([a, b]);
    expect(differences.find((each) => each.path === 'pallet')).toMatchObject({
      sinceIndex: 2,
      values: ['new', 'old'],
      cause: { call: 'pallet_7', index: 2 },
    });
    expect(differences.every((each) => each.values[0] !== each.values[1])).toBe(true);
  });
  it('keeps a meter after each move, and the outcome of what is over', () => {
    const compared = compare([a, b, played([look])]);
    expect(compared.meters['patience']?.[0]).toHaveLength(a.steps.length + 1);
    expect(compared.branches.map((each) => each.outcome === null)).toEqual([false, false, true]);
  });
});
