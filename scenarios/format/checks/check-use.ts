import type { Scope } from '../compile/scope.ts';
import { down, top } from '../compile/scope.ts';
import type { ScenarioData } from '../schema/scenario.ts';

/** What is declared and never changes, never becomes known, or is never said. */
export function checkUse(data: ScenarioData, scope: Scope): void {
  for (const [id, quantity] of Object.entries(data.quantities ?? {})) {
    if (quantity.is !== undefined || scope.writes.has(id)) continue;
    scope.report('scenario/never-written', down(top, 'quantities', id), `Nothing ever writes "${id}".`, {
      isKey: true,
      suggestion: 'remove it, or write it in an effect',
    });
  }
  for (const id of Object.keys(data.facts ?? {})) {
    if (scope.writes.has(`known.${id}`)) continue;
    scope.report('scenario/never-written', down(top, 'facts', id), `Nothing ever makes "${id}" known.`, {
      isKey: true,
      suggestion: 'know it in an effect, or let it come `with` another fact',
    });
  }
  for (const id of Object.keys(data.texts ?? {})) {
    if (id === 'intro' || scope.said.has(id)) continue;
    scope.report('scenario/never-shown', down(top, 'texts', id), `Nothing ever says "${id}".`, { isKey: true });
  }
}
