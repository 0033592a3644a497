import type { Story } from '../format/story.ts';
import { advance, advanceQuiet } from './advance.ts';
import { clamp, q } from './rounding.ts';
import { truthOf } from './luck/chances.ts';
import { tokensAt } from './rules/turn.ts';
import { type Tables, tablesOf } from './tables.ts';
import type { RunLog, StartOptions } from './run-log.ts';
import type { Run, Scenario } from './run.ts';
import type { World } from './world.ts';

/**
 * A run from its head: as if the first turn had just begun. The truth is the one given, else the seed's. `luck` fixes numbers
 * of named chances, `carry` patches starting quantities inside their ranges; what the story does not name is ignored.
 */
export function start(scenario: Scenario, options: StartOptions): Run {
  const tables = tablesOf(scenario);
  const opening = advance(scenario, firstWorld(tables, options), { type: 'turn.scene_stands' });
  const log: RunLog = {
    ...options,
    role: roleOf(scenario.story, options.role),
    seed: options.seed >>> 0,
    format: 1,
    scenario: scenario.story.id,
    contentHash: scenario.pack.contentHash,
    moves: [],
  };
  return { scenario, log, opening: { world: opening.world, said: opening.said }, world: opening.world, steps: [] };
}

/** The world such a run starts in, without its log and its first lines. */
export function startWorld(scenario: Scenario, options: StartOptions): World {
  return advanceQuiet(scenario, firstWorld(tablesOf(scenario), options), { type: 'turn.scene_stands' });
}

function firstWorld(tables: Tables, options: StartOptions): World {
  const { story } = tables;
  const seed = options.seed >>> 0;
  const tokensDelta = options.assists?.tokens ?? 0;
  return {
    seed,
    truth: isTruth(story, options.truth) ? options.truth : truthOf(story.truths, tables.scenarioWord, seed),
    luck: options.luck ?? {},
    step: 0,
    moves: 0,
    tokens: tokensAt(story.tokens, 0, tokensDelta),
    tokensDelta,
    order: seed % ORDERS,
    isPatient: options.assists?.clocks === 'patient',
    role: roleOf(story, options.role),
    craft: options.craft ?? '',
    credibility: 1,
    ...partsOf(tables),
    ...(options.carry === undefined ? {} : { quantities: startQuantities(story, options.carry) }),
    lost: '',
    ...EMPTY,
  };
}

type Parts = Pick<World, 'at' | 'quantities' | 'patience' | 'trust' | 'pips' | 'banks' | 'visited'>;
const kept = new WeakMap<Tables, Parts>();

/** What every run of a story starts with, made once: whoever writes to a world copies first. */
function partsOf(tables: Tables): Parts {
  const known = kept.get(tables);
  if (known !== undefined) return known;
  const { story } = tables;
  const parts: Parts = {
    at: Object.fromEntries(tables.chart.regions.map((region) => [region.id, region.initial])),
    quantities: startQuantities(story, {}),
    patience: Object.fromEntries(story.sponsors.map((sponsor) => [sponsor.id, sponsor.patience])),
    trust: Object.fromEntries(story.people.map((person) => [person.id, person.trust])),
    pips: Object.fromEntries(
      story.people.flatMap((person) =>
        Object.entries(person.skill).map(([topic, skill]) => [`${person.id}.${topic}`, skill]),
      ),
    ),
    banks: Object.fromEntries(story.deliverables.flatMap((one) => (one.banks ? [[one.id, 'unknown' as const]] : []))),
    visited: startVisits(story),
  };
  kept.set(tables, parts);
  return parts;
}

/** The role asked for if the story has it, else its first. */
function roleOf(story: Story, role: string | undefined): string {
  return role !== undefined && story.roles.includes(role) ? role : (story.roles[0] ?? '');
}

/** Whoever starts quiet counts as not visited for three turns. */
const NEVER = -3;
function startVisits(story: Story): World['visited'] {
  return Object.fromEntries(story.people.flatMap((one) => (one.isQuietAtStart ? [[one.id, NEVER]] : [])));
}

function isTruth(story: Story, truth: string | undefined): truth is string {
  return truth !== undefined && story.truths.some(({ id }) => id === truth);
}

/** So many orders of the engine's own Moves; weeks of one order lay out the same four where the plan is the same. */
export const ORDERS = 24;

const EMPTY = {
  forcedIntents: {},
  taught: {},
  warned: {},
  asked: {},
  known: {},
  played: {},
  opened: {},
  ruledOut: [],
  letters: {},
  talked: {},
  decides: {},
  promises: {},
  did: {},
  takenAt: {},
  actedAt: {},
  returnable: {},
  told: {},
  drawn: {},
  blockers: {},
  spent: { look: 0, ask: 0, agree: 0, move: 0, raise: 0, tell: 0, radio: 0, run: 0 },
  plan: { edits: {}, done: {}, startedAt: {}, finishedAt: {} },
  contracts: {},
  parameters: {},
  rates: {},
  crews: {},
  accepted: {},
  pending: [],
  radio: null,
  isDark: false,
  nextScene: null,
  owed: 0,
} satisfies Partial<World>;

function startQuantities(story: Story, carry: Readonly<Record<string, number>>): World['quantities'] {
  const list = story.quantities.flatMap((quantity): [string, number | string][] => {
    if (quantity.kind === 'computed') return [];
    if (quantity.kind === 'word') return [[quantity.id, quantity.words[0] ?? '']];
    const carried = carry[quantity.id] ?? quantity.start;
    return [[quantity.id, q(clamp(carried, quantity.range[0], quantity.range[1]))]];
  });
  return { spend: 0, ...Object.fromEntries(list) };
}
