import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { causeOf } from './disk.ts';

const run = promisify(execFile);

/** Whether a process with this number lives now. One we may not signal lives too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return causeOf(error) === 'EPERM';
  }
}

async function linuxMark(pid: number): Promise<string> {
  const [stat, boot] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
  ]);
  // The name in brackets may hold blanks and brackets: count from the last bracket. Field 22 of the line is the start.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie is dead for our purpose: it holds no file any more.
  if (fields[0] === 'Z' || fields[0] === 'X') return 'ended';
  return `${boot.trim().slice(0, 8)}-${fields[19] ?? ''}`;
}

/**
 * When a process started, as a text that is equal only for the same process: numbers of processes are used again.
 * Null where the system does not say (Windows, or no such process); then a living number counts as the same process.
 */
export async function startMark(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') return await linuxMark(pid);
    if (process.platform === 'darwin') return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim();
    return null;
  } catch {
    // No such process, or a system that hides it: both mean that nothing is known.
    return null;
  }
}
