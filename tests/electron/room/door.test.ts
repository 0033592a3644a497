import { request as ask } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { Socket as NetSocket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REQUESTS } from '../../../electron/contract/names.ts';
import { seatPath } from '../../../electron/contract/seat-wire.ts';
import type { RoomState } from '../../../electron/contract/room.ts';
import type { RunningServer } from '../../../electron/server/start-server.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { currentOf, goTo, join, openRoomOn, phone, serveRooms } from './_hosting.ts';
import type { Phone } from './_hosting.ts';

let home: TempHome;
let server: RunningServer;
let state: RoomState;
let phones: Phone[];
beforeEach(async () => {
  home = await makeTempHome();
  server = await serveRooms(home.path, { names: ['pitwall.test'] });
  state = await openRoomOn(server);
  phones = [];
});
afterEach(async () => {
  for (const each of phones) each.close();
  await server.close();
  await home.remove();
});
const comeIn = async (key: string, more: Partial<Parameters<typeof phone>[0]> = {}): Promise<Phone> => {
  const made = await join(state.port, key, more);
  phones.push(made);
  return made;
};
const at = async (more: Partial<Parameters<typeof phone>[0]> = {}): Promise<Phone> => {
  const made = await phone({ port: state.port, ...more });
  phones.push(made);
  return made;
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = ask(
      { host: '127.0.0.1', port: state.port, path, method, headers, setHost: headers['host'] === undefined },
      (answer) => {
        let body = '';
        answer.on('data', (chunk) => (body += String(chunk)));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
/** Opens a socket by hand, so that every header is what the test says; gives the first line of the answer and all that comes. */
function upgrade(headers: Record<string, string>): Promise<string> {
  const lines = [
    `GET ${seatPath}/?EIO=4&transport=websocket HTTP/1.1`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: state.port });
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
    socket.setTimeout(1000, () => socket.destroy());
    socket.end(`${lines.join('\r\n')}\r\n\r\n`);
  });
}

