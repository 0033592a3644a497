import { library } from 'virtual:library';
import { requests } from '../../../electron/contract/contract.ts';
import type { Explorer } from '../../../renderer/explore/explorer.ts';
import { createMemoryPort } from '../../../renderer/port/memory.ts';
import type { MemoryPort } from '../../../renderer/port/memory.ts';
import type { Port } from '../../../renderer/port/port.ts';
import { domainEngine } from '../../../renderer/seat/domain-engine.ts';
import { createAppStore } from '../../../renderer/store/app-store.ts';
import type { AppStore } from '../../../renderer/store/app-store.ts';
import { createShelf } from '../../../renderer/store/shelf.ts';
import { firstSettings } from '../../../renderer/store/settings-slice.ts';
import type { Pack } from '../../../scenarios/index.ts';

export const storyId = 'container_closes_friday';

export interface PlayedStore {
  readonly store: AppStore;
  readonly port: MemoryPort;
  readonly pack: Pack;
  /** Answers once every line in flight has been answered. */
  readonly settled: () => Promise<void>;
}

/** A store over the real engine, the shipped story and a memory port that holds both sides to the contract. */
export async function playedStore(
  seeds: readonly number[] = [11, 12, 13, 14, 15, 16, 17, 18],
  explorer?: Explorer,
): Promise<PlayedStore> {
  const memory = createMemoryPort(firstSettings);
  const asked = new Set<Promise<unknown>>();
  const strict: Port = {
    ...memory,
    async request(name, input) {
      requests[name].input.parse(input);
      const asking = memory.request(name, input);
      asked.add(asking);
      const answer = await asking;
      if (answer.ok) requests[name].output.parse(answer.value);
      asked.delete(asking);
      return answer;
    },
  };
  let drawn = 0;
  const store = createAppStore({
    port: strict,
    engine: domainEngine,
    shelf: createShelf(library, domainEngine.prepare),
    drawSeed: () => {
      drawn += 1;
      return seeds[(drawn - 1) % seeds.length] ?? 0;
    },
    info: null,
    ...(explorer === undefined ? {} : { explorer }),
  });
  const entry = library.find((one) => one.id === storyId);
  if (entry === undefined) throw new Error(`${storyId} does not ship.`);
  const settled = async (): Promise<void> => {
    // An answer may lead to the next line of a journal: look again until nothing is on its way.
    do {
      await Promise.all(asked);
      await new Promise((resolve) => setImmediate(resolve));
    } while (asked.size > 0);
  };
  return { store, port: memory, pack: await entry.load(), settled };
}

/** A first week of the story, played by letting it run. */
export async function playToEnd({ store, settled }: PlayedStore): Promise<void> {
  await store.getState().beginNewWeek(storyId);
  for (let turns = 0; turns < 100; turns += 1) {
    const { current } = store.getState();
    if (current === null || current.seat.view().isOver) break;
    const played = current.seat.act({ call: 'turn', kind: 'turn' });
    if (!played.ok) throw new Error(played.refusal.code);
  }
  await settled();
}
