import { spawn } from 'node:child_process';
import process from 'node:process';

const hasDisplay = () =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens the address where there is a display. A machine without a way to do it has the address on its terminal. @param {string} url */
export function openInBrowser(url) {
  if (!hasDisplay()) return;
  const [program, ...before] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '""']
      : process.platform === 'darwin'
        ? ['open']
        : ['xdg-open'];
  // In cmd an unquoted & ends the command; the token after # has none, but addresses may change.
  const address = process.platform === 'win32' ? url.replaceAll('&', '^&') : url;
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No program here opens addresses: please open it yourself.'));
  child.unref();
}
