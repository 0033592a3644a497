import { ok } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { Handlers } from './handler-map.ts';
import { makeRunRecords } from './run-records.ts';
import type { Services } from './services.ts';

type RunsName =
  | 'runs.list'
  | 'runs.records'
  | 'runs.create'
  | 'runs.append'
  | 'runs.open'
  | 'runs.note'
  | 'runs.readAnalysis'
  | 'runs.keepAnalysis'
  | 'runs.trash'
  | 'runs.restore';

export function runsHandlers({ store, emit, shipped }: Services): Handlers<RunsName> {
  /** Lists on other pages are asked to look again. */
  const changed = <T>(answer: Envelope<T>): Envelope<T> => {
    if (answer.ok) emit('runs.changed', {});
    return answer;
  };
  const records = makeRunRecords({ store, ...(shipped === undefined ? {} : { shipped }) });
  const keepStory = async (contentHash: string): Promise<void> => {
    const json = await shipped?.(contentHash);
    if (json !== undefined && json !== null) await store.keepScenario(contentHash, json);
  };
  return {
    'runs.list': async () => ok(await store.list()),
    'runs.records': async () => ok(await records()),
    'runs.create': async (input) => {
      const answer = await store.create(input);
      if (answer.ok) await keepStory(input.head.contentHash);
      return changed(answer);
    },
    'runs.append': async (input) => {
      const answer = await store.append(input);
      return input.progress.ending === null ? answer : changed(answer);
    },
    'runs.open': (input) => store.open(input),
    // A name or a star stands in the lists.
    'runs.note': async (input) => changed(await store.note(input)),
    'runs.readAnalysis': (input) => store.readAnalysis(input),
    'runs.keepAnalysis': (input) => store.keepAnalysis(input),
    'runs.trash': async (input) => changed(await store.trash(input)),
    'runs.restore': async (input) => changed(await store.restore(input)),
  };
}
