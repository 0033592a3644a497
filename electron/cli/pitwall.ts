import process from 'node:process';
import { main } from './program.ts';

// `pitwall … | head` closes the pipe early: that is the reader's right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The exit code is set and the process ends by itself: output longer than a pipe's buffer must arrive whole.
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stdin.isTTY && process.stdout.isTTY,
  env: process.env,
});
