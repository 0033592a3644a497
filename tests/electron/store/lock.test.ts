import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMark } from '../../../electron/store/process-mark.ts';
import { openStore } from '../../../electron/store/store.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { act, head } from './_play.ts';

interface Other {
  readonly child: ChildProcess;
  readonly next: () => Promise<string>;
  readonly kill: () => Promise<void>;
}
let home: TempHome;
let others: Other[] = [];
beforeEach(async () => {
  home = await makeTempHome();
});
afterEach(async () => {
  await Promise.all(others.map((other) => other.kill()));
  others = [];
  await home.remove();
});

/** Another Pit Wall on the same home, in a process of its own. */
function startOther(): Other {
  const child = spawn(process.execPath, [new URL('_holder.mjs', import.meta.url).pathname, home.path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const other: Other = {
    child,
    next: async () => String((await lines.next()).value),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
  others.push(other);
  return other;
}
const create = async () => {
  const store = await openStore({ home: home.path });
  const answer = await store.create({ head });
  await store.close();
  return answer;
};

describe('the lock of the store', () => {
  it('lets a second process read only and names the first', async () => {
    const other = startOther();
    expect(await other.next()).toBe('HOLDS');
    const store = await openStore({ home: home.path });
    expect(store.heldBy()).toMatchObject({ pid: other.child.pid });
    expect(await store.create({ head })).toMatchObject({
      problem: { code: 'runs/read-only', details: { pid: other.child.pid } },
    });
    expect(await store.list()).toEqual([]);
    await store.close();
    expect(JSON.parse(await readFile(`${home.path}/lock`, 'utf8'))).toMatchObject({ pid: other.child.pid });
  });

  it('is taken over at once from a killed process', async () => {
    const other = startOther();
    await other.next();
    await other.kill();
    expect(await create()).toMatchObject({ ok: true });
  });

  it('is taken at the next act once the other has closed', async () => {
    const other = startOther();
    await other.next();
    const store = await openStore({ home: home.path });
    other.child.stdin!.write('close\n');
    expect(await other.next()).toBe('CLOSED');
    const made = await store.create({ head });
    expect(made).toMatchObject({ ok: true });
    expect(store.heldBy()).toBeNull();
    if (made.ok) expect(await store.append(act(made.value.run, 0))).toMatchObject({ ok: true });
    await store.close();
  });

  it('is passed over when its number now belongs to another process', async () => {
    const since = '2026-11-23T10:00:00.000Z';
    await writeFile(
      `${home.path}/lock`,
      JSON.stringify({ pid: process.ppid, started: 'long-before', since, mark: 'older' }),
    );
    expect(await create()).toMatchObject({ ok: true });
  });

  it('is passed over when it makes no sense', async () => {
    await writeFile(`${home.path}/lock`, '\0\0\0');
    expect(await create()).toMatchObject({ ok: true });
  });

  it('is given to one of many that find a dead one', async () => {
    const dead = startOther();
    await dead.next();
    await dead.kill();
    const said = await Promise.all(Array.from({ length: 4 }, () => startOther().next()));
    expect(said.filter((line) => line === 'HOLDS')).toHaveLength(1);
    expect(said.filter((line) => line.startsWith('READS'))).toHaveLength(3);
  }, 60_000);

  it('leaves nothing behind when it is given free', async () => {
    expect(await create()).toMatchObject({ ok: true });
    expect(await readdir(home.path)).toEqual(['runs']);
  });

  it('knows a process by when it started', async () => {
    expect(await startMark(process.pid)).toBe(await startMark(process.pid));
    expect(await startMark(process.pid)).not.toBe(await startMark(process.ppid));
    expect(await startMark(2 ** 22 + 1)).toBeNull();
  });
});
