import type { Blocker } from '../../format/parts.ts';
import { stepOf } from '../clock.ts';
import { valueIn } from '../closure.ts';
import { luckOf, wordOf } from '../luck/mix.ts';
import { chanceAWeek, seenAWeek, turnsAWeek } from '../model/blockers/hazards.ts';
import { chanceAStep, WEEKS_A_STEP } from '../model/tempo.ts';
import { clamp } from '../rounding.ts';
import { tokensAt } from '../rules/turn.ts';
import { numberOf } from '../scalar.ts';
import type { Tables } from '../tables.ts';
import type { World } from '../world.ts';
import { canBeSeen, isNamed, ownerOf, stateOf } from './state.ts';

const SEEN = wordOf('seen');
const TURNS = wordOf('turns');
/** [P] Trust that counts where nobody owns it: where every pair starts (domain §5). */
const NOBODYS_TRUST = 50;

/** A signal is seen for a risk in the turn that runs: keyed luck against h₁ of the attention it got and the trust of its owner. */
export function isSeenNow(tables: Tables, world: World, blocker: Blocker): boolean {
  if (!canBeSeen(tables, world, blocker)) return false;
  const { story } = tables;
  const step = stepOf(world);
  const tokens = tokensAt(story.tokens, step, world.tokensDelta);
  const attention = tokens === 0 ? 0 : stateOf(world, blocker.id).attention / tokens;
  const owner = ownerOf(tables, blocker);
  const trust = owner === 'you' ? 100 : (world.trust[owner] ?? NOBODYS_TRUST);
  return falls(tables, world, blocker, SEEN, chanceAStep(seenAWeek(attention, trust), story.tempo));
}

/** A signal or risk turns into a blocker in the turn that runs: keyed luck against h₂. */
export function turnsNow(tables: Tables, world: World, blocker: Blocker): boolean {
  const perWeek = chanceToTurn(tables, world, blocker);
  if (perWeek === null) return false;
  const unseen = isNamed(tables, world, blocker) ? 0 : stepOf(world);
  const aWeek = turnsAWeek(perWeek, unseen * WEEKS_A_STEP[tables.story.tempo]);
  return falls(tables, world, blocker, TURNS, chanceAStep(aWeek, tables.story.tempo));
}

/** The declared chance a week; one written for a step as the same chance a week. null = it never turns by itself. */
export function chanceToTurn(tables: Tables, world: World, blocker: Blocker): number | null {
  if (blocker.turns === undefined) return null;
  const { chance, per } = blocker.turns;
  const written = clamp(numberOf(valueIn(tables, chance, world, null)), 0, 1);
  return per === 'week' ? written : chanceAWeek(written, tables.story.tempo);
}

/** One number a blocker, channel and step. A workshop or walk may fix it under the blocker's id. */
function falls(tables: Tables, world: World, blocker: Blocker, channel: number, p: number): boolean {
  const fixed = world.luck[blocker.id];
  const word = tables.blockerWords.get(blocker.id) ?? wordOf(blocker.id);
  const u = fixed ?? luckOf(world.seed, tables.scenarioWord, stepOf(world), word, channel);
  return u < p;
}
