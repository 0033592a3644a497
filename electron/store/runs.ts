import type { Input } from '../contract/contract.ts';
import { ok, refuse } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { OpenedRun, RunHead, RunNotes } from '../contract/runs.ts';
import { causeOf } from './disk.ts';
import { replaceCheaply, replaceFile, unfinishedMark, writeNew } from './durable-file.ts';
import { movesOf, openJournal } from './journal-file.ts';
import type { JournalFile } from './journal-file.ts';
import { writeHead } from './journal-text.ts';
import type { StoreNeeds } from './needs.ts';
import { journalIn, notesIn, summaryIn } from './places.ts';
import { newerRun, notSaved, unknownRun, unreadableRun } from './refusals.ts';
import { readNotes, readRun, setNotesAside, troubleOf } from './run-folder.ts';
import { nameRun } from './run-names.ts';

type Append = Input<'runs.append'>;

/** The runs on this machine. Every method expects to be called one after another, by the process that holds the store. */
export interface Runs {
  create(head: RunHead): Promise<Envelope<{ run: string }>>;
  append(input: Append): Promise<Envelope<{ n: number }>>;
  open(run: string): Promise<Envelope<OpenedRun>>;
  note(run: string, notes: RunNotes): Promise<Envelope<Record<string, never>>>;
  /** Lets go of open files. */
  close(): Promise<void>;
}

/** A run is made in a folder of its own that gets its name only when the head line is on the disk. */
async function createRun(needs: StoreNeeds, head: RunHead): Promise<string> {
  const { disk, places } = needs;
  const startedAt = needs.now();
  const run = nameRun(startedAt, needs.mark());
  const beside = `${places.runs}/${unfinishedMark}${run}`;
  await disk.makeFolder(beside);
  try {
    await writeNew(disk, journalIn(beside), writeHead(head));
    const first = { moves: 0, step: 0, ending: null, startedAt: startedAt.toISOString() };
    await writeNew(disk, summaryIn(beside), JSON.stringify(first));
    await disk.syncFolder(beside);
    await disk.rename(beside, `${places.runs}/${run}`);
  } catch (error) {
    await disk.removeFolder(beside).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(places.runs);
  return run;
}

/** The same act sent twice (its answer got lost) is answered twice and written once. */
function isRepeat(journal: JournalFile, { n, move, world }: Append): boolean {
  const last = journal.last();
  return (
    last !== undefined && n === last.n && world === last.world && JSON.stringify(move) === JSON.stringify(last.move)
  );
}

export function makeRuns(needs: StoreNeeds): Runs {
  const { disk, places } = needs;
  const folderOf = (run: string): string => `${places.runs}/${run}`;
  // One journal is open at a time: the one that is being played.
  let current: { readonly run: string; readonly journal: JournalFile; startedAt: string } | undefined;

  const close = async (): Promise<void> => {
    const closing = current;
    current = undefined;
    await closing?.journal.close().catch((error: unknown) => needs.note('a journal did not close', error));
  };

  const journalOf = async (run: string): Promise<Envelope<JournalFile>> => {
    if (current?.run === run) return ok(current.journal);
    await close();
    const opened = await openJournal(disk, journalIn(folderOf(run)));
    if (opened.kind === 'newer') return newerRun(run, opened.format);
    if (opened.kind === 'unreadable') return unreadableRun(run);
    if (opened.kind === 'broken')
      return refuse('runs/cut-short', 'This run is damaged in the middle: nothing is written behind the damage.', {
        run,
      });
    const startedAt = await startOf(run);
    current = { run, journal: opened.journal, startedAt };
    return ok(opened.journal);
  };

  const startOf = async (run: string): Promise<string> => {
    try {
      const kept: unknown = JSON.parse(new TextDecoder().decode(await disk.read(summaryIn(folderOf(run)))));
      if (typeof kept === 'object' && kept !== null && 'startedAt' in kept) return String(kept.startedAt);
    } catch (error) {
      if (causeOf(error) !== 'ENOENT') needs.note('a summary makes no sense and is made again', error);
    }
    return needs.now().toISOString();
  };

  /** For lists only, so it is written beside without waiting for the disk to be sure. */
  const summarizeAppend = async ({ run, n, progress }: Append): Promise<void> => {
    try {
      const summary = { moves: n + 1, ...progress, startedAt: current?.startedAt ?? needs.now().toISOString() };
      await replaceCheaply(disk, summaryIn(folderOf(run)), JSON.stringify(summary), `summary-${needs.mark()}`);
    } catch (error) {
      needs.note('a summary was not written; the list counts instead', error);
    }
  };

  const append = async (input: Append): Promise<Envelope<{ n: number }>> => {
    const { run, n, move, world } = input;
    try {
      const found = await journalOf(run);
      if (!found.ok) return found;
      const journal = found.value;
      if (isRepeat(journal, input)) return ok({ n });
      if (n !== journal.count())
        return refuse('runs/out-of-order', `Move ${n} does not follow: ${journal.count()} moves are saved.`, {
          run,
          n,
          expected: journal.count(),
        });
      await journal.append(move, world, needs.now().toISOString());
    } catch (error) {
      // Whatever the file is now, the next append reads it anew.
      await close();
      if (causeOf(error) === 'ENOENT' && !(await hasFolder(run))) return unknownRun(run);
      return notSaved(needs, 'runs/not-saved', 'This act', error);
    }
    await summarizeAppend(input);
    return ok({ n });
  };

  const hasFolder = (run: string): Promise<boolean> =>
    disk.stat(folderOf(run)).then(
      (found) => found.isFolder,
      () => false,
    );

  return {
    close,
    append,
    create: async (head) => {
      try {
        return ok({ run: await createRun(needs, head) });
      } catch (error) {
        return notSaved(needs, 'runs/not-saved', 'The new run', error);
      }
    },
    open: async (run) => {
      const read = await readRun(needs, folderOf(run), run);
      if (!read.ok) return read;
      const notes = await readNotes(needs, folderOf(run));
      const { head, lines } = read.value;
      return ok({ run, head, moves: movesOf(lines), notes, trouble: troubleOf(read.value) });
    },
    note: async (run, notes) => {
      if (!(await hasFolder(run))) return unknownRun(run);
      try {
        await setNotesAside(needs, folderOf(run), run);
        await replaceFile(disk, notesIn(folderOf(run)), JSON.stringify(notes), `notes-${needs.mark()}`);
        return ok({});
      } catch (error) {
        return notSaved(needs, 'runs/not-saved', 'What you wrote', error);
      }
    },
  };
}
