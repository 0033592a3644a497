import { dirname } from 'node:path';
import type { Disk, DiskFile } from '../../electron/store/disk.ts';

/** A write or a cut that is not on the disk until the file is synced. */
type Pending =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'cut'; readonly to: number };
interface Content {
  durable: Uint8Array;
  pending: Pending[];
}
type NameOp =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file' | 'link'; readonly path: string; readonly content: Content }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'gone'; readonly path: string };
interface Change {
  readonly op: NameOp;
  isSynced: boolean;
}
/** What a power cut may leave: names and contents each as they were synced, or as they were, or something between. */
export interface Loss {
  readonly names: 'synced' | 'all';
  readonly data: 'synced' | 'all' | 'torn' | 'hole';
}
const sector = 512;
const failure = (code: string): Error => Object.assign(new Error(code), { code });

function apply(data: Uint8Array, op: Pending): Uint8Array {
  if (op.kind === 'cut') return data.slice(0, op.to);
  const next = new Uint8Array(Math.max(data.length, op.at + op.bytes.length));
  next.set(data);
  next.set(op.bytes, op.at);
  return next;
}

/** The last unsynced write arrives in part: its first sectors only, or all but those. */
function inPart(op: Pending, how: 'torn' | 'hole'): Pending {
  if (op.kind === 'cut') return op;
  const edge = Math.floor((op.at + op.bytes.length) / sector) * sector - op.at;
  const keep = edge > 0 && edge < op.bytes.length ? edge : Math.floor(op.bytes.length / 2);
  if (how === 'torn') return { ...op, bytes: op.bytes.slice(0, keep) };
  const holed = op.bytes.slice();
  holed.fill(0, 0, keep);
  return { ...op, bytes: holed };
}

function contentAfter(content: Content, how: Loss['data']): Uint8Array {
  if (how === 'synced') return content.durable;
  const all =
    how === 'all'
      ? content.pending
      : content.pending.map((op, at, ops) => (at === ops.length - 1 ? inPart(op, how) : op));
  return all.reduce(apply, content.durable);
}

/** Names and contents in memory, with everything remembered that is not on the disk yet. Fails for good after `steps` steps. */
export class SimDisk implements Disk {
  private readonly names = new Map<string, Content | 'folder'>([['/', 'folder']]);
  private readonly changes: Change[] = [];
  private stepsLeft: number;

  constructor(steps: number = Number.POSITIVE_INFINITY) {
    this.stepsLeft = steps;
  }

  get isDead(): boolean {
    return this.stepsLeft <= 0;
  }

  /** Counts a step that changes the disk. The one that uses them up is done, but nobody hears of it any more. */
  private after(): void {
    this.stepsLeft -= 1;
    this.alive();
  }
  private alive(): void {
    if (this.isDead) throw failure('CRASH');
  }

  private change(op: NameOp): void {
    this.changes.push({ op, isSynced: false });
    replay(this.names, op);
  }
  private content(path: string): Content {
    const found = this.names.get(path);
    if (found === undefined) throw failure('ENOENT');
    if (found === 'folder') throw failure('EISDIR');
    return found;
  }
  private needFolder(path: string): void {
    if (this.names.get(path) !== 'folder') throw failure('ENOENT');
  }

  /** The disk another process finds after the power cut. */
  afterCut(loss: Loss): SimDisk {
    const next = new SimDisk();
    const kept = this.changes.filter((change) => loss.names === 'all' || change.isSynced);
    for (const { op } of kept) replay(next.names, op);
    for (const [path, content] of next.names) {
      if (content !== 'folder') next.names.set(path, { durable: contentAfter(content, loss.data), pending: [] });
    }
    // What hangs in a folder that is not there cannot be reached.
    for (const path of next.names.keys()) if (!isReachable(next.names, path)) next.names.delete(path);
    return next;
  }

