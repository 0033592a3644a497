import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import { isOurAddress } from './page-file.ts';

/** The only thing a page of ours may ask the system for: to copy what the player selects. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Electron grants every permission that nobody denies. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(allowed.has(permission) && isOurAddress(contents.getURL())),
  );
  session.setPermissionCheckHandler((contents, permission, origin) => {
    const isOurs = isOurAddress(contents === null ? origin : contents.getURL());
    return allowed.has(permission) && isOurs;
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

function guard(contents: WebContents): void {
  // The page is one page: it never goes anywhere, and nothing opens beside it.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Holds for every page this app will ever make. */
export function guardAllPages(): void {
  app.on('web-contents-created', (_, contents) => guard(contents));
}
