import { checkWalks, coverage as coverageOf, machineConfig, prepare } from '../../scenarios/index.ts';
import type { Pack, Scenario } from '../../scenarios/index.ts';
import type { Exit, Io } from './io.ts';
import { exits, printJson, printable } from './io.ts';
import { findScenario } from './scenario-source.ts';
import { problemLine } from './validate.ts';

export interface ShowOptions {
  readonly machine: boolean;
  readonly coverage: boolean;
  readonly json: boolean;
}

/** `pitwall show SCENARIO [--machine | --coverage]` */
export async function show(io: Io, given: string, { machine, coverage, json }: ShowOptions): Promise<Exit> {
  const found = await findScenario(given);
  if (!found.ok) {
    if (json) printJson(io, 'show', { problems: found.problems });
    for (const problem of found.problems) io.err(`${problemLine(problem)}\n`);
    return exits.problems;
  }
  const scenario = prepare(found.pack);
  if (machine) {
    // A config has no shorter way to be read: JSON with and without --json.
    printJson(io, 'show', { machine: machineConfig(scenario) });
    return exits.fine;
  }
  if (coverage) return showCoverage(io, scenario, json);
  const card = scenarioCard(scenario);
  if (json) printJson(io, 'show', { scenario: card });
  else io.out(cardText(card));
  return exits.fine;
}

/** Edges with the walks over them; then the walks, a story's own tests, held against what they expect: 1 where one does not hold. */
function showCoverage(io: Io, scenario: Scenario, json: boolean): Exit {
  const rows = coverageOf(scenario);
  const walks = checkWalks(scenario);
  if (json) printJson(io, 'show', { coverage: rows, walks });
  else {
    for (const { region, mode, event, edge, walks: over } of rows) {
      io.out(`${region}.${mode} ${event} #${edge} ${over.join(' ') || '-'}\n`);
    }
    for (const { walk, isAsExpected, ending, refused, differs } of walks) {
      const stopped = refused === null ? [] : [`move ${refused.index} is refused (${refused.code})`];
      const others = differs.map(({ path, expected, found }) => `${path} is ${String(found)}, not ${String(expected)}`);
      const said = isAsExpected ? (ending ?? '') : [...stopped, ...others].join('; ');
      io.out(`${printable(`walk ${walk}: ${isAsExpected ? 'holds' : 'does not hold'}, ${said}`)}\n`);
    }
  }
  return walks.every((walk) => walk.isAsExpected) ? exits.fine : exits.problems;
}

/** The head of `cli.md` §5. */
export function scenarioCard(scenario: Scenario): ReturnType<typeof cardOf> {
  return cardOf(scenario.pack);
}

function cardOf({ story, contentHash, words }: Pack): {
  id: string;
  title: string;
  formatVersion: number;
  contentHash: string;
  lengthMinutes: number;
  tempo: string;
  steps: number;
  tokensPerTurn: number;
  roles: readonly string[];
  truths: readonly string[];
  behaviours: readonly string[];
  calls: readonly { call: string; kind: string }[];
  endings: readonly string[];
} {
  return {
    id: story.id,
    title: words[story.language]?.[story.title.path] ?? story.id,
    formatVersion: story.format,
    contentHash,
    lengthMinutes: story.lengthMinutes,
    tempo: story.tempo,
    steps: story.steps,
    tokensPerTurn: story.tokens.each,
    roles: story.roles,
    truths: story.truths.map((truth) => truth.id),
    behaviours: story.behaviours,
    calls: story.calls.map(({ id, kind }) => ({ call: id, kind })),
    endings: story.aftermath.endings.map((ending) => ending.id),
  };
}

function cardText(card: ReturnType<typeof cardOf>): string {
  const lines = [
    `${card.title} (${card.id})`,
    `${card.lengthMinutes} minutes, ${card.steps} turns, one ${card.tempo} a turn, ${card.tokensPerTurn} tokens each`,
    `truths: ${card.truths.join(', ')}`,
    `calls: ${card.calls.map(({ call, kind }) => `${call} (${kind})`).join(', ')}`,
    `endings: ${card.endings.join(', ')}`,
    `content ${card.contentHash}`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
