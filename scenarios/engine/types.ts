import type {
  Answer,
  Bank,
  CallKind,
  Distance,
  Effect,
  Expr,
  Letters,
  Pack,
  Resolution,
  Stakes,
  Story,
  StripPart,
  Verb,
  WalkMove,
} from '../format/story.ts';

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

/** The four switches; runs are compared at equal settings only. `tokens` and `coach` act now, the others are kept. */
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

/** Plain JSON, numbers rounded to 1e-6. `at` mirrors the chart; only the `enter` effect writes it. */
export interface World {
  readonly seed: number;
  readonly truth: string;
  readonly luck: Readonly<Record<string, number>>;
  readonly step: number;
  /** Accepted moves so far. */
  readonly moves: number;
  readonly tokens: number;
  readonly tokensDelta: number;
  readonly craft: string;
  readonly credibility: number;
  readonly at: Readonly<Record<string, string>>;
  readonly quantities: Readonly<Record<string, number | string>>;
  readonly patience: Readonly<Record<string, number>>;
  /** The sponsor whose patience ended the run before its end; '' = nobody. */
  readonly lost: string;
  readonly trust: Readonly<Record<string, number>>;
  /** `person.topic` → skill pips. */
  readonly pips: Readonly<Record<string, number>>;
  /** Intents forced for this step by an effect. */
  readonly forcedIntents: Readonly<Record<string, string>>;
  /** Step of the last visit, by person. */
  readonly visited: Readonly<Record<string, number>>;
  /** People asked this turn at any distance but `say_where`. */
  readonly asked: Readonly<Record<string, true>>;
  readonly known: Readonly<Record<string, true>>;
  readonly played: Readonly<Record<string, true>>;
  /** File → levels opened. */
  readonly opened: Readonly<Record<string, number>>;
  /** Truths the player's reading has struck out. */
  readonly ruledOut: readonly string[];
  readonly letters: Readonly<Record<string, Letters>>;
  readonly banks: Readonly<Record<string, Bank>>;
  readonly promises: Readonly<
    Record<
      string,
      { readonly state: 'open' | 'kept' | 'broken'; readonly by: string; readonly due: number; readonly proof?: string }
    >
  >;
  /** `call`, `call.option`, `call.option.pick`, `call.silence`. */
  readonly did: Readonly<Record<string, true>>;
  /** `call.option` → step it was last taken in. */
  readonly takenAt: Readonly<Record<string, number>>;
  /** Call → number of the move that last took it, for lines drawn back to an act. */
  readonly actedAt: Readonly<Record<string, number>>;
  /** `call.option` → the move it was and what it changed, for acts that may be given back; numbers come back as differences. */
  readonly returnable: Readonly<
    Record<
      string,
      {
        readonly index: number;
        readonly changes: readonly { readonly path: string; readonly before: Plain; readonly after: Plain }[];
      }
    >
  >;
  readonly told: Readonly<Record<string, { readonly stated: number; readonly off: number }>>;
  /** Named chances read so far: their number, and whether they fell (null: read as the number). */
  readonly drawn: Readonly<Record<string, { readonly u: number; readonly fell: boolean | null }>>;
  readonly spent: Readonly<Record<Verb, number>>;
  readonly plan: PlanState;
  readonly pending: readonly Pending[];
  /** The dilemma open now. */
  readonly radio: string | null;
  readonly isDark: boolean;
  /** The scene an option asked for; taken when the next turn begins. */
  readonly nextScene: string | null;
  /** Turns that still run by themselves: an option took more than no time. */
  readonly owed: number;
}
export interface PlanState {
  /** Edits in force: `duration.x`, `lag.a.b`, `cut.a.b`, `rework.x`, `not_before.x`. */
  readonly edits: Readonly<Record<string, number>>;
  /** Task → work done, in steps of work. */
  readonly done: Readonly<Record<string, number>>;
  readonly startedAt: Readonly<Record<string, number>>;
  readonly finishedAt: Readonly<Record<string, number>>;
}
export interface Pending {
  readonly due: number | null;
  readonly once?: Expr;
  readonly when?: Expr;
  readonly chance?: string;
  readonly effects: readonly Effect[];
  readonly otherwise: readonly Effect[];
  readonly cause: Cause;
  /** Step of the act that made it: draws of an `each: step` chance keyed with the step it lands in. */
  readonly madeAt: number;
}

