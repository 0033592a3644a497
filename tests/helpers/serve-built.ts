import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** Starts the built server (`entry`) on that home; gives it with the address it prints. Throws when it ends before. */
export async function serve(entry: string, home: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, PITWALL_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const found = /^PITWALL_URL (\S+)$/m.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.on('exit', (code) =>
      reject(new Error(`The server ended before it gave an address (code ${code}):\n${said}`)),
    );
  });
  return { child, url };
}

export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
