import type { Pack, Scenario } from '../seat/engine.ts';

/** One shipped story as the build lists it; its text is fetched when first needed. */
export interface ShelfEntry {
  readonly id: string;
  readonly contentHash: string;
  readonly languages: readonly string[];
  readonly load: () => Promise<Pack>;
}

/** The stories this build carries, each prepared for play once. */
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
