import { botIds, botNamed, prepare, simulate as simulateStory } from '../../scenarios/index.ts';
import type { BotId, BotResult, Pack, Scenario, Simulation } from '../../scenarios/index.ts';
import { columns } from './columns.ts';
import type { Exit, Io } from './io.ts';
import { UsageError, exits, printJson, printable } from './io.ts';
import { findScenario } from './scenario-source.ts';
import { problemLine } from './validate.ts';

export interface SimulateOptions {
  readonly bot: readonly string[];
  readonly runs: string;
  readonly seed: string;
  readonly truth?: string;
  readonly role?: string;
  readonly json: boolean;
}

/** A hundred bots at this many would take a day: more is a slip of the finger. */
const MOST_RUNS = 100_000;

/** `pitwall simulate SCENARIO --bot NAME|all --runs N --seed S`: ways to play that claim nothing of people, over the same weeks. */
export async function simulate(io: Io, given: string, options: SimulateOptions): Promise<Exit> {
  const runs = wholeNumber(options.runs, 1, MOST_RUNS, 'number of runs');
  const seed = wholeNumber(options.seed, 0, 0xffffffff, 'seed');
  const found = await findScenario(given);
  if (!found.ok) {
    if (options.json) printJson(io, 'simulate', { problems: found.problems });
    for (const problem of found.problems) io.err(`${problemLine(problem)}\n`);
    return exits.problems;
  }
  const fixed = fixedOf(found.pack, options);
  const scenario = prepare(found.pack);
  const bots = botsOf(scenario, options.bot);
  const done = finished(io, simulateStory(scenario, { bots, runs, seed, ...fixed }));
  if (options.json) printJson(io, 'simulate', { ...done, seed: String(done.seed), ...fixed });
  else io.out(tableOf(done));
  return exits.fine;
}

function wholeNumber(text: string, least: number, most: number, what: string): number {
  const number = Number(text);
  if (!/^\d{1,10}$/u.test(text) || number < least || number > most)
    throw new UsageError(`The ${what} ${text} is not an integer from ${least} to ${most}.`);
  return number;
}

/** What a run of the story may be held to. */
function fixedOf(
  { story }: Pack,
  { truth, role }: SimulateOptions,
): { readonly truth?: string; readonly role?: string } {
  const truths = story.truths.map(({ id }) => id);
  if (truth !== undefined && !truths.includes(truth))
    throw new UsageError(`No such truth: ${truth}. Truths: ${truths.join(', ')}.`);
  if (role !== undefined && !story.roles.includes(role))
    throw new UsageError(`No such role: ${role}. Roles: ${story.roles.join(', ')}.`);
  return { ...(truth === undefined ? {} : { truth }), ...(role === undefined ? {} : { role }) };
}

/** Bots in the order they were asked for, each once; `all` = every one the story has. */
function botsOf(scenario: Scenario, asked: readonly string[]): readonly BotId[] {
  const known = botIds(scenario);
  const bots = asked.flatMap((name): readonly BotId[] => {
    if (name === 'all') return known;
    const bot = botNamed(scenario, name);
    if (bot === null) throw new UsageError(`No such bot: ${printable(name)}. Bots: all, ${known.join(', ')}.`);
    return [bot];
  });
  return [...new Set(bots)];
}

/** Plays it to the end; how far it is goes to a terminal only. */
function finished(io: Io, work: ReturnType<typeof simulateStory>): Simulation {
  for (;;) {
    const next = work.next();
    if (next.done === true) {
      if (io.isTerminal) io.err('\r\u001B[K');
      return next.value;
    }
    const { done, of } = next.value;
    if (io.isTerminal) io.err(`\r${done} of ${of} plays\u001B[K`);
  }
}

const short = (value: number): string => value.toFixed(1);

function tableOf({ scenario, runs, seed, bots }: Simulation): string {
  const truths = Object.keys(bots[0]?.byTruth ?? {});
  const table = [
    ['bot', 'mean', '±', ...truths, 'moves', 'ends mostly in'],
    ...bots.map((bot) => [
      bot.bot,
      short(bot.mean),
      short(bot.standardError),
      ...truths.map((truth) => meanUnder(bot, truth)),
      short(bot.moves),
      mostlyIn(bot),
    ]),
  ];
  const head = `${scenario}: ${runs} plays of each bot, seed ${seed}; points of the sponsor's goal, 0 to 100, and by truth`;
  const counts = bots.map((bot) => `${bot.bot}: ${countsOf(bot)}`);
  const of = bots[0]?.dimensionsOf ?? 0;
  const lines = [
    head,
    '',
    ...columns(table),
    '',
    `solid or better, of all moments, in the first ${of} plays`,
    ...counts,
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** A truth no week drew says nothing. */
function meanUnder({ byTruth }: BotResult, truth: string): string {
  const found = byTruth[truth];
  return found === undefined || found.runs === 0 ? '-' : short(found.mean);
}

function mostlyIn({ endings }: BotResult): string {
  const [ending, share] = Object.entries(endings).toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return `${ending} ${Math.round(100 * share)} %`;
}

function countsOf({ dimensions }: BotResult): string {
  return Object.entries(dimensions)
    .filter(([, { moments }]) => moments > 0)
    .map(([id, { solid, moments }]) => `${id} ${solid} of ${moments}`)
    .join(', ');
}
