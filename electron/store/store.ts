import { randomBytes } from 'node:crypto';
import type { Input, Output } from '../contract/contract.ts';
import { refuse } from '../contract/envelope.ts';
import type { Envelope, PortProblemCode } from '../contract/envelope.ts';
import type { RequestName } from '../contract/names.ts';
import type { Disk } from './disk.ts';
import { takeHold } from './holding.ts';
import type { Holding } from './holding.ts';
import type { StoreNeeds } from './needs.ts';
import { nodeDisk } from './node-disk.ts';
import { placesIn } from './places.ts';
import { notSaved } from './refusals.ts';
import { makeRoomFolders } from './room-folders.ts';
import type { RoomFolders } from './room-folders.ts';
import { keepAnalysis, readAnalysis } from './run-analysis.ts';
import { makeRunList } from './run-list.ts';
import { makeRuns } from './runs.ts';
import { keepScenario, readScenario } from './scenarios.ts';
import { makeSerial } from './serial.ts';
import { readSettings, writeSettings } from './settings-file.ts';
import { restoreRun, trashRun } from './trash.ts';

export interface StoreOptions {
  /** The home folder (home.ts). Made when it is not there. */
  readonly home: string;
  readonly disk?: Disk;
  readonly now?: () => Date;
  /** Ten random letters and digits, new at each call. */
  readonly mark?: () => string;
  /** Something a person should know although they did not ask for it: a run that cannot be read, for instance. */
  readonly tell?: (code: string, message: string) => void;
  /** For the log: what went wrong, and the system's error. */
  readonly note?: (message: string, error?: unknown) => void;
}

type Answer<N extends RequestName> = Promise<Envelope<Output<N>>>;

/** Runs and settings on this machine. Expected failures come back as problems; nothing here throws for a bad disk. */
export interface Store {
  /** Who has the store when it is not us; null also when nobody can have it (a folder that cannot be written). */
  heldBy(): { readonly pid: number; readonly since: string } | null;
  list(): Promise<Output<'runs.list'>>;
  create(input: Input<'runs.create'>): Answer<'runs.create'>;
  /** Answers when the line is on the disk. */
  append(input: Input<'runs.append'>): Answer<'runs.append'>;
  open(input: Input<'runs.open'>): Answer<'runs.open'>;
  note(input: Input<'runs.note'>): Answer<'runs.note'>;
  /** What exploring the run found; null when there is nothing that can be read. */
  readAnalysis(input: Input<'runs.readAnalysis'>): Answer<'runs.readAnalysis'>;
  keepAnalysis(input: Input<'runs.keepAnalysis'>): Answer<'runs.keepAnalysis'>;
  trash(input: Input<'runs.trash'>): Answer<'runs.trash'>;
  restore(input: Input<'runs.restore'>): Answer<'runs.restore'>;
  readSettings(): Promise<Output<'settings.read'>>;
  writeSettings(input: Input<'settings.write'>): Answer<'settings.write'>;
  /** Keeps a compiled scenario by its hash. False when it could not: a run does not wait for that. */
  keepScenario(hash: string, json: string): Promise<boolean>;
  readScenario(hash: string): Promise<string | null>;
  /** Rooms of workshops. Refused as runs are when another process holds the store; a room's own journal is written by its host. */
  readonly rooms: RoomFolders;
  /** Waits for what is being written and gives the store free. */
  close(): Promise<void>;
}

function needsFrom(options: StoreOptions): StoreNeeds {
  return {
    disk: options.disk ?? nodeDisk,
    places: placesIn(options.home),
    now: options.now ?? (() => new Date()),
    mark: options.mark ?? (() => randomBytes(8).readBigUInt64BE().toString(36).padStart(13, '0').slice(-10)),
    tell: options.tell ?? (() => undefined),
    note: options.note ?? (() => undefined),
  };
}

/** Runs a write when this process holds the store, else says who does or why nobody can. */
async function whenHolding<T>(
  needs: StoreNeeds,
  holding: Holding,
  codes: { readonly held: PortProblemCode; readonly barred: PortProblemCode; readonly what: string },
  write: () => Promise<Envelope<T>>,
): Promise<Envelope<T>> {
  const state = await holding.ensure();
  if (state.kind === 'ours') return write();
  if (state.kind === 'barred') return notSaved(needs, codes.barred, codes.what, state.error);
  const { pid, since } = state.by;
  return refuse(
    codes.held,
    `Another Pit Wall (process ${pid}, since ${since}) has the runs open: this one only reads.`,
    {
      cause: 'held',
      pid,
      since,
    },
  );
}

const forRuns = { held: 'runs/read-only', barred: 'runs/not-saved', what: 'The run' } as const;
const forRooms = { held: 'room/read-only', barred: 'room/not-saved', what: 'The room' } as const;
const forSettings = { held: 'settings/not-saved', barred: 'settings/not-saved', what: 'The settings' } as const;

/** Opens the store and takes it for this process when it is free. Never throws: a home that cannot be used is read-only. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const needs = needsFrom(options);
  const holding = await takeHold(needs);
  const inTurn = makeSerial();
  const runs = makeRuns(needs);
  const list = makeRunList(needs);
  const rooms = makeRoomFolders(needs);
  const writeRun = <T>(write: () => Promise<Envelope<T>>): Promise<Envelope<T>> =>
    inTurn(() => whenHolding(needs, holding, forRuns, write));
  const writeRoom = <T>(write: () => Promise<Envelope<T>>): Promise<Envelope<T>> =>
    inTurn(() => whenHolding(needs, holding, forRooms, write));

  return {
    heldBy: () => {
      const state = holding.state();
      return state.kind === 'theirs' ? { pid: state.by.pid, since: state.by.since } : null;
    },
    list: () => inTurn(list),
    create: ({ head }) => writeRun(() => runs.create(head)),
    append: (input) => writeRun(() => runs.append(input)),
    open: ({ run }) => inTurn(() => runs.open(run)),
    note: ({ run, notes }) => writeRun(() => runs.note(run, notes)),
    readAnalysis: ({ run }) => inTurn(() => readAnalysis(needs, run)),
    keepAnalysis: ({ run, analysis }) => writeRun(() => keepAnalysis(needs, run, analysis)),
    trash: ({ run }) =>
      writeRun(async () => {
        // Windows does not move a folder with an open file in it.
        await runs.close();
        return trashRun(needs, run);
      }),
    restore: ({ run }) => writeRun(() => restoreRun(needs, run)),
    readSettings: () => inTurn(() => readSettings(needs, holding.state().kind === 'ours')),
    writeSettings: ({ settings }) =>
      inTurn(() => whenHolding(needs, holding, forSettings, () => writeSettings(needs, settings))),
    keepScenario: (hash, json) =>
      inTurn(async () => (await holding.ensure()).kind === 'ours' && keepScenario(needs, hash, json)),
    readScenario: (hash) => inTurn(() => readScenario(needs, hash)),
    rooms: {
      newName: rooms.newName,
      create: (...words) => writeRoom(() => rooms.create(...words)),
      open: (room) => writeRoom(() => rooms.open(room)),
      keepDoor: (room, door) => writeRoom(() => rooms.keepDoor(room, door)),
      list: () => inTurn(rooms.list),
    },
    close: () =>
      inTurn(async () => {
        await runs.close();
        await holding.release();
      }),
  };
}
