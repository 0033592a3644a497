import { holdsIn } from '../../engine/closure.ts';
import { hiddenReads } from '../../engine/hidden-reads.ts';
import { gradeRow } from '../../engine/model/raci/row-grade.ts';
import type { Tables } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { Key } from '../../format/reading.ts';
import type { Expr } from '../../format/values.ts';
import { levelOf } from '../../scoring/evidence.ts';
import { judgedAfter, readsTheAct, readsTheRow } from './judged.ts';
import type { Play } from './plays.ts';
import type { Sight } from './sight.ts';

/** Levels run 1–4: what lies above the middle speaks for a play, what lies below against it, whatever the number of behaviours. */
export const MIDDLE = 2.5;

/** What the ratings of a play are worth, by a weight per behaviour. */
export interface KeyWorth {
  /** The most it comes to in any world. */
  readonly most: number;
  inWorld(sight: Sight): number;
}

interface Weighed {
  readonly key: Key;
  readonly weight: number;
}

/**
 * Σ weight × (level − the middle), over the ratings of the play and of what it settles. A level that depends on the truth counts as its
 * mean over the truths still possible; a row that reads something drawn is passed over, for nobody has been told.
 * Numbers the story keeps for itself count as they stand, as they do where an option asks for them.
 */
export function keyWorth(tables: Tables, play: Play, weightOf: (facet: string) => number): KeyWorth {
  const keys = keysOf(tables, play).filter(({ facet, spread }) => spread <= CONTESTED && weightOf(facet) !== 0);
  const weighed = keys.map((key): Weighed => ({ key, weight: weightOf(key.facet) }));
  const [fixed, guarded] = settled(tables, play, weighed, lettersWorth(tables, play, keys, weightOf));
  const most = guarded.reduce(
    (sum, { key, weight }) => sum + Math.max(0, ...key.level.map(({ is }) => weight * (is - MIDDLE))),
    fixed,
  );
  const levels = guarded.flatMap(({ key }) => key.level);
  const readsAct = levels.some(({ when }) => readsTheAct(tables, when));
  const readsTruth = levels.some(({ when }) => hiddenReads(tables, when).truth);
  const sumIn = (world: World): number =>
    guarded.reduce((sum, { key, weight }) => sum + weight * levelIn(tables, key, world), fixed);
  const plain = round(fixed);
  return {
    most: round(most),
    inWorld(sight) {
      if (guarded.length === 0) return plain;
      if (!readsTruth) return round(sumIn(readsAct ? judgedAfter(sight, play, sight.world.truth) : sight.world));
      const possible = sight.possible();
      const odds = possible.reduce((sum, truth) => sum + truth.odds, 0);
      if (odds <= 0) return round(fixed);
      return round(
        possible.reduce((sum, { id, odds: own }) => sum + (own / odds) * sumIn(judgedAfter(sight, play, id)), 0),
      );
    },
  };
}

/** What can be said without a world: plain levels, and of a row those that hang on its letters alone. The rest is guarded. */
function settled(
  tables: Tables,
  { call, row }: Play,
  weighed: readonly Weighed[],
  start: number,
): readonly [number, readonly Weighed[]] {
  const world = row === null ? null : { letters: { [call.id]: row } };
  let fixed = start;
  const guarded: Weighed[] = [];
  for (const one of weighed) {
    const { key, weight } = one;
    const isOfRow = world !== null && key.level.every(({ when }) => readsTheRow(tables, when, call.id));
    if (isPlain(key)) fixed += weight * ((key.level[0]?.is ?? MIDDLE) - MIDDLE);
    // Its conditions read the letters and nothing else, so that a world of letters is enough for them.
    else if (isOfRow) fixed += weight * levelIn(tables, key, world as World);
    else guarded.push(one);
  }
  return [fixed, guarded];
}

/** A disputed rating is shown and never counted; nobody plays for it. */
const CONTESTED = 0.8;

/** Sums of the same ratings in another order are the same worth. */
const round = (x: number): number => Math.round(x * 1e6) / 1e6;

/** Its own, and those of what it settles that it does not speak of itself. */
export function keysOf(tables: Tables, { key, option }: Play): readonly Key[] {
  const { keys } = tables.story;
  const own = keys[key]?.facets ?? [];
  const settled = option?.settles && keys[`${option.settles.call}.${option.settles.option}`]?.facets;
  return [...own, ...(settled ?? []).filter(({ facet }) => !own.some((one) => one.facet === facet))];
}

const isPlain = ({ level }: Key): boolean => level.length > 0 && level[0]?.when === undefined;

/** No row that holds: no moment there, which speaks neither for nor against. */
function levelIn(tables: Tables, key: Key, world: World): number {
  const row = key.level.find(({ when }) => isReadable(tables, when) && holdsIn(tables, when, world, null));
  return row === undefined ? 0 : row.is - MIDDLE;
}

function isReadable(tables: Tables, when: Expr | undefined): boolean {
  return !hiddenReads(tables, when).drawn;
}

/** Letters are evidence by rule where no author has spoken of them. */
function lettersWorth(
  tables: Tables,
  { call, row }: Play,
  keys: readonly Key[],
  weightOf: (facet: string) => number,
): number {
  const people = tables.deliverables.get(call.id)?.people;
  const isRuled = tables.story.behaviours.includes('raci') && !keys.some(({ facet }) => facet === 'raci');
  if (row === null || people === undefined || !isRuled) return 0;
  return weightOf('raci') * (levelOf(gradeRow(people, row).shown / 100) - MIDDLE);
}
