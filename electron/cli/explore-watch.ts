import process from 'node:process';
import { checkWalks, hitsOf, load, prepare, structureOf } from '../../scenarios/index.ts';
import type { Pack, Problem, RunLog, Scenario, Structure, WalkResult } from '../../scenarios/index.ts';
import { exits, printJson, printable, UsageError } from './io.ts';
import type { Exit, Io } from './io.ts';
import { placed } from './read-folder.ts';
import { standLine, standOf } from './replay-into.ts';
import type { Stand } from './replay-into.ts';
import { openRun } from './run-file.ts';
import type { SurveyStage } from './survey-stages.ts';
import { surveyApart } from './survey-thread.ts';
import type { SurveyUnderWay } from './survey-thread.ts';
import { problemLine } from './validate.ts';
import { savesOf } from './watch-folder.ts';
import type { Saved } from './watch-folder.ts';

export interface WatchOptions {
  readonly seed: number;
  readonly plays: number;
  readonly json: boolean;
  readonly all: boolean;
  readonly language: string;
  /** A run to be laid into the story after each save. */
  readonly run?: string;
  /** Ends the watch; Ctrl-C when left out. */
  readonly stop?: AbortSignal;
}

/** What a save is answered with at once. */
export interface SaveAnswer {
  readonly milliseconds: number;
  readonly problems: readonly Problem[];
  /** What the chart alone proves; null where the story does not load. */
  readonly structure: Structure['proved'] | null;
  /** The story's own walks that no longer come out as written. */
  readonly walks: readonly WalkResult[];
  readonly run: Stand | null;
}

const MOST_TOLD = 5;

/**
 * `pitwall explore --watch FOLDER`: the author's loop. A save is answered at once with problems, structure, walks and where the author's
 * run now stands; then a survey streams what it finds until the next save. Ends with Ctrl-C; the folder and the run are only read.
 */
export async function exploreWatch(io: Io, folder: string, options: WatchOptions): Promise<Exit> {
  const log = options.run === undefined ? null : await logOf(options.run, folder);
  const { signal, release } = stopSignal(options.stop);
  let under: SurveyUnderWay | null = null;
  try {
    for await (const saved of savesOf(folder, signal)) {
      await under?.stop();
      under = null;
      const { pack, answer } = answerTo(saved, folder, log, options.language);
      tell(io, folder, answer, options);
      if (pack === null || !saved.read.ok) continue;
      const { seed, plays, language } = options;
      const work = { pack, files: saved.read.files, seed, plays, language };
      under = surveyApart(work, (stage) => tellStage(io, folder, stage, options));
      under.done.catch((error: unknown) =>
        io.err(
          `The survey broke off: ${error instanceof Error ? error.message : String(error)}. Save again to try again.\n`,
        ),
      );
    }
    return exits.fine;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    io.err(`${printable(folder)} cannot be watched (${error.code}). Check that it is a folder that may be read.\n`);
    return exits.problems;
  } finally {
    await under?.stop();
    release();
  }
}

/** The run's log alone: the story it is laid into is the one being edited. */
async function logOf(run: string, folder: string): Promise<RunLog> {
  const found = await openRun(run, folder);
  if (found.ok) return found.log;
  // The story may be the one that does not load just now; the journal itself must be readable.
  const own = await openRun(run, undefined);
  if (own.ok) return own.log;
  throw new UsageError(own.problems.map((problem) => problemLine(problem)).join('\n'));
}

function answerTo(
  { read, heardAt }: Saved,
  folder: string,
  log: RunLog | null,
  language: string,
): { readonly pack: Pack | null; readonly answer: SaveAnswer } {
  const took = (): number => Math.round(performance.now() - heardAt);
  const nothing = { structure: null, walks: [], run: null };
  if (!read.ok) return { pack: null, answer: { ...nothing, problems: [read.problem], milliseconds: took() } };
  const loaded = load(read.files);
  const problems = loaded.problems.map((problem) => placed(problem, folder));
  const { pack } = loaded;
  if (pack === undefined) return { pack: null, answer: { ...nothing, problems, milliseconds: took() } };
  const scenario = prepare(pack);
  const structure = provedOf(scenario);
  const walks = checkWalks(scenario).filter((walk) => !walk.isAsExpected);
  const run = log === null ? null : standOf(scenario, log, language);
  return { pack, answer: { problems, structure, walks, run, milliseconds: took() } };
}

/** What needs no play at all. */
function provedOf(scenario: Scenario): Structure['proved'] {
  const none = hitsOf(scenario, { policies: [], seed: 0, plays: 0 }).next();
  if (none.done !== true) throw new Error('no plays take no time');
  return structureOf(scenario, none.value).proved;
}

function tell(io: Io, folder: string, answer: SaveAnswer, { json, all }: WatchOptions): void {
  if (json) return printJson(io, 'explore', { saved: folder, ...answer });
  const { problems, structure, walks, run, milliseconds } = answer;
  const shape = structure === null ? 'does not load' : shapeOf(structure);
  io.out(
    `\n${printable(folder)}: ${counted(problems.length, 'problem')}, ${shape}, ${counted(walks.length, 'walk')} off (${milliseconds} ms)\n`,
  );
  const told = all ? problems : problems.slice(0, MOST_TOLD);
  for (const problem of told) io.out(`${problemLine(problem)}\n`);
  if (told.length < problems.length) io.out(`    ${problems.length - told.length} more with --all.\n`);
  for (const walk of walks) io.out(`    ${printable(walkLine(walk))}\n`);
  if (run !== null) io.out(`${printable(standLine(run))}\n`);
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function shapeOf({ unreachable, deadEnds, deadEdges }: Structure['proved']): string {
  const parts = [
    ...unreachable.map(({ region, mode }) => `${region}.${mode} out of reach`),
    ...deadEnds.map((scene) => `${scene} leads to no ending`),
    ...deadEdges.map(({ mode, to }) => `${mode} never goes to ${to ?? 'itself'}`),
  ];
  return parts.length === 0 ? 'structure sound' : printable(parts.slice(0, MOST_TOLD).join(', '));
}

function walkLine({ walk, ending, refused, differs }: WalkResult): string {
  if (refused !== null) return `walk ${walk}: move ${refused.index + 1} is refused (${refused.code})`;
  const [first] = differs;
  const what =
    first === undefined
      ? `ends in ${ending ?? 'nothing'}`
      : `${first.path} is ${String(first.found)}, not ${String(first.expected)}`;
  return `walk ${walk}: ${what}`;
}

function tellStage(io: Io, folder: string, stage: SurveyStage, { json, all }: WatchOptions): void {
  const { findings, plays, isLast, fun, bots } = stage;
  const told = all ? findings : findings.slice(0, MOST_TOLD);
  const more = findings.length - told.length;
  if (json) return printJson(io, 'explore', { surveyed: folder, plays, isLast, findings: told, more, fun, bots });
  io.out(
    `${isLast ? 'Survey' : 'So far'}, ${plays} plays: ${findings.length === 0 ? 'nothing to mend' : `${findings.length} to mend`}\n`,
  );
  for (const one of told) io.out(printable(`  ${one.file}:${one.line} ${one.code} ${one.text}\n      ${one.wayOut}\n`));
  if (more > 0) io.out(`  ${more} more with --all.\n`);
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function stopSignal(given: AbortSignal | undefined): { readonly signal: AbortSignal; release(): void } {
  if (given !== undefined) return { signal: given, release: () => {} };
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  return {
    signal: stop.signal,
    release() {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
    },
  };
}
