import { writtenOptions } from '../catalogue.ts';
import type { Place, Scope } from '../compile/scope.ts';
import { down, item, top } from '../compile/scope.ts';
import type { ScenarioData } from '../schema/scenario.ts';

const peopleOfOurs: ReadonlySet<string> = new Set(['you', 'nobody', 'anyone']);
const optionsOfOurs: ReadonlySet<string> = new Set(['silence', 'done', 'agreed', 'answered']);

/** Ids that mean two things: calls of four kinds share one set of names, so do cards and modes. */
export function checkIds(data: ScenarioData, scope: Scope): void {
  const twice = (place: Place, message: string): void =>
    scope.report('scenario/duplicate-id', place, message, { isKey: true });
  const calls = new Map<string, string>([['turn', 'the engine']]);
  for (const part of ['files', 'deliverables', 'blockers', 'calls'] as const) {
    for (const id of Object.keys(data[part] ?? {})) {
      const owner = calls.get(id);
      if (owner !== undefined)
        twice(down(top, part, id), `"${id}" is a name in ${owner} already: every act has its own.`);
      else calls.set(id, part);
    }
  }
  for (const part of ['deliverables', 'blockers'] as const) {
    for (const id of ['story', 'clock']) {
      if (data[part]?.[id] !== undefined) twice(down(top, part, id), `"${id}" is a region of the engine's own.`);
    }
  }
  for (const id of Object.keys(data.people)) {
    if (peopleOfOurs.has(id)) twice(down(top, 'people', id), `"${id}" stands for somebody else already.`);
  }
  for (const [id, call] of Object.entries(data.calls ?? {})) {
    for (const option of Object.keys(writtenOptions(call.options))) {
      if (optionsOfOurs.has(option))
        twice(down(top, 'calls', id, 'options', option), `"${option}" means something else already.`);
    }
  }
  checkCards(data, scope);
}

function checkCards(data: ScenarioData, scope: Scope): void {
  const cards = new Set<string>();
  for (const [id, file] of Object.entries(data.files ?? {})) {
    file.levels.forEach(({ card }, index) => {
      const place = down(item(down(top, 'files', id, 'levels'), index, card), 'card');
      if (cards.has(card))
        scope.report('scenario/duplicate-id', place, `The card "${card}" lies in another file already.`);
      cards.add(card);
    });
  }
}
