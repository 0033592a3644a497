import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  MOST_AT_ONCE,
  funFigures,
  lint,
  load,
  noPlaces,
  placesOf,
  prepare,
  replay as replayLog,
  survey,
  usualAsk,
} from '../../scenarios/index.ts';
import type { Finding, Pack, Places, Problem, ScenarioFiles, Survey } from '../../scenarios/index.ts';
import { exploreRun } from './explore-pool.ts';
import type { Exit, Io } from './io.ts';
import { UsageError, exits, printJson, printable } from './io.ts';
import { playDocument } from './play-document.ts';
import { playText } from './play-text.ts';
import { placed, readStory, storyFolders } from './read-folder.ts';
import { openRun } from './run-file.ts';
import { findScenario } from './scenario-source.ts';
import { problemLine } from './validate.ts';

export interface ExploreOptions {
  readonly budget: string;
  readonly seed: string;
  readonly all: boolean;
  readonly json: boolean;
  readonly language: string;
  readonly scenario?: string;
  readonly watch: boolean;
  readonly run?: string;
}

/** A second of budget is so many plays, on every machine: the same budget finds the same everywhere, a slow one only takes longer. */
export const PLAYS_A_SECOND = 200;
const MOST_SECONDS = 3600;

/** `pitwall explore SCENARIO|FOLDER|RUN`: what is unfair, dull or out of reach in stories; or what the calls of a run were worth. */
export async function explore(io: Io, given: string, options: ExploreOptions): Promise<Exit> {
  const asked = { plays: playsOf(options.budget), seed: seedOf(options.seed), language: options.language };
  if (options.watch) {
    const { exploreWatch } = await import('./explore-watch.ts');
    return exploreWatch(io, given, { ...options, ...asked });
  }
  if (options.run !== undefined)
    throw new UsageError('--run goes with --watch; to explore a run alone, name it instead of the story.');
  if (isRun(given)) return exploreJournal(io, given, options, asked);
  const results: Explored[] = [];
  for (const file of storyFolders(given)) results.push(await exploreStory(io, file, asked));
  if (options.json)
    printJson(io, 'explore', { budget: asked.plays, results: results.map((one) => rowOf(one, options)) });
  else for (const result of results) say(io, result, options.all);
  return results.every((one) => one.ok && one.findings.length === 0) ? exits.fine : exits.problems;
}

function playsOf(text: string): number {
  const seconds = Number(text);
  if (!/^\d{1,4}(\.\d+)?$/u.test(text) || seconds <= 0 || seconds > MOST_SECONDS)
    throw new UsageError(`The budget ${text} is not a number of seconds above 0 and up to ${MOST_SECONDS}.`);
  return Math.round(seconds * PLAYS_A_SECOND);
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (!/^\d{1,10}$/u.test(text) || seed > 0xffffffff)
    throw new UsageError(`The seed ${text} is not an integer from 0 to 4294967295.`);
  return seed;
}

type Explored =
  | { readonly ok: true; readonly file: string; readonly survey: Survey; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly file: string; readonly problems: readonly Problem[] };

interface Asked {
  readonly language: string;
  readonly plays: number;
  readonly seed: number;
}

async function exploreStory(io: Io, file: string, { plays, seed, language }: Asked): Promise<Explored> {
  const found = await storyAt(file);
  if (!found.ok) return { ok: false, file, problems: found.problems };
  const work = survey(prepare(found.pack), { plays, seed });
  for (;;) {
    const next = work.next();
    if (next.done === true) {
      if (io.isTerminal) io.err('\r\u001B[K');
      return { ok: true, file, survey: next.value, findings: lint(next.value, found.places, language) };
    }
    const { done, of } = next.value;
    if (io.isTerminal) io.err(`\r${printable(file)}: ${Math.floor((100 * done) / Math.max(1, of))} %\u001B[K`);
  }
}

type StoryAt =
  | { readonly ok: true; readonly pack: Pack; readonly places: Places }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A folder or a lone file, with the places of its lines; else the id of a shipped story, which has none at hand. */
