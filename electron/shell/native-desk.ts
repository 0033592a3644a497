import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
  /** A folder of ours for copies that other programs open. */
  readonly keepIn: string;
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

/**
 * Opens a text that ships with the app, by its name: nothing a page says ever becomes an address. It is copied out first,
 * since other programs cannot look into the app's archive. Gives '' or what went wrong.
 */
async function openText(id: 'licences' | 'guide', pages: string, keepIn: string, log: Log): Promise<string> {
  const places =
    id === 'licences'
      ? [join(pages, 'third-party.md')]
      : [join(app.getAppPath(), 'docs', 'player.md'), join(process.resourcesPath, 'docs', 'player.md')];
  const copy = join(keepIn, `${id}.txt`);
  for (const place of places) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the first that is there
      await writeFile(copy, await readFile(place));
      // oxlint-disable-next-line no-await-in-loop -- the first that is there
      return await shell.openPath(copy);
    } catch (error) {
      if (causeOf(error) !== 'ENOENT') log.note(`${id} could not be opened`, error);
    }
  }
  return 'not here';
}

/** What the desktop does for the page: dialogs, printing, menus. Paths stay on this side. */
export function nativeDesk({ window, send, log, pages, keepIn }: DeskNeeds): Desk {
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
      const trouble = await openText(id, pages, keepIn, log);
      return trouble === '' ? ok({}) : refuse('app/not-allowed', 'There is nothing to open on this machine.', { id });
    },
  };
}
