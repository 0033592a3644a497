/** What a run is on disk, and what it may be refused. */
import type { WalkMove } from '../format/walks.ts';

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** What a player may be told. Words live in `text/`, by code; `details` fills their blanks. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export type RefusalCode =
  | 'run/over'
  | 'run/stale-step'
  | 'run/diverged'
  | 'call/unknown'
  | 'call/not-open'
  | 'call/wrong-kind'
  | 'option/unknown'
  | 'option/closed'
  | 'option/taken'
  | 'pick/unknown'
  | 'pick/closed'
  | 'tokens/short'
  | 'card/not-in-hand'
  | 'way-out/shut'
  | 'raci/not-a-row'
  | 'promise/out-of-range'
  | 'forecast/out-of-range'
  | 'parameter/out-of-range'
  | 'wall/dark'
  | 'move/field';

export type Move = WalkMove;

/** The four switches; runs are compared at equal settings only. `clocks: patient` gives every `until` one step more. */
export interface Assists {
  readonly tokens: -1 | 0 | 1;
  readonly strip: 5 | 3 | 1;
  readonly coach: 'on' | 'off';
  readonly clocks: 'patient' | 'written';
}

export interface StartOptions {
  /** Integer 0…2³²−1. */
  readonly seed: number;
  readonly role?: string;
  readonly assists?: Assists;
  /** Fixes the truth instead of drawing it. */
  readonly truth?: string;
  /** Fixes the numbers of named chances (workshop cuts, walks). */
  readonly luck?: Readonly<Record<string, number>>;
  /** aero, composites, data, race_operations; '' before it is chosen. */
  readonly craft?: string;
  /** What a season carries in: bounded, named starting values; empty outside a season. */
  readonly carry?: Readonly<Record<string, number>>;
}

/** Everything a run is, and nothing else. `world` is the 32-bit hash (8 hex digits) of the world after the move. */
export interface RunLog extends StartOptions {
  readonly format: 1;
  readonly scenario: string;
  readonly contentHash: string;
  readonly parent?: { readonly run: string; readonly moves: number };
  readonly moves: readonly (Move & { readonly world?: string })[];
}
