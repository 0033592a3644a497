import { prepare, start, step } from '../../scenarios/index.ts';
import type { Assists, Run, StartOptions } from '../../scenarios/index.ts';
import type { Exit, Io } from './io.ts';
import { UsageError, exits, printJson } from './io.ts';
import { readMoves } from './moves-file.ts';
import { playDocument } from './play-document.ts';
import type { Told } from './play-document.ts';
import { playText } from './play-text.ts';
import { saveRun } from './run-file.ts';
import { findScenario } from './scenario-source.ts';
import { problemLine } from './validate.ts';

export interface PlayOptions {
  readonly seed?: string;
  readonly role?: string;
  readonly truth?: string;
  readonly assist: readonly string[];
  readonly moves?: string;
  readonly save?: string;
  readonly language: string;
  readonly json: boolean;
}

/** `pitwall play SCENARIO --seed S …`: moves from a file, or the terminal. */
export async function play(io: Io, given: string, options: PlayOptions): Promise<Exit> {
  const seed = seedOf(options.seed);
  const assists = assistsOf(options.assist);
  if (options.moves === undefined && options.json) throw new UsageError('--json needs --moves FILE.');
  if (options.moves === undefined && !io.isTerminal) {
    throw new UsageError('There is no terminal to play in; give --moves FILE.');
  }
  const found = await findScenario(given);
  if (!found.ok) {
    if (options.json) printJson(io, 'play', { problems: found.problems });
    for (const problem of found.problems) io.err(`${problemLine(problem)}\n`);
    return exits.problems;
  }
  const { story } = found.pack;
  const role = options.role ?? story.roles[0] ?? 'individual';
  if (!story.roles.includes(role)) throw new UsageError(`No such role: ${role}. Roles: ${story.roles.join(', ')}.`);
  if (options.truth !== undefined && !story.truths.some((truth) => truth.id === options.truth)) {
    throw new UsageError(
      `No such truth: ${options.truth}. Truths: ${story.truths.map((truth) => truth.id).join(', ')}.`,
    );
  }
  const how: StartOptions = { seed, role, assists, ...(options.truth === undefined ? {} : { truth: options.truth }) };
  const opening = start(prepare(found.pack), how);
  if (options.moves === undefined) {
    const { playInTerminal } = await import('./play-terminal.ts');
    const run = await playInTerminal(io, opening, options.language);
    return keep(io, run, options.save);
  }
  return playMoves(io, opening, options.moves, options);
}

/** Plays a moves file from where a run stands; the first refused move ends it. */
export function playMoves(io: Io, opening: Run, file: string, options: PlayOptions, command = 'play'): Exit {
  const read = readMoves(file);
  if (!read.ok) {
    if (options.json) printJson(io, command, { problems: [read.problem] });
    io.err(`${problemLine(read.problem)}\n`);
    return exits.problems;
  }
  let run = opening;
  let told: Told | null = null;
  for (const move of read.moves) {
    const result = step(run, move);
    if (!result.ok) {
      told = { index: run.steps.length, refusal: result.error };
      break;
    }
    run = result.value;
  }
  return report(io, run, told, options, command);
}

/** Prints a run, saves it where asked; 1 when a move was refused. */
export function report(io: Io, run: Run, told: Told | null, options: PlayOptions, command: string): Exit {
  if (options.json) printJson(io, command, playDocument(run, options.language, told));
  else io.out(playText(run, options.language, told));
  const saved = keep(io, run, options.save);
  return told === null ? saved : exits.problems;
}

function keep(io: Io, run: Run, file: string | undefined): Exit {
  if (file === undefined) return exits.fine;
  const problem = saveRun(file, run);
  if (problem === null) return exits.fine;
  io.err(`${problemLine(problem)}\n`);
  return exits.problems;
}

/** An integer 0…2³²−1, written out. Without one, play is not repeatable, so it is asked for. */
function seedOf(text: string | undefined): number {
  if (text === undefined) throw new UsageError('Give a seed: --seed 7 (an integer from 0 to 4294967295).');
  const seed = Number(text);
  if (!/^\d{1,10}$/u.test(text) || seed > 0xffffffff) {
    throw new UsageError(`The seed ${text} is not an integer from 0 to 4294967295.`);
  }
  return seed;
}

const assistWords: Readonly<Record<string, Readonly<Record<string, Partial<Assists>>>>> = {
  tokens: { '-1': { tokens: -1 }, '0': { tokens: 0 }, '1': { tokens: 1 }, '+1': { tokens: 1 } },
  strip: { '5': { strip: 5 }, '3': { strip: 3 }, '1': { strip: 1 } },
  coach: { on: { coach: 'on' }, off: { coach: 'off' } },
  clocks: { patient: { clocks: 'patient' }, written: { clocks: 'written' } },
};

/** `k=v…` into the four switches; a word nobody knows is wrong usage. */
export function assistsOf(words: readonly string[]): Assists {
  let assists: Assists = { tokens: 0, strip: 5, coach: 'on', clocks: 'written' };
  for (const word of words) {
    const [key = '', value = ''] = word.split('=');
    const change = assistWords[key]?.[value];
    if (change === undefined) {
      throw new UsageError(
        `No such assist: ${word}. Write tokens=-1|0|1 strip=5|3|1 coach=on|off clocks=patient|written.`,
      );
    }
    assists = { ...assists, ...change };
  }
  return assists;
}
