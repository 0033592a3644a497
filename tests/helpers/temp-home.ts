import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TempHome {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** A fresh `PITWALL_HOME`: a player who has never been here. */
export async function makeTempHome(): Promise<TempHome> {
  const path = await mkdtemp(join(tmpdir(), 'pit-wall-home-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
