import type { Explorer, Exploring } from './explorer.ts';

/** An explorer whose code is fetched when a run is first explored: a page that only plays never asks for it. */
export function lateExplorer(load: () => Promise<Explorer>): Explorer {
  return {
    explore(run, hear) {
      let exploring: Exploring | null = null;
      let isCancelled = false;
      const begin = async (): Exploring['whole'] => {
        const explorer = await load();
        if (isCancelled) return null;
        exploring = explorer.explore(run, hear);
        return exploring.whole;
      };
      return {
        whole: begin(),
        cancel() {
          isCancelled = true;
          exploring?.cancel();
        },
      };
    },
  };
}
