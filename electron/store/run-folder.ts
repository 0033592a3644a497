import { z } from 'zod';
import { emptyNotes } from '../contract/defaults.ts';
import { ok } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import { runNotes } from '../contract/runs.ts';
import type { RunNotes, RunSummary } from '../contract/runs.ts';
import { causeOf } from './disk.ts';
import { readJournal } from './journal-text.ts';
import type { JournalReading } from './journal-text.ts';
import type { StoreNeeds } from './needs.ts';
import { journalIn, notesIn, summaryIn } from './places.ts';
import { newerRun, unknownRun, unreadableRun } from './refusals.ts';

/** How far a run is, for lists: what the page said with its last move. Only a convenience; the journal is the truth. */
export const progressSchema = z.object({
  moves: z.number().int().nonnegative(),
  step: z.number().int(),
  ending: z.nullable(z.string()),
});
export type Progress = z.infer<typeof progressSchema>;
export type ReadRun = Extract<JournalReading, { kind: 'read' }>;

/** Reads a side file; undefined when it is not there or makes no sense. */
export async function readSideFile<T>(needs: StoreNeeds, path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await needs.disk.read(path);
  } catch (error) {
    if (causeOf(error) !== 'ENOENT') needs.note('a side file cannot be read', error);
    return undefined;
  }
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    needs.note('a side file makes no sense', error);
    return undefined;
  }
}

/** The notes beside a run. Unreadable ones stay where they are and are set aside when new ones are written. */
export async function readNotes(needs: StoreNeeds, folder: string): Promise<RunNotes> {
  return (await readSideFile(needs, notesIn(folder), runNotes)) ?? emptyNotes;
}

/** Notes that cannot be read are not written over: they keep lying beside the run under another name. */
export async function setNotesAside(needs: StoreNeeds, folder: string, run: string): Promise<void> {
  const aside = await setSideFileAside(needs, folder, 'notes', runNotes);
  if (aside === null) return;
  needs.tell('runs/unreadable', `${run}: the notes could not be read and were kept beside the run as ${aside}.`);
}

/** Moves `name.json` to a name of its own when it is there and cannot be read; gives that name. */
export async function setSideFileAside<T>(
  needs: StoreNeeds,
  folder: string,
  name: string,
  schema: z.ZodType<T>,
): Promise<string | null> {
  const path = `${folder}/${name}.json`;
  const isThere = await needs.disk.stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere || (await readSideFile(needs, path, schema)) !== undefined) return null;
  const aside = `${name}.unreadable-${needs.mark()}.json`;
  await needs.disk.rename(path, `${folder}/${aside}`);
  return aside;
}

/** Reads a run's journal, or says why it cannot be. */
export async function readRun(needs: StoreNeeds, folder: string, run: string): Promise<Envelope<ReadRun>> {
  let bytes: Uint8Array;
  try {
    bytes = await needs.disk.read(journalIn(folder));
  } catch (error) {
    if (causeOf(error) === 'ENOENT' || causeOf(error) === 'ENOTDIR') return unknownRun(run);
    needs.note('a journal cannot be read', error);
    return unreadableRun(run);
  }
  const reading = readJournal(bytes);
  if (reading.kind === 'newer') return newerRun(run, reading.format);
  return reading.kind === 'unreadable' ? unreadableRun(run) : ok(reading);
}

/** What a list or an opened run says about a journal that is not whole. */
export function troubleOf(reading: ReadRun): string | null {
  if (reading.broken === null) return null;
  const { line, of } = reading.broken;
  return `Line ${line} of ${of} is damaged. The run opens up to move ${reading.lines.length}; the file was left as it is.`;
}

/** A run's line in the list. A summary older than the journal (killed in between) is brought up by counting turns. */
export async function summarize(
  needs: StoreNeeds,
  folder: string,
  run: string,
  isInTrash: boolean,
): Promise<Envelope<RunSummary>> {
  const read = await readRun(needs, folder, run);
  if (!read.ok) return read;
  const { head, lines } = read.value;
  const [kept, file, notes] = await Promise.all([
    readSideFile(needs, summaryIn(folder), progressSchema.extend({ startedAt: z.string() })),
    needs.disk.stat(journalIn(folder)),
    readNotes(needs, folder),
  ]);
  const known = kept !== undefined && kept.moves <= lines.length ? kept : { moves: 0, step: 0, ending: null };
  const turnsSince = lines.slice(known.moves).filter((line) => line.move.kind === 'turn').length;
  const lastAt = lines.at(-1)?.time ?? kept?.startedAt ?? new Date(file.changedMs).toISOString();
  return ok({
    run,
    scenario: head.scenario,
    contentHash: head.contentHash,
    seed: head.seed,
    startedAt: kept?.startedAt ?? lines[0]?.time ?? lastAt,
    lastAt,
    moves: lines.length,
    isOver: known.ending !== null,
    ending: known.ending,
    step: known.step + turnsSince,
    parent: head.parent ?? null,
    isInTrash,
    name: notes.name ?? '',
    isStarred: notes.isStarred ?? false,
    trouble: troubleOf(read.value),
  });
}
