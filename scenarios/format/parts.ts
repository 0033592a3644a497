/** The parts a story stands on: people, intents, strip rows, blockers, deliverables, luck, scenes and endings. */
import type { Letters } from './calls.ts';
import type { Effect, Later } from './effects.ts';
import type { RowPeople } from './matrix.ts';
import type { Expr, Guarded, Text, Value } from './values.ts';

export interface Deliverable {
  readonly id: string;
  readonly name: Text;
  readonly criticality: number;
  readonly endsWith?: string;
  /** False: its name is not a noun with an end that can be tested (R18). */
  readonly hasTestableEnd?: boolean;
  readonly banks?: { readonly near: string; readonly far: string };
  readonly people: RowPeople;
  readonly agree?: {
    readonly text: Text;
    /** Faces offered for the last word; `nobody` among them leaves the row without an A. */
    readonly lastWord: readonly string[];
    /** Faces that may be tapped as asked before (C). */
    readonly tags: readonly string[];
    readonly base: Letters;
    readonly says?: Text;
    readonly effects: readonly Effect[];
    /** The model’s consequences beside the effects, or none at all; absent: only where there are no effects. */
    readonly isModelled?: boolean;
  };
}

/** Its life, in order; the last three are ends. */
export const blockerModes = [
  'signal',
  'risk',
  'blocker',
  'showstopper',
  'cleared',
  'accepted',
  'worked_around',
] as const;
export type BlockerMode = (typeof blockerModes)[number];

export interface Blocker {
  readonly id: string;
  readonly text: Text;
  readonly blocks?: string;
  readonly starts: BlockerMode;
  /** What changes its mode, written out; null = it lives by itself: hazards, ladder, fix (domain §4). */
  readonly becomes: readonly { readonly when: Expr; readonly to: BlockerMode }[] | null;
  /** A person, or `you`; left out, the owner of the task it blocks. */
  readonly owner?: string;
  /** Steps a fix takes once somebody has said yes; left out, none. */
  readonly fix?: Value;
  readonly seen?: Expr;
  /** Chance that it turns into a blocker: a week, or a step. Left out, it never turns by itself. */
  readonly turns?: { readonly chance: Value; readonly per: 'week' | 'step' };
  /** Points of the goal it costs if it turns. */
  readonly impact?: number;
  /** The step by which it must be gone, or a milestone. */
  readonly need?: number | string;
  /** Skill of its owner it is about. */
  readonly topic?: string;
  /** The ladder answers in minutes. */
  readonly isEventWeekend?: boolean;
}

export interface Intent {
  readonly id: string;
  readonly who: string;
  readonly step: number;
  readonly when?: Expr;
  readonly says: Text;
  readonly effects: readonly Effect[];
  readonly later: readonly Later[];
}

export type UtilityPart = 'schedule' | 'cost' | 'quality' | 'risk' | 'trust' | 'value';

export type StripPart = UtilityPart | 'patience';

export interface StripRow {
  readonly id: string;
  /** A blocker, intent, milestone, call or promise: the line on the wall starts there. */
  readonly source: string;
  readonly radio?: string;
  readonly who: string;
  readonly when?: Expr;
  readonly lands: { readonly step: number; readonly says?: Text };
  readonly text: Text;
  readonly size?: {
    readonly part: StripPart;
    readonly amount: readonly { readonly when?: Expr; readonly is: Expr; readonly chance?: string }[];
  };
  readonly certainty?: Guarded<'known' | 'likely' | 'rumour'>;
  readonly waysOut: readonly {
    readonly id: string;
    readonly call: string;
    readonly option?: string;
    readonly text: Text;
  }[];
}

export interface Chance {
  readonly id: string;
  /** Absent: read as the number itself. */
  readonly p?: Value;
  readonly eachStep: boolean;
}

export type Quantity =
  | {
      readonly id: string;
      readonly kind: 'number';
      readonly start: number;
      readonly range: readonly [number, number];
      readonly isShown: boolean;
      readonly text?: Text;
    }
  | {
      readonly id: string;
      readonly kind: 'word';
      readonly words: readonly string[];
      readonly isShown: boolean;
      readonly text?: Text;
    }
  /** Computed where read, never written. */
  | {
      readonly id: string;
      readonly kind: 'computed';
      readonly is: Expr;
      readonly type: 'number' | 'word' | 'flag';
      readonly isShown: boolean;
      readonly text?: Text;
    };

export interface Person {
  readonly id: string;
  readonly role: Text;
  readonly wants: Text;
  readonly trust: number;
  readonly fit: Readonly<Record<string, number>>;
  readonly skill: Readonly<Record<string, number>>;
  readonly superior?: string;
  /** Whom they move. */
  readonly influences: readonly string[];
  /** Their field: work you take over goes faster if it is yours too. */
  readonly craft?: string;
  /** Nobody has visited them before the story begins. */
  readonly isQuietAtStart: boolean;
}

export interface Scene {
  readonly id: string;
  readonly lines: readonly Text[];
  readonly radio?: string;
  readonly onStep: readonly { readonly when?: Expr; readonly next: string }[];
}

export interface Ending {
  readonly id: string;
  readonly when?: Expr;
  readonly tone?: string;
  readonly text: Text;
}
