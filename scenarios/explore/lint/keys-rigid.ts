import type { Scenario } from '../../engine/run.ts';
import type { Expr } from '../../format/values.ts';
import type { Key } from '../../format/reading.ts';
import type { Rule } from './rule.ts';

const SHARE = 1 / 3;

/**
 * `fair/keys-rigid`: the keys of at least a third of the keyed calls move by a level or more across truths, roles or tempo (scoring design
 * §5, 8): some behaviour of some option has levels that differ by a condition which reads what was the case or could be known of it
 * (truth, facts, luck, a number some effect sets by these), the role or craft, or the clock. A key of which no row holds is no moment, and does not count as moving.
 */
export const keysRigid: Rule = ({ scenario }) => {
  const { keys } = scenario.story;
  const calls = [...new Set(Object.keys(keys).map((path) => path.split('.')[0] ?? ''))];
  if (calls.length === 0) return [];
  const told = writtenByTheCase(scenario);
  const moving = calls.filter((call) =>
    Object.entries(keys).some(
      ([path, { facets }]) => path.startsWith(`${call}.`) && facets.some((key) => isMoving(scenario, key, told)),
    ),
  );
  if (moving.length >= SHARE * calls.length) return [];
  const first = Object.keys(keys).find((path) => !moving.includes(path.split('.')[0] ?? '')) ?? '';
  return [
    {
      code: 'fair/keys-rigid',
      weight: 20 + 40 * (SHARE - moving.length / calls.length),
      path: ['keys', first],
      blanks: { moving: moving.length, calls: calls.length },
    },
  ];
};

function isMoving(scenario: Scenario, key: Key, told: ReadonlySet<string>): boolean {
  const levels = new Set(key.level.map((row) => row.is));
  return levels.size > 1 && key.level.some((row) => row.when !== undefined && readsTheCase(scenario, row.when, told));
}

const families = [
  'truth',
  'known',
  'played',
  'drawn',
  'role',
  'craft',
  'step',
  'opened',
  'at',
  'end_step',
  'slack',
  'plan',
];

function readsTheCase(scenario: Scenario, expr: Expr, told: ReadonlySet<string>): boolean {
  const reads = (each: Expr): boolean => readsTheCase(scenario, each, told);
  switch (expr.op) {
    case 'value':
      return false;
    case 'name': {
      if (told.has(expr.name) || families.includes(expr.name.split('.')[0] ?? '')) return true;
      const quantity = scenario.story.quantities.find(({ id }) => id === expr.name);
      return quantity?.kind === 'computed' && reads(quantity.is);
    }
    case 'not':
    case 'neg':
      return reads(expr.a);
    case 'if':
      return [expr.test, expr.then, expr.otherwise].some(reads);
    case 'min':
    case 'max':
      return expr.args.some(reads);
    default:
      return reads(expr.a) || reads(expr.b);
  }
}

/** Quantities that some effect sets by what is the case: under such a condition, under a chance, or to such a value. */
function writtenByTheCase(scenario: Scenario): ReadonlySet<string> {
  const told = new Set<string>();
  for (let before = -1; before < told.size;) {
    before = told.size;
    gather(scenario, scenario.story, false, told);
  }
  return told;
}

function gather(scenario: Scenario, node: unknown, isCase: boolean, told: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const own =
    isCase ||
    ('chance' in node && typeof node.chance === 'string') ||
    ('when' in node && hasCase(scenario, node.when, told));
  if ('to' in node && typeof node.to === 'string' && 'value' in node && (own || hasCase(scenario, node.value, told)))
    told.add(node.to);
  for (const each of Object.values(node)) gather(scenario, each, own, told);
}

/** Some expression in it reads the case. */
function hasCase(scenario: Scenario, node: unknown, told: ReadonlySet<string>): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (isExpr(node)) return readsTheCase(scenario, node, told);
  return Object.values(node).some((each) => hasCase(scenario, each, told));
}

function isExpr(node: object): node is Expr {
  return 'op' in node && typeof node.op === 'string';
}
