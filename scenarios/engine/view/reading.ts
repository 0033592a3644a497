/** What the view asks of the rest of the engine: one place, so that a seat's reading cannot grow a second rulebook. */
import type { Call, Option } from '../../format/calls.ts';
import type { Intent } from '../../format/parts.ts';
import type { Expr, Value } from '../../format/values.ts';
import { valueIn } from '../closure.ts';
import { datesOf, lastWord as holderOf, stepsSinceVisit } from '../names.ts';
import type { PlanDates } from '../model/plan-now.ts';
import { isCritical } from '../model/schedule/floats.ts';
import { holds } from '../read.ts';
import { tokensOf } from '../rules/price.ts';
import { numberOf as asNumber } from '../scalar.ts';
import { tablesOf } from '../tables.ts';
import type { Scenario } from '../run.ts';
import type { SeenWorld } from './types.ts';
import type { World } from '../world.ts';

export { holds, pickOf, rowOf, valueOf } from '../read.ts';
export { believedOdds } from '../belief.ts';
export { refuse } from '../refuse.ts';
export { putTo } from '../rules/proposals.ts';

export interface PlanTask {
  readonly start: number;
  readonly end: number;
  readonly slack: number;
  /** No slack to the end of the plan. */
  readonly isCritical: boolean;
}
export interface Plan {
  /** Tasks in the plan; one that waits for an effect is missing. */
  readonly tasks: Readonly<Record<string, PlanTask>>;
  readonly endStep: number;
  /** The chain that sets the date, in order. */
  readonly chain: readonly string[];
  readonly dates: PlanDates;
}

export function planOf(scenario: Scenario, world: SeenWorld): Plan {
  const dates = datesOf(tablesOf(scenario), world);
  const { network } = dates;
  const tasks = network.ids.flatMap((id): [string, PlanTask][] => {
    const [start, end, slack] = [dates.start[id], dates.end[id], dates.slack[id]];
    if (start === undefined || end === undefined || slack === undefined) return [];
    return [[id, { start, end, slack, isCritical: isCritical(slack) }]];
  });
  return {
    tasks: Object.fromEntries(tasks),
    endStep: dates.endStep,
    chain: dates.chain().map((task) => network.ids[task] ?? ''),
    dates,
  };
}

export function numberOf(scenario: Scenario, value: Value | Expr, world: World): number {
  const rows = 'op' in value ? [{ is: value }] : value;
  return asNumber(valueIn(tablesOf(scenario), rows, world, null));
}

/** A named chance as declared, in this world; one that is read as the number itself counts as a half. */
export function chanceOf(scenario: Scenario, id: string, world: World): number {
  const chance = scenario.story.chances.find((each) => each.id === id);
  if (chance?.p === undefined) return 0.5;
  return Math.min(1, Math.max(0, numberOf(scenario, chance.p, world)));
}

/** Whoever has the last word on a deliverable; '' if nobody, or two. */
export const lastWord = (world: SeenWorld, deliverable: string): string => holderOf(world.letters[deliverable]);

export function isQuiet(scenario: Scenario, world: SeenWorld, person: string): boolean {
  const { story } = scenario;
  return story.quiet && !story.sponsors.some((each) => each.id === person) && stepsSinceVisit(world, person) > 2;
}

/** True if an expression reads truth or luck, itself or through a computed quantity. */
export function readsHidden(scenario: Scenario, expr: Expr): boolean {
  switch (expr.op) {
    case 'value':
      return false;
    case 'not':
    case 'neg':
      return readsHidden(scenario, expr.a);
    case 'if':
      return [expr.test, expr.then, expr.otherwise].some((each) => readsHidden(scenario, each));
    case 'min':
    case 'max':
      return expr.args.some((each) => readsHidden(scenario, each));
    case 'name': {
      if (expr.name === 'truth' || expr.name.startsWith('drawn.')) return true;
      const quantity = scenario.story.quantities.find((each) => each.id === expr.name);
      return quantity?.kind === 'computed' && readsHidden(scenario, quantity.is);
    }
    default:
      return readsHidden(scenario, expr.a) || readsHidden(scenario, expr.b);
  }
}

export { lastWord as holderIn } from '../names.ts';

/** What an act costs in tokens; `takesAll` = at least that many, and all that is left. */
export function priceOf(
  scenario: Scenario,
  world: World,
  call: Call,
  option: Option | null,
): { readonly tokens: number; readonly takesAll: boolean } {
  if (option !== null && 'all' in option.tokens) return { tokens: option.tokens.all, takesAll: true };
  return { tokens: tokensOf(tablesOf(scenario), world, call, option ?? undefined), takesAll: false };
}

/** What a person will do this turn: the intent forced on them, else their first for this step that holds. */
export function intentOf(scenario: Scenario, world: World, person: string): Intent | null {
  const { intents } = scenario.story;
  const forced = world.forcedIntents[person];
  if (forced !== undefined) return intents.find((each) => each.id === forced) ?? null;
  return (
    intents.find((each) => each.who === person && each.step === world.step && holds(scenario, each.when, world)) ?? null
  );
}
