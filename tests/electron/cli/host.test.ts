import { describe, expect, it } from 'vitest';
import { main } from '../../../electron/cli/program.ts';
import type { Io } from '../../../electron/cli/io.ts';

async function pitwall(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io: Io = { out: (text) => void (out += text), err: (text) => void (err += text), isTerminal: false, env: {} };
  const exit = await main(words, io);
  return { exit, out, err };
}

// The room it opens is watched by tests/proof/room-host.ts, which runs the built command.
describe('pitwall host', () => {
  it('answers wrong usage with 2 and an empty stdout', async () => {
    for (const words of [
      ['host'],
      ['host', 's4', '--port', '70000'],
      ['host', 's4', '--port', '-1'],
      ['host', 's4', '--port', 'any'],
      ['host', 's4', '--language', 'de'],
    ])
      expect({ words, ...(await pitwall(...words)) }).toMatchObject({ words, exit: 2, out: '' });
  });
  it('says which stories there are when it does not know one', async () => {
    const { exit, out, err } = await pitwall('host', 'no-such-story', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ command: 'host', problems: [{ code: 'file/not-found' }] });
    expect(err).toContain('container_closes_friday');
  });
});
