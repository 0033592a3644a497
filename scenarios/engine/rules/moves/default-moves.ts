import { actKey } from '../../act-key.ts';
import { type Call, type Option, type Resolution, resolutions } from '../../../format/calls.ts';
import type { MoveModel } from '../../../format/moves.ts';
import { PLAIN_KAPPA, SUPPLIER_PACE } from '../../../format/moves.ts';
import { luckOf, wordOf } from '../../luck/mix.ts';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';
import { moveOutcome, plainAmount, type MoveOutcome } from './outcome.ts';
import { readPlan, type PlanReading } from './plan-reading.ts';

/** At most so many of the ten stand on the wall. */
const OFFERED = 4;
/** [P] What a story does not say of its teams and interfaces. */
const PLAIN = { people: 3, change: 0.5, sensitivity: 0.5, quality: 0.6, setup: 1, level: 1 } as const;

/** The formula of an option with its numbers: written, or found on the plan as it stands; null = it has none, or none applies. */
export function modelOf(tables: Tables, world: World, call: Call, option: Option): MoveModel | null {
  if (option.model !== undefined) return option.model;
  if (option.defaultMove === undefined || option.resolution === undefined) return null;
  const made = findModel(option.resolution, call, readPlan(tables, world), tables);
  if (made === null) return null;
  const { price } = option.defaultMove;
  return { ...made, tells: { each: 1 }, ...(price === undefined ? {} : { price }) };
}

type Bare = MoveModel extends infer M ? (M extends MoveModel ? Omit<M, 'tells'> : never) : never;

function findModel(resolution: Resolution, call: Call, plan: PlanReading, tables: Tables): Bare | null {
  const open = call.tasks.filter((task) => plan.isIn(task) && !plan.isDone(task));
  const fresh = open.filter((task) => !plan.isBegun(task));
  const chain = plan.chain();
  const onChain = (tasks: readonly string[]): string | undefined =>
    tasks.find((task) => chain.includes(task)) ?? tasks[0];
  switch (resolution) {
    case 'resequence':
    case 'escalate': {
      const pair = pairOf(open, fresh, plan, (a, b) => shareHands(tables, a, b));
      if (pair === null) return null;
      if (resolution === 'resequence') return { resolution, ...pair };
      return hasSuperior(tables, plan.owner(pair.before)) ? { resolution, ...pair, level: PLAIN.level } : null;
    }
    case 'interface_contract':
    case 'fast_track': {
      const link = linkOf(open, plan, chain);
      if (link === null) return null;
      const { change, sensitivity, quality } = PLAIN;
      return resolution === 'fast_track'
        ? { resolution, ...link, change, sensitivity }
        : { resolution, ...link, quality };
    }
    case 'split':
      return withTask(onChain(fresh.filter((task) => plan.out(task).length > 0)), (task) => ({
        resolution,
        task,
        first: [],
      }));
    case 'crash':
      return withTask(onChain(open.filter((task) => plan.owner(task) !== null)), (task) => ({
        resolution,
        task,
        people: PLAIN.people,
        kappa: PLAIN_KAPPA,
      }));
    case 'descope':
      return withTask(onChain(open.filter((task) => worthOf(tables, task) > 0)), (task) => ({
        resolution,
        task,
        value: worthOf(tables, task),
      }));
    case 'buffer':
      return withTask(onChain(fresh.filter((task) => plan.into(task).length > 0)), (protects) => ({
        resolution,
        protects,
      }));
    case 'outsource':
      return withTask(onChain(fresh.filter((task) => plan.owner(task) !== null)), (task) => ({
        resolution,
        task,
        setup: PLAIN.setup,
        pace: SUPPLIER_PACE,
      }));
    case 'accept':
      return open.length === 0 ? null : { resolution, tasks: open };
  }
}

function withTask(task: string | undefined, make: (task: string) => Bare): Bare | null {
  return task === undefined ? null : make(task);
}

