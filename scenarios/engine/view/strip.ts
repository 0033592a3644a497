import type { StripRow } from '../../format/parts.ts';
import type { Scenario } from '../run.ts';
import type { StripEntry } from './offer-types.ts';
import type { SeenWorld } from './types.ts';
import { imagine } from './mask.ts';
import { holds, isQuiet, pickOf, readsHidden } from './reading.ts';
import { madeEntries } from './strip-made.ts';
import { landsText, type StripSight } from './strip-sight.ts';
import { believe, sizeOf, type Believed } from './strip-size.ts';
import { wayOut } from './strip-ways.ts';
import { speak } from './words.ts';

export interface StripOptions {
  readonly language: string;
  /** Assist `strip`: five or three entries, or only what lands this turn (1). */
  readonly limit?: 5 | 3 | 1;
}

/**
 * What is coming if nobody acts, soonest first, five entries at most. Computed from what a seat has seen and from nothing else: two
 * worlds that differ only in unrevealed truth and luck give the same strip.
 */
export function strip(scenario: Scenario, seen: SeenWorld, options: StripOptions): StripEntry[] {
  const { story } = scenario;
  const sight: StripSight = {
    scenario,
    story,
    seen,
    world: imagine(story, seen, ''),
    speech: speak(scenario, options.language),
  };
  if (seen.step >= story.steps || seen.lost !== '') return [];
  const rows = story.strip.flatMap((row) => authored(sight, row));
  const entries = [...rows, ...madeEntries(sight)]
    .map((entry) => whenManaged(sight, whenQuiet(sight, entry)))
    .toSorted((a, b) => a.atStep - b.atStep || weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .filter((entry) => options.limit !== 1 || entry.atStep <= seen.step + 1)
    .slice(0, options.limit === 3 ? 3 : 5);
  return markLoud(entries, seen.step);
}

function authored(sight: StripSight, row: StripRow): StripEntry[] {
  const { scenario, seen, speech, world, story } = sight;
  if (row.when !== undefined && !holds(scenario, row.when, world)) return [];
  const { step } = row.lands;
  if (step <= seen.step) return [];
  const believed = believe(scenario, seen, row);
  const isOnTheRadio = !seen.isDark && seen.radio !== null && seen.radio === dilemmaOf(sight, row);
  return [
    {
      id: row.id,
      source: row.source,
      atStep: step,
      lands: speech.say(row.lands.says, world) || landsText(sight, step),
      who: row.who,
      whoName: speech.name(row.who),
      text: speech.say(row.text, world),
      size: row.size === undefined ? null : sizeOf(story, speech, seen, row.size.part, believed.amount, row.who),
      certainty: certaintyOf(sight, row, believed),
      isOnTheRadio,
      isLoud: false,
      waysOut: isOnTheRadio
        ? []
        : row.waysOut.slice(0, 4).flatMap((way) => wayOut(scenario, seen, speech, way, step) ?? []),
    },
  ];
}

/** The dilemma a row is about: the one it names, else its source if that is a decision. */
function dilemmaOf(sight: StripSight, row: StripRow): string | null {
  if (row.radio !== undefined) return row.radio;
  return sight.story.calls.some((call) => call.id === row.source && call.kind === 'decision') ? row.source : null;
}

function certaintyOf(sight: StripSight, row: StripRow, believed: Believed): StripEntry['certainty'] {
  if (row.certainty !== undefined) {
    const word = pickOf(sight.scenario, row.certainty, sight.world);
    if (word !== null) return word;
  }
  const amounts = row.size?.amount ?? [];
  const isPlain = amounts.every(
    (each) =>
      each.chance === undefined &&
      !readsHidden(sight.scenario, each.is) &&
      (each.when === undefined || !readsHidden(sight.scenario, each.when)),
  );
  if (isPlain) return 'known';
  return believed.odds >= 0.5 ? 'likely' : 'rumour';
}

/** A team nobody has visited for two turns: its entries are hearsay and have no size. */
function whenQuiet(sight: StripSight, entry: StripEntry): StripEntry {
  if (entry.who === '' || !isQuiet(sight.scenario, sight.seen, entry.who)) return entry;
  return { ...entry, certainty: 'rumour', size: null };
}

/** Who reports to you tells you less: one certainty lower, until they trust you (game design §6). */
const TELLS_AT = 60;
const lower = { known: 'likely', likely: 'rumour', rumour: 'rumour' } as const;
function whenManaged({ story, seen }: StripSight, entry: StripEntry): StripEntry {
  const person = story.people.find((one) => one.id === entry.who);
  const isGuarded = seen.role === 'manager' && person?.superior === 'you' && (seen.trust[person.id] ?? 0) < TELLS_AT;
  return isGuarded ? { ...entry, certainty: lower[entry.certainty] } : entry;
}

function weight(entry: StripEntry): number {
  return Math.abs(entry.size?.points ?? 0);
}

/** At most one entry is loud: the first whose last way out shuts this turn and which is no rumour. */
function markLoud(entries: readonly StripEntry[], step: number): StripEntry[] {
  const loud = entries.find((entry) => {
    const open = entry.waysOut.filter((way) => way.isOpen);
    return entry.certainty !== 'rumour' && open.length > 0 && open.every((way) => way.untilStep <= step + 1);
  });
  return entries.map((entry) => (entry === loud ? { ...entry, isLoud: true } : entry));
}
