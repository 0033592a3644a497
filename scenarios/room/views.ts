import type { RoomCommand, RoomPhase, Confidence, RoomRefusalCode } from './types.ts';

/** What each place may see, filtered before sending: plain JSON in words of one language. Times are ms left, counted by the server. */

export interface ClockView {
  /** ms left of this phase's plan, negative when over; null = no clock. */
  readonly leftMs: number | null;
  /** ms until the soft close; null = none. */
  readonly closesInMs: number | null;
}
export interface TableView {
  /** From 0. */
  readonly index: number;
  /** Word of the colour: "blue". */
  readonly name: string;
  /** Token of the colour for the style sheet, also where it is not seen as a colour: 'blue', 'orange' … */
  readonly colour: TableColour;
}
export type TableColour = 'blue' | 'orange' | 'green' | 'pink' | 'yellow' | 'violet';
export interface BallotOption {
  readonly option: string;
  /** "A", "B" …: paper fans and chat words use it. */
  readonly letter: string;
  readonly text: string;
}
/** The call as it is read aloud: at most ninety words on a projector. */
export interface CallView {
  readonly call: string;
  /** 1-based number of how many. */
  readonly number: number;
  readonly of: number;
  readonly title: string;
  readonly lines: readonly { readonly name: string | null; readonly text: string }[];
  readonly options: readonly BallotOption[];
  readonly silence: string;
  /** What the house has read that bears on it; empty on the projector, which has no room for it. */
  readonly cards: readonly { readonly title: string; readonly text: string }[];
}
/** One bar of the reveal: blocks by confidence. */
export interface Bar {
  readonly option: string;
  readonly letter: string;
  readonly text: string;
  readonly votes: number;
  readonly guess: number;
  readonly fairlySure: number;
  readonly sure: number;
  readonly isChosen: boolean;
}
export interface Distribution {
  readonly round: 1 | 2;
  readonly bars: readonly Bar[];
  readonly votes: number;
  /** The two top options hold thirty per cent each: good discussion. */
  readonly isSplit: boolean;
  /** The whole in one sentence, for screen readers. */
  readonly sentence: string;
}
export interface DebriefCard {
  readonly heading: string;
  readonly ending: string;
  /** The four lines. */
  readonly lines: readonly string[];
  readonly truth: string;
  /** Per discussed call: its question and what the talk changed. */
  readonly calls: readonly {
    readonly call: string;
    readonly title: string;
    readonly question: string;
    readonly choice: string;
    readonly changed: string;
    readonly first: Distribution;
    readonly second: Distribution | null;
  }[];
  readonly twin: { readonly text: string; readonly ask: string } | null;
  readonly action: string | null;
}

/** What the server tells of the way in. */
export interface Door {
  readonly code: string;
  /** Full addresses, the best guess first. */
  readonly addresses: readonly string[];
}
/** What a view is made for: `now` in ms of the server's clock. */
export interface RoomViewOptions {
  readonly language: string;
  readonly now: number;
  readonly door?: Door | null;
}