async function storyAt(given: string): Promise<StoryAt> {
  const read = readStory(given);
  if (!read.ok) {
    const found = await findScenario(given);
    return found.ok ? { ok: true, pack: found.pack, places: noPlaces } : { ok: false, problems: found.problems };
  }
  const { pack, problems } = load(read.files);
  if (pack === undefined) return { ok: false, problems: problems.map((problem) => placed(problem, given)) };
  return { ok: true, pack, places: placesIn(read.files, given) };
}

/** Files named as they were given on the command line. */
function placesIn(files: ScenarioFiles, given: string): Places {
  const inside = placesOf(files);
  const isFolder = statSync(given).isDirectory();
  return (path) => {
    const { file, line } = inside(path);
    return { file: isFolder ? join(given, file) : given, line };
  };
}

function rowOf(result: Explored, { all }: ExploreOptions): object {
  if (!result.ok) return { file: result.file, ok: false, problems: result.problems };
  const { file, survey: found, findings } = result;
  const told = all ? findings : findings.slice(0, MOST_AT_ONCE);
  return {
    file,
    ok: true,
    plays: found.plays,
    findings: told,
    more: findings.length - told.length,
    fun: funFigures(found),
    bots: found.bots.map(({ bot, mean, standardError, byTruth }) => ({ bot, mean, standardError, byTruth })),
    bestByTruth: found.bestByTruth,
  };
}

function say(io: Io, result: Explored, all: boolean): void {
  if (!result.ok) {
    for (const problem of result.problems) io.err(`${problemLine(problem)}\n`);
    return;
  }
  const { file, findings, survey: found } = result;
  const told = all ? findings : findings.slice(0, MOST_AT_ONCE);
  for (const one of told) {
    io.out(printable(`${one.file}:${one.line} ${one.code} ${one.text}\n`));
    io.out(printable(`    ${one.wayOut}\n`));
  }
  const more = findings.length - told.length;
  const rest = more > 0 ? ` ${more} more with --all.` : '';
  const count = findings.length === 0 ? 'nothing to mend' : `${findings.length} to mend`;
  io.out(printable(`${file}: ${count}, ${found.plays} plays.${rest}\n`));
}

/** A journal, or the folder the app keeps it in. */
function isRun(given: string): boolean {
  try {
    const stat = statSync(given);
    if (stat.isDirectory()) return statSync(join(given, 'journal.jsonl')).isFile();
    return !/\.(ya?ml|json)$/u.test(given);
  } catch {
    // Not there, or a story: whoever opens it says so in words.
    return false;
  }
}

/** Of a run, a budget is the most worlds one answer of a dilemma takes: with the usual twenty seconds as many as a debrief asks for. */
function worldsOf(plays: number): number {
  return Math.max(FEWEST_WORLDS, Math.round((usualAsk.budget * plays) / (20 * PLAYS_A_SECOND)));
}
const FEWEST_WORLDS = 20;

/** Play's shape, with what the calls were worth filled in. */
async function exploreJournal(io: Io, given: string, options: ExploreOptions, { plays, seed }: Asked): Promise<Exit> {
  const found = await openRun(given, options.scenario);
  if (!found.ok) {
    if (options.json) printJson(io, 'explore', { problems: found.problems });
    for (const problem of found.problems) io.err(`${problemLine(problem)}\n`);
    return exits.problems;
  }
  if (found.trouble !== null) io.err(`${printable(given)}: ${printable(found.trouble)}\n`);
  const { run, stopped } = replayLog(found.scenario, found.log);
  const told = stopped === undefined ? null : { index: stopped.move, refusal: stopped.why };
  const isOver = run.world.at['clock'] === 'over';
  const onResult = (_result: unknown, done: number, of: number): void => {
    if (io.isTerminal) io.err(`\r${done} of ${of}\u001B[K${done === of ? '\n' : ''}`);
  };
  const analysis = isOver ? await exploreRun(run, { onResult, ask: { seed, budget: worldsOf(plays) } }) : null;
  if (options.json) printJson(io, 'explore', playDocument(run, options.language, told, analysis));
  else io.out(playText(run, options.language, told, analysis));
  return told === null ? exits.fine : exits.problems;
}
