import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { FacilitatorCommand, Pack, ProjectorView, SeatView } from '../../../scenarios/index.ts';
import type { Envelope } from '../../../electron/contract/envelope.ts';
import type { RoomState } from '../../../electron/contract/room.ts';
import { seatPath } from '../../../electron/contract/seat-wire.ts';
import type {
  Act,
  ActAnswer,
  Bye,
  Hello,
  HelloAnswer,
  RoomToSeat,
  SeatAct,
  SeatToRoom,
  Snapshot,
} from '../../../electron/contract/seat-wire.ts';
import { startServer } from '../../../electron/server/start-server.ts';
import type { RunningServer } from '../../../electron/server/start-server.ts';
import type { RoomServiceNeeds } from '../../../electron/server/room-service.ts';
import { shippedPack } from '../../helpers/shipped-packs.ts';

export const cut = '30';
let pack: Pack | undefined;
/** The first shipped story with a cut of the tests' own: one call, nothing before it. */
export function roomPack(): Pack {
  const shipped = shippedPack('container-closes-friday');
  const own = { minutes: 30, discuss: ['tamsin'], luck: {}, house: {}, meanwhile: {}, questions: {} };
  pack ??= { ...shipped, story: { ...shipped.story, cuts: { ...shipped.story.cuts, [cut]: own } } };
  return pack;
}

export function value<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}

/** Pages as small as pages can be: what is served of them is what the tests are about. */
export async function writePages(root: string): Promise<void> {
  await mkdir(`${root}/assets`, { recursive: true });
  const page = (name: string): string => `<!doctype html><script type="module" src="./assets/${name}.js"></script>`;
  await Promise.all([
    writeFile(`${root}/index.html`, '<!doctype html><title>THE APP</title><script src="./assets/app.js"></script>'),
    writeFile(`${root}/seat.html`, page('seat')),
    writeFile(`${root}/projector.html`, page('projector')),
    writeFile(`${root}/assets/seat.js`, "import './shared.js'; new URL('look.css')"),
    writeFile(`${root}/assets/projector.js`, "import './shared.js'"),
    writeFile(`${root}/assets/shared.js`, 'export {}'),
    writeFile(`${root}/assets/look.css`, 'a{src:url(./face.woff2)}'),
    writeFile(`${root}/assets/face.woff2`, 'face'),
    writeFile(`${root}/assets/app.js`, 'THE APP'),
    writeFile(`${root}/secret.txt`, 'SECRET'),
  ]);
}

export type Limits = Pick<RoomServiceNeeds, 'names' | 'perAddress' | 'now'>;
/** A server in a home of its own, heard on this machine only. */
export async function serveRooms(home: string, limits: Limits = {}): Promise<RunningServer> {
  await writePages(`${home}/pages`);
  return startServer({
    home: `${home}/store`,
    root: `${home}/pages`,
    port: 0,
    token: 'a-token-of-the-test-0123456789',
    version: '0.1.0',
    rooms: { story: async () => roomPack(), isLocalOnly: true, ...limits },
  });
}
export async function openRoomOn(server: RunningServer, isPretend = false, port = 0): Promise<RoomState> {
  const { rooms } = server.rooms ?? {};
  if (rooms === undefined) throw new Error('no rooms here');
  // A port the system chooses: several test files have rooms at once.
  const wanted = port === 0 ? await freePort() : port;
  return value(
    await rooms['room.open']({ scenario: 'container_closes_friday', cut, language: 'en', isPretend, port: wanted }),
  );
}
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Says it as the facilitator who sees the newest beat. */
export async function direct(
  server: RunningServer,
  make: (beat: number) => FacilitatorCommand,
): Promise<Envelope<{ revision: number }>> {
  const rooms = server.rooms?.rooms;
  const state = rooms === undefined ? null : value(await rooms['room.current']({}));
  if (rooms === undefined || state === null) throw new Error('no room is open');
  return rooms['room.command']({ room: state.room, command: make(state.view.beat) });
}
export const next = (server: RunningServer): Promise<Envelope<{ revision: number }>> =>
  direct(server, (beat) => ({ by: 'facilitator', type: 'next', beat }));
