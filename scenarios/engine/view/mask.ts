import type { Story } from '../../format/story.ts';
import type { SeenWorld } from './types.ts';
import type { World } from '../world.ts';

/** Numbers the engine itself keeps among the quantities and every seat may see. */
const builtIn: ReadonlySet<string> = new Set(['spend']);

/**
 * What a seat may know of a world: default deny. A field is copied because it stands in this list; whatever a later engine adds
 * to the world stays hidden until somebody names it here.
 */
export function mask(story: Story, world: World): SeenWorld {
  const shown = new Set(story.quantities.filter((each) => each.isShown).map((each) => each.id));
  return {
    seed: 0,
    truth: '',
    luck: {},
    step: world.step,
    moves: world.moves,
    tokens: world.tokens,
    tokensDelta: world.tokensDelta,
    order: world.order,
    isPatient: world.isPatient,
    role: world.role,
    craft: world.craft,
    credibility: world.credibility,
    at: world.at,
    quantities: keep(world.quantities, (name) => shown.has(name) || builtIn.has(name)),
    patience: world.patience,
    lost: world.lost,
    trust: world.trust,
    pips: world.pips,
    taught: world.taught,
    warned: world.warned,
    forcedIntents: {},
    visited: world.visited,
    asked: world.asked,
    known: world.known,
    played: world.played,
    opened: world.opened,
    ruledOut: world.ruledOut,
    letters: world.letters,
    talked: world.talked,
    decides: world.decides,
    banks: world.banks,
    promises: world.promises,
    did: world.did,
    takenAt: world.takenAt,
    actedAt: world.actedAt,
    returnable: {},
    told: tell(world.told),
    drawn: {},
    spent: world.spent,
    blockers: world.blockers,
    plan: world.plan,
    contracts: world.contracts,
    parameters: world.parameters,
    rates: world.rates,
    crews: world.crews,
    accepted: world.accepted,
    pending: [],
    radio: world.radio,
    isDark: world.isDark,
    nextScene: null,
    owed: world.owed,
  };
}

/**
 * A world to reckon with from what was seen: hidden quantities at their declared start, one truth supposed. Guards are asked here
 * and not in the real world, so that an answer can only carry what the seat has been shown.
 */
export function imagine(story: Story, seen: SeenWorld, truth: string): World {
  const known = imagined.get(seen) ?? new Map<string, World>();
  imagined.set(seen, known);
  const world = known.get(truth) ?? { ...seen, truth, quantities: { ...startsOf(story), ...seen.quantities } };
  known.set(truth, world);
  return world;
}
/** A view supposes the same few worlds for every option it weighs. What is kept follows from its keys. */
const imagined = new WeakMap<SeenWorld, Map<string, World>>();

function startsOf(story: Story): Record<string, number | string> {
  const starts: Record<string, number | string> = {};
  for (const each of story.quantities) {
    if (each.kind === 'number') starts[each.id] = each.start;
    if (each.kind === 'word') starts[each.id] = each.words[0] ?? '';
  }
  return starts;
}

/** How far a forecast was off is worked out from the story's own odds: that stays behind the wall. */
function tell(told: World['told']): World['told'] {
  return Object.fromEntries(Object.entries(told).map(([call, each]) => [call, { stated: each.stated, off: 0 }]));
}

function keep<T>(values: Readonly<Record<string, T>>, isKept: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isKept(name)));
}
