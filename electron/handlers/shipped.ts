import { library } from 'virtual:library';
import type { Pack } from '../../scenarios/index.ts';

/** A shipped scenario, compiled, as JSON; null when none with this content hash ships. */
export async function shippedScenario(contentHash: string): Promise<string | null> {
  const story = library.find((shipped) => shipped.contentHash === contentHash);
  return story === undefined ? null : JSON.stringify(await story.load());
}

/** The shipped scenario of this id; null when none ships under it. */
export async function shippedPack(id: string): Promise<Pack | null> {
  return (await library.find((shipped) => shipped.id === id)?.load()) ?? null;
}
