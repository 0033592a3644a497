import { causeOf } from './disk.ts';
import { makeLastingFolder, replaceFile } from './durable-file.ts';
import type { StoreNeeds } from './needs.ts';

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Keeps a compiled scenario once, by its content hash, so that its runs open after the app ships another version. */
export async function keepScenario(needs: StoreNeeds, hash: string, json: string): Promise<boolean> {
  if (!isHash(hash)) return false;
  const { disk, places } = needs;
  const path = `${places.scenarios}/${hash}.json`;
  try {
    await disk.stat(path);
    return true;
  } catch (error) {
    if (causeOf(error) !== 'ENOENT') {
      needs.note('a scenario could not be looked up', error);
      return false;
    }
  }
  try {
    await makeLastingFolder(disk, places.scenarios);
    await replaceFile(disk, path, json, `scenario-${needs.mark()}`);
    return true;
  } catch (error) {
    needs.note('a scenario could not be kept', error);
    return false;
  }
}

/** The compiled scenario with this hash, or null when it was never kept here. */
export async function readScenario(needs: StoreNeeds, hash: string): Promise<string | null> {
  if (!isHash(hash)) return null;
  try {
    return new TextDecoder().decode(await needs.disk.read(`${needs.places.scenarios}/${hash}.json`));
  } catch (error) {
    if (causeOf(error) !== 'ENOENT') needs.note('a scenario cannot be read', error);
    return null;
  }
}