/** What a change goes back to: an act of the player (index = number of the move, from 0), or a rule of the story (intent, event, blocker, aftermath…) at a step. */
export type Cause =
  { readonly call: string; readonly index: number } | { readonly rule: string; readonly step: number };
export type Plain = number | string | boolean | null;
/** The change ledger, the only source of the screen. `rule` = the rulebook's name for what happened (`add`, `know`, `silence` …). */
export interface Change {
  readonly path: string;
  readonly before: Plain;
  readonly after: Plain;
  readonly rule: string;
  readonly cause: Cause;
}
/** One line said: a row of a text, its printed quantities, and where its line is drawn to. `phase` orders a turn (0–8; -1 outside one). */
export interface Said {
  readonly path: string;
  readonly by: string | null;
  readonly prints: Readonly<Record<string, number | string>>;
  readonly cause: Cause;
  readonly role:
    | 'line'
    | 'answer'
    | 'silence'
    | 'intent'
    | 'event'
    | 'instead'
    | 'dark'
    | 'ending'
    | 'receipt'
    | 'late'
    | 'announce'
    | 'closes'
    | 'card';
  readonly step: number;
}
/** The visible changes of the running turn that share one cause. `text` is in words; `said` its lines if it has any. */
export interface Beat {
  readonly cause: Cause;
  readonly changes: readonly Change[];
  readonly text: string;
  readonly by: string | null;
}
/** What one accepted move did. `world` is the world after it; steps share structure, so keeping all of them is cheap. */
export interface Step {
  readonly index: number;
  readonly move: Move;
  /** The clock before the move. */
  readonly step: number;
  readonly changes: readonly Change[];
  readonly said: readonly Said[];
  readonly world: World;
  /** 8 hex digits; '' where nobody asked for it. */
  readonly worldHash: string;
  /** The answer to a proposal put to somebody, if the move was one. */
  readonly answer?: { readonly person: string; readonly answer: Answer };
}
/** A pack made ready for play: closures bound, ids hashed, chart built. Opaque; make it with `prepare`. */
export interface Scenario {
  readonly pack: Pack;
  readonly story: Story;
  /** The engine's own tables. */
  readonly tables: unknown;
}
export interface Run {
  readonly scenario: Scenario;
  readonly log: RunLog;
  /** The world at the start, and what was said there. */
  readonly opening: { readonly world: World; readonly said: readonly Said[] };
  readonly world: World;
  readonly steps: readonly Step[];
}

