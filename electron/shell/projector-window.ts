import { BrowserWindow, screen } from 'electron';
import type { Display, Rectangle } from 'electron';
import { appOrigin } from './page-file.ts';
import { pageSettings } from './window.ts';

/** The wall of a room. Its page lies beside the app's own and comes from the app, never from the network port. */
const projectorAddress = `${appOrigin}/projector.html`;

/** Another display than the console's: the projector. Undefined where there is one screen only. */
function otherDisplay(console: BrowserWindow | undefined): Display | undefined {
  const own = console === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(console.getBounds());
  return screen.getAllDisplays().find((display) => display.id !== own.id);
}

/** Half of the console's own screen, at the right: a wall over all of it would leave nobody who leads. */
function besideConsole(): Rectangle {
  const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
  const half = Math.round(width / 2);
  return { x: x + width - half, y, width: half, height };
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
    const opened = new BrowserWindow({
      ...(otherDisplay(console())?.workArea ?? besideConsole()),
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
      const other = otherDisplay(console());
      if (other !== undefined) {
        // A projector may have been plugged in since: the wall goes there.
        if (screen.getDisplayMatching(window.getBounds()).id !== other.id) window.setBounds(other.workArea);
        window.setFullScreen(isFullScreen);
      }
      window.moveTop();
    },
    close: () => window?.close(),
  };
}
