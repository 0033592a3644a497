import { stepOf } from '../clock.ts';
import type { DrawLog, Tables } from '../tables.ts';
import { mustGet } from '../tables.ts';
import type { World } from '../world.ts';
import { numberOf } from '../scalar.ts';
import { valueIn } from '../closure.ts';
import { luckOf, wordOf } from './mix.ts';

const RUN = wordOf('run');
const WORLD = wordOf('world');
const TRUTH = wordOf('truth');
const ANSWER = wordOf('answer');
const GUESS = wordOf('guess');

export interface Drawn {
  readonly u: number;
  /** null: the chance is read as the number itself. */
  readonly fell: boolean | null;
}

/** A named chance: fixed once read (an `each: step` one until the turn has run), else worked out from the world as it is. */
export function readChance(tables: Tables, world: World, id: string, log: DrawLog | null): Drawn {
  const fixed = world.drawn[id] ?? log?.find((entry) => entry.id === id);
  if (fixed) return fixed;
  const chance = mustGet(tables.chances, id, 'chance');
  const step = chance.eachStep ? stepOf(world) : 0;
  const u = world.luck[id] ?? luckOf(world.seed, tables.scenarioWord, step, RUN, chance.word);
  const fell = chance.p === undefined ? null : u < numberOf(valueIn(tables, chance.p, world, log));
  log?.push({ id, u, fell });
  return { u, fell };
}

/** The seed picks one truth: step 0, entity `world`, channel `truth`. */
export function truthOf(
  truths: readonly { readonly id: string; readonly odds: number }[],
  scenario: number,
  seed: number,
): string {
  const total = truths.reduce((sum, truth) => sum + truth.odds, 0);
  let left = luckOf(seed, scenario, 0, WORLD, TRUTH) * total;
  for (const truth of truths) {
    left -= truth.odds;
    if (left < 0) return truth.id;
  }
  return truths.at(-1)?.id ?? '';
}

/** One answer a person and step: entity the person, channel `answer`. */
export function answerLuck(tables: Tables, world: World, person: string): number {
  const word = tables.personWords.get(person) ?? wordOf(person);
  return luckOf(world.seed, tables.scenarioWord, stepOf(world), word, ANSWER);
}

/** Whether what you tell somebody without a fact is right: one number a person and step, channel `guess`. */
export function guessLuck(tables: Tables, world: World, person: string): number {
  const word = tables.personWords.get(person) ?? wordOf(person);
  return luckOf(world.seed, tables.scenarioWord, stepOf(world), word, GUESS);
}
