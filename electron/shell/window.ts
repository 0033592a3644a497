import { BrowserWindow, screen } from 'electron';
import type { WebPreferences } from 'electron';
import { join } from 'node:path';
import type { Log } from '../handlers/log.ts';
import { startAddress } from './app-scheme.ts';
import { keepWindowState, placeWindow, readWindowState, smallest } from './window-state.ts';

/** The wall at night: what is seen until the page has painted. */
const backgroundColour = '#0b0e11';

/** What every page of ours may do: nothing but what the preload hands it. */
export function pageSettings(): WebPreferences {
  return {
    // Beside main.cjs: both are built into one folder, in CommonJS, which a sandboxed preload must be.
    preload: join(__dirname, 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    navigateOnDragDrop: false,
  };
}

/** Opens the one window, where it was left, and shows it when there is something to see. */
export function openWindow(stateFolder: string, log: Log): BrowserWindow {
  const saved = readWindowState(stateFolder);
  const { x, y, width, height } = placeWindow(
    saved,
    [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: backgroundColour,
    title: 'Pit Wall',
    webPreferences: pageSettings(),
  });
  if (saved?.isMaximized === true) window.maximize();
  if (saved?.isFullScreen === true) window.setFullScreen(true);
  let lastEnd = 0;
  // The page's process may die (out of memory, a graphics driver). Every act is saved: the page comes back by itself.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.note(`the page's process ended: ${reason}`);
    // Not for ever: a page that dies as soon as it stands would take the whole machine's attention.
    const isAgain = Date.now() - lastEnd < 10_000;
    lastEnd = Date.now();
    if (!isAgain) window.webContents.reload();
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepWindowState(stateFolder, {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    }),
  );
  void window.loadURL(startAddress);
  return window;
}

/** Brings the window to the front, as a second start of the app does. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
