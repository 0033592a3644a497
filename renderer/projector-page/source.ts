import type { ProjectorView } from '../../scenarios/index.ts';
import { createIpcPort } from '../port/ipc.ts';
import { createKept } from '../seat/kept.ts';
import { createRoomSeat, drawToken } from '../seat/room-seat.ts';
import type { Standing } from '../seat/room-seat.ts';

export interface Shown {
  readonly standing: Standing;
  readonly view: ProjectorView | null;
}
/** Where the projector's picture comes from: the desktop's bridge in its own window, else the room's network door. */
export interface Source {
  state(): Shown;
  subscribe(listener: () => void): () => void;
}

export function pickSource(): Source {
  return sourceOfWindow() ?? sourceOfNetwork();
}

function sourceOfWindow(): Source | null {
  const port = createIpcPort();
  if (port === null) return null;
  const listeners = new Set<() => void>();
  let shown: Shown = { standing: 'entering', view: null };
  const show = (view: ProjectorView | null): void => {
    shown = { standing: view === null ? 'out' : 'in', view };
    for (const listener of listeners) listener();
  };
  port.subscribe('room.projected', show);
  void port.request('room.projector', {}).then((answer) => show(answer.ok ? answer.value : null));
  return {
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function sourceOfNetwork(): Source {
  return createRoomSeat({
    as: 'projector',
    language: navigator.language.startsWith('it') ? 'it' : 'en',
    // A projector's place belongs to its tab: two walls side by side are two places.
    kept: createKept(() => window.sessionStorage),
    origin: window.location.origin,
    fragment: window.location.hash,
    drawToken,
  });
}
