import { apply, decide } from '../../scenarios/index.ts';
import type { Room, RoomCommand, RoomEvent, RoomRefusal, Scenario } from '../../scenarios/index.ts';
import type { RoomJournal } from '../store/room-journal.ts';

export type Said =
  | { readonly ok: true; readonly room: Room; readonly isChange: boolean }
  | { readonly ok: false; readonly refusal: RoomRefusal }
  /** The disk took nothing: whoever asked may ask again. */
  | { readonly ok: false; readonly refusal: null };

/** The authority over one room: decides, writes down, and only then believes. */
export interface RoomCore {
  readonly room: () => Room;
  /** Answered when what it changed is on the disk. Rejects only for a bug in the rules; then nothing has changed. */
  say(command: RoomCommand): Promise<Said>;
  /** Waits for what is being written, and takes no more. */
  close(): Promise<void>;
}

interface CoreNeeds {
  readonly scenario: Scenario;
  readonly room: Room;
  readonly journal: RoomJournal;
  readonly now: () => number;
  /** After each change that is on the disk. */
  readonly changed: () => void;
  readonly note: (message: string, error?: unknown) => void;
}
interface Waiting {
  readonly command: RoomCommand;
  readonly answer: (said: Said) => void;
  readonly fail: (error: unknown) => void;
}

/** As many commands as wait are written with one sync of the disk: two hundred votes at once cost a few of them, not two hundred. */
const largestBatch = 256;

export function makeRoomCore({ scenario, room: first, journal, now, changed, note }: CoreNeeds): RoomCore {
  let current = first;
  let isClosed = false;
  let writing: Promise<void> | null = null;
  const queue: Waiting[] = [];

  const takeBatch = async (batch: readonly Waiting[]): Promise<void> => {
    let room = current;
    const events: RoomEvent[] = [];
    const answers: ((isSaved: boolean) => void)[] = [];
    for (const { command, answer, fail } of batch) {
      try {
        const decided = decide(room, scenario, command, now());
        if (decided.ok) {
          room = decided.value.reduce<Room>(apply, room);
          events.push(...decided.value);
        }
        const after = room;
        const isChange = decided.ok && decided.value.length > 0;
        // Also who was only told "yes, I have that": it may stand in this very batch.
        answers.push((isSaved) => {
          if (!isSaved) answer({ ok: false, refusal: null });
          else if (decided.ok) answer({ ok: true, room: after, isChange });
          else answer({ ok: false, refusal: decided.error });
        });
      } catch (error) {
        answers.push(() => fail(error));
      }
    }
    const isSaved = events.length === 0 || (await write(events));
    if (isSaved) current = room;
    for (const answer of answers) answer(isSaved);
    if (isSaved && events.length > 0) changed();
  };

  const write = async (events: readonly RoomEvent[]): Promise<boolean> => {
    try {
      await journal.append(events);
      return true;
    } catch (error) {
      note('a room could not be written', error);
      return false;
    }
  };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      // oxlint-disable-next-line no-await-in-loop -- one batch after another: the journal has one end
      await takeBatch(queue.splice(0, largestBatch));
    }
    writing = null;
  };

  return {
    room: () => current,
    say: (command) =>
      new Promise((answer, fail) => {
        if (isClosed) return answer({ ok: false, refusal: { code: 'room/closed', details: {} } });
        queue.push({ command, answer, fail });
        writing ??= Promise.resolve().then(drain);
      }),
    close: async () => {
      isClosed = true;
      await writing;
      await journal.close();
    },
  };
}
