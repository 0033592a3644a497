// The built command hosts a room: two doors that share nothing, the same room after a kill, a polite end at Ctrl+C.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { REQUESTS } from '../../electron/contract/names.ts';
import { buildFirst } from '../bench/_built.ts';
import { freePort, join as comeIn, phone } from '../electron/room/_hosting.ts';

const entry = join(process.cwd(), 'dist', 'cli', 'pitwall.mjs');
interface Line {
  readonly state: 'open' | 'resumed' | 'ended';
  readonly room: string;
  readonly code: string;
  readonly console: string;
  readonly port: number;
  readonly seats: readonly { readonly address: string; readonly qrText: string }[];
}
interface Host {
  readonly child: ChildProcess;
  readonly first: Line;
  readonly lines: Line[];
}
async function host(home: string, port: number): Promise<Host> {
  const words = [
    'host',
    'container-closes-friday',
    '--cut',
    '30',
    '--port',
    String(port),
    '--language',
    'it',
    '--json',
  ];
  const child = spawn(process.execPath, [entry, ...words], {
    env: { ...process.env, PITWALL_HOME: home, PITWALL_ROOM_LOCAL: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: Line[] = [];
  const first = await new Promise<Line>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said: Line = JSON.parse(line);
      lines.push(said);
      resolve(said);
    });
    child.once('exit', (code) => reject(new Error(`the host ended by itself (${code})`)));
  });
  return { child, first, lines };
}
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

const claims: [string, boolean][] = [];
const claim = (what: string, isTrue: boolean): void => void claims.push([what, isTrue]);
buildFirst('renderer', 'cli');
const home = await mkdtemp(join(tmpdir(), 'pit-wall-room-host-'));
const port = await freePort();
let running = await host(home, port);
try {
  const { first } = running;
  claim(
    'gives both doors and the code as one JSON line',
    first.state === 'open' && first.port === port && first.code.length === 6,
  );
  claim(
    'the console is on this machine only, with its key in the fragment',
    /^http:\/\/127\.0\.0\.1:\d+\/#.{20,}$/.test(first.console),
  );
  const network = `http://127.0.0.1:${port}`;
  const pages = await Promise.all(['/', '/seat.html', '/projector.html'].map((path) => fetch(network + path)));
  claim(
    'the network port serves seat and projector',
    pages.every(({ status }) => status === 200),
  );
  const absent = ['/index.html', ...REQUESTS.map((name) => `/${name}`), '/socket.io/?EIO=4&transport=polling'];
  const found = await Promise.all(absent.map((path) => fetch(network + path)));
  claim(
    'the network port knows nothing of the facilitator',
    found.every(({ status }) => status === 404),
  );
  claim('the console’s page is where it says', (await fetch(new URL(first.console).origin)).status === 200);

  const one = await comeIn(port, first.code);
  const { number, language } = one.view();
  claim('a phone comes in by code', number.length === 4 && language === 'en');
  await end(running.child, 'SIGKILL');
  const began = performance.now();
  running = await host(home, port);
  const again = await phone({ port, token: one.token });
  const back = await again.hello();
  claim(
    'killed, it is the same room within ten seconds',
    performance.now() - began < 10_000 && running.first.state === 'resumed',
  );
  claim('with the same code and seat', running.first.code === first.code && back.ok && again.view().number === number);

  const code = await end(running.child, 'SIGINT');
  claim('Ctrl+C ends the room for everybody, politely', code === 0 && running.lines.at(-1)?.state === 'ended');
  claim('a phone is told that it is over', again.byes.includes('closed') || again.newest?.view.phase === 'closed');
  claim(
    'nothing listens behind it',
    await fetch(network).then(
      () => false,
      () => true,
    ),
  );
  running = await host(home, port);
  claim('the next one is another room', running.first.state === 'open' && running.first.code !== first.code);
  one.close();
  again.close();
} finally {
  await end(running.child, 'SIGKILL');
  await rm(home, { recursive: true, force: true });
}
for (const [what, isTrue] of claims) console.log(`${isTrue ? 'holds' : 'DOES NOT HOLD'}: ${what}`);
const held = claims.filter(([, isTrue]) => isTrue).length;
console.log(`${held} of ${claims.length} claims about hosting hold`);
process.exit(held === claims.length ? 0 : 1);
