import { library } from 'virtual:library';

/** A shipped scenario, compiled, as JSON; null when none with this content hash ships. */
export async function shippedScenario(contentHash: string): Promise<string | null> {
  const story = library.find((shipped) => shipped.contentHash === contentHash);
  return story === undefined ? null : JSON.stringify(await story.load());
}
