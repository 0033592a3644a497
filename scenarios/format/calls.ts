/** Calls: whatever asks for a decision, and the options it offers. */
import type { Effect, Later, PromiseTerms } from './effects.ts';
import type { Expr, Guarded, Text, Value } from './values.ts';

export type CallKind =
  'decision' | 'dive' | 'coach' | 'raci' | 'promise' | 'conflict' | 'blocker' | 'forecast' | 'broadcast' | 'turn';

export type Verb = 'look' | 'ask' | 'agree' | 'move' | 'raise' | 'tell' | 'radio' | 'run';

export type Stakes = 'turn' | 'scenario' | 'never';

export type Answer = 'commit' | 'comply' | 'resist';

export type Tactic =
  'rational' | 'consult' | 'pressure' | 'help' | 'legitimating' | 'exchange' | 'inspiration' | 'coalition';

export type Resolution =
  | 'resequence'
  | 'interface_contract'
  | 'split'
  | 'fast_track'
  | 'crash'
  | 'descope'
  | 'buffer'
  | 'outsource'
  | 'escalate'
  | 'accept';

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
  readonly forecast?: { readonly of: Expr; readonly answersAs: 'yes_no' | 'date'; readonly odds: Value };
  /** kind `dive` */
  readonly file?: { readonly owner: string; readonly title: Text; readonly levels: readonly FileLevel[] };
}
