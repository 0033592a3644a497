import type { Pack, Scenario } from '../seat/engine.ts';

export interface StoryHead {
  readonly title: string;
  readonly goal: string;
  readonly intro: string;
  /** The names of its turns, from step 0. */
  readonly stepNames: readonly string[];
  /** What it asks of you, in the words of the debrief. */
  readonly practises: readonly string[];
  /** By ending: what happened, in the customer's words; not every ending has a line of its own. */
  readonly happened: Readonly<Record<string, string>>;
  /** Ids of its endings: how many there are to meet. */
  readonly endings: readonly string[];
  /** Things to try, shown after the first finish. */
  readonly marks: readonly { readonly id: string; readonly text: string }[];
}
/** One shipped story as the build lists it; its text is fetched when first needed. */
export interface ShelfEntry {
  readonly id: string;
  readonly contentHash: string;
  readonly languages: readonly string[];
  readonly lengthMinutes: number;
  readonly roles: readonly string[];
  /** Lengths it is cut to for a room, in minutes, shortest first, and how many calls each discusses. */
  readonly cuts: readonly { readonly cut: string; readonly calls: number }[];
  /** What the first pages show before the story is fetched, by language. */
  readonly heads: Readonly<Record<string, StoryHead>>;
  readonly load: () => Promise<Pack>;
}

/** The stories this build carries, the shortest first, each prepared for play once. */
export interface Shelf {
  readonly entries: readonly ShelfEntry[];
  /** Throws for an id that is not on the shelf: callers ask `has` first. */
  scenario(id: string): Promise<Scenario>;
  has(id: string): boolean;
}

export function createShelf(entries: readonly ShelfEntry[], prepare: (pack: Pack) => Scenario): Shelf {
  const ready = new Map<string, Promise<Scenario>>();
  return {
    entries,
    has: (id) => entries.some((entry) => entry.id === id),
    scenario(id) {
      const entry = entries.find((one) => one.id === id);
      if (entry === undefined) throw new Error(`No story is named ${id}.`);
      let scenario = ready.get(id);
      if (scenario === undefined) {
        scenario = entry.load().then(prepare);
        // A story that could not be fetched is asked for again, not remembered as broken.
        scenario.catch(() => ready.delete(id));
        ready.set(id, scenario);
      }
      return scenario;
    },
  };
}

/** A story's head in a language, else in the story's own. */
export function headOf(entry: ShelfEntry, language: string): StoryHead {
  return entry.heads[language] ?? entry.heads[entry.languages[0] ?? ''] ?? { ...noHead, title: entry.id };
}
const noHead: StoryHead = {
  title: '',
  goal: '',
  intro: '',
  stepNames: [],
  practises: [],
  happened: {},
  endings: [],
  marks: [],
};
