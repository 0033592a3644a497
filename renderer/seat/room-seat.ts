import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ProjectorView, SeatView } from '../../scenarios/index.ts';
import { keyInFragment, seatPath } from '../../electron/contract/seat-wire.ts';
import type {
  Act,
  ActAnswer,
  Bye,
  Hello,
  HelloAnswer,
  RoomToSeat,
  SeatAct,
  SeatToRoom,
  Snapshot,
  WireRefusal,
} from '../../electron/contract/seat-wire.ts';
import type { Kept } from './kept.ts';

/** Where this page stands with its room. `lost`: on the way back, what was seen stays. `out`: not coming back by itself. */
export type Standing = 'asking' | 'entering' | 'in' | 'lost' | 'out';

export interface RoomSeatState<V> {
  readonly standing: Standing;
  /** The newest view; stays while the room cannot be reached. */
  readonly view: V | null;
  /** Why the room said no: to the hello while asking or entering, to the last act while in. */
  readonly refusal: WireRefusal | null;
  /** Why it is over; null unless `out`. */
  readonly bye: Bye['why'] | 'left' | null;
  /** An act is on its way and not yet on the room's disk. */
  readonly isSending: boolean;
}

/** A place in a workshop's room over the network: what it may see, and what it may do. Never throws for what can be expected. */
export interface RoomSeat<V> {
  state(): RoomSeatState<V>;
  subscribe(listener: () => void): () => void;
  /** Goes in with a code; `number` = the four digits of a seat this person had on another device. */
  enter(code: string, number: string | null): void;
  /** Sends one act. It is counted once, however often the network drops it. */
  act(act: SeatAct): void;
  /** Takes the refusal of the last act off the page. */
  dismiss(): void;
  /** Another language for this place's words. */
  speak(language: Hello['language']): void;
  /** Closes the connection and stops listening to the window. */
  stop(): void;
}

/** What one page asks of its surroundings: handed in, so that tests hand in their own. */
export interface RoomSeatOptions {
  readonly as: Hello['as'];
  readonly language: Hello['language'];
  readonly kept: Kept;
  readonly origin: string;
  /** Fragment of the page's address. */
  readonly fragment: string;
  /** 32 hex digits nobody can foretell. */
  readonly drawToken: () => string;
}

/** An answer that takes longer is not waited for: the socket may be one the phone only believes in. */
const answerMs = 5000;
/** After unlocking the phone the room is asked at once, and given this long. */
const probeMs = 1500;

type Wire = Socket<RoomToSeat, SeatToRoom>;
type ViewOf<A extends Hello['as']> = A extends 'seat' ? SeatView : ProjectorView;

