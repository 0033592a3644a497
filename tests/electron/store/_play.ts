import type { Input } from '../../../electron/contract/contract.ts';
import type { RunHead } from '../../../electron/contract/runs.ts';
import { nodeDisk } from '../../../electron/store/node-disk.ts';
import type { Disk, DiskFile } from '../../../electron/store/disk.ts';

/** A head line as the page writes it. */
export const head: RunHead = {
  format: 1,
  app: '0.1.0',
  scenario: 's4',
  contentHash: 'a'.repeat(64),
  role: 'lead',
  seed: 4,
  assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
};

/** The n-th act of a made-up run. */
export function act(run: string, n: number, over: Partial<Input<'runs.append'>> = {}): Input<'runs.append'> {
  return {
    run,
    n,
    move: n % 3 === 2 ? { call: 'turn', kind: 'turn' } : { call: `call_${n}`, kind: 'decision', option: 'yes' },
    world: n.toString(16).padStart(8, '0'),
    progress: { step: Math.floor((n + 1) / 3), ending: null },
    ...over,
  };
}

export const failure = (code: string): Error => Object.assign(new Error(`made up: ${code}`), { code });

type Step = 'write' | 'sync' | 'cut' | 'rename' | 'open' | 'stat';
/** The real disk, except that a step fails when the test says so. */
export function disturbed(fails: (step: Step, path: string) => string | undefined): Disk {
  const check = (step: Step, path: string): void => {
    const code = fails(step, path);
    if (code !== undefined) throw failure(code);
  };
  return {
    ...nodeDisk,
    stat: async (path) => {
      check('stat', path);
      return nodeDisk.stat(path);
    },
    rename: async (from, to) => {
      check('rename', to);
      return nodeDisk.rename(from, to);
    },
    open: async (path, how) => {
      check('open', path);
      const file: DiskFile = await nodeDisk.open(path, how);
      return {
        bytes: () => file.bytes(),
        close: () => file.close(),
        write: async (bytes, at) => {
          check('write', path);
          return file.write(bytes, at);
        },
        sync: async () => {
          check('sync', path);
          return file.sync();
        },
        cutTo: async (bytes) => {
          check('cut', path);
          return file.cutTo(bytes);
        },
      };
    },
  };
}
