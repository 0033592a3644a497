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
  const files = playsOf(scenario)
    .filter(({ call }) => call.kind === 'dive')
    .map((play) => ({ play, pages: (play.call.file?.levels ?? []).map((level) => pageOf(tables, level)) }))
    .filter(({ pages }) => pages.length > 0);
  const opens = openersOf(scenario);
  return (sight) => {
    if (sight.world.tokens <= 0) return null;
    let best: { readonly file: Play; readonly told: number } | null = null;
    for (const { play, pages } of files) {
      const next = pages[sight.world.opened[play.call.id] ?? 0];
      if (next === undefined) continue;
      const isOpener = opens.get(next.level.card)?.has(sight.world.radio ?? '') === true;
      const told = toldPerToken(tables, sight, play, pages) + (isOpener ? OPENS : 0);
      if (told > (best?.told ?? 0) && sight.isOpen(play)) best = { file: play, told };
    }
    return best?.file ?? null;
  };
}

/** Less than any page that tells truths apart, more than none. */
const OPENS = 1e-6;

/** How much the pages tell that stand open and can be paid for this turn, by the tokens up to the page that tells it: the best of them. */
function toldPerToken(tables: Tables, sight: Sight, { call }: Play, pages: readonly Page[]): number {
  const { world } = sight;
  const from = world.opened[call.id] ?? 0;
  if (!pages.some(({ canTell }, at) => canTell && at >= from)) return 0;
  let tokens = 0;
  let best = 0;
  for (const page of pages.slice(from)) {
    const { level } = page;
    if (world.step < (level.since ?? 0) || !holdsIn(tables, level.when, world, null)) break;
    tokens += numberOf(valueIn(tables, level.tokens, world, null));
    if (tokens > world.tokens) break;
    if (page.canTell) best = Math.max(best, toldBy(tables, sight, page) / Math.max(1, tokens));
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

/** A page, and what of it differs by truth. */
interface Page {
  readonly level: FileLevel;
  readonly along: readonly FactSheet[];
  readonly canTell: boolean;
}

/** A text that hangs on something drawn is left out: what it would say is nobody's to know before. */
function pageOf(tables: Tables, level: FileLevel): Page {
  const facts = [level.card, ...level.effects.flatMap((effect) => (effect.kind === 'know' ? [effect.fact] : []))];
  const along = facts
    .flatMap((fact) => tables.comesWith.get(fact) ?? [])
    .filter(({ when }) => hiddenReads(tables, when).truth && !hiddenReads(tables, when).drawn);
  const { rows } = level.text;
  const isDrawn = rows.some(({ when }) => hiddenReads(tables, when).drawn);
  const isTelling = rows.some(({ rulesOut }) => rulesOut.length > 0) || differsByTruth(tables, level.text);
  return { level, along, canTell: !isDrawn && (isTelling || along.length > 0) };
}

/**
 * How far its card, and the facts that come with it, tell the truths still possible apart: the chance, 0–1, that two weeks drawn by the
 * believed odds would read differently.
 */
function toldBy(tables: Tables, sight: Sight, page: Page): number {
  const possible = sight.possible();
  if (possible.length < 2) return 0;
  const all = possible.reduce((sum, { odds }) => sum + odds, 0);
  const shares = new Map<string, number>();
  for (const { id, odds } of possible) {
    const read = reading(tables, sight.asIf(id), page);
    shares.set(read, (shares.get(read) ?? 0) + odds / all);
  }
  return shares.size < 2 ? 0 : 1 - [...shares.values()].reduce((sum, share) => sum + share * share, 0);
}

/** What would be read, as one word. */
function reading(tables: Tables, world: World, { level, along }: Page): string {
  const row = rowIn(tables, level.text, world, null);
  return [row?.path ?? '', ...along.map((fact) => String(holdsIn(tables, fact.when, world, null)))].join();
}