export function createRoomSeat<A extends Hello['as']>(options: RoomSeatOptions & { as: A }): RoomSeat<ViewOf<A>> {
  type V = ViewOf<A>;
  const { as, kept } = options;
  const listeners = new Set<() => void>();
  let now: RoomSeatState<V> = { standing: 'entering', view: null, refusal: null, bye: null, isSending: false };
  let revision = 0;
  let language = options.language;
  let key = keyInFragment(options.fragment);
  let number: string | null = null;
  let pending: Act | null = null;
  /** The highest number used here: a view may lag behind an answer. */
  let counted = 0;
  let retry: number | undefined;
  const token = kept.read(`token.${as}`) ?? options.drawToken();
  const hasSatHere = kept.read(`token.${as}`) !== null;
  kept.write(`token.${as}`, token);

  const socket: Wire = io(options.origin, {
    path: seatPath,
    transports: ['websocket'],
    autoConnect: false,
    timeout: answerMs,
    reconnectionDelay: 400,
    reconnectionDelayMax: 1600,
  });

  function set(patch: Partial<RoomSeatState<V>>): void {
    now = { ...now, ...patch };
    for (const listener of listeners) listener();
  }
  function show(snapshot: Snapshot, isFresh: boolean): void {
    if (!isFresh && snapshot.revision < revision) return;
    revision = snapshot.revision;
    // The server sends the kind that said hello; a page never asks for the other one.
    set({ view: snapshot.view as V });
  }
  /** A new socket at once: whatever the old one waits for will not come. */
  function reconnect(afterMs = 0): void {
    window.clearTimeout(retry);
    socket.disconnect();
    if (afterMs === 0) socket.connect();
    else retry = window.setTimeout(() => socket.connect(), afterMs);
  }
  function hello(patienceMs = answerMs): void {
    const message: Hello = { as, token, key, number, language, revision };
    socket.timeout(patienceMs).emit('hello', message, (trouble: Error | null, reply: HelloAnswer) => {
      // A socket that closed meanwhile says hello again when it is back; one that is silent is given up.
      if (trouble !== null) return socket.connected ? reconnect() : undefined;
      if (reply.ok) return goIn(reply.snapshot);
      return refuse(reply.refusal);
    });
  }
  function goIn(snapshot: Snapshot): void {
    number = null;
    set({ standing: 'in', refusal: now.standing === 'in' ? now.refusal : null, bye: null });
    show(snapshot, true);
    if (pending !== null && 'lastSent' in snapshot.view && pending.sent <= snapshot.view.lastSent) settle();
    send();
  }
  function refuse(refusal: WireRefusal): void {
    if (refusal.code === 'room/closed') return leave('closed');
    if (refusal.code === 'room/kicked') return leave('kicked');
    const comesBack =
      refusal.code === 'door/in-line' || refusal.code === 'door/full' || refusal.code === 'door/not-saved';
    if (comesBack && refusal.waitMs !== null) {
      set({ standing: now.view === null ? 'entering' : 'lost', refusal });
      return reconnect(refusal.waitMs);
    }
    key = null;
    number = null;
    socket.disconnect();
    return set({ standing: 'asking', view: null, refusal });
  }
  function leave(why: RoomSeatState<V>['bye']): void {
    window.clearTimeout(retry);
    socket.disconnect();
    pending = null;
    set({ standing: 'out', bye: why, isSending: false });
  }
  function settle(): void {
    pending = null;
    set({ isSending: false });
  }
  function send(): void {
    const act = pending;
    if (act === null || now.standing !== 'in' || !socket.connected) return;
    socket.timeout(answerMs).emit('act', act, (trouble: Error | null, reply: ActAnswer) => {
      if (pending?.sent !== act.sent) return;
      if (trouble !== null) return socket.connected ? reconnect() : undefined;
      settle();
      if (reply.ok) return act.act.type === 'leave' ? leave('left') : undefined;
      if (reply.snapshot !== null) show(reply.snapshot, false);
      return set({ refusal: reply.refusal });
    });
  }

  socket.on('connect', () => hello());
  socket.on('view', (snapshot) => show(snapshot, false));
  socket.on('bye', ({ why }) => {
    if (why === 'closed' || why === 'kicked' || why === 'replaced') leave(why);
    else reconnect(why === 'too-fast' ? 5000 : 800);
  });
  socket.on('disconnect', (reason) => {
    if (now.standing === 'in') set({ standing: 'lost' });
    // The server hung up without a word: the library would wait for us to call again.
    if (reason === 'io server disconnect' && now.standing === 'lost') reconnect(800);
  });

  /** The phone was unlocked, the page came back, the network changed: ask at once whether the socket still lives. */
  function wake(): void {
    if (now.standing === 'asking' || now.standing === 'out') return;
    if (socket.connected) hello(probeMs);
    else reconnect();
  }
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  const onFragment = (): void => {
    const fresh = keyInFragment(window.location.hash);
    if (fresh === null) return;
    key = fresh;
    set({ standing: 'entering', view: null, refusal: null, bye: null });
    reconnect();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', wake);
  window.addEventListener('online', wake);
  window.addEventListener('offline', wake);
  window.addEventListener('hashchange', onFragment);

  if (key === null && !hasSatHere) now = { ...now, standing: 'asking' };
  else socket.connect();

  return {
    state: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    enter(code, seatNumber) {
      key = code;
      number = seatNumber;
      set({ standing: 'entering', refusal: null, bye: null });
      reconnect();
    },
    act(act) {
      const view = now.view;
      if (view === null || view.kind !== 'seat') return;
      // A second thought before the first was answered takes a number of its own: the room may have the first already.
      counted = Math.max(view.lastSent, counted) + 1;
      pending = { sent: counted, act };
      set({ isSending: true, refusal: null });
      send();
    },
    dismiss: () => set({ refusal: null }),
    speak(wanted) {
      language = wanted;
      if (socket.connected && now.standing === 'in') hello();
    },
    stop() {
      window.clearTimeout(retry);
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('pageshow', wake);
      window.removeEventListener('online', wake);
      window.removeEventListener('offline', wake);
      window.removeEventListener('hashchange', onFragment);
      socket.disconnect();
    },
  };
}

/** 32 hex digits. `randomUUID` and `subtle` are missing where a page is not a secure context; this is not. */
export function drawToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
