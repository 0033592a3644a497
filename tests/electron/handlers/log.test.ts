import { readFile, readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../../../electron/handlers/log.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';

let home: TempHome;
beforeEach(async () => {
  home = await makeTempHome();
});
afterEach(() => home.remove());

describe('the log', () => {
  it('writes what went wrong, with its cause, one line each', async () => {
    const log = openLog(`${home.path}/log`, () => new Date('2026-11-23T10:00:00Z'));
    log.note('the act was not saved', Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
    log.note('again');
    const lines = (await readFile(`${home.path}/log/pit-wall.log`, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      time: '2026-11-23T10:00:00.000Z',
      code: 'ENOSPC',
      error: 'Error: disk full',
    });
  });

  it('keeps the log of the time before, and makes none without trouble', async () => {
    for (const words of ['first', 'second']) openLog(`${home.path}/log`).note(words);
    openLog(`${home.path}/log`);
    expect(await readFile(`${home.path}/log/pit-wall.before.log`, 'utf8')).toContain('first');
    expect(await readFile(`${home.path}/log/pit-wall.log`, 'utf8')).toContain('second');
  });

  it('stops growing at half a megabyte', async () => {
    const log = openLog(`${home.path}/log`);
    for (let i = 0; i < 200; i += 1) log.note('x'.repeat(10_000));
    expect((await readFile(`${home.path}/log/pit-wall.log`)).length).toBeLessThan(540_000);
  });

  it('stops nothing where it cannot be written', async () => {
    await writeFile(`${home.path}/log`, 'a file stands here');
    const log = openLog(`${home.path}/log`);
    log.note('one');
    log.note('two');
    expect(await readdir(home.path)).toEqual(['log']);
  });
});
