import {
  compare as compareRuns,
  fork as forkRun,
  replay as replayLog,
  why as whyChain,
} from '../../scenarios/index.ts';
import type { Run } from '../../scenarios/index.ts';
import type { Exit, Io } from './io.ts';
import { UsageError, exits, printJson, printable } from './io.ts';
import { playMoves, report } from './play.ts';
import type { PlayOptions } from './play.ts';
import { openRun, runIdOf } from './run-file.ts';
import type { Opened } from './run-file.ts';
import { problemLine } from './validate.ts';

export interface RunOptions {
  readonly scenario?: string;
  readonly language: string;
  readonly json: boolean;
}
const plain = (options: RunOptions): PlayOptions => ({ assist: [], language: options.language, json: options.json });

async function opened(io: Io, file: string, command: string, options: RunOptions): Promise<Opened | null> {
  const result = await openRun(file, options.scenario);
  if (result.ok) {
    if (result.trouble !== null) io.err(`${printable(file)}: ${printable(result.trouble)}\n`);
    return result;
  }
  if (options.json) printJson(io, command, { problems: result.problems });
  for (const problem of result.problems) io.err(`${problemLine(problem)}\n`);
  return null;
}

/** `pitwall replay RUN [--scenario FOLDER]`: play's shape; `refusal` names the first move that no longer fits. */
export async function replay(io: Io, file: string, options: RunOptions): Promise<Exit> {
  const found = await opened(io, file, 'replay', options);
  if (found === null) return exits.problems;
  const { run, stopped } = replayLog(found.scenario, found.log);
  const told = stopped === undefined ? null : { index: stopped.move, refusal: stopped.why };
  return report(io, run, told, plain(options), 'replay');
}

/** `pitwall fork RUN --at INDEX [--moves FILE] --save RUN` */
export async function fork(
  io: Io,
  file: string,
  options: RunOptions & { readonly at: string; readonly moves?: string; readonly save: string },
): Promise<Exit> {
  const found = await opened(io, file, 'fork', options);
  if (found === null) return exits.problems;
  const { run, stopped } = replayLog(found.scenario, found.log);
  const at = Number(options.at);
  if (!/^\d+$/u.test(options.at) || at > run.steps.length) {
    throw new UsageError(`--at ${options.at}: this run can be forked at 0 to ${run.steps.length}.`);
  }
  if (stopped !== undefined && at > stopped.move) {
    throw new UsageError(`The run fits its story only up to move ${stopped.move}; fork at or before it.`);
  }
  const branch = forkRun(run, at);
  const kept: Run = { ...branch, log: { ...branch.log, parent: { run: runIdOf(file), moves: at } } };
  const how: PlayOptions = { ...plain(options), save: options.save };
  return options.moves === undefined
    ? report(io, kept, null, how, 'fork')
    : playMoves(io, kept, options.moves, how, 'fork');
}

/** `pitwall compare RUN RUN [RUN RUN]` */
export async function compare(io: Io, files: readonly string[], options: RunOptions): Promise<Exit> {
  const runs: Run[] = [];
  for (const file of files) {
    const found = await opened(io, file, 'compare', options);
    if (found === null) return exits.problems;
    const { run, stopped } = replayLog(found.scenario, found.log);
    if (stopped !== undefined) {
      io.err(`${printable(file)}: compared up to move ${stopped.move} (${stopped.why.code})\n`);
    }
    runs.push(run);
  }
  const comparison = compareRuns(runs);
  const branches = comparison.branches.map((branch, index) => ({ file: files[index], ...branch }));
  const document = { ...comparison, branches };
  if (options.json) {
    printJson(io, 'compare', document);
    return exits.fine;
  }
  for (const { file, ending, outcome } of branches) {
    io.out(`${printable(file ?? '')}: ${ending ?? 'not over'} ${outcome === null ? '' : outcome.toFixed(1)}\n`);
  }
  io.out(comparison.divergence === null ? 'The same moves.\n' : `They part at move ${comparison.divergence.index}.\n`);
  for (const row of comparison.differences) {
    io.out(`${row.path}: ${row.values.join(' | ')} (since move ${row.sinceIndex})\n`);
  }
  return exits.fine;
}

/** `pitwall why RUN PATH [--index N]`: the chain behind one number, newest first. */
export async function why(
  io: Io,
  file: string,
  path: string,
  options: RunOptions & { readonly index?: string },
): Promise<Exit> {
  const found = await opened(io, file, 'why', options);
  if (found === null) return exits.problems;
  const { run } = replayLog(found.scenario, found.log);
  if (options.index !== undefined && !/^\d+$/u.test(options.index)) {
    throw new UsageError(`--index ${options.index} is not the number of a move.`);
  }
  const index = options.index === undefined ? undefined : Number(options.index);
  const chain = whyChain(run, path, { language: options.language, ...(index === undefined ? {} : { index }) });
  if (options.json) printJson(io, 'why', { chain });
  else if (chain.length === 0) io.out(`Nothing a player may see has changed ${printable(path)} in this run.\n`);
  else for (const link of chain) io.out(`${String(link.index).padStart(3)} ${printable(link.text)}\n`);
  return exits.fine;
}
