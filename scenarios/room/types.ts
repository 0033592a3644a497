import type { Move, RefusalCode } from '../engine/run-log.ts';

/**
 * One wall: the room plays one run. Plain JSON, made only by `apply` from journaled events, so a killed server is back by
 * replaying them. Times are ms of the server's clock, for clocks on screen and the soft close only.
 */
export interface Room {
  readonly id: string;
  readonly scenario: string;
  readonly contentHash: string;
  /** Key of the story's cut: '30', '75'. */
  readonly cut: string;
  /** Language a view is in where nobody asked for another. */
  readonly language: string;
  readonly seed: number;
  /** Accepted events so far. */
  readonly events: number;
  /** Phase changes so far, undoing included: what a command says it saw. A vote that comes in changes no beat. */
  readonly beat: number;
  readonly phase: RoomPhase;
  /** Which of the cut's discussed calls stands (0…); their number in the debrief. */
  readonly callIndex: number;
  readonly seats: readonly Seat[];
  /** Nobody new gets in; seats that are here may still return. */
  readonly isLocked: boolean;
  /** Votes of the call at hand by seat: first and second round. */
  readonly votes: readonly [Votes, Votes];
  /** Lines of why are asked for and shown. */
  readonly hasReasons: boolean;
  /** Reasons taken off the wall, by the id the console sees. */
  readonly hidden: readonly string[];
  /** The table drawn to argue the least chosen option. */
  readonly drawn: { readonly table: number; readonly option: string } | null;
  /** The whole run so far: house moves, committed moves, turns. */
  readonly moves: readonly Move[];
  /** House moves and commitments the engine refused, with its code. */
  readonly skipped: readonly Skipped[];
  /** Calls gone by, counts only, for the debrief: what the talk changed. Never by seat. */
  readonly history: readonly CallResult[];
  readonly parked: readonly string[];
  readonly clock: RoomClock;
  /** Try it alone: the pretend seats were let in when it opened. */
  readonly isPretend: boolean;
  /** What `undo` goes back to; empty in the lobby, emptied in the debrief. */
  readonly past: readonly PhaseMark[];
}
/**
 * lobby → (meanwhile → choosing → locked → revealed → talking → second → committed → consequence)* → debrief → closed.
 * In `meanwhile` the house moves have been played; in `committed` the choice stands and nothing has happened yet; the turn has run in `consequence`.
 */
export type RoomPhase =
  | 'lobby'
  | 'meanwhile'
  | 'choosing'
  | 'locked'
  | 'revealed'
  | 'talking'
  | 'second'
  | 'committed'
  | 'consequence'
  | 'debrief'
  | 'closed';
export type Confidence = 'guess' | 'fairly_sure' | 'sure';
/** One line of why: at most 140 characters; '' = none. */
export interface Vote {
  readonly option: string;
  readonly confidence: Confidence;
  readonly reason: string;
}
export type Votes = Readonly<Record<string, Vote>>;
export interface Seat {
  /** Random, drawn by the server; never shown to another seat. */
  readonly id: string;
  /** What the server keeps of the seat's token (its hash); the room only compares it. */
  readonly token: string;
  /** Four digits the person keeps: brings a changed phone back to this seat. */
  readonly number: string;
  /** Order of joining, from 0. */
  readonly order: number;
  /** The table it sits at, from 0: the emptiest there was when it joined. */
  readonly table: number;
  /** Votes from this call on: late ones watch the call that runs. */
  readonly votesFrom: number;
  /** Came while a call ran: gets the catch-up slip. */
  readonly cameLate: boolean;
  readonly presence: 'here' | 'away' | 'left' | 'kicked';
  readonly isPretend: boolean;
  /** The highest client number taken from it: a repeated message is answered and changes nothing. */
  readonly lastSent: number;
}
export interface RoomClock {
  readonly openedAt: number;
  /** When the room left the lobby; null before. */
  readonly startedAt: number | null;
  readonly phaseAt: number;
  /** How long this phase is meant to last; null = its clock was dropped. */
  readonly plannedMs: number | null;
  /** Soft close: when it passes, silence holds for whoever has not chosen. */
  readonly closesAt: number | null;
}
export interface Skipped {
  readonly step: number;
  readonly call: string;
  readonly code: RefusalCode;
}
export interface CallResult {
  readonly call: string;
  /** Moves of the run when it was put. */
  readonly moves: number;
  readonly first: readonly OptionCount[];
  readonly second: readonly OptionCount[];
  /** What was committed; null = silence. */
  readonly choice: string | null;
  readonly wasSplit: boolean;
}
export interface OptionCount {
  readonly option: string;
  readonly votes: number;
  /** Votes by confidence. */
  readonly guess: number;
  readonly fairlySure: number;
  readonly sure: number;
}
/** Enough to stand again where a phase began; votes stay. */
export interface PhaseMark {
  readonly phase: RoomPhase;
  readonly callIndex: number;
  readonly votes: Room['votes'];
  readonly hidden: readonly string[];
  readonly drawn: Room['drawn'];
  readonly moves: number;
  readonly skipped: number;
  readonly history: number;
}

// ---- commands -------------------------------------------------------------------------------------------------

