/** Moves written down: a story's own tests, and what a room's house plays. */
import type { CallKind, Letters } from './calls.ts';
import type { Text } from './values.ts';

/** A walk of `walks.yaml`: moves in the command line's shape, and what they must lead to. */
export interface Walk {
  readonly id: string;
  readonly seed: number;
  readonly truth?: string;
  readonly luck?: Readonly<Record<string, number>>;
  readonly role?: string;
  readonly craft?: string;
  readonly moves: readonly WalkMove[];
  readonly expect: {
    readonly ending: string;
    readonly quantities?: Readonly<Record<string, number | string>>;
    readonly patience?: number | Readonly<Record<string, number>>;
  };
}

/** One taken call in the command line's shape (`cli.md` §6); which fields belong to which kind is refused by `move/field`. */
export interface WalkMove {
  readonly call: string;
  readonly kind: CallKind;
  readonly afterMoves?: number;
  readonly option?: string;
  readonly pick?: string;
  readonly parameter?: number;
  readonly facts?: readonly string[];
  readonly letters?: Letters;
  readonly dueStep?: number;
  readonly proof?: string;
  readonly jointly?: boolean;
  readonly probability?: number;
  readonly dateStep?: number;
  readonly confidence?: 'guess' | 'fairly_sure' | 'sure';
}

/** A story cut for a room: which calls are discussed, and what the house does with the rest. */
export interface Cut {
  /** Planned minutes; the cut's key in `Story.cuts` as a number. */
  readonly minutes: number;
  /** Calls the room discusses, in order. */
  readonly discuss: readonly string[];
  /** Fixed numbers of named chances, so that the sentences of `meanwhile` are true. */
  readonly luck: Readonly<Record<string, number>>;
  /** Moves the house plays in a step, before the discussed call of that step; keyed by step. */
  readonly house: Readonly<Record<string, readonly WalkMove[]>>;
  /** The sentence shown meanwhile, by step. */
  readonly meanwhile: Readonly<Record<string, Text>>;
  /** The debrief's question, by discussed call. */
  readonly questions: Readonly<Record<string, Text>>;
}
