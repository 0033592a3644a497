import { spawn } from 'node:child_process';
import process from 'node:process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends a child and all it started. @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (child.pid === undefined) return;
  try {
    // The group: browsers and servers outlive a parent that is merely killed.
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Ends every child that still runs. */
export function endAll() {
  for (const child of running) end(child);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endAll();
    process.exit(130);
  });
}

/**
 * Runs a command with a hard limit. Gives its exit code; 124 when the limit ended it.
 * @param {string[]} command
 * @param {{ seconds: number, env?: Record<string, string> | undefined, cwd?: string | undefined, onOut?: (text: string) => void }} how
 * @returns {Promise<number>}
 */
export function runChild([program, ...words], { seconds, env = {}, cwd, onOut }) {
  return new Promise((resolve) => {
    const child = spawn(/** @type {string} */ (program), words, {
      cwd,
      stdio: ['ignore', onOut ? 'pipe' : 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...env },
    });
    running.add(child);
    let isTooLate = false;
    const timer = setTimeout(() => {
      isTooLate = true;
      console.log(`stopped: it took more than ${seconds} seconds`);
      end(child);
    }, seconds * 1000);
    const settle = (/** @type {number} */ code) => {
      clearTimeout(timer);
      running.delete(child);
      // What it left behind must not run on into the next step.
      end(child);
      resolve(isTooLate ? 124 : code);
    };
    child.stdout?.on('data', (chunk) => onOut?.(String(chunk)));
    child.on('error', (error) => {
      console.log(error.message);
      settle(127);
    });
    child.on('exit', (code) => settle(code ?? 1));
  });
}
