import { basename } from 'node:path';
import { Menu, app, dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DeskCommand } from '../contract/desk.ts';
import { ok, refuse } from '../contract/envelope.ts';
import type { Desk } from '../handlers/desk.ts';
import type { Log } from '../handlers/log.ts';
import { causeOf } from '../store/disk.ts';
import { replaceFile } from '../store/durable-file.ts';
import { nodeDisk } from '../store/node-disk.ts';
import { menuTemplate } from './menus.ts';

interface DeskNeeds {
  readonly window: () => BrowserWindow | undefined;
  readonly send: (command: DeskCommand) => void;
  readonly log: Log;
  /** Folder of the built pages, where the licences of what we ship lie. */
  readonly pages: string;
}

const noWindow = refuse('app/not-allowed', 'There is no window.');

async function save(window: BrowserWindow, log: Log, name: string, text: string) {
  const chosen = await dialog.showSaveDialog(window, { defaultPath: name });
  const path = chosen.filePath;
  if (chosen.canceled || path === undefined || path === '')
    return refuse('desk/cancelled', 'Nothing was saved: the dialog was closed.');
  try {
    await replaceFile(nodeDisk, path, text, `save-${process.pid}`);
    return ok({});
  } catch (error) {
    log.note('a file could not be saved', error);
    return refuse('desk/not-saved', `${basename(path)} could not be saved (${causeOf(error)}).`, {
      cause: causeOf(error),
    });
  }
}

/** What the desktop does for the page: dialogs, printing, menus. Paths stay on this side. */
export function nativeDesk({ window, send, log, pages }: DeskNeeds): Desk {
  return {
    can: { saveFiles: true, nativeMenus: true, print: true, openAddress: true },
    saveText: async ({ name, text }) => {
      const open = window();
      return open === undefined ? noWindow : save(open, log, name, text);
    },
    print: () =>
      new Promise((resolve) => {
        const open = window();
        if (open === undefined) return resolve(noWindow);
        return open.webContents.print({}, (isDone, reason) => {
          if (isDone) resolve(ok({}));
          else resolve(refuse('desk/cancelled', 'Nothing was printed.', { reason: reason }));
        });
      }),
    setMenu: async ({ language, enabled }) => {
      const template = menuTemplate({ language, enabled, send, isMac: process.platform === 'darwin' });
      Menu.setApplicationMenu(Menu.buildFromTemplate(template));
      return ok({});
    },
    openAddress: async ({ id }) => {
      // Files that ship with the app, by name: nothing a page says ever becomes an address.
      const file = id === 'licences' ? `${pages}/third-party.md` : `${app.getAppPath()}/docs/player.md`;
      const trouble = await shell.openPath(file);
      return trouble === '' ? ok({}) : refuse('app/not-allowed', 'There is nothing to open on this machine.', { id });
    },
  };
}