  async read(path: string): Promise<Uint8Array> {
    this.alive();
    return contentAfter(this.content(path), 'all');
  }
  async list(folder: string): Promise<readonly string[]> {
    this.alive();
    this.needFolder(folder);
    return [...this.names.keys()]
      .filter((path) => path !== '/' && dirname(path) === folder)
      .map((path) => path.slice(dirname(path).length).replace(/^\//, ''));
  }
  async stat(path: string): Promise<{ bytes: number; changedMs: number; isFolder: boolean }> {
    this.alive();
    const found = this.names.get(path);
    if (found === undefined) throw failure('ENOENT');
    return found === 'folder'
      ? { bytes: 0, changedMs: 0, isFolder: true }
      : { bytes: contentAfter(found, 'all').length, changedMs: 0, isFolder: false };
  }
  async makeFolder(path: string): Promise<void> {
    this.alive();
    if (this.names.get(path) === 'folder') return;
    if (dirname(path) !== path) await this.makeFolder(dirname(path));
    this.change({ kind: 'folder', path });
    this.after();
  }
  async open(path: string, how: 'existing' | 'new'): Promise<DiskFile> {
    this.alive();
    if (how === 'new') {
      if (this.names.has(path)) throw failure('EEXIST');
      this.needFolder(dirname(path));
      this.change({ kind: 'file', path, content: { durable: new Uint8Array(), pending: [] } });
      this.after();
    }
    return this.fileOf(this.content(path));
  }
  private fileOf(content: Content): DiskFile {
    const add = (op: Pending): void => {
      this.alive();
      content.pending.push(op);
      this.after();
    };
    return {
      bytes: async () => contentAfter(content, 'all').length,
      write: async (bytes, at) => {
        add({ kind: 'write', at, bytes: bytes.slice() });
        return bytes.length;
      },
      cutTo: async (to) => add({ kind: 'cut', to }),
      sync: async () => {
        this.alive();
        content.durable = contentAfter(content, 'all');
        content.pending = [];
        this.after();
      },
      close: async () => undefined,
    };
  }
  async rename(from: string, to: string): Promise<void> {
    this.alive();
    if (!this.names.has(from)) throw failure('ENOENT');
    this.needFolder(dirname(to));
    this.change({ kind: 'rename', path: from, to });
    this.after();
  }
  async link(from: string, to: string): Promise<void> {
    this.alive();
    if (this.names.has(to)) throw failure('EEXIST');
    this.change({ kind: 'link', path: to, content: this.content(from) });
    this.after();
  }
  async removeFile(path: string): Promise<void> {
    this.alive();
    this.content(path);
    this.change({ kind: 'gone', path });
    this.after();
  }
  async removeFolder(path: string): Promise<void> {
    this.alive();
    if (!this.names.has(path)) return;
    this.change({ kind: 'gone', path });
    this.after();
  }
  async syncFolder(folder: string): Promise<void> {
    this.alive();
    this.needFolder(folder);
    for (const change of this.changes) {
      const { op } = change;
      const parents = [dirname(op.path), ...(op.kind === 'rename' ? [dirname(op.to)] : [])];
      if (parents.includes(folder)) change.isSynced = true;
    }
    this.after();
  }
}

function isReachable(names: ReadonlyMap<string, unknown>, path: string): boolean {
  return path === '/' || (names.has(dirname(path)) && isReachable(names, dirname(path)));
}

function replay(names: Map<string, Content | 'folder'>, op: NameOp): void {
  if (op.kind === 'folder') names.set(op.path, 'folder');
  else if (op.kind === 'file' || op.kind === 'link') names.set(op.path, op.content);
  else {
    const moved = [...names].filter(([path]) => path === op.path || path.startsWith(`${op.path}/`));
    for (const [path] of moved) names.delete(path);
    if (op.kind === 'rename')
      for (const [path, content] of moved) names.set(op.to + path.slice(op.path.length), content);
  }
}
