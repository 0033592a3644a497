import { holdsIn, rowIn } from '../../engine/closure.ts';
import { differsByTruth, hiddenReads } from '../../engine/hidden-reads.ts';
import type { Scenario } from '../../engine/run.ts';
import { type FactSheet, type Tables, tablesOf } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { FileLevel } from '../../format/calls.ts';
import { type Play, playsOf } from './plays.ts';
import type { Sight } from './sight.ts';

/**
 * The look that is worth a token now: first one that would tell apart truths still possible, then one that opens an option of the
 * dilemma on the radio. null = none is open.
 */
export function looksFirst(scenario: Scenario): (sight: Sight) => Play | null {
  const tables = tablesOf(scenario);
  const files = playsOf(scenario).filter(({ call }) => call.kind === 'dive');
  const opens = openersOf(scenario);
  return (sight) => {
    if (sight.world.tokens <= 0) return null;
    let second: Play | null = null;
    for (const file of files) {
      const level = nextLevel(sight.world, file);
      if (level === undefined) continue;
      const tells = tellsApart(tables, sight, level);
      const isOpener = opens.get(level.card)?.has(sight.world.radio ?? '') === true;
      if ((!tells && !isOpener) || !sight.isOpen(file)) continue;
      if (tells) return file;
      second ??= file;
    }
    return second;
  };
}

export function nextLevel(world: World, { call }: Play): FileLevel | undefined {
  return call.file?.levels[world.opened[call.id] ?? 0];
}

/** Card → dilemmas of which it opens an option. */
function openersOf({ story }: Scenario): ReadonlyMap<string, ReadonlySet<string>> {
  const opens = new Map<string, Set<string>>();
  for (const call of story.calls)
    for (const option of call.options)
      for (const [card, how] of Object.entries(option.cards))
        if (how === 'opens') opens.set(card, (opens.get(card) ?? new Set<string>()).add(call.id));
  return opens;
}

/** Whether its card, or a fact that comes with it, reads differently under two truths still possible. */
export function tellsApart(tables: Tables, sight: Sight, level: FileLevel): boolean {
  const along = tables.comesWith.get(level.card) ?? [];
  const isTelling = level.text.rows.some(({ rulesOut }) => rulesOut.length > 0) || differsByTruth(tables, level.text);
  const telling = along.filter((fact) => hiddenReads(tables, fact.when).truth && sight.world.known[fact.id] !== true);
  if (!isTelling && telling.length === 0) return false;
  const possible = sight.possible();
  const [first, ...others] = possible.map(({ id }) => reading(tables, { ...sight.world, truth: id }, level, telling));
  return others.some((other) => other !== first);
}

/** What would be read, as one word. */
function reading(tables: Tables, world: World, level: FileLevel, along: readonly FactSheet[]): string {
  const row = rowIn(tables, level.text, world, null);
  return [row?.path ?? '', ...along.map((fact) => String(holdsIn(tables, fact.when, world, null)))].join();
}
