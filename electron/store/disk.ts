/**
 * Everything the store asks of a disk. One small interface, so that a full disk, a vanished folder or a crash between two
 * calls can be played in tests. All methods throw the system's own error (with `code`); the store turns it into a problem.
 */
export interface Disk {
  read(path: string): Promise<Uint8Array>;
  /** Names in a folder, folders and files alike. */
  list(folder: string): Promise<readonly string[]>;
  stat(path: string): Promise<{ readonly bytes: number; readonly changedMs: number; readonly isFolder: boolean }>;
  makeFolder(path: string): Promise<void>;
  /** `new` fails when the file exists. */
  open(path: string, how: 'existing' | 'new'): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Gives the file a second name; fails when that name is taken. The only step that is exclusive and complete at once. */
  link(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** With all that is in it: only for our own unfinished work and for trash that is past its days. */
  removeFolder(path: string): Promise<void>;
  /** Makes new and renamed names in the folder last. Does nothing where a system cannot do it. */
  syncFolder(folder: string): Promise<void>;
}
export interface DiskFile {
  bytes(): Promise<number>;
  /** May write less than asked: gives how much. */
  write(bytes: Uint8Array, at: number): Promise<number>;
  cutTo(bytes: number): Promise<void>;
  /** Gives back only when what was written is on the disk (fdatasync). */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The system's code of a failure (`ENOSPC`, `EACCES`, …), or its name when it has none. */
export function causeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return 'unknown';
}

/** Writes all bytes, however many calls the disk needs for it. */
export async function writeAll(file: DiskFile, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    // oxlint-disable-next-line no-await-in-loop -- each call says where the next one starts
    const wrote = await file.write(bytes.subarray(done), at + done);
    if (wrote === 0) throw Object.assign(new Error('the disk took nothing'), { code: 'ENOSPC' });
    done += wrote;
  }
}