// ---- what a seat sees -----------------------------------------------------------------------------------------

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
  readonly pips: readonly { readonly topic: string; readonly filled: number }[];
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
/** One line of the Coming strip: results, never odds. */
export interface StripEntry {
  readonly id: string;
  readonly source: string;
  readonly atStep: number;
  /** "Friday, noon", "tonight". */
  readonly lands: string;
  readonly who: string;
  readonly whoName: string;
  readonly text: string;
  readonly size: { readonly text: string; readonly points: number; readonly part: StripPart } | null;
  readonly certainty: 'known' | 'likely' | 'rumour';
  readonly isOnTheRadio: boolean;
  /** Its last way out shuts this turn and it is no rumour; at most one entry is loud. */
  readonly isLoud: boolean;
  readonly waysOut: readonly {
    readonly id: string;
    readonly call: string;
    readonly option: string | null;
    readonly verb: Verb;
    readonly text: string;
    readonly tokens: number;
    readonly price: { readonly part: string; readonly amount: number; readonly text: string } | null;
    readonly untilStep: number;
    readonly isOpen: boolean;
  }[];
}
export interface Offer {
  readonly call: string;
  readonly kind: CallKind;
  readonly verb: Verb;
  readonly text: string;
  /** Person asked, owner of the file, audience. */
  readonly person: string | null;
  readonly isOpen: boolean;
  /** Lit in this sitting (`from_play` reached); unlit offers are accepted all the same. */
  readonly isLit: boolean;
  readonly reason: { readonly code: RefusalCode; readonly text: string } | null;
  readonly tokens: number;
  readonly stakes: Stakes;
  readonly options: readonly OfferOption[];
  /** raci: who may hold letters, faces and tags of the one-sentence form, the row in force. */
  readonly row: {
    readonly people: readonly { readonly id: string; readonly name: string }[];
    readonly lastWord: readonly string[];
    readonly tags: readonly string[];
    readonly base: Letters;
    readonly letters: Letters;
  } | null;
  readonly dueSteps: { readonly min: number; readonly max: number } | null;
  /** forecast: yes_no or date. */
  readonly answersAs: 'yes_no' | 'date' | null;
  /** Cards in hand that bear on this call. */
  readonly cards: readonly string[];
  readonly whatIf: string | null;
  readonly says: string | null;
  /** dive: level it would open (1…) of how many. */
  readonly level: { readonly next: number; readonly of: number } | null;
}
export interface OfferOption {
  readonly option: string;
  readonly text: string;
  readonly isOpen: boolean;
  readonly isLit: boolean;
  readonly reason: { readonly code: RefusalCode; readonly text: string } | null;
  /** Cards that opened it, or would. */
  readonly openedBy: readonly string[];
  readonly strongerWith: readonly string[];
  readonly tokens: number;
  /** All that is left, at least `tokens`. */
  readonly takesAll: boolean;
  readonly picks: readonly { readonly pick: string; readonly text: string }[];
  readonly parameter: { readonly min: number; readonly max: number; readonly step: number } | null;
  readonly stakes: Stakes;
  /** Whoever must say yes. */
  readonly putTo: string | null;
  readonly resolution: Resolution | null;
  readonly distance: Distance | null;
  readonly whatIf: string | null;
  readonly warns: string | null;
  readonly level: number | null;
  /** Signal bars of a Raise: 1 slow, 3 fast. */
  readonly bars: number | null;
  /** What it adds for certain to the spend, in words; '' = nothing. */
  readonly price: string;
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
  }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly type: string }[];
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
  readonly endStep: number;
  /** The board in one sentence. */
  readonly sentence: string;
}
/** Certain effects of a move on the view's plan: no chance, no truth. */
export interface WhatIf {
  readonly before: PlanView;
  readonly after: PlanView;
  readonly mustSayYes: string | null;
  /** The author's sentence, where one stands in for the numbers. */
  readonly sentence: string | null;
}
export interface PlanView {
  readonly endStep: number;
  readonly slack: Readonly<Record<string, number>>;
  readonly spend: number;
  readonly trust: Readonly<Record<string, number>>;
}
/** One link of the chain behind a number, newest first. */
export interface WhyLink extends Change {
  readonly index: number;
  readonly step: number;
  /** "You asked Tamsin on Wednesday: trust 60 → 59." */
  readonly text: string;
}
export interface Comparison {
  readonly branches: readonly { readonly ending: string | null; readonly outcome: number | null }[];
  /** The first move where they part, with each branch's own; null = none. */
  readonly divergence: { readonly index: number; readonly moves: readonly (Move | null)[] } | null;
  readonly differences: readonly {
    readonly path: string;
    readonly sinceIndex: number;
    readonly values: readonly Plain[];
    readonly cause: Cause | null;
  }[];
  /** Name → per branch → value after each move. */
  readonly meters: Readonly<Record<string, readonly (readonly number[])[]>>;
}
