import { Command, CommanderError } from 'commander';
import { appVersion } from '../handlers/version.ts';
import type { Exit, Io } from './io.ts';
import { UsageError, exits } from './io.ts';

/** Runs one command line; never throws for wrong usage, never exits the process. */
export async function main(words: readonly string[], io: Io): Promise<Exit> {
  let exit: Exit = exits.fine;
  const program = commands(io, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.usage;
    if (error instanceof UsageError) {
      io.err(`${error.message}\n`);
      return exits.usage;
    }
    // A bug, not a wrong word: one line and where to take it, never a stack trace at an author.
    io.err(`pitwall failed unexpectedly: ${error instanceof Error ? error.message : String(error)}\n`);
    return exits.problems;
  }
}

const words = (value: string, before: readonly string[]): readonly string[] => [...before, ...value.split(/[ ,]+/u)];

function language(value: string): string {
  if (value !== 'en' && value !== 'it') throw new UsageError(`No such language: ${value}. Languages: en, it.`);
  return value;
}

/** Each command loads its own code when it is asked for, so that help and wrong usage answer at once. */
function commands(io: Io, done: (exit: Exit) => void): Command {
  const program = new Command('pitwall')
    .description('Play, check and replay Pit Wall scenarios.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showSuggestionAfterError()
    .version(appVersion);
  const add: Add = (line, says) =>
    program.command(line).description(says).option('--json', 'print one JSON document', false);

  add('validate <file...>', 'check scenarios: every problem with file, line, column, code').action(
    async (files: string[], options: { json: boolean }) => {
      const { validate } = await import('./validate.ts');
      done(validate(io, files, options));
    },
  );
  add('network <file...>', 'plan networks of tasks: dates, slack, clashes, a plan the resources can carry').action(
    async (files: string[], options: { json: boolean }) => {
      const { network } = await import('./network.ts');
      done(network(io, files, options));
    },
  );
  add('raci <file...>', 'read matrices of letters: findings, and how far each row lies above chance').action(
    async (files: string[], options: { json: boolean }) => {
      const { raci } = await import('./raci.ts');
      done(raci(io, files, options));
    },
  );
  add('show <scenario>', 'what a scenario is made of')
    .option('--machine', 'the XState machine as data', false)
    .option('--coverage', 'edges of the chart and the walks that take them', false)
    .action(async (given: string, options: { json: boolean; machine: boolean; coverage: boolean }) => {
      const { show } = await import('./show.ts');
      done(await show(io, given, options));
    });
  add('play <scenario>', 'play in the terminal, or a file of moves')
    .option('--seed <number>', 'which week: an integer from 0 to 4294967295')
    .option('--role <id>')
    .option('--truth <id>', 'fix what really happened')
    .option('--assist <k=v>', 'tokens=-1|0|1 strip=5|3|1 coach=on|off clocks=patient|written', words, [])
    .option('--moves <file>', 'moves as JSON')
    .option('--save <run>', 'write the run as a journal')
    .option('--language <en|it>', 'words', language, 'en')
    .action(async (given: string, options: import('./play.ts').PlayOptions) => {
      const { play } = await import('./play.ts');
      done(await play(io, given, options));
    });
  addExploring(add, io, done);
  add('host <scenario>', 'open a room: a console here, phones and a projector on the network')
    .option('--cut <minutes>', 'which cut of the story', '30')
    .option('--port <number>', 'port for phones and projector; 0: 4747 when it is free', '0')
    .option('--language <en|it>', 'words', language, 'en')
    .option('--pretend', 'try it alone: three pretend phones, heard on this machine only', false)
    .action(async (given: string, options: import('./host.ts').HostOptions) => {
      const { host } = await import('./host.ts');
      done(await host(io, given, options));
    });
  const ofRun = (line: string, says: string): Command =>
    add(line, says)
      .option('--scenario <folder>', 'the story, when it is not a shipped one (or an edited one)')
      .option('--language <en|it>', 'words', language, 'en');
  type RunOptions = import('./replay.ts').RunOptions;
  ofRun('replay <run>', 'play a journal again').action(async (file: string, options: RunOptions) => {
    const { replay } = await import('./replay.ts');
    done(await replay(io, file, options));
  });
  ofRun('fork <run>', 'keep the first moves of a run and go on from there')
    .requiredOption('--at <index>', 'moves to keep')
    .option('--moves <file>', 'moves as JSON')
    .requiredOption('--save <run>', 'where the branch is written')
    .action(async (file: string, options: RunOptions & { at: string; moves?: string; save: string }) => {
      const { fork } = await import('./replay.ts');
      done(await fork(io, file, options));
    });
  ofRun('compare <run> <runs...>', 'two to four runs beside each other').action(
    async (first: string, others: string[], options: RunOptions) => {
      if (others.length > 3) throw new UsageError('Two to four runs can be compared.');
      const { compare } = await import('./replay.ts');
      done(await compare(io, [first, ...others], options));
    },
  );
  ofRun('why <run> <path>', 'the chain behind one number, newest first')
    .option('--index <n>', 'as it stood after that move')
    .action(async (file: string, path: string, options: RunOptions & { index?: string }) => {
      const { why } = await import('./replay.ts');
      done(await why(io, file, path, options));
    });
  return program;
}

type Add = (line: string, says: string) => Command;

/** What could have happened: stories played by bots, and runs by worlds that could have been. */
function addExploring(add: Add, io: Io, done: (exit: Exit) => void): void {
  add('explore <scenario>', 'what is unfair, dull or out of reach in a story; of a run, what its calls were worth')
    .option(
      '--budget <seconds>',
      'how long to look: a second stands for 200 plays, so that any machine finds the same',
      '20',
    )
    .option('--seed <number>', 'which weeks are played: an integer from 0 to 4294967295', '1')
    .option('--all', 'every finding, not only the five worst', false)
    .option('--watch', "answer every save of the story's folder, until Ctrl-C", false)
    .option('--run <run>', 'with --watch: a run laid into the story after each save')
    .option('--scenario <folder>', 'the story of a run, when it is not a shipped one')
    .option('--language <en|it>', 'words', language, 'en')
    .action(async (given: string, options: import('./explore.ts').ExploreOptions) => {
      const { explore } = await import('./explore.ts');
      done(await explore(io, given, options));
    });
  add('simulate <scenario>', 'what bots make of a story: outcomes by truth, endings, what they showed')
    .option('--bot <name>', "one bot, several with commas, or all; a wrong name lists the story's own", words, [])
    .option('--runs <number>', 'plays of each bot, 1 to 100000', '200')
    .option('--seed <number>', 'which weeks: an integer from 0 to 4294967295', '1')
    .option('--truth <id>', 'fix what really happened')
    .option('--role <id>')
    .action(async (given: string, options: import('./simulate.ts').SimulateOptions) => {
      const { simulate } = await import('./simulate.ts');
      const bot = options.bot.length === 0 ? ['all'] : options.bot;
      done(await simulate(io, given, { ...options, bot }));
    });
}
