import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Envelope } from '../contract/envelope.ts';
import type { RoomState } from '../contract/room.ts';
import { shippedPack, shippedScenario } from '../handlers/shipped.ts';
import { appVersion } from '../handlers/version.ts';
import { roomPortFrom } from '../server/room-port-settings.ts';
import { StartProblem, startServer } from '../server/start-server.ts';
import type { RunningServer } from '../server/start-server.ts';
import { homeFolder } from '../store/home.ts';
import { exits, printJson, UsageError } from './io.ts';
import type { Exit, Io } from './io.ts';

import { findScenario } from './scenario-source.ts';
import { problemLine } from './validate.ts';

export interface HostOptions {
  readonly json: boolean;
  readonly cut: string;
  readonly port: string;
  readonly language: string;
  readonly pretend: boolean;
}

/** Built pages: beside the built command, or in `dist/` when the source runs. */
function pagesFolder(): string {
  const beside = resolve(import.meta.dirname, '../renderer');
  return existsSync(join(beside, 'index.html')) ? beside : resolve('dist/renderer');
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535)
    throw new UsageError(`The port ${text} is not a number from 0 to 65535.`);
  return port;
}

/**
 * Opens a room on a story and runs until it ends: the console on this machine, seats and projector on the network. Started
 * again with the same story and cut after it was killed, it is the same room: same code, seats and votes.
 */
export async function host(io: Io, given: string, options: HostOptions): Promise<Exit> {
  const port = portOf(options.port);
  const found = await findScenario(given);
  if (!found.ok) {
    if (options.json) printJson(io, 'host', { problems: found.problems });
    for (const problem of found.problems) io.err(`${problemLine(problem)}\n`);
    return exits.problems;
  }
  const { pack } = found;
  const ended = makeSignal();
  try {
    const server = await startServer({
      home: homeFolder(io.env),
      root: pagesFolder(),
      port: 0,
      token: randomBytes(24).toString('base64url'),
      version: appVersion,
      shipped: shippedScenario,
      rooms: {
        ...roomPortFrom(io.env),
        story: async (id) => (id === pack.story.id ? pack : await shippedPack(id)),
        ended: ended.fire,
      },
    });
    const scenario = pack.story.id;
    const opened = await openOrResume(server, { ...options, scenario, port });
    if (!opened.ok) {
      await server.close();
      return fail(io, options, opened.problem);
    }
    tell(io, options, server.url, opened.value);
    await runUntilEnded(server, opened.value.room, ended.wait);
    if (options.json) printJson(io, 'host', { room: opened.value.room, state: 'ended' });
    else io.out('The room is closed.\n');
    return exits.fine;
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    return fail(io, options, { code: 'host/not-started', message: error.message });
  }
}

function makeSignal(): { fire(): void; readonly wait: Promise<void> } {
  let fire = (): void => undefined;
  const wait = new Promise<void>((resolve) => (fire = resolve));
  return { fire: () => fire(), wait };
}

interface Asked {
  readonly scenario: string;
  readonly cut: string;
  readonly language: string;
  readonly pretend: boolean;
  readonly port: number;
}

/** The unfinished room of the same story and cut, if there is one of today; else a new one. */
async function openOrResume(server: RunningServer, asked: Asked): Promise<Envelope<RoomState & { isBack: boolean }>> {
  const rooms = server.rooms?.rooms;
  if (rooms === undefined) throw new Error('a host without rooms');
  const isBack = (answer: Envelope<RoomState>, back: boolean): Envelope<RoomState & { isBack: boolean }> =>
    answer.ok ? { ok: true, value: { ...answer.value, isBack: back } } : answer;
  const isSame = (room: { scenario: string; cut: string }): boolean =>
    room.scenario === asked.scenario && room.cut === asked.cut;
  // What was killed is open again already.
  const woken = await rooms['room.current']({});
  if (woken.ok && woken.value !== null) {
    if (isSame(woken.value)) return isBack({ ok: true, value: woken.value }, true);
    await rooms['room.close']({ room: woken.value.room });
  }
  const { scenario, cut, port, pretend } = asked;
  const language = asked.language === 'it' ? 'it' : 'en';
  return isBack(await rooms['room.open']({ scenario, cut, language, isPretend: pretend, port }), false);
}

function tell(io: Io, { json }: HostOptions, console: string, state: RoomState & { isBack: boolean }): void {
  const { room, code, port, addresses, isBack, projectorAddress } = state;
  const seats = addresses.map(({ adapter, address, qrText, projector }) => ({ adapter, address, qrText, projector }));
  if (json) {
    printJson(io, 'host', {
      room,
      state: isBack ? 'resumed' : 'open',
      code,
      console,
      port,
      seats,
      projector: projectorAddress,
    });
    return;
  }
  const lines = [
    isBack ? 'The room is open again, as it stood.' : 'The room is open.',
    `Code:      ${code}`,
    `Console:   ${console}`,
    ...seats.map(({ address, adapter }) => `Phones:    ${address}   (${adapter})`),
    `Projector: ${projectorAddress}`,
    ...(seats.length === 0 ? ['This room is heard on this machine only.'] : []),
    'Traffic on the network is not encrypted; nobody needs to give a name. Ctrl+C ends the room.',
  ];
  io.out(`${lines.join('\n')}\n`);
}

function fail(io: Io, { json }: HostOptions, { code, message }: { code: string; message: string }): Exit {
  if (json) printJson(io, 'host', { problems: [{ code, severity: 'error', message }] });
  io.err(`${message}\n`);
  return exits.problems;
}

/** Ctrl+C ends the room for everybody; a request to stop (the machine shuts down) leaves it to be opened again. */
async function runUntilEnded(server: RunningServer, room: string, ended: Promise<void>): Promise<void> {
  const interrupted = new Promise<'end'>((resolve) => process.once('SIGINT', () => resolve('end')));
  const stopped = new Promise<'stop'>((resolve) => {
    process.once('SIGTERM', () => resolve('stop')).once('SIGHUP', () => resolve('stop'));
  });
  const why = await Promise.race([interrupted, stopped, ended.then(() => 'over' as const)]);
  if (why === 'end') {
    await server.rooms?.rooms['room.command']({ room, command: { by: 'facilitator', type: 'end' } });
    await ended;
  }
  await server.close();
}
