/** The shipped stories, compiled when the page, the shell and the command line are built (library-plugin.ts). */
declare module 'virtual:library' {
  interface ShippedStory {
    readonly id: string;
    readonly contentHash: string;
    /** The story's own language first. */
    readonly languages: readonly string[];
    readonly lengthMinutes: number;
    /** Title, goal and first page by language: what is shown before the story is fetched. */
    readonly heads: Readonly<Record<string, { readonly title: string; readonly goal: string; readonly intro: string }>>;
    /** Fetches the story: a chunk of its own, so that the garage opens without it. */
    // A plain import is not resolved inside an ambient module, and would make this `any` in silence.
    // eslint-disable-next-line typescript/consistent-type-imports
    readonly load: () => Promise<import('../../scenarios/index.ts').Pack>;
  }

  /** In the order of the folder names; the folder, not the list, says what ships. */
  export const library: readonly ShippedStory[];
}
