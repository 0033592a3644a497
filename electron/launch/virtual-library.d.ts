/** The shipped stories, compiled when the page, the shell and the command line are built (library-plugin.ts). */
declare module 'virtual:library' {
  interface ShippedStory {
    readonly id: string;
    readonly contentHash: string;
    /** The story's own language first. */
    readonly languages: readonly string[];
    readonly lengthMinutes: number;
    readonly roles: readonly string[];
    /** Lengths it is cut to for a room, in minutes, shortest first, and how many calls each discusses. */
    readonly cuts: readonly { readonly cut: string; readonly calls: number }[];
    /** By language: what is shown before the story is fetched. */
    // eslint-disable-next-line typescript/consistent-type-imports
    readonly heads: Readonly<Record<string, import('./story-head.ts').StoryHead>>;
    /** Fetches the story: a chunk of its own, so that the garage opens without it. */
    // A plain import is not resolved inside an ambient module, and would make this `any` in silence.
    // eslint-disable-next-line typescript/consistent-type-imports
    readonly load: () => Promise<import('../../scenarios/index.ts').Pack>;
  }

  /** The shortest first; the folder, not the list, says what ships. */
  export const library: readonly ShippedStory[];
}
