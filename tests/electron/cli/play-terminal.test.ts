import { describe, expect, it } from 'vitest';
import type { Io } from '../../../electron/cli/io.ts';
import { playInTerminal } from '../../../electron/cli/play-terminal.ts';
import type { Ask } from '../../../electron/cli/terminal-ask.ts';
import { refusalText, score, start, type Run, type Scenario } from '../../../scenarios/index.ts';
import { randomOf } from '../../helpers/random-play.ts';
import { refusalCodes } from '../../helpers/refusal-codes.ts';
import { provingStories, shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const head = { seed: 28, truth: 'heat', luck: { night: 0.1, race_hot: 0.1, fix: 0.1 } };

interface Sitting {
  readonly run: Run;
  readonly printed: string;
  /** What was asked, with every choice as it was shown. */
  readonly asked: readonly string[];
}

/** Plays with answers given in order: a value, several of them for a list, null for Esc. After the last the player leaves. */
async function sit(
  answers: readonly (string | readonly string[] | boolean | null)[],
  language = 'en',
): Promise<Sitting> {
  let printed = '';
  const asked: string[] = [];
  const left = [...answers];
  const io: Io = { out: (text) => void (printed += text), err: () => undefined, isTerminal: true, env: {} };
  const next = (message: string, labels: readonly string[]): (typeof answers)[number] => {
    asked.push([message, ...labels].join('\n'));
    return left.shift() ?? null;
  };
  const ask: Ask = {
    one: async (message, choices) => {
      const answer = next(
        message,
        choices.map((choice) => choice.label),
      );
      if (answer === null) return null;
      const chosen = choices.find((choice) => choice.value === answer && choice.isShut !== true);
      if (chosen === undefined) throw new Error(`${String(answer)} is not among: ${message}`);
      return chosen.value;
    },
    some: async (message, choices) => {
      const answer = next(message, []);
      return Array.isArray(answer)
        ? choices.filter(({ value }) => answer.includes(value)).map(({ value }) => value)
        : null;
    },
    yes: async (message) => next(message, []) === true,
    end: (message) => void (printed += message),
    leave: (message) => void (printed += message),
  };
  return { run: await playInTerminal(io, start(s4, head), language, ask), printed, asked };
}

/** How often a text stands in what was printed. */
const times = (text: string, part: string): number => text.split(part).length - 1;

describe('play in the terminal', () => {
  it('opens with who you are and says what the first act found, once', async () => {
    const { printed } = await sit(['log']);
    expect(times(printed, 'You used to drive. Nobody here reports to you.')).toBe(1);
    expect(times(printed, 'My toaster does worse.')).toBe(1);
    expect(times(printed, '23:40. Cooling off since 22:00')).toBe(1);
    expect(printed).toMatch(/Wednesday · 2 tokens left · Gwen’s patience 4 of 4\n/);
    expect(printed).toContain('You left the wall.');
  });

  it('tells a turn that is the first move', async () => {
    const { printed } = await sit(['turn']);
    expect(printed).toContain('- Tamsin flies two days early.');
    expect(printed).toContain('Osman: Closes the crate tonight. Once.');
    expect(printed).toContain('If you stay silent: Nobody answers. Osman weighs what stands nearest: the new racks.');
  });

  it('names the five distances, their price, and why one is shut', async () => {
    const { asked } = await sit(['tamsin']);
    expect(asked[1]).toContain('Say where: Working racks at Cape Ondine, please. (free)');
    expect(asked[1]).toContain('Ask: What would make it restart on purpose? (1)');
    expect(asked[1]).toContain('Offer: One suspect, tonight. Your bench, my coffee. (You have no suspect to offer.)');
  });

  it('asks before the wall goes dark, and takes no for an answer', async () => {
    const { run, asked } = await sit(['tamsin', 'take_over', false]);
    expect(asked).toContain('The wall goes dark until morning.');
    expect(run.steps).toEqual([]);
  });

  it('goes from the first words to a debrief that proves each line', async () => {
    const { run, printed } = await sit([
      'log', 'log', 'tamsin', 'offer', 'room', ['night_41', 'second_page'], 'turn',
      'pallet_7', 'new_four', [], 'rack_set', 'osman', ['nneka', 'silvia'], 'own_up', 'turn',
      'forecast', 'yes', 'sure', [], 'turn',
    ]); // prettier-ignore
    const reading = score(run, 'en');
    expect(reading.ending).toBe('every_channel');
    for (const line of reading.lines) expect(printed).toContain(`  ${line}\n`);
    expect(printed).toContain(`What you did, moment by moment (${reading.moments.length})\n`);
    for (const moment of reading.moments) {
      expect(printed).toContain(moment.act);
      for (const one of moment.behaviours) {
        expect(printed).toContain(`${one.facetName}: ${one.levelName}. ${one.because} (one author’s view)\n`);
      }
    }
    for (const mark of reading.marks) expect(printed).toContain(`  ${mark.text}\n`);
    expect(printed).toContain('Back at the office.');
  });

  it('lists a crossed line with its way back', async () => {
    const { run, printed } = await sit(['log', 'log', 'turn', 'turn', 'forecast', 'yes', 'sure', [], 'turn']);
    expect(score(run, 'en').crossed).toHaveLength(1);
    expect(printed).toMatch(/Lines crossed\n.*You said yes to Gwen, and knew better\.\n.*The way back: Until noon/);
  });

  it('speaks Italian throughout', async () => {
    const { printed, asked } = await sit(['log', 'turn', 'turn', 'forecast', 'no', 'guess', 'turn'], 'it');
    expect(printed).toContain('Guidi i programmi alla Kestrel Vale Racing.');
    expect(printed).toContain('il punto di vista di un autore');
    expect(asked.join('\n')).toContain('a occhio\nquasi di sicuro\ndi sicuro');
    expect(`${printed}${asked.join('\n')}`).not.toMatch(/\b(Look|Agree|the|token left|sure)\b/);
  });
});

describe.each(provingStories())('a player who takes anything in %s', (_, scenario) => {
  it('is never refused what the terminal offered', async () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const { printed, run } = await anything(scenario, seed);
      expect(run.world.at['clock']).toBe('over');
      // One can only be met by putting down the very row that is in force.
      for (const code of refusalCodes.filter((each) => each !== 'option/closed')) {
        const text = refusalText({ code, details: {} } as Parameters<typeof refusalText>[0], 'en');
        expect(printed.includes(`\n  ${text}\n`), `${code}, seed ${seed}`).toBe(false);
      }
    }
  });
});

async function anything(scenario: Scenario, seed: number): Promise<{ run: Run; printed: string }> {
  const random = randomOf(seed);
  let printed = '';
  const io: Io = { out: (text) => void (printed += text), err: () => undefined, isTerminal: true, env: {} };
  const ask: Ask = {
    one: async (_message, choices) => {
      const open = choices.filter((choice) => choice.isShut !== true);
      return open[Math.floor(random() * open.length)]?.value ?? null;
    },
    some: async (_message, choices) => choices.filter(() => random() < 0.5).map(({ value }) => value),
    yes: async () => random() < 0.5,
    end: () => undefined,
    leave: () => undefined,
  };
  return { run: await playInTerminal(io, start(scenario, { seed }), 'en', ask), printed };
}
