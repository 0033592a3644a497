/** What a seat sees, as plain JSON in words of one language. */
import type { Cause, Said } from '../ledger.ts';
import type { Offer, StripEntry } from './offer-types.ts';
import type { World } from '../world.ts';
import type { Stakes, Verb } from '../../format/calls.ts';
import type { Bank } from '../../format/effects.ts';

export type SeatKind = 'player' | 'participant' | 'projector' | 'facilitator';

/** The world with everything hidden masked (truth '', seed 0, luck and drawn and pending empty, hidden quantities gone): default deny. */
export type SeenWorld = Omit<World, 'quantities'> & { readonly quantities: Readonly<Record<string, number | string>> };

/** Everything a seat may see, in words of one language, as plain JSON. */
export interface View {
  readonly seat: SeatKind;
  readonly language: string;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly goal: string;
    readonly lengthMinutes: number;
    readonly contentHash: string;
  };
  /** Moves so far: 0 at the start. */
  readonly index: number;
  /** The role this run is played in; `name` in words. */
  readonly role: { readonly id: string; readonly name: string };
  readonly step: number;
  readonly steps: number;
  readonly stepName: string;
  readonly stepNames: readonly string[];
  readonly acts: { readonly notice: number; readonly commit: number; readonly pay: number };
  readonly tokens: number;
  readonly tokensEach: number;
  /** Letters of the verbs tokens went to this turn, in order. */
  readonly tokensSpent: readonly Verb[];
  readonly scene: string;
  readonly isOver: boolean;
  readonly isDark: boolean;
  /** Short line while dark. */
  readonly darkText: string | null;
  readonly ending: {
    readonly id: string;
    readonly tone: string | null;
    readonly text: string;
    readonly lines: readonly SaidView[];
    readonly heading: string | null;
  } | null;
  readonly patience: readonly {
    readonly person: string;
    readonly name: string;
    readonly now: number;
    readonly start: number;
  }[];
  readonly spend: { readonly amount: number; readonly text: string };
  /** Every line said so far, oldest first. */
  readonly said: readonly SaidView[];
  readonly people: readonly PersonView[];
  readonly hand: readonly CardView[];
  readonly files: readonly {
    readonly file: string;
    readonly title: string;
    readonly owner: string;
    readonly opened: number;
    readonly levels: number;
  }[];
  readonly strip: readonly StripEntry[];
  readonly offers: readonly Offer[];
  /** The dilemma on the radio now; its options stand in `offers` under the same call. */
  readonly radio: {
    readonly call: string;
    readonly lines: readonly SaidView[];
    readonly silence: string;
    readonly stakes: Stakes;
    readonly asksConfidence: boolean;
  } | null;
  readonly board: BoardView;
  readonly promises: readonly {
    readonly id: string;
    readonly by: string;
    readonly text: string;
    readonly dueStep: number;
    readonly proof: string | null;
    readonly state: 'open' | 'kept' | 'broken';
  }[];
  readonly forecasts: readonly {
    readonly call: string;
    readonly person: string;
    readonly stated: number;
    readonly words: string;
  }[];
  /** Points of no return told one turn ahead. */
  readonly announcements: readonly string[];
  /** Quantities declared as shown, with their meaning: the sheet behind the wall. */
  readonly quantities: readonly { readonly id: string; readonly text: string; readonly value: number | string }[];
  /** What the first sitting lights; null = everything. */
  readonly teach: { readonly id: string; readonly lights: readonly string[]; readonly coach: string | null } | null;
}

export interface SaidView {
  readonly text: string;
  readonly by: string | null;
  readonly name: string | null;
  readonly step: number;
  /** The move after which it was said; -1 = at the start. */
  readonly index: number;
  readonly role: Said['role'];
  readonly cause: Cause;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly wants: string;
  readonly trust: number;
  /** Trust when this turn began. */
  readonly trustBefore: number;
  /** `taught`: pips they have from you. `paid`: this turn it made trouble shorter. */
  readonly pips: readonly {
    readonly topic: string;
    readonly filled: number;
    readonly taught: number;
    readonly paid: boolean;
  }[];
  /** What they told when asked: plan, limit, and which file holds it; null = never asked. */
  readonly plan: string | null;
  readonly intent: { readonly id: string; readonly text: string; readonly isChanged: boolean } | null;
  readonly isQuiet: boolean;
}

