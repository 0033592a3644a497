import { holdsIn, rowIn, valueIn } from '../../engine/closure.ts';
import { differsByTruth, hiddenReads } from '../../engine/hidden-reads.ts';
import type { Scenario } from '../../engine/run.ts';
import { numberOf } from '../../engine/scalar.ts';
import { type FactSheet, type Tables, tablesOf } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { FileLevel } from '../../format/calls.ts';
import { type Play, playsOf } from './plays.ts';
import type { Sight } from './sight.ts';

/**
 * The look that is worth a token now: the file that tells most truths still possible apart for its tokens, be it on a page behind the
 * next; else one that opens an option of the dilemma on the radio; of two alike the first in the story. null = none is open.
 */
export function looksFirst(scenario: Scenario): (sight: Sight) => Play | null {
  const tables = tablesOf(scenario);
  const files = playsOf(scenario).filter(({ call }) => call.kind === 'dive');
  const opens = openersOf(scenario);
  return (sight) => {
    if (sight.world.tokens <= 0) return null;
    let best: { readonly file: Play; readonly told: number } | null = null;
    for (const file of files) {
      const level = file.call.file?.levels[sight.world.opened[file.call.id] ?? 0];
      if (level === undefined) continue;
      const isOpener = opens.get(level.card)?.has(sight.world.radio ?? '') === true;
      const told = toldPerToken(tables, sight, file) + (isOpener ? OPENS : 0);
      if (told > (best?.told ?? 0) && sight.isOpen(file)) best = { file, told };
    }
    return best?.file ?? null;
  };
}

/** Less than any page that tells truths apart, more than none. */
const OPENS = 1e-6;

/** How much the pages tell that stand open and can be paid for this turn, by the tokens up to the page that tells it: the best of them. */
function toldPerToken(tables: Tables, sight: Sight, { call }: Play): number {
  const { world } = sight;
  const levels = call.file?.levels ?? [];
  let tokens = 0;
  let best = 0;
  for (const level of levels.slice(world.opened[call.id] ?? 0)) {
    if (world.step < (level.since ?? 0) || !holdsIn(tables, level.when, world, null)) break;
    tokens += numberOf(valueIn(tables, level.tokens, world, null));
    if (tokens > world.tokens) break;
    best = Math.max(best, toldBy(tables, sight, level) / Math.max(1, tokens));
  }
  return best;
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

/**
 * How far its card, and the facts that come with it, tell the truths still possible apart: the chance, 0–1, that two weeks drawn by the
 * believed odds would read differently.
 */
function toldBy(tables: Tables, sight: Sight, level: FileLevel): number {
  const along = tables.comesWith.get(level.card) ?? [];
  const isTelling = level.text.rows.some(({ rulesOut }) => rulesOut.length > 0) || differsByTruth(tables, level.text);
  const telling = along.filter((fact) => hiddenReads(tables, fact.when).truth && sight.world.known[fact.id] !== true);
  if (!isTelling && telling.length === 0) return 0;
  const possible = sight.possible();
  const all = possible.reduce((sum, { odds }) => sum + odds, 0);
  const shares = new Map<string, number>();
  for (const { id, odds } of possible) {
    const read = reading(tables, { ...sight.world, truth: id }, level, telling);
    shares.set(read, (shares.get(read) ?? 0) + odds / all);
  }
  return shares.size < 2 ? 0 : 1 - [...shares.values()].reduce((sum, share) => sum + share * share, 0);
}

/** What would be read, as one word. */
function reading(tables: Tables, world: World, level: FileLevel, along: readonly FactSheet[]): string {
  const row = rowIn(tables, level.text, world, null);
  return [row?.path ?? '', ...along.map((fact) => String(holdsIn(tables, fact.when, world, null)))].join();
}