/** Who says it. The door is the server itself: joining, returning, presence, clock. */
export type RoomCommand = FacilitatorCommand | SeatCommand | DoorCommand;
/** `beat` = the beat the sender saw; another one is `room/stale-step`, so that Enter pressed twice does one thing. */
export type FacilitatorCommand = { readonly by: 'facilitator' } & (
  | { readonly type: 'next'; readonly beat: number }
  | { readonly type: 'undo'; readonly beat: number }
  /** Straight to the debrief: what is not discussed keeps silence. */
  | { readonly type: 'debrief'; readonly beat: number }
  | { readonly type: 'end' }
  /** "60 s, then silence holds", in `choosing` and `second`; 0 calls it off. */
  | { readonly type: 'close'; readonly beat: number; readonly seconds: number }
  /** Stretches the clock of this phase. */
  | { readonly type: 'stretch'; readonly beat: number; readonly seconds: number }
  | { readonly type: 'drop_clock'; readonly beat: number }
  | { readonly type: 'lock_room'; readonly isLocked: boolean }
  | { readonly type: 'mute_reasons'; readonly isMuted: boolean }
  | { readonly type: 'hide_reason'; readonly reason: string; readonly isHidden: boolean }
  /** At most 200 characters. */
  | { readonly type: 'park'; readonly text: string }
  /** Lets a latecomer vote now; the console names waiting seats by their handle. */
  | { readonly type: 'admit'; readonly handle: string }
  | { readonly type: 'kick'; readonly handle: string }
);
/** `sent` counts up on the phone (1, 2 …): the same number again is acknowledged and changes nothing. */
export type SeatCommand = { readonly by: 'seat'; readonly seat: string } & (
  | {
      readonly type: 'vote';
      readonly sent: number;
      readonly beat: number;
      readonly option: string;
      readonly confidence: Confidence;
      readonly reason?: string;
    }
  | { readonly type: 'leave'; readonly sent: number }
);
export type DoorCommand = { readonly by: 'door' } &
  /** `chance` (0…2³²−1, the server's own) picks the four digits. */
  (
    | { readonly type: 'join'; readonly seat: string; readonly token: string; readonly chance: number }
    /** The phone that is known. */
    | { readonly type: 'return'; readonly token: string }
    /** A changed phone: the old one's token ends. */
    | { readonly type: 'claim'; readonly number: string; readonly token: string }
    | { readonly type: 'away'; readonly seats: readonly string[] }
    /** Sent when a clock runs out; without effect it is accepted with no event. */
    | { readonly type: 'tick' }
  );

// ---- events ---------------------------------------------------------------------------------------------------

/** What is journaled. Only `decide` and `openRoom` make events; the head comes first. */
export type RoomEvent = { readonly at: number } & (
  | {
      readonly type: 'opened';
      readonly format: 1;
      readonly id: string;
      readonly scenario: string;
      readonly contentHash: string;
      readonly cut: string;
      readonly language: string;
      readonly seed: number;
      readonly hasReasons: boolean;
      readonly isPretend: boolean;
      readonly plannedMs: number | null;
    }
  | {
      readonly type: 'joined';
      readonly seat: string;
      readonly token: string;
      readonly number: string;
      readonly votesFrom: number;
      readonly isPretend: boolean;
    }
  | { readonly type: 'returned'; readonly seat: string; readonly token: string }
  | { readonly type: 'away'; readonly seats: readonly string[] }
  | { readonly type: 'left'; readonly seat: string; readonly sent: number }
  | { readonly type: 'kicked'; readonly seat: string }
  | { readonly type: 'admitted'; readonly seat: string }
  | { readonly type: 'voted'; readonly seat: string; readonly sent: number; readonly round: 0 | 1; readonly vote: Vote }
  /** Every change of phase: what it brings with it. */
  | {
      readonly type: 'moved_on';
      readonly phase: RoomPhase;
      readonly callIndex: number;
      readonly plannedMs: number | null;
      /** Moves the run takes now. */
      readonly moves: readonly Move[];
      readonly skipped: readonly Skipped[];
      readonly drawn: Room['drawn'];
      /** A call has been decided. */
      readonly result: CallResult | null;
    }
  | { readonly type: 'undone'; readonly plannedMs: number | null }
  | { readonly type: 'closing'; readonly closesAt: number | null }
  | { readonly type: 'clock_set'; readonly plannedMs: number | null }
  | { readonly type: 'room_locked'; readonly isLocked: boolean }
  | { readonly type: 'reasons_muted'; readonly isMuted: boolean }
  | { readonly type: 'reason_hidden'; readonly reason: string; readonly isHidden: boolean }
  | { readonly type: 'parked'; readonly text: string }
);

// ---- refusals -------------------------------------------------------------------------------------------------

export interface RoomRefusal {
  readonly code: RoomRefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
}
export type RoomRefusalCode =
  | 'room/closed'
  | 'room/stale-step'
  | 'room/locked'
  | 'room/full'
  | 'room/unknown-seat'
  | 'room/seat-taken'
  | 'room/kicked'
  | 'room/not-voting'
  | 'room/watching'
  | 'room/unknown-option'
  | 'room/text-too-long'
  | 'room/nothing-to-undo'
  | 'room/truth-seen'
  | 'room/no-clock'
  | 'room/bad-number'
  | 'room/unknown-reason'
  | 'room/unknown-cut';