export interface CardView {
  readonly card: string;
  readonly file: string;
  readonly fileTitle: string;
  readonly level: number;
  readonly owner: string;
  readonly text: string;
  readonly isPlayed: boolean;
  /** Open calls on which it bears now. */
  readonly bearsOn: readonly string[];
}

export interface BoardView {
  readonly tasks: readonly {
    readonly id: string;
    readonly name: string;
    readonly owner: string | null;
    readonly start: number;
    readonly end: number;
    readonly slack: number;
    readonly done: number;
    readonly isCritical: boolean;
    readonly isInPlan: boolean;
    /** Late finish: from `end` to here is the tail of slack. */
    readonly lateEnd: number;
    /** Slack that takes nothing from anybody after it. */
    readonly freeSlack: number;
    /** Tasks whose link sets its start or end. */
    readonly drivenBy: readonly string[];
    /** What is left of it, in steps. */
    readonly durations: { readonly optimistic: number; readonly likely: number; readonly pessimistic: number };
    /** What it uses a step, by resource. */
    readonly demand: Readonly<Record<string, number>>;
    readonly criticality: number;
    /** Steps of work put on top of it. */
    readonly rework: number;
  }[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly type: string;
    /** Steps between the two ends it ties, as edited. */
    readonly lag: number;
    /** It sets the start or the end of `to`. */
    readonly isDriving: boolean;
    readonly isCut: boolean;
  }[];
  /** The chain that sets the date, in order; empty when all is done. */
  readonly chain: readonly string[];
  /** Steps [from, to) in which work rests; no tasks = everybody's. */
  readonly closed: readonly {
    readonly id: string;
    readonly text: string;
    readonly from: number;
    readonly to: number;
    readonly tasks: readonly string[];
  }[];
  /** Capacity and load of the early plan, by step from 0 to `steps`. */
  readonly resources: readonly {
    readonly id: string;
    readonly name: string;
    readonly capacity: readonly number[];
    readonly load: readonly number[];
  }[];
  /** Where the early plan asks for more than there is, from now on. */
  readonly clashes: readonly {
    readonly resource: string;
    readonly resourceName: string;
    readonly step: number;
    readonly demand: number;
    readonly capacity: number;
    readonly tasks: readonly string[];
    readonly text: string;
  }[];
  /** When the plan ends if no clash is cleared up and the resources hold. */
  readonly levelledEndStep: number;
  readonly buffers: readonly {
    readonly id: string;
    readonly name: string;
    readonly protects: string;
    /** Steps. */
    readonly size: number;
    readonly used: number;
    /** used ÷ size, from 0; may pass 1. */
    readonly share: number;
    readonly state: 'calm' | 'act' | 'recover';
    readonly text: string;
  }[];
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly by: number;
    readonly forecast: number;
    readonly slack: number;
  }[];
  readonly blockers: readonly {
    readonly id: string;
    readonly text: string;
    readonly mode: string;
    readonly modeText: string;
    readonly blocks: string | null;
    readonly owner: string | null;
    readonly fill: number;
    /** The rung it was raised to, 0–5, and its name; null = not raised. */
    readonly level: number | null;
    readonly levelName: string | null;
    /** The step its next answer comes, or its fix is done, and that in words; null = nothing is under way. */
    readonly answerStep: number | null;
    readonly answerText: string | null;
  }[];
  readonly deliverables: readonly {
    readonly id: string;
    readonly name: string;
    readonly mode: string;
    readonly lastWord: string | null;
    readonly lastWordName: string | null;
    readonly bank: Bank | null;
    readonly far: string | null;
    readonly farName: string | null;
    readonly endsWith: string | null;
    readonly criticality: number;
  }[];
  /** Interfaces agreed between two tasks. */
  readonly contracts: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly text: string;
  }[];
  readonly endStep: number;
  /** The board in one sentence. */
  readonly sentence: string;
}
