import { BrowserWindow, screen } from 'electron';
import type { Display } from 'electron';
import { appOrigin } from './page-file.ts';
import { pageSettings } from './window.ts';

/** The wall of a room. Its page lies beside the app's own and comes from the app, never from the network port. */
const projectorAddress = `${appOrigin}/projector.html`;

/** Another display than the console's, when there is one: the projector. */
function displayFor(console: BrowserWindow | undefined): Display {
  const own = console === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(console.getBounds());
  return screen.getAllDisplays().find((display) => display.id !== own.id) ?? own;
}

export interface ProjectorWindow {
  current(): BrowserWindow | undefined;
  /** Opens it, or brings the open one to the front. Full screen only where the console does not lie under it. */
  show(isFullScreen: boolean): void;
  close(): void;
}

export function makeProjectorWindow(console: () => BrowserWindow | undefined): ProjectorWindow {
  let window: BrowserWindow | undefined;
  const open = (): BrowserWindow => {
    const { workArea } = displayFor(console());
    const opened = new BrowserWindow({
      ...workArea,
      show: false,
      backgroundColor: '#0b0e11',
      title: 'Pit Wall',
      autoHideMenuBar: true,
      webPreferences: pageSettings(),
    });
    opened.once('ready-to-show', () => opened.showInactive());
    opened.on('closed', () => (window = undefined));
    // F11 belongs to this window too; Escape gives the desktop back.
    opened.webContents.on('before-input-event', (event, input) => {
      if (input.type !== 'keyDown') return;
      const isToggle = input.key === 'F11';
      if (!isToggle && !(input.key === 'Escape' && opened.isFullScreen())) return;
      event.preventDefault();
      opened.setFullScreen(isToggle && !opened.isFullScreen());
    });
    void opened.loadURL(projectorAddress);
    return opened;
  };
  return {
    current: () => window,
    show: (isFullScreen) => {
      window ??= open();
      window.setFullScreen(isFullScreen);
      window.moveTop();
    },
    close: () => window?.close(),
  };
}