export async function currentOf(server: RunningServer): Promise<RoomState> {
  const state = value((await server.rooms?.rooms['room.current']({})) ?? { ok: true, value: null });
  if (state === null) throw new Error('no room is open');
  return state;
}
export async function goTo(server: RunningServer, phase: string): Promise<void> {
  for (let turn = 0; turn < 20 && (await currentOf(server)).view.phase !== phase; turn += 1) value(await next(server));
}

export interface Phone {
  readonly socket: Socket<RoomToSeat, SeatToRoom>;
  readonly token: string;
  readonly byes: Bye['why'][];
  newest: Snapshot | null;
  hello(more?: Partial<Hello>): Promise<HelloAnswer>;
  act(sent: number, act: SeatAct): Promise<ActAnswer>;
  vote(sent: number, option: string, more?: Partial<Extract<SeatAct, { type: 'vote' }>>): Promise<ActAnswer>;
  /** The newest view, once it satisfies this. */
  sees(is: (view: SeatView | ProjectorView) => boolean): Promise<SeatView | ProjectorView>;
  view(): SeatView;
  close(): void;
}
export interface PhoneOptions {
  readonly port: number;
  readonly token?: string;
  /** The address it comes from: any of 127/8 is this machine's. */
  readonly from?: string;
  readonly headers?: Record<string, string>;
  readonly host?: string;
}
/** A raw client, as a phone's page is one: connected, and nothing said yet. */
export async function phone({
  port,
  token = randomBytes(16).toString('hex'),
  from,
  headers,
  host = '127.0.0.1',
}: PhoneOptions): Promise<Phone> {
  const origin = `http://${host}:${port}`;
  const socket: Socket<RoomToSeat, SeatToRoom> = io(`http://127.0.0.1:${port}`, {
    path: seatPath,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    timeout: 10_000,
    extraHeaders: { origin, ...headers },
    ...(from === undefined ? {} : { agent: new Agent({ localAddress: from }) as never }),
  });
  const heard = new EventTarget();
  const self: Phone = {
    socket,
    token,
    byes: [],
    newest: null,
    hello: async (more = {}) => {
      const said: Hello = { as: 'seat', token, key: null, number: null, language: 'en', revision: 0, ...more };
      const answer = await socket.timeout(10_000).emitWithAck('hello', said);
      if (answer.ok) take(answer.snapshot);
      return answer;
    },
    act: (sent, act) => {
      const said: Act = { sent, act };
      return socket.timeout(10_000).emitWithAck('act', said);
    },
    vote: (sent, option, more = {}) =>
      self.act(sent, {
        type: 'vote',
        beat: self.newest?.view.beat ?? 0,
        option,
        confidence: 'sure',
        reason: '',
        ...more,
      }),
    sees: (is) =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(
          () => reject(new Error(`never saw it: ${JSON.stringify(self.newest?.view).slice(0, 300)}`)),
          10_000,
        );
        const look = (): void => {
          const view = self.newest?.view;
          if (view === undefined || !is(view)) return;
          clearTimeout(limit);
          heard.removeEventListener('view', look);
          resolve(view);
        };
        heard.addEventListener('view', look);
        look();
      }),
    view: () => {
      if (self.newest?.view.kind !== 'seat') throw new Error('no seat view yet');
      return self.newest.view;
    },
    close: () => void socket.close(),
  };
  const take = (snapshot: Snapshot): void => {
    if (self.newest !== null && snapshot.revision < self.newest.revision) throw new Error('a view from the past');
    self.newest = snapshot;
    heard.dispatchEvent(new Event('view'));
  };
  socket.on('view', take);
  socket.on('bye', ({ why }) => void self.byes.push(why));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return self;
}
/** A phone that is in. */
export async function join(port: number, key: string, more: Partial<PhoneOptions> = {}): Promise<Phone> {
  const made = await phone({ port, ...more });
  const answer = await made.hello({ key });
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.text}`);
  return made;
}