describe('the network port', () => {
  it('serves the two pages and what they lead to, and not the app', async () => {
    for (const path of [
      '/',
      '/seat.html',
      '/projector.html',
      '/assets/seat.js',
      '/assets/shared.js',
      '/assets/look.css',
      '/assets/face.woff2',
    ])
      expect((await get(path)).status, path).toBe(200);
    for (const path of [
      '/index.html',
      '/assets/app.js',
      '/secret.txt',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/../secret.txt',
      '/assets',
      '/nowhere',
    ]) {
      const answer = await get(path);
      expect([answer.status, /SECRET|THE APP/.test(answer.body)], path).toEqual([404, false]);
    }
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('lets its pages do nothing but themselves', async () => {
    const { headers } = await get('/seat.html');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'/);
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${state.port};`);
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('knows no request of the facilitator (404)', async () => {
    for (const name of REQUESTS) expect((await get(`/${name}`)).status, name).toBe(404);
    expect((await get('/socket.io/?EIO=4&transport=polling')).status).toBe(404);
    // Said on a phone's own socket they end it, and nothing happens.
    const one = await comeIn(state.code);
    const bare = one.socket as unknown as { emit(name: string, said: unknown): void };
    bare.emit('room.command', { room: state.room, command: { by: 'facilitator', type: 'end' } });
    await expect.poll(() => one.socket.connected).toBe(false);
    expect((await currentOf(server)).view.phase).toBe('lobby');
  });

  it('is refused under a foreign Host, with nothing said (403)', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${state.port}`,
      '127.0.0.1',
      `127.0.0.1:${state.port + 1}`,
      `pitwall.test.evil.example:${state.port}`,
    ]) {
      const answer = await get('/', { host });
      expect([answer.status, answer.body.includes('<script')], host).toEqual([403, false]);
    }
    expect((await get('/', { host: `pitwall.test:${state.port}` })).status).toBe(200);
  });

  it('opens no socket for a foreign, absent or opaque Origin (403)', async () => {
    const host = `127.0.0.1:${state.port}`;
    for (const headers of [
      { Host: host },
      { Host: host, Origin: 'null' },
      { Host: host, Origin: 'http://evil.example' },
      { Host: host, Origin: `https://${host}` },
      { Host: host, Origin: `http://127.0.0.1:${state.port + 1}` },
      { Host: `evil.example:${state.port}`, Origin: `http://evil.example:${state.port}` },
    ]) {
      const heard = await upgrade(headers);
      expect(heard, JSON.stringify(headers)).toMatch(/^HTTP\/1\.1 403/);
      expect(heard).not.toContain('sid');
    }
    // Not asking for a socket helps nobody either.
    const asked = await get(`${seatPath}/?EIO=4&transport=polling`, { host: `evil.example:${state.port}` });
    expect([asked.status >= 400, asked.body.includes('sid')]).toEqual([true, false]);
    expect(await upgrade({ Host: host, Origin: `http://${host}` })).toMatch(/^HTTP\/1\.1 101/);
    const named = `pitwall.test:${state.port}`;
    expect(await upgrade({ Host: named, Origin: `http://${named}` })).toMatch(/^HTTP\/1\.1 101/);
  });

  it('says nothing of the room to whoever has not said who they are', async () => {
    const stranger = await at();
    const heard: unknown[] = [];
    stranger.socket.onAny((name: string) => heard.push(name));
    await goTo(server, 'choosing');
    expect(await stranger.vote(1, 'offer')).toMatchObject({
      ok: false,
      refusal: { code: 'door/bad-message' },
      snapshot: null,
    });
    await expect.poll(() => stranger.socket.connected).toBe(false);
    expect(heard).toEqual([]);
  });

  it('drops a message of more than 64 KiB with its connection, and the others play on', async () => {
    const real = await comeIn(state.code);
    const big = await comeIn(state.code);
    big.socket.emit(
      'act',
      { sent: 1, act: { type: 'vote', beat: 0, option: 'x'.repeat(70_000), confidence: 'sure', reason: '' } },
      () => undefined,
    );
    await expect.poll(() => big.socket.connected).toBe(false);
    await goTo(server, 'choosing');
    expect((await real.sees((view) => view.phase === 'choosing')).kind).toBe('seat');
  });

  it('answers nonsense with a code and writes nothing of it', async () => {
    const one = await comeIn(state.code);
    const before = (await currentOf(server)).revision;
    for (const said of [
      null,
      7,
      'vote',
      {},
      { sent: 1 },
      { sent: -1, act: { type: 'leave' } },
      { sent: 1, act: { type: 'end' } },
      { sent: 1, act: { type: 'leave', __proto__: { x: 1 }, more: 1 } },
    ])
      expect(await one.socket.emitWithAck('act', said as never)).toMatchObject({
        ok: false,
        refusal: { code: 'door/bad-message' },
      });
    expect((await currentOf(server)).revision).toBe(before);
  });

  it('waits five minutes after ten wrong codes, and lets whoever has a seat back in all the same', async () => {
    const real = await comeIn(state.code, { from: '127.0.0.9' });
    for (let guess = 0; guess < 10; guess += 1) {
      const one = await at({ from: '127.0.0.9' });
      expect(await one.hello({ key: 'AAAAAA' })).toMatchObject({ ok: false, refusal: { code: 'door/wrong-code' } });
      one.close();
    }
    const late = await at({ from: '127.0.0.9' });
    const answer = await late.hello({ key: state.code });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'door/wait' } });
    expect(answer.ok ? 0 : answer.refusal.waitMs).toBeGreaterThan(4 * 60_000);
    real.close();
    const back = await at({ from: '127.0.0.9', token: real.token });
    expect(await back.hello()).toMatchObject({ ok: true });
    await comeIn(state.code, { from: '127.0.0.10' });
  });

  it('slows a phone that sends faster than anybody taps, then lets it go', async () => {
    const fast = await comeIn(state.code);
    const started = Date.now();
    const answered = await Promise.all(Array.from({ length: 30 }, () => fast.vote(1, 'nothing')));
    expect(answered).toHaveLength(30);
    // Nineteen at once (its hello was the first of twenty), the rest at ten a second.
    expect(Date.now() - started).toBeGreaterThan(900);
    for (let n = 0; n < 60; n += 1) fast.socket.emit('act', { sent: 1, act: { type: 'leave' } }, () => undefined);
    await expect.poll(() => fast.socket.connected).toBe(false);
    expect(fast.byes).toContain('too-fast');
  });

  it('gives one address eight places and no more', async () => {
    for (let seat = 0; seat < 8; seat += 1) await comeIn(state.code, { from: '127.0.0.20' });
    await expect(at({ from: '127.0.0.20' })).rejects.toThrow();
    await comeIn(state.code, { from: '127.0.0.21' });
  });

  it('lets go of whoever connects and says nothing, or sends a header letter by letter', async () => {
    const silent = await at();
    const slow: NetSocket = connect({ host: '127.0.0.1', port: state.port });
    const ended = new Promise((resolve) => slow.once('close', resolve));
    slow.on('error', () => undefined);
    const drip = setInterval(() => slow.write('x'), 400);
    slow.write('GET / HTTP/1.1\r\nX-Slow: ');
    await expect.poll(() => silent.socket.connected, { timeout: 8000 }).toBe(false);
    await ended;
    clearInterval(drip);
  }, 20_000);

  it('keeps everybody else’s pace while one phone takes nothing', async () => {
    const stuck = await comeIn(state.code);
    const real = await comeIn(state.code);
    // Its system takes bytes until its buffers are full; its page reads none.
    const raw = (stuck.socket.io.engine as unknown as { transport: { ws: { _socket: NetSocket } } }).transport.ws
      ._socket;
    raw.pause();
    await goTo(server, 'choosing');
    await real.sees((view) => view.phase === 'choosing');
    const took: number[] = [];
    for (let sent = 1; sent <= 12; sent += 1) {
      const began = performance.now();
      await real.vote(sent, real.view().call?.options[sent % 2]?.option ?? '');
      took.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 110));
    }
    expect(Math.max(...took)).toBeLessThan(1000);
    await expect.poll(async () => (await currentOf(server)).connected, { timeout: 16_000 }).toBe(1);
  }, 25_000);
});
