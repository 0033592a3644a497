/** Calls: whatever asks for a decision, and the options it offers. */
import type { Effect, Later, PromiseTerms } from './effects.ts';
import type { MoveModel } from './moves.ts';
import type { Expr, Guarded, Text, Value } from './values.ts';

export type CallKind =
  'decision' | 'dive' | 'coach' | 'raci' | 'promise' | 'conflict' | 'blocker' | 'forecast' | 'broadcast' | 'turn';

export type Verb = 'look' | 'ask' | 'agree' | 'move' | 'raise' | 'tell' | 'radio' | 'run';

export type Stakes = 'turn' | 'scenario' | 'never';

export type BlockerEnd = 'cleared' | 'accepted' | 'worked_around' | 'nothing';

export type Answer = 'commit' | 'comply' | 'resist';

export type Tactic =
  'rational' | 'consult' | 'pressure' | 'help' | 'legitimating' | 'exchange' | 'inspiration' | 'coalition';

/** The ten, in the order of the table of domain §3. */
export const resolutions = [
  'resequence',
  'interface_contract',
  'split',
  'fast_track',
  'crash',
  'descope',
  'buffer',
  'outsource',
  'escalate',
  'accept',
] as const;
export type Resolution = (typeof resolutions)[number];

/** The manager's own verbs: an order nobody is asked about, and reading somebody's work. */
export type Style = 'assign' | 'review';

export type Letter = 'R' | 'A' | 'C' | 'I' | 'A+R';

export type Letters = Readonly<Record<string, Letter>>;

export type Distance = 'say_where' | 'ask' | 'offer' | 'tell_how' | 'take_over';

export interface Pick {
  readonly id: string;
  readonly text: Text;
  readonly when?: Expr;
  readonly effects: readonly Effect[];
}

export interface Option {
  readonly id: string;
  readonly text?: Text;
  /** Price in tokens; `all` = whatever is left, at least that many. */
  readonly tokens: Value | { readonly all: number };
  readonly from: number;
  /** Open while step < until. */
  readonly until: number;
  readonly fromPlay: number;
  readonly when?: Expr;
  readonly closedSays?: Text;
  readonly cards: Readonly<Record<string, 'opens' | 'stronger'>>;
  readonly picks: readonly Pick[];
  /** Answers that option of a dilemma before it is asked; words, cards, picks and effects are already merged in here. */
  readonly settles?: { readonly call: string; readonly option: string };
  /** The deliverable whose last word must say yes. */
  readonly needs?: string;
  readonly asks?: boolean;
  readonly answer?: Guarded<Answer>;
  readonly refused?: { readonly text?: Text; readonly effects: readonly Effect[] };
  readonly tactic?: Tactic;
  readonly benefit: number;
  readonly cost: number;
  readonly resolution?: Resolution;
  readonly level?: number;
  readonly jointly: boolean;
  /** What a blocker that lives by itself is after the fix; `nothing` = it is none. */
  readonly ends?: BlockerEnd;
  /** A blocker this is a way out of, from another call. */
  readonly unblocks?: string;
  readonly answers?: 'slow' | 'fast';
  readonly parameter?: { readonly min: number; readonly max: number; readonly step: number };
  readonly whatIf?: Text;
  /** Steps of time the option takes by itself (0 = none). */
  readonly takes: number;
  readonly effects: readonly Effect[];
  readonly later: readonly Later[];
  readonly says?: Text;
  readonly warns?: Text;
  readonly dark?: Text;
  readonly next?: string;
  readonly nextNow?: string;
  readonly stakes?: Stakes;
  /** May be given back, price and effects, while step < this. */
  readonly returnUntil?: number;
  /** Price growth a step (0.1 = ten per cent). */
  readonly grows?: number;
  /** The rule of the five distances decides effects (format: `ask: default`). */
  readonly isDefaultDistance: boolean;
  /** What it does to the plan by the formula of its resolution. */
  readonly model?: MoveModel;
  /** One of the ten of a call that says `options: default`: its numbers come from the plan as it stands. */
  readonly defaultMove?: { readonly price?: number };
  /** What somebody tells unasked who says yes and means it; *yes, meaning maybe* keeps it to themselves. */
  readonly volunteers?: { readonly text?: Text; readonly effects: readonly Effect[] };
  /** Only in these roles; left out, in all. */
  readonly roles?: readonly string[];
  /** broadcast: whoever hears it and has this skill is taught a whole pip. */
  readonly teaches?: string;
  /** broadcast: bad news told early; what comes of it later costs half the trust. */
  readonly ownsUp?: boolean;
}

export interface Silence {
  readonly text: Text;
  readonly effects: readonly Effect[];
  readonly sameAs?: string;
}

export interface FileLevel {
  readonly tokens: Value;
  readonly fromPlay: number;
  readonly when?: Expr;
  readonly closedSays?: Text;
  readonly card: string;
  readonly text: Text;
  readonly effects: readonly Effect[];
  /** Calls on which the card bears (a call id; a person's coach call by its id). */
  readonly bearsOn: readonly string[];
  readonly since?: number;
  /** Open to that craft, or beside an owner who trusts you (60 and more). */
  readonly needsCraft?: string;
}

/** What is forecast, and how likely it is by what the player can know: written (`odds`, `oddsBy`), else the plan's own chance. */
export interface Forecast {
  readonly of: Expr;
  readonly answersAs: 'yes_no' | 'date';
  readonly odds?: Value;
  /** date: how likely it is by that step, in order; between two steps in a straight line. */
  readonly oddsBy?: readonly { readonly step: number; readonly odds: Value }[];
  /** What each feeder says of their own part; cards put down with the forecast fold into one. */
  readonly merge: readonly { readonly card: string; readonly who: string; readonly stated: number }[];
}

/** Every call by id: files are `dive`, deliverables `raci`, blockers `blocker`, under their own ids. `turn` is not listed. */
export interface Call {
  readonly id: string;
  readonly kind: Exclude<CallKind, 'turn'>;
  readonly verb: Verb;
  readonly text?: Text;
  readonly from: number;
  readonly until: number;
  readonly fromPlay: number;
  readonly when?: Expr;
  readonly closedSays?: Text;
  readonly stakes: Stakes;
  /** May be taken again, once a step. */
  readonly again: boolean;
  /** One of its options, once a run (blockers with `once`). */
  readonly once: boolean;
  readonly confidence: boolean;
  /** A call without options has the one option `done`; moves name none. */
  readonly isBare: boolean;
  readonly options: readonly Option[];
  readonly silence?: Silence;
  /** Names under `texts` said when a dilemma opens. */
  readonly lines: readonly Text[];
  readonly instead?: Text;
  readonly person?: string;
  readonly task?: string;
  readonly tasks: readonly string[];
  readonly audience: readonly string[];
  readonly promise?: PromiseTerms;
  readonly forecast?: Forecast;
  /** Only in these roles; left out, in all. */
  readonly roles?: readonly string[];
  readonly style?: Style;
  /** coach: which skill of the person it is about; left out, the first the file gives them. */
  readonly topic?: string;
  /** kind `dive` */
  readonly file?: { readonly owner: string; readonly title: Text; readonly levels: readonly FileLevel[] };
}
