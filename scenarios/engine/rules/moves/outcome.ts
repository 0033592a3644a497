import type { MoveModel } from '../../../format/moves.ts';
import type { TrustEvent } from '../../model/trust.ts';
import { TYPICAL_EFFECTS } from '../../model/resolutions/typical-effects.ts';
import { q } from '../../rounding.ts';
import type { Result } from '../../run-log.ts';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';
import { KINDS } from './kinds.ts';
import { readPlan, type PlanReading } from './plan-reading.ts';

/** Why a Move makes no sense on the plan as it stands. */
export type NoMove = 'done' | 'begun' | 'no_link' | 'in_order' | 'adds_nothing' | 'no_use';

/** What a Move would do, by the formula of its resolution: pure numbers, the same for the act and for its “what if”. */
export interface MoveOutcome {
  /** Tasks it changes or names, the one that gains or gives first. */
  readonly tasks: readonly string[];
  /** Edits of the plan, as `replan` writes them. */
  readonly edits: Readonly<Record<string, number>>;
  /** Steps until the edits are in force: 0, or the time somebody above takes to answer. */
  readonly after: number;
  readonly spend: number;
  /** Quantities of the story it usually tells on. */
  readonly adds: Readonly<Record<string, number>>;
  readonly hurt: readonly { readonly person: string; readonly event: TrustEvent }[];
  readonly crew: { readonly task: string; readonly people: number } | null;
  readonly contract: { readonly from: string; readonly to: string; readonly quality: number } | null;
  /** Numbers for its sentence, in steps: the length before and after, what is won, what else there is to say. */
  readonly told: { readonly before: number; readonly after: number; readonly win: number; readonly other: number };
}

/** One resolution's own part. `amount` = the player's number; what is left out is empty. */
export type Part = Pick<MoveOutcome, 'tasks'> &
  Partial<Omit<MoveOutcome, 'tasks' | 'adds'>> & { readonly worth?: number };
export type Kind<M> = (model: M, amount: number, plan: PlanReading, world: World) => Result<Part, NoMove>;

/** The model's own numbers where nobody set one: one more hand, half an overlap, halves, all of it, one step. */
const PLAIN_AMOUNT: Readonly<Partial<Record<MoveModel['resolution'], number>>> = {
  crash: 1,
  fast_track: 0.5,
  split: 0.5,
  descope: 1,
  buffer: 1,
};
export function plainAmount(model: MoveModel): number {
  return model.amount ?? PLAIN_AMOUNT[model.resolution] ?? 0;
}

/** `gain` = share of what is won: *yes, meaning maybe* wins less (§5). */
export function moveOutcome(
  tables: Tables,
  world: World,
  model: MoveModel,
  amount: number,
  gain = 1,
): Result<MoveOutcome, NoMove> {
  const plan = readPlan(tables, world);
  const found = partOf(model, amount, plan, world);
  if (!found.ok) return found;
  const part = found.value;
  return {
    ok: true,
    value: {
      tasks: part.tasks,
      edits: dampened(tables, plan, part.edits ?? {}, gain),
      after: part.after ?? 0,
      spend: q(part.spend ?? 0),
      adds: adds(model, part.worth ?? 0),
      hurt: part.hurt ?? [],
      crew: part.crew ?? null,
      contract: part.contract ?? null,
      told: part.told ?? { before: 0, after: 0, win: 0, other: 0 },
    },
  };
}

function partOf(model: MoveModel, amount: number, plan: PlanReading, world: World): Result<Part, NoMove> {
  switch (model.resolution) {
    case 'resequence':
      return KINDS.resequence(model, amount, plan, world);
    case 'interface_contract':
      return KINDS.interface_contract(model, amount, plan, world);
    case 'split':
      return KINDS.split(model, amount, plan, world);
    case 'fast_track':
      return KINDS.fast_track(model, amount, plan, world);
    case 'crash':
      return KINDS.crash(model, amount, plan, world);
    case 'descope':
      return KINDS.descope(model, amount, plan, world);
    case 'buffer':
      return KINDS.buffer(model, amount, plan, world);
    case 'outsource':
      return KINDS.outsource(model, amount, plan, world);
    case 'escalate':
      return KINDS.escalate(model, amount, plan, world);
    case 'accept':
      return KINDS.accept(model, amount, plan, world);
  }
}

/** Shorter work and leads are what is won; of them only the share that was meant. */
function dampened(
  tables: Tables,
  plan: PlanReading,
  edits: Readonly<Record<string, number>>,
  gain: number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(edits).map(([path, value]) => {
      const now = valueNow(tables, plan, path);
      return [path, q(now === null || value >= now ? value : now + gain * (value - now))];
    }),
  );
}

function valueNow(tables: Tables, plan: PlanReading, path: string): number | null {
  const [edit, a = '', b = ''] = path.split('.');
  if (edit === 'duration') return plan.durationFor(a, plan.work(a));
  const link = edit === 'lag' ? tables.network.links.find((each) => each.lagKey === `lag.${a}.${b}`) : undefined;
  return link === undefined ? null : plan.lag(link);
}

function adds({ resolution, tells }: MoveModel, worth: number): Record<string, number> {
  const typical = TYPICAL_EFFECTS[resolution];
  const list: [string | undefined, number][] = [
    [tells.quality, typical.quality * tells.each],
    [tells.risk, -typical.risk * tells.each],
    [tells.worth, worth],
  ];
  const found: Record<string, number> = {};
  for (const [name, by] of list) if (name !== undefined && by !== 0) found[name] = q((found[name] ?? 0) + by);
  return found;
}
