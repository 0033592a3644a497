import { dirname } from 'node:path';
import { makeLastingFolder, sweepUnfinished } from './durable-file.ts';
import { takeLock } from './lock.ts';
import type { Holder } from './lock.ts';
import type { StoreNeeds } from './needs.ts';

type State =
  | { readonly kind: 'ours'; readonly release: () => Promise<void> }
  | { readonly kind: 'theirs'; readonly by: Holder }
  /** Nobody can hold it: the folder cannot be written. */
  | { readonly kind: 'barred'; readonly error: unknown };

/** Whether this process may write. Asked before each write: when the other process has gone, we take over. */
export interface Holding {
  state(): State;
  /** Tries to hold the store unless we do already. */
  ensure(): Promise<State>;
  release(): Promise<void>;
}

export async function takeHold(needs: StoreNeeds): Promise<Holding> {
  const { disk, places, now, mark } = needs;
  const attempt = async (): Promise<State> => {
    try {
      await disk.makeFolder(places.home);
      // Folders above the home are not ours: some may not be opened for this, and they were there before.
      await disk.syncFolder(dirname(places.home)).catch(() => undefined);
      const lock = await takeLock({ disk, folder: places.home, now, mark });
      if (lock.kind === 'taken') return { kind: 'theirs', by: lock.by };
      await makeLastingFolder(disk, places.runs);
      await sweepUnfinished(disk, [places.home, places.runs, places.rooms, places.trash, places.scenarios]);
      return { kind: 'ours', release: lock.release };
    } catch (error) {
      needs.note('the store cannot be held', error);
      return { kind: 'barred', error };
    }
  };
  let state = await attempt();
  return {
    state: () => state,
    ensure: async () => {
      if (state.kind !== 'ours') state = await attempt();
      return state;
    },
    release: async () => {
      if (state.kind === 'ours') await state.release();
    },
  };
}
