import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import { eventChannel, requestChannel } from '../contract/bridge.ts';
import { EVENTS, REQUESTS } from '../contract/names.ts';

// Made from the table of names alone: no schema library here, and no way to reach a channel that is not in the table.
const requests = REQUESTS.map((name) => [
  name,
  (input: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), input),
]);
const events = EVENTS.map((name) => [
  `on:${name}`,
  (listener: (payload: unknown) => void): (() => void) => {
    // Electron's own event object would hand the page a way to send: it stays here.
    const hear = (_: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(eventChannel(name), hear);
    return () => void ipcRenderer.removeListener(eventChannel(name), hear);
  },
]);
contextBridge.exposeInMainWorld('pitWall', Object.fromEntries([...requests, ...events]));
