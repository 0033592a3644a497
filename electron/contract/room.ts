import { z } from 'zod';
import type { ConsoleView, ProjectorView } from '../../scenarios/index.ts';

/**
 * A workshop's room for its facilitator: IPC in the shell, the loopback socket in a browser. Nothing of this is ever on the
 * network port (seat-wire.ts is). One process holds at most one open room.
 */
const roomId = z.string().regex(/^[0-9a-z-]{8,64}$/);
const storyId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(64);
const cut = z.string().regex(/^\d{1,3}$/);
const language = z.enum(['en', 'it']);
const empty = z.strictObject({});

const beat = z.number().int().nonnegative();
const seconds = z.number().int().min(0).max(3600);
const handle = z.string().min(1).max(80);
const by = z.literal('facilitator');
/** Send back a ConsoleAct's `command` as it is, or one made here. */
export const facilitatorCommand = z.discriminatedUnion('type', [
  z.strictObject({ by, type: z.literal('next'), beat }),
  z.strictObject({ by, type: z.literal('undo'), beat }),
  z.strictObject({ by, type: z.literal('debrief'), beat }),
  z.strictObject({ by, type: z.literal('end') }),
  z.strictObject({ by, type: z.literal('close'), beat, seconds }),
  z.strictObject({ by, type: z.literal('stretch'), beat, seconds }),
  z.strictObject({ by, type: z.literal('drop_clock'), beat }),
  z.strictObject({ by, type: z.literal('lock_room'), isLocked: z.boolean() }),
  z.strictObject({ by, type: z.literal('mute_reasons'), isMuted: z.boolean() }),
  z.strictObject({ by, type: z.literal('hide_reason'), reason: z.string().max(80), isHidden: z.boolean() }),
  z.strictObject({ by, type: z.literal('park'), text: z.string().max(2000) }),
  z.strictObject({ by, type: z.literal('admit'), handle }),
  z.strictObject({ by, type: z.literal('kick'), handle }),
]);

/** Made by the rules of the room on this same machine: the type is the promise, a second schema would only repeat it. */
const isView =
  (kind: string) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
const consoleView = z.custom<ConsoleView>(isView('console'));
const projectorView = z.custom<ProjectorView>(isView('projector'));

/** One way in over one network of this machine, the likeliest first. */
export const joinAddress = z.strictObject({
  /** Name of the adapter as the system says it: "wlan0", "Ethernet". */
  adapter: z.string(),
  /** "192.168.1.20:4747": what a person reads out or types, with `http://` before it. */
  place: z.string(),
  /** Phone page: opened, it asks for the code. */
  address: z.string(),
  /** What the QR shows: the phone page with a key in its fragment, so nobody types the code. */
  qrText: z.string(),
  /** Projector page with its key in the fragment. */
  projector: z.string(),
});
export type JoinAddress = z.infer<typeof joinAddress>;

/** Something the facilitator should know about the door, as a code with numbers; the console has the words. */
export const doorNotice = z.strictObject({
  code: z.enum([
    /** Somebody is trying codes: `count` wrong ones in the last minute. */
    'door/wrong-codes',
    /** Joins are coming too fast: `count` wait in one line; seats that are in are not touched. */
    'door/crowd',
    /** 600 connections: nobody more gets in until somebody leaves. */
    'door/full',
    /** The old port was taken when the room came back: phones must use the new address. */
    'door/port-changed',
    /** This machine has no network: only it itself reaches the pages. */
    'door/no-network',
  ]),
  count: z.number().int(),
});
export type DoorNotice = z.infer<typeof doorNotice>;

export const roomState = z.strictObject({
  room: roomId,
  scenario: storyId,
  cut,
  /** Accepted events so far: a later state has a higher or equal one. */
  revision: z.number().int(),
  view: consoleView,
  /** Six characters to read out. */
  code: z.string(),
  /** Empty for a pretend room: it listens on this machine only. */
  addresses: z.array(joinAddress),
  /** Where the projector page opens on this very machine (browser mode); the shell uses `room.openProjector`. */
  projectorAddress: z.string(),
  port: z.number().int(),
  /** Phones connected now, pretend seats not counted. */
  connected: z.number().int(),
  notices: z.array(doorNotice),
});
export type RoomState = z.infer<typeof roomState>;

/** A room that never reached its end: it can be opened again as it stood. */
export const roomSummary = z.strictObject({
  room: roomId,
  scenario: storyId,
  cut,
  language,
  isPretend: z.boolean(),
  openedAt: z.string(),
  lastAt: z.string(),
  events: z.number().int(),
  /** Null = may be opened again; else why not. */
  trouble: z.nullable(z.string()),
  /** Kept thirty days already: the console asks whether to keep it. */
  isOld: z.boolean(),
});
export type RoomSummary = z.infer<typeof roomSummary>;

export const roomRequests = {
  /** Opens a room and its network door. `port` 0 or absent: 4747 when free, else any. Refused: room/already-open, room/unknown-story, room/unknown-cut, room/port-taken, room/not-saved, room/read-only. */
  'room.open': {
    input: z.strictObject({
      scenario: storyId,
      cut,
      language,
      /** Try it alone: three pretend phones, and a door on this machine only. */
      isPretend: z.boolean(),
      /** Absent: reasons are asked for. */
      hasReasons: z.boolean().exactOptional(),
      port: z.number().int().min(0).max(65_535).exactOptional(),
    }),
    output: roomState,
  },
  /** Answered when it is on the disk. What the rules refuse is `room/refused` with the rule's code in `details.code` and its words as message; the view is the newest in `room.changed`. */
  'room.command': {
    input: z.strictObject({ room: roomId, command: facilitatorCommand }),
    output: z.strictObject({ revision: z.number().int() }),
  },
  /** The open room, also after this page was reloaded or the machine's side came back from a crash; null = none. */
  'room.current': { input: empty, output: z.nullable(roomState) },
  /** Closes the door. A room in the debrief (or ended) is over; any other waits in `room.list`. */
  'room.close': { input: z.strictObject({ room: roomId }), output: empty },
  /** A new code and QR; whoever is in stays in. */
  'room.newCode': { input: z.strictObject({ room: roomId }), output: roomState },
  'room.list': { input: empty, output: z.array(roomSummary) },
  /** Opens an unfinished room again: same code, seats and votes, same port when it is free. */
  'room.resume': { input: z.strictObject({ room: roomId }), output: roomState },
  /** Shell: shows the projector's window, on a second display when there is one. Browser: gives the address to open. */
  'room.openProjector': {
    input: z.strictObject({ room: roomId, isFullScreen: z.boolean() }),
    output: z.strictObject({ isOpen: z.boolean(), address: z.nullable(z.string()) }),
  },
  /** What the projector shows now; null = no room. The only request the projector's own window may make. */
  'room.projector': { input: empty, output: z.nullable(projectorView) },
} as const;

export const roomEvents = {
  /** At each change and once a second while somebody comes or goes; null = the room is closed. */
  'room.changed': z.nullable(roomState),
  /** For the projector's window in the shell. */
  'room.projected': z.nullable(projectorView),
} as const;
