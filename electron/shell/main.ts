import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Menu, app, crashReporter, session } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DeskCommand } from '../contract/desk.ts';
import { makeDispatch, makeHandlers } from '../handlers/dispatch.ts';
import type { Services } from '../handlers/services.ts';
import { openLog } from '../handlers/log.ts';
import { shippedPack, shippedScenario } from '../handlers/shipped.ts';
import { appVersion } from '../handlers/version.ts';
import { roomPortFrom } from '../server/room-port-settings.ts';
import { makeRoomService } from '../server/room-service.ts';
import type { RoomService } from '../server/room-service.ts';
import { homeFolder } from '../store/home.ts';
import { openStore } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { declareScheme, serveScheme } from './app-scheme.ts';
import { openBridge, sendEvent, tellWindows } from './bridge.ts';
import type { Windows } from './bridge.ts';
import { denyPermissions, guardAllPages } from './guards.ts';
import { menuTemplate } from './menus.ts';
import { nativeDesk } from './native-desk.ts';
import { makeProjectorWindow } from './projector-window.ts';
import { openWindow, showWindow } from './window.ts';

const home = homeFolder();
const pages = join(__dirname, '..', 'renderer');
const windowFolder = join(home, 'window');
const log = openLog(join(home, 'log'));
let window: BrowserWindow | undefined;
let store: Store | undefined;
let rooms: RoomService | undefined;

const currentWindow = (): BrowserWindow | undefined => window;
const projector = makeProjectorWindow(currentWindow);
const windows: Windows = { main: currentWindow, projector: projector.current };
const sendCommand = (command: DeskCommand): void => sendEvent(window, 'desk.command', { command });
const openOurs = (): void => {
  window = openWindow(windowFolder, log);
  window.on('closed', () => {
    window = undefined;
    // The wall alone would keep the app alive with nobody to lead it.
    projector.close();
  });
};

async function start(): Promise<void> {
  // 6. Pages come from the app itself, and may ask the system for nothing.
  serveScheme(pages);
  denyPermissions(session.defaultSession);

  // 7. The store: opened once, held until the end.
  store = await openStore({
    home,
    note: log.note,
    tell: (code, message) => sendEvent(window, 'app.problem', { code, message }),
  });

  // 8. The contract between page and machine.
  const desk = nativeDesk({ window: currentWindow, send: sendCommand, log, pages, keepIn: app.getPath('userData') });
  const emit: Services['emit'] = (name, payload) => tellWindows(windows, name, payload);
  rooms = makeRoomService({
    ...roomPortFrom(process.env),
    store,
    emit,
    root: pages,
    story: shippedPack,
    shipped: shippedScenario,
    note: log.note,
    showProjector: projector.show,
    ended: projector.close,
  });
  const handlers = makeHandlers({
    store,
    rooms: rooms.rooms,
    desk,
    home: 'shell',
    version: appVersion,
    emit,
    shipped: shippedScenario,
  });
  openBridge(windows, makeDispatch(handlers, log), log);

  // A room that was open when the app was killed comes back by itself; whoever asks for the room waits for it.
  void rooms.wake();

  // 9. A menu to start with; the page says which commands exist as soon as it stands. Then the window.
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ language: 'en', enabled: [], send: sendCommand, isMac })),
  );
  openOurs();
}

// 1. Everything of ours lies in one folder, the window's own profile too: a test or a second home shares nothing.
try {
  mkdirSync(windowFolder, { recursive: true });
  app.setPath('userData', windowFolder);
  app.setPath('sessionData', windowFolder);
} catch (error) {
  // A home that cannot be written must not keep the window shut: Electron's own place does, and the store says the rest.
  log.note('the window has no folder in the home', error);
}

// 2. Nothing leaves this machine, crash reports least of all. A bug of ours is written down before Electron shows it.
crashReporter.start({ uploadToServer: false });
process.on('uncaughtExceptionMonitor', (error) => log.note('a bug ended the app', error));

// 3. Every page is sandboxed, whatever asks for it, and none may leave or open another.
//    (Whoever starts it with --no-sandbox, as root in a container must, keeps a sandboxed preload all the same: window.ts.)
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
guardAllPages();

// 4. One app at a time: a second start shows the first one's window and ends.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window === undefined) openOurs();
    else showWindow(window);
  });

  // 5. `app:` must be known before the app is ready.
  declareScheme();
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log.note('the app could not start', error);
      console.error(error);
      app.exit(1);
    });
} else {
  app.quit();
}

// 10. The end: what is being written is finished first, then the store is given free.
app.on('window-all-closed', () => app.quit());
async function end(closing: Store): Promise<void> {
  try {
    await rooms?.close();
    await closing.close();
  } catch (error) {
    log.note('the app did not end in order', error);
  }
  app.quit();
}
app.on('will-quit', (event) => {
  const closing = store;
  if (closing === undefined) return;
  store = undefined;
  event.preventDefault();
  void end(closing);
});
