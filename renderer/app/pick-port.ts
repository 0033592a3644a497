import { createIpcPort } from '../port/ipc.ts';
import { createMemoryPort } from '../port/memory.ts';
import type { Port } from '../port/port.ts';
import { firstSettings } from '../store/settings-slice.ts';

/** The token stands behind `#`: a fragment is never sent, so it is in no log. */
function tokenOf(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get('token') ?? (/^#[\w-]{16,}$/.test(hash) ? hash.slice(1) : null);
}

/**
 * The door this page has: the desktop's bridge, else the socket of the loopback server, else (while developing) memory.
 * Null: a browser without a token; nothing that must not be lost is begun there.
 */
export async function pickPort(): Promise<Port | null> {
  const ipc = createIpcPort();
  if (ipc !== null) return ipc;
  const token = tokenOf(window.location.hash) ?? window.sessionStorage.getItem('token');
  if (token !== null) {
    // Kept for a reload of this tab, gone from the address bar: a shared screen must not show it.
    window.sessionStorage.setItem('token', token);
    window.history.replaceState(null, '', window.location.pathname);
    const { createSocketPort } = await import('../port/socket.ts');
    return createSocketPort(token);
  }
  return import.meta.env.DEV ? createMemoryPort(firstSettings) : null;
}
