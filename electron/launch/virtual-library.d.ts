/** The shipped stories, compiled when the page, the shell and the command line are built (library-plugin.ts). */
declare module 'virtual:library' {
  import type { Pack } from '../../scenarios/index.ts';

  interface ShippedStory {
    readonly id: string;
    readonly contentHash: string;
    /** The story's own language first. */
    readonly languages: readonly string[];
    readonly lengthMinutes: number;
    /** Title, goal and first page by language: what is shown before the story is fetched. */
    readonly heads: Readonly<Record<string, { readonly title: string; readonly goal: string; readonly intro: string }>>;
    /** Fetches the story: a chunk of its own, so that the garage opens without it. */
    readonly load: () => Promise<Pack>;
  }

  /** In the order of the folder names; the folder, not the list, says what ships. */
  export const library: readonly ShippedStory[];
}