/** Two of the call's tasks that want the same person or thing and could stand in the other order: the later one goes first. */
function pairOf(
  open: readonly string[],
  fresh: readonly string[],
  plan: PlanReading,
  doShare: (a: string, b: string) => boolean,
): { readonly move: string; readonly before: string } | null {
  for (const before of fresh) {
    const move = open.find(
      (task) =>
        task !== before &&
        doShare(task, before) &&
        plan.start(task) >= plan.start(before) &&
        !plan.waitsFor(task, before),
    );
    if (move !== undefined) return { move, before };
  }
  return null;
}

/** A finish-to-start link that touches the call's tasks, between work not done and work not begun; on the chain if there is one. */
function linkOf(
  open: readonly string[],
  plan: PlanReading,
  chain: readonly string[],
): { readonly from: string; readonly to: string } | null {
  const links = open.flatMap((task) =>
    [...plan.out(task), ...plan.into(task)].map((link) => ({ from: plan.name(link.from), to: plan.name(link.to) })),
  );
  const usable = links.filter(
    ({ from, to }) => plan.isIn(from) && plan.isIn(to) && !plan.isDone(from) && !plan.isBegun(to),
  );
  const inside = usable.filter(({ from, to }) => open.includes(from) && open.includes(to));
  const best = inside.length > 0 ? inside : usable;
  return best.find(({ from, to }) => chain.includes(from) && chain.includes(to)) ?? best[0] ?? null;
}

function shareHands(tables: Tables, a: string, b: string): boolean {
  const [one, other] = [a, b].map((id) => tables.story.program.tasks.find((each) => each.id === id));
  if (one === undefined || other === undefined) return false;
  const isOneOwner = one.owner !== undefined && one.owner === other.owner;
  return isOneOwner || Object.keys(one.demand).some((resource) => (other.demand[resource] ?? 0) > 0);
}

function worthOf(tables: Tables, task: string): number {
  return tables.story.program.tasks.find((each) => each.id === task)?.value ?? 0;
}

function hasSuperior(tables: Tables, person: string | null): boolean {
  return tables.story.people.some((each) => each.id === person && each.superior !== undefined);
}

/** Which of the ten a call offers now: those that apply and win or guard something, at most four, in an order of the run's own. */
export function offeredMoves(tables: Tables, world: World, call: Call): ReadonlySet<Resolution> {
  const known = kept.get(world)?.get(call.id);
  if (known !== undefined) return known;
  const found = new Set(pickMoves(tables, world, call));
  const byCall = kept.get(world) ?? new Map<string, ReadonlySet<Resolution>>();
  kept.set(world, byCall.set(call.id, found));
  return found;
}
/** A wall asks ten times for the same four. What is kept follows from its keys. */
const kept = new WeakMap<World, Map<string, ReadonlySet<Resolution>>>();

function pickMoves(tables: Tables, world: World, call: Call): readonly Resolution[] {
  const word = wordOf(call.id);
  const place = (resolution: Resolution): number =>
    luckOf(world.order, tables.scenarioWord, 0, word, wordOf(resolution));
  return resolutions
    .filter((resolution) => {
      const option = call.options.find((each) => each.id === resolution);
      if (option?.defaultMove === undefined || isTaken(world, call, option)) return false;
      const model = modelOf(tables, world, call, option);
      const found = model === null ? null : moveOutcome(tables, world, model, plainAmount(model));
      return found?.ok === true && isSensible(resolution, found.value);
    })
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, OFFERED);
}

function isTaken(world: World, call: Call, option: Option): boolean {
  return !call.again && world.did[actKey(call, option)] === true;
}

/** Shorter, sooner, or on purpose not: a supplier who is slower than the own people is no way out. */
function isSensible(resolution: Resolution, { told }: MoveOutcome): boolean {
  return resolution === 'crash' || resolution === 'outsource' || resolution === 'fast_track' || resolution === 'split'
    ? told.win > 1e-6
    : true;
}
