import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { eventChannel, requestChannel } from '../contract/bridge.ts';
import type { Payload } from '../contract/contract.ts';
import { refuse } from '../contract/envelope.ts';
import { REQUESTS } from '../contract/names.ts';
import type { EventName, RequestName } from '../contract/names.ts';
import type { Dispatch } from '../handlers/dispatch.ts';
import type { Log } from '../handlers/log.ts';
import { isOurAddress } from './page-file.ts';

/** Our window, our page, its main frame: anything else that found the way here is not answered with anything. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame;
  if (window === undefined || window.isDestroyed() || frame === null) return false;
  return event.sender === window.webContents && frame === window.webContents.mainFrame && isOurAddress(frame.url);
}

/** The only request of the projector's window: it stands before a whole room, and whatever runs there may only look. */
const projectorMay: ReadonlySet<RequestName> = new Set(['room.projector']);

export interface Windows {
  readonly main: () => BrowserWindow | undefined;
  readonly projector: () => BrowserWindow | undefined;
}

/** Opens one channel per request of the contract. The only file that knows `ipcMain`. */
export function openBridge({ main, projector }: Windows, dispatch: Dispatch, log: Log): void {
  for (const name of REQUESTS) {
    ipcMain.handle(requestChannel(name), (event, input: unknown) => {
      if (isOurs(event, main()) || (projectorMay.has(name) && isOurs(event, projector()))) return dispatch(name, input);
      log.note(`${name} was asked for by a page that is not ours`);
      return refuse('app/not-allowed', 'Only the app itself may ask for this.');
    });
  }
}

/** Events the projector's window hears. */
const projectorHears: ReadonlySet<EventName> = new Set(['room.projected']);

/** Sends an event of the contract to whom it is for. */
export function tellWindows<E extends EventName>({ main, projector }: Windows, name: E, payload: Payload<E>): void {
  sendEvent(main(), name, payload);
  if (projectorHears.has(name)) sendEvent(projector(), name, payload);
}

/** Sends an event of the contract to the window, when there is one. */
export function sendEvent<E extends EventName>(window: BrowserWindow | undefined, name: E, payload: Payload<E>): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(eventChannel(name), payload);
}
