import type { Scope } from '../compile/scope.ts';
import { down, item, top } from '../compile/scope.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { ScenarioData } from '../schema/scenario.ts';
import type { Effect } from '../effects.ts';
import type { Story } from '../story.ts';
import type { Expr } from '../values.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Nodes that lead back to themselves. */
function onCycles(graph: Graph): string[] {
  return [...graph.keys()].filter((start) => {
    const seen = new Set<string>();
    const open = [...(graph.get(start) ?? [])];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node === start) return true;
      if (seen.has(node)) continue;
      seen.add(node);
      open.push(...(graph.get(node) ?? []));
    }
    return false;
  });
}

/** What would never come to an end: amounts that read themselves, events that raise themselves, tasks that wait for each other. */
export function checkCycles(data: ScenarioData, story: Story, scope: Scope): void {
  for (const node of onCycles(readsOf(data, story))) {
    const [family = '', name = ''] = node.includes('.') ? node.split('.') : ['', node];
    const place = family === 'drawn' ? down(top, 'chances', name) : down(top, 'quantities', name, 'is');
    scope.report('expression/not-allowed', place, `"${name}" reads itself.`, { isKey: true });
  }
  const raises = new Map(story.events.map((event) => [event.id, raisedBy([...event.effects, ...event.otherwise])]));
  for (const id of onCycles(raises))
    scope.report('scenario/dead-end', down(top, 'events', id), `"${id}" raises itself: it would never end.`, {
      isKey: true,
    });
  const after = new Map<string, string[]>();
  for (const { from, to } of story.program.links) after.set(from, [...(after.get(from) ?? []), to]);
  const waiting = new Set(onCycles(after));
  (data.program?.links ?? []).forEach(({ from, to }, index) => {
    if (!waiting.has(from) || !waiting.has(to)) return;
    scope.report(
      'scenario/dead-end',
      item(down(top, 'program', 'links'), index),
      `"${from}" and "${to}" wait for each other.`,
    );
  });
}

function readsOf(data: ScenarioData, story: Story): Graph {
  const graph = new Map<string, readonly string[]>();
  for (const [id, quantity] of Object.entries(data.quantities ?? {})) {
    const expr = typeof quantity.is === 'string' ? parseExpression(quantity.is).expr : undefined;
    if (expr !== undefined) graph.set(id, namesIn(expr));
  }
  for (const { id, p } of story.chances) {
    graph.set(
      `drawn.${id}`,
      (p ?? []).flatMap((row) => [...(row.when === undefined ? [] : namesIn(row.when)), ...namesIn(row.is)]),
    );
  }
  return graph;
}

export function namesIn(expr: Expr): string[] {
  switch (expr.op) {
    case 'value':
      return [];
    case 'name':
      return [expr.name];
    case 'not':
    case 'neg':
      return namesIn(expr.a);
    case 'if':
      return [expr.test, expr.then, expr.otherwise].flatMap(namesIn);
    case 'min':
    case 'max':
      return expr.args.flatMap(namesIn);
    default:
      return [...namesIn(expr.a), ...namesIn(expr.b)];
  }
}

function raisedBy(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => {
    if (effect.kind === 'raise') return [effect.event];
    return effect.kind === 'group' ? raisedBy([...effect.effects, ...effect.otherwise]) : [];
  });
}