export interface Common {
  readonly language: string;
  readonly title: string;
  /** What the story is about, and where it stands: the lobby reads it aloud. */
  readonly goal: string;
  readonly intro: string;
  readonly phase: RoomPhase;
  /** Say it back with a vote or a command. */
  readonly beat: number;
  readonly clock: ClockView;
  readonly isPretend: boolean;
  /** The contract in three sentences; stands in the lobby. */
  readonly contract: readonly string[];
  /** What the house did, while it did it; in `meanwhile`. */
  readonly meanwhile: readonly string[];
  /** The call, from `choosing` on until the next meanwhile. */
  readonly call: CallView | null;
  /** From `revealed` on. */
  readonly first: Distribution | null;
  /** From `committed` on. */
  readonly second: Distribution | null;
  readonly drawn: { readonly table: TableView; readonly option: BallotOption; readonly text: string } | null;
  /** From `talking` on, unsigned and shuffled; empty where muted. */
  readonly reasons: readonly string[];
  /** The room's choice in words, from `committed` on. */
  readonly choice: string | null;
  /** What happened, in `consequence`. */
  readonly consequence: readonly { readonly name: string | null; readonly text: string }[];
  readonly debrief: DebriefCard | null;
}
export interface SeatView extends Common {
  readonly kind: 'seat';
  /** One sentence: what to do on this phone now. */
  readonly now: string;
  readonly table: TableView;
  readonly number: string;
  readonly isDrawn: boolean;
  /** May choose now. */
  readonly canVote: boolean;
  /** Watches until the next call. */
  readonly isWatching: boolean;
  /** What this seat chose; nobody else is ever sent it. */
  readonly own: {
    readonly option: string;
    readonly confidence: Confidence;
    readonly reason: string;
    readonly round: 1 | 2;
  } | null;
  /** The first choice, kept beside the second vote. */
  readonly ownFirst: { readonly option: string; readonly confidence: Confidence } | null;
  readonly asksReason: boolean;
  readonly confidences: readonly { readonly confidence: Confidence; readonly text: string }[];
  /** At most sixty words for who came late; null otherwise. */
  readonly catchUp: string | null;
  /** The highest client number taken: a phone goes on counting from here. */
  readonly lastSent: number;
}
export interface ProjectorView extends Common {
  readonly kind: 'projector';
  readonly headline: string;
  /** How to get in, while the lobby is open; the server knows it. */
  readonly door: Door | null;
  readonly seats: number;
  /** Of how many who may choose. */
  readonly votesIn: { readonly count: number; readonly of: number } | null;
  readonly tables: readonly (TableView & { readonly seats: number })[];
}
/** `waiting`: nothing is asked of the table now; `empty`: nobody sits there. */
export type Light = 'reading' | 'choosing' | 'chosen' | 'stuck' | 'talking' | 'waiting' | 'empty';
/** A button or key of the console: send `command` as it is. `key` is a KeyboardEvent.key. */
export interface ConsoleAct {
  readonly id:
    | 'next'
    | 'undo'
    | 'debrief'
    | 'end'
    | 'close'
    | 'call_off'
    | 'stretch'
    | 'drop_clock'
    | 'lock_room'
    | 'unlock_room'
    | 'mute_reasons'
    | 'show_reasons';
  readonly text: string;
  readonly key: string;
  readonly command: RoomCommand;
}
export interface ConsoleView extends Common {
  readonly kind: 'console';
  readonly door: Door | null;
  /** The one sentence: a thing to say or do. */
  readonly now: string;
  /** The one button (Enter); null when the room is closed. */
  readonly next: ConsoleAct | null;
  /** What else one key does now; only what would be accepted. */
  readonly acts: readonly ConsoleAct[];
  readonly plan: {
    readonly minutes: number;
    readonly minutesLeft: number;
    /** Whole minutes behind the plan; 0 = on time. */
    readonly lateMinutes: number;
    readonly sentence: string;
  };
  readonly lights: readonly (TableView & {
    readonly seats: number;
    readonly light: Light;
    readonly text: string;
    readonly isDrawn: boolean;
  })[];
  readonly seats: number;
  readonly votesIn: { readonly count: number; readonly of: number } | null;
  /** From `locked` on: the facilitator sees it one beat before the room. */
  readonly preview: Distribution | null;
  /** From `locked` on, unsigned, shuffled: hide them before they show. */
  readonly reasonList: readonly { readonly id: string; readonly text: string; readonly isHidden: boolean }[];
  /** Seats that came late, by a handle that says nothing else. */
  readonly waiting: readonly { readonly handle: string; readonly table: TableView }[];
  /** Every seat by handle, to take somebody out of the room. */
  readonly people: readonly {
    readonly handle: string;
    readonly table: TableView;
    readonly presence: 'here' | 'away';
    readonly isPretend: boolean;
  }[];
  readonly parked: readonly string[];
  readonly isLocked: boolean;
  readonly isMuted: boolean;
  /** "These three phones are pretend." */
  readonly pretendNote: string | null;
  /** The story's facilitator guide, Markdown. */
  readonly guide: string;
  readonly runSheet: readonly {
    readonly text: string;
    readonly minutes: number;
    readonly state: 'done' | 'now' | 'next';
  }[];
  /** House moves that did not fit, in words. */
  readonly skipped: readonly string[];
}
/** Beside a refusal a client always gets its fresh view and keeps its draft. */
export interface RefusedNote {
  readonly code: RoomRefusalCode;
  readonly text: string;
}
