import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { FacilitatorCommand } from '../../../scenarios/index.ts';
import { currentOf, direct, openRoomOn, serveRooms } from './_hosting.ts';

/** What the process that hosts the room says of it. */
export interface Told {
  readonly room: string;
  readonly code: string;
  readonly port: number;
  readonly phase: string;
  readonly beat: number;
  readonly revision: number;
  readonly seats: number;
  readonly notices: readonly string[];
  readonly megabytes: number;
  /** Processor time the host has used, ms. */
  readonly cpuMs: number;
  /** Of the command just said: its refusal, or null. */
  readonly refused: string | null;
}

/**
 * The process that hosts: `--live HOME PORT PER_ADDRESS`. Opens a room, or finds the one that was open when it was killed.
 * Reads facilitator's commands without their beat, one JSON a line, `null` = only tell; answers each with one line.
 */
export async function hostUntilKilled(words: readonly string[]): Promise<void> {
  const [home = '', port = '0', perAddress = '8'] = words;
  const server = await serveRooms(home, { perAddress: Number(perAddress) });
  const woken = await server.rooms?.rooms['room.current']({});
  if (woken?.ok !== true || woken.value === null) await openRoomOn(server, false, Number(port));
  const tell = async (refused: string | null): Promise<void> => {
    const { room, code, port: actual, view, revision, notices } = await currentOf(server);
    const told: Told = {
      room,
      code,
      port: actual,
      revision,
      refused,
      phase: view.phase,
      beat: view.beat,
      seats: view.seats,
      notices: notices.map((notice) => `${notice.code} ${notice.count}`),
      cpuMs: Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1000),
      megabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
    };
    process.stdout.write(`${JSON.stringify(told)}\n`);
  };
  await tell(null);
  for await (const line of createInterface({ input: process.stdin })) {
    const said: Omit<FacilitatorCommand, 'by' | 'beat'> | null = JSON.parse(line);
    const answer =
      said === null
        ? null
        : await direct(server, (beat) => ({ by: 'facilitator', beat, ...said }) as FacilitatorCommand);
    await tell(answer === null || answer.ok ? null : answer.problem.code);
  }
}

export interface RoomChild {
  readonly process: ChildProcess;
  readonly first: Told;
  say(command: Record<string, unknown> | null): Promise<Told>;
  kill(): Promise<void>;
}

/** Starts this very script as the host. Throws when it ends before it has told anything. */
export async function startRoomChild(home: string, port: number, perAddress: number): Promise<RoomChild> {
  const script = process.argv[1] ?? '';
  const child = spawn(process.execPath, [script, '--live', home, String(port), String(perAddress)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: ((told: Told) => void)[] = [];
  const first = new Promise<Told>((resolve, reject) => {
    waiting.push(resolve);
    child.once('exit', () => reject(new Error('the host ended by itself')));
  });
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line)));
  return {
    process: child,
    first: await first,
    say: (command) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        child.stdin.write(`${JSON.stringify(command)}\n`);
      }),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The words behind `--live`, null when this process is not the host. */
export function liveWords(): readonly string[] | null {
  const at = process.argv.indexOf('--live');
  return at === -1 ? null : process.argv.slice(at + 1);
}
