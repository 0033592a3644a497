import type { Explorer, Exploring } from './explorer.ts';

/** An explorer whose code is fetched when a run is first followed or explored: a page that never ends a run never asks for it. */
export function lateExplorer(load: () => Promise<Explorer>): Explorer {
  let coming: Promise<Explorer> | null = null;
  let there: Explorer | null = null;
  /** Changes with every wish about the run in play: one that is overtaken while the code arrives is not carried out. */
  let present = 0;
  const arrive = async (): Promise<Explorer> => {
    coming ??= load();
    try {
      there = await coming;
      return there;
    } catch (error) {
      // The next to need it tries again.
      coming = null;
      throw error;
    }
  };
  return {
    explore(run, hear) {
      let exploring: Exploring | null = null;
      let isCancelled = false;
      const begin = async (): Exploring['whole'] => {
        const explorer = await arrive();
        if (isCancelled) return null;
        exploring = explorer.explore(run, hear);
        return exploring.whole;
      };
      present += 1;
      return {
        whole: begin(),
        cancel() {
          isCancelled = true;
          exploring?.cancel();
        },
      };
    },
    follow(run) {
      present += 1;
      const mine = present;
      arrive().then(
        (explorer) => mine === present && explorer.follow(run),
        // Whoever explores the run asks for the code again, and says if it cannot be had.
        () => {},
      );
    },
    forget() {
      present += 1;
      there?.forget();
    },
  };
}
