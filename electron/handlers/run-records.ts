import { prepare, recordOf, replay } from '../../scenarios/index.ts';
import type { Pack, RunLog, RunRecord, Scenario } from '../../scenarios/index.ts';
import type { OpenedRun, RunSummary } from '../contract/runs.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'store' | 'shipped'>;

/**
 * Records over the runs kept here, read from their moves: no file of their own that could differ from the runs. A run without its story,
 * damaged, in the trash, or that no longer replays to its end leaves none. Worked out once a run and as long as it stays as it is.
 */
export function makeRunRecords(needs: Needs): () => Promise<RunRecord[]> {
  const known = new Map<string, { readonly stamp: string; readonly record: RunRecord | null }>();
  return async () => {
    const runs = (await needs.store.list()).filter(isWhole);
    const stories = new Map<string, Scenario | null>();
    const found: RunRecord[] = [];
    for (const summary of runs.toReversed()) {
      const stamp = `${summary.contentHash} ${summary.moves} ${summary.lastAt}`;
      const kept = known.get(summary.run);
      const record = kept?.stamp === stamp ? kept.record : await recordIn(needs, stories, summary);
      known.set(summary.run, { stamp, record });
      if (record !== null) found.push(record);
    }
    return found.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  };
}

const isWhole = (summary: RunSummary): boolean => summary.isOver && !summary.isInTrash && summary.trouble === null;

async function recordIn(
  needs: Needs,
  stories: Map<string, Scenario | null>,
  { run, contentHash, lastAt }: RunSummary,
): Promise<RunRecord | null> {
  if (!stories.has(contentHash)) stories.set(contentHash, await storyOf(needs, contentHash));
  const scenario = stories.get(contentHash) ?? null;
  if (scenario === null) return null;
  const opened = await needs.store.open({ run });
  if (!opened.ok) return null;
  const played = replay(scenario, logOf(opened.value));
  return played.stopped === undefined ? recordOf(played.run, { run, at: lastAt }) : null;
}

/** What ships comes first; an older version was kept beside its first run. */
async function storyOf({ store, shipped }: Needs, contentHash: string): Promise<Scenario | null> {
  const json = (await shipped?.(contentHash)) ?? (await store.readScenario(contentHash));
  if (json === null) return null;
  try {
    // Written by us from a checked pack; what is no pack fails here or in `prepare` and leaves no record.
    return prepare(JSON.parse(json) as Pack);
  } catch {
    return null;
  }
}

function logOf({ head, moves }: OpenedRun): RunLog {
  const { app: _, ...rest } = head;
  return { ...rest, moves };
}
