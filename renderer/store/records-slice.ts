import type { RunRecord } from '../seat/engine.ts';
import type { Slice } from './app-store.ts';

export interface RecordsSlice {
  /** What the finished runs kept here leave for readings over runs, the oldest first. */
  readonly records: readonly RunRecord[];
  /** Asked for where they are shown: the machine plays every kept run once. A failure is said; the last ones stay. */
  refreshRecords(): Promise<void>;
}

export const createRecordsSlice: Slice<RecordsSlice> = (set, get, { port }) => ({
  records: [],
  async refreshRecords() {
    const answer = await port.request('runs.records', {});
    if (answer.ok) set({ records: answer.value });
    else get().warn(answer.problem);
  },
});

/** What is known of one story over its runs: which endings were met and which marks, each once. */
export function metIn(
  records: readonly RunRecord[],
  scenario: string,
): { readonly endings: ReadonlySet<string>; readonly marks: ReadonlySet<string> } {
  const own = records.filter((record) => record.scenario === scenario);
  return {
    endings: new Set(own.map((record) => record.ending)),
    marks: new Set(own.flatMap((record) => record.marks)),
  };
}

/** What happened in a finished run, in its customer's words; null where no record was left. */
export function happenedIn(records: readonly RunRecord[], run: string, language: string): string | null {
  const happened = records.find((record) => record.run === run)?.happened ?? {};
  return happened[language] ?? Object.values(happened)[0] ?? null;
}
