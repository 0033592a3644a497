import { mkdir, writeFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, connect } from 'node:net';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StartProblem, startServer } from '../../../electron/server/start-server.ts';
import type { RunningServer } from '../../../electron/server/start-server.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { act, head } from '../store/_play.ts';

const token = 'a-token-of-the-test-0123456789';
let home: TempHome;
let server: RunningServer;
let origin: string;
let sockets: Socket[];
beforeEach(async () => {
  home = await makeTempHome();
  const root = `${home.path}/pages`;
  await mkdir(`${root}/assets`, { recursive: true });
  await writeFile(`${root}/index.html`, '<!doctype html><title>Pit Wall</title>');
  await writeFile(`${root}/assets/app.js`, 'export {};');
  await writeFile(`${home.path}/secret.txt`, 'SECRET');
  await writeFile(`${root}/.hidden`, 'SECRET');
  server = await startServer({ home: `${home.path}/store`, root, port: 0, token, version: '0.1.0' });
  origin = new URL(server.url).origin;
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
  await home.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** Asks exactly this path: `fetch` would tidy it up first. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = ask(
      { host: hostname, port, path, method, headers, setHost: headers['host'] === undefined },
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
function open(
  auth: Record<string, unknown>,
  extraHeaders: Record<string, string> = {},
  transports = ['websocket'],
): Socket {
  const socket = io(origin, { auth, extraHeaders, transports, reconnection: false, forceNew: true });
  sockets.push(socket);
  return socket;
}
function opened(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    socket.on('connect', () => resolve('open'));
    socket.on('connect_error', (error) => resolve(error.message));
  });
}

describe('the loopback pages', () => {
  it('are served with a policy that allows nothing but ourselves', async () => {
    for (const path of ['/', '/assets/app.js', '/nowhere']) {
      const { headers } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:|http:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
    expect(await get('/')).toMatchObject({ status: 200, headers: { 'content-type': 'text/html;charset=utf-8' } });
  });

  it('are refused under any other name or for any other page (403)', async () => {
    const { port } = new URL(origin);
    for (const headers of [
      { host: 'pit-wall.example' },
      { host: `evil.example:${port}` },
      { host: '127.0.0.1' },
      { host: `127.0.0.1:${port}`, origin: 'http://evil.example' },
      { host: `127.0.0.1:${port}`, origin: 'null' },
      { host: `127.0.0.1:${port}`, origin: `http://localhost:${port}` },
      { host: `127.0.0.1:${port}`, origin: `https://127.0.0.1:${port}` },
    ]) {
      const answer = await get('/', headers);
      expect(answer.status, JSON.stringify(headers)).toBe(403);
      expect(answer.body).not.toContain('<title>');
    }
    expect((await get('/', { host: `localhost:${port}`, origin: `http://localhost:${port}` })).status).toBe(200);
  });

  it('give nothing from outside their folder, however the way is spelled', async () => {
    const ups = [
      '..',
      '%2e%2e',
      '%2E.',
      '.%2e',
      '%252e%252e',
      '..%00',
      '..;',
      '%c0%ae%c0%ae',
      '%5c..',
      '..%5c',
      '....',
    ];
    const slashes = ['/', '//', '%2f', '%5c', '\\', '%252f', '/./'];
    const tried = ups.flatMap((up) =>
      slashes.flatMap((slash) =>
        [1, 2, 3].flatMap((depth) =>
          ['secret.txt', 'store/lock'].map((file) => `/${`${up}${slash}`.repeat(depth)}${file}`),
        ),
      ),
    );
    const more = [
      '/assets/../../secret.txt',
      '/.hidden',
      '/%2ehidden',
      'http://evil.example/../secret.txt',
      '/index.html/../../secret.txt',
    ];
    expect(tried.length + more.length).toBeGreaterThan(400);
    for (const path of [...tried, ...more]) {
      const answer = await get(path);
      expect(answer.body, path).not.toMatch(/SECRET|pid/);
      expect(answer.status, path).not.toBe(200);
    }
  });

  it('can only be read (405)', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await get('/', {}, method)).status).toBe(405);
  });

  it('are not served on any other address of the machine', async () => {
    const { port } = new URL(origin);
    const outcome = await new Promise<string>((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: Number(port) });
      socket.on('connect', () => resolve('open'));
      socket.on('error', () => resolve('closed'));
    });
    expect(outcome).toBe('closed');
  });

  it('are not started on a port that is taken, and say which', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const starting = startServer({
      home: `${home.path}/other`,
      root: `${home.path}/pages`,
      port,
      token,
      version: '0.1.0',
    });
    await expect(starting).rejects.toThrow(`Port ${port} is taken`);
    await expect(starting).rejects.toBeInstanceOf(StartProblem);
    other.close();
  });

  it('are not started unbuilt, and say what to do', async () => {
    const starting = startServer({ home: home.path, root: `${home.path}/nowhere`, port: 0, token, version: '0.1.0' });
    await expect(starting).rejects.toThrow('npm run build');
  });
});

describe('the loopback socket', () => {
  it('opens for a page with the token, and plays', async () => {
    for (const transports of [['websocket'], ['polling']]) {
      const socket = open({ token }, { origin }, transports);
      expect(await opened(socket)).toBe('open');
      const made = await socket.emitWithAck('runs.create', { head });
      expect(made).toMatchObject({ ok: true });
      expect(await socket.emitWithAck('runs.append', act(made.value.run, 0))).toEqual({
        ok: true,
        value: { n: 0 },
      });
    }
  });

  it('stays shut without the right token', async () => {
    for (const auth of [
      {},
      { token: '' },
      { token: `${token}x` },
      { token: 7 },
      { token: [token] },
      { token: 'x'.repeat(5000) },
    ])
      expect(await opened(open(auth))).toContain('no key');
  });

  it('stays shut for another origin, token or not', async () => {
    for (const transports of [['websocket'], ['polling']])
      expect(await opened(open({ token }, { origin: 'http://evil.example' }, transports))).not.toBe('open');
  });

  it('answers rubbish with a refusal and stays open', async () => {
    const socket = open({ token });
    await opened(socket);
    expect(await socket.emitWithAck('toString', null)).toMatchObject({
      problem: { code: 'app/bad-request' },
    });
    socket.emit('runs.list');
    socket.emit('runs.list', {}, 'not a function');
    socket.emit('other', 1);
    expect(await socket.emitWithAck('app.info', {})).toMatchObject({ ok: true });
  });

  it('lets go of a page that sends too much at once', async () => {
    const socket = open({ token });
    await opened(socket);
    const gone = new Promise((resolve) => socket.on('disconnect', resolve));
    socket.emit('runs.note', { text: 'x'.repeat(600 * 1024) });
    expect(await gone).toBe('transport close');
    expect((await get('/')).status).toBe(200);
  });

  it('lets go of a page that asks faster than anybody plays', async () => {
    const socket = open({ token });
    await opened(socket);
    const gone = new Promise((resolve) => socket.on('disconnect', resolve));
    for (let i = 0; i < 1000; i += 1) socket.emit('app.info', {}, () => undefined);
    expect(await gone).toBe('io server disconnect');
  });

  it('tells every open page that the runs changed', async () => {
    const [one, other] = [open({ token }), open({ token })];
    await Promise.all([opened(one), opened(other)]);
    const heard = new Promise((resolve) => other.on('runs.changed', resolve));
    await one.emitWithAck('runs.create', { head });
    expect(await heard).toEqual({});
  });
});
