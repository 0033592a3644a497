import type { Letters } from '../format/calls.ts';
import { raisedTo } from './blockers/state.ts';
import { workStep } from './clock.ts';
import { closureOf } from './closure.ts';
import { readChance } from './luck/chances.ts';
import { referentStock } from './model/referent.ts';
import { planDates } from './model/plan-dates.ts';
import { bufferShare } from './model/schedule/buffers.ts';
import type { PlanDates } from './model/plan-now.ts';
import { q } from './rounding.ts';
import type { Closure, Tables } from './tables.ts';
import type { World } from './world.ts';

/** Every name a condition may read (engine design §1), by its first word; what is none of them is a quantity of the story. */
export function bindName(tables: Tables, name: string): Closure {
  const [family = '', ...rest] = name.split('.');
  const bare = BARE[family];
  if (bare && rest.length === 0) return bare(tables);
  const dotted = DOTTED[family];
  if (dotted && rest.length > 0) return dotted(tables, rest);
  return bindQuantity(tables, name);
}

const BARE: Readonly<Record<string, (tables: Tables) => Closure>> = {
  step: () => (world) => world.step,
  steps:
    ({ story }) =>
    () =>
      story.steps,
  tokens: () => (world) => world.tokens,
  role: () => (world) => world.role,
  craft: () => (world) => world.craft,
  credibility: () => (world) => world.credibility,
  lost: () => (world) => world.lost !== '',
  truth: () => (world) => world.truth,
  spend: () => (world) => world.quantities['spend'] ?? 0,
  end_step: (tables) => (world) => datesOf(tables, world).endStep,
  levelled_end: (tables) => (world) => datesOf(tables, world).levelledEnd(),
  clashes: (tables) => (world) => datesOf(tables, world).clashes().length,
  /** With two sponsors the bare name is the one who has less of it. */
  patience: ({ story }) => {
    const sponsors = story.sponsors.map((sponsor) => sponsor.id);
    return (world) => sponsors.reduce((least, id) => Math.min(least, world.patience[id] ?? 0), Infinity);
  },
  trust_mean: ({ story }) => {
    const people = story.people.map((person) => person.id);
    return (world) => people.reduce((sum, id) => sum + (world.trust[id] ?? 0), 0) / Math.max(1, people.length);
  },
  referent:
    ({ story }) =>
    (world) =>
      q(
        referentStock(
          story.people.map((one) => ({ trust: world.trust[one.id] ?? one.trust, influences: one.influences.length })),
        ),
      ),
};

type Bind = (tables: Tables, rest: readonly string[]) => Closure;
const DOTTED: Readonly<Record<string, Bind>> = {
  spent: (_, [verb]) => {
    const key = verb as keyof World['spent']; // the format lets only verbs through
    return (world) => world.spent[key] ?? 0;
  },
  patience: byId((world, id) => world.patience[id] ?? 0),
  trust: byId((world, id) => world.trust[id] ?? 0),
  pip: joined((world, key) => world.pips[key] ?? 0),
  known: byId((world, id) => world.known[id] === true),
  played: byId((world, id) => world.played[id] === true),
  opened: byId((world, id) => world.opened[id] ?? 0),
  asked: byId((world, id) => world.asked[id] === true),
  visited: byId((world, id) => stepsSinceVisit(world, id)),
  quiet: ({ story }, [id = '']) => {
    const isSponsor = story.sponsors.some((sponsor) => sponsor.id === id);
    return (world) => story.quiet && !isSponsor && stepsSinceVisit(world, id) > 2;
  },
  at: byId((world, id) => world.at[id] ?? ''),
  letter:
    (_, [deliverable = '', person = '']) =>
    (world) =>
      world.letters[deliverable]?.[person] ?? '',
  talked: joined((world, key) => world.talked[key] === true),
  last: byId((world, id) => lastWord(world.letters[id])),
  bank: byId((world, id) => world.banks[id] ?? 'unknown'),
  promise: byId((world, id) => world.promises[id]?.state ?? 'none'),
  did: joined((world, key) => world.did[key] === true),
  raised: (tables, [id = '']) => {
    const call = tables.calls.get(id)?.call;
    return (world) => (call === undefined ? -1 : raisedTo(world, call));
  },
  told: byId((world, id) => world.told[id] !== undefined || world.did[id] === true),
  stated: byId((world, id) => world.told[id]?.stated ?? 0),
  off: byId((world, id) => world.told[id]?.off ?? 0),
  start:
    (tables, [id = '']) =>
    (world) =>
      datesOf(tables, world).start[id] ?? 0,
  end:
    (tables, [id = '']) =>
    (world) =>
      datesOf(tables, world).end[id] ?? 0,
  slack:
    (tables, [id = '']) =>
    (world) =>
      datesOf(tables, world).slack[id] ?? 0,
  used: (tables, [id = '']) => {
    const buffer = tables.network.buffers.findIndex((each) => each.id === id);
    const size = tables.network.buffers[buffer]?.size ?? 0;
    return (world) => q(bufferShare(datesOf(tables, world).usedOf(buffer), size) ?? 0);
  },
  parameter: joined((world, key) => world.parameters[key] ?? 0),
  drawn:
    (tables, [id = '']) =>
    (world, log) => {
      const { u, fell } = readChance(tables, world, id, log);
      return fell ?? u;
    },
};

function byId(read: (world: World, id: string) => number | string | boolean): Bind {
  return (_, [id = '']) =>
    (world) =>
      read(world, id);
}
function joined(read: (world: World, key: string) => number | string | boolean): Bind {
  return (_, rest) => {
    const key = rest.join('.');
    return (world) => read(world, key);
  };
}

function bindQuantity(tables: Tables, name: string): Closure {
  const quantity = tables.quantities.get(name);
  if (quantity?.kind === 'computed') return closureOf(tables, quantity.is);
  const start = quantity?.kind === 'word' ? (quantity.words[0] ?? '') : (quantity?.start ?? 0);
  return (world) => world.quantities[name] ?? start;
}

/** Steps since the last visit; never visited counts as one step before the start, so two whole turns make somebody quiet. */
export function stepsSinceVisit(world: World, person: string): number {
  return world.step - (world.visited[person] ?? -1);
}

/** Who holds the A; nobody, or two, is ''. */
export function lastWord(letters: Letters | undefined): string {
  if (!letters) return '';
  let found = '';
  for (const person in letters) {
    const letter = letters[person];
    if (letter !== 'A' && letter !== 'A+R') continue;
    if (found !== '') return '';
    found = person;
  }
  return found;
}

/** Early and late dates of the plan in force, worked out once per plan and step. */
export function datesOf(tables: Tables, world: World): PlanDates {
  return datesAt(tables, world.plan, workStep(world));
}
/** The same at a step of one's own choice. */
export function datesAt(tables: Tables, plan: World['plan'], step: number): PlanDates {
  const kept = tables.planDates.get(plan);
  if (kept && kept.step === step) return kept.dates;
  const dates = planDates(tables.network, plan, step);
  tables.planDates.set(plan, { step, dates });
  return dates;
}
