import { closureOf } from '../engine/closure.ts';
import type { Scenario } from '../engine/run.ts';
import { type Tables, tablesOf } from '../engine/tables.ts';
import type { World } from '../engine/world.ts';
import type { BinaryOp, Expr } from '../format/values.ts';

/** A condition that holds is near by 1, one that does not by less: so that a search for an ending can tell nearer from farther. */
export function closeness(scenario: Scenario, when: Expr | undefined, world: World): number {
  return when === undefined ? 1 : near(tablesOf(scenario), when, world, true);
}

/** How near a play's last world is to an ending: its own condition, and none of those that stand before it. */
export function nearEnding(scenario: Scenario, ending: string, world: World): number {
  const { endings } = scenario.story.aftermath;
  const at = endings.findIndex(({ id }) => id === ending);
  const lost = scenario.story.sponsors.filter((sponsor) => sponsor.lost === ending);
  const tables = tablesOf(scenario);
  const before = endings
    .slice(0, at)
    .map((each) => (each.when === undefined ? 0 : near(tables, each.when, world, false)));
  const own = closeness(scenario, endings[at]?.when, world);
  const written = mean([own, own, ...before]);
  const byPatience = lost.map(
    ({ id, patience }) => 1 - Math.max(0, world.patience[id] ?? patience) / Math.max(1, patience),
  );
  return world.at['story'] === ending ? 1 : Math.max(lost.length > 0 ? 0 : written, ...byPatience) * 0.99;
}

/** `isWanted` false: how near it is to not holding. */
function near(tables: Tables, expr: Expr, world: World, isWanted: boolean): number {
  switch (expr.op) {
    case 'not':
      return near(tables, expr.a, world, !isWanted);
    case '&&':
    case '||': {
      const both = [near(tables, expr.a, world, isWanted), near(tables, expr.b, world, isWanted)];
      return (expr.op === '&&') === isWanted ? mean(both) : Math.max(...both);
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
      return nearNumbers(tables, expr, world, isWanted);
    default:
      return (closureOf(tables, expr)(world, null) === true) === isWanted ? 1 : 0;
  }
}

function nearNumbers(
  tables: Tables,
  expr: { readonly op: BinaryOp; readonly a: Expr; readonly b: Expr },
  world: World,
  isWanted: boolean,
): number {
  if ((closureOf(tables, expr)(world, null) === true) === isWanted) return 1;
  const [a, b] = [closureOf(tables, expr.a)(world, null), closureOf(tables, expr.b)(world, null)];
  if (typeof a !== 'number' || typeof b !== 'number') return 0;
  const gap = Math.abs(a - b);
  return 0.9 / (1 + gap / (1 + Math.abs(b)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
