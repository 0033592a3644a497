/**
 * A story as the engine reads it: checked, in order, plain JSON. The loader makes it from YAML; pages get it ready made.
 * Words are not in it: every text is a path into `Words` (ids joined by dots), so that a comma mended in a line orphans no run.
 */

/** An expression in CEL's syntax, parsed and type-checked at load. Numbers are doubles. `name` is one of `names.ts`, dotted. */
export type Expr =
  | { readonly op: 'value'; readonly value: number | string | boolean }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'not' | 'neg'; readonly a: Expr }
  | { readonly op: BinaryOp; readonly a: Expr; readonly b: Expr }
  | { readonly op: 'if'; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
  | { readonly op: 'min' | 'max'; readonly args: readonly Expr[] };
export type BinaryOp = '&&' | '||' | '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '==' | '!=';

/** The first row whose `when` holds counts; the last row has none. A plain value is one row. */
export type Guarded<T> = readonly { readonly when?: Expr; readonly is: T }[];
/** A number, word or chance that may depend on the world. */
export type Value = Guarded<Expr>;

/** Ids joined by dots, as they stand in `scenario.yaml`: the key of a text in `Words`. */
export type TextPath = string;
/** One language's texts by path. What is missing there is read from the story's own language. */
export type Words = Readonly<Record<TextPath, string>>;
/** A plain text is one row whose path is the text's. A text of which no row holds is not said. */
export interface Text {
  readonly path: TextPath;
  readonly rows: readonly TextRow[];
}
export interface TextRow {
  readonly path: TextPath;
  readonly when?: Expr;
  /** Who speaks; nobody = the narrator. */
  readonly by?: string;
  /** Where the line on the wall is drawn to: a call, intent or event id. */
  readonly cause?: string;
  /** Truths that whoever reads this row may strike out. */
  readonly rulesOut: readonly string[];
  /** Shown quantities the text prints as `{name}`. */
  readonly prints: readonly string[];
}

export type Effect =
  | { readonly kind: 'add' | 'set'; readonly to: string; readonly value: Value }
  | { readonly kind: 'know'; readonly fact: string }
  | { readonly kind: 'patience'; readonly sponsor: string; readonly by: Value }
  | { readonly kind: 'pip'; readonly person: string; readonly topic: string; readonly by: Value }
  | { readonly kind: 'bank'; readonly deliverable: string; readonly to: Bank }
  | { readonly kind: 'intent'; readonly person: string; readonly intent: string }
  | { readonly kind: 'say'; readonly text: Text }
  | { readonly kind: 'raise'; readonly event: string }
  | { readonly kind: 'promise'; readonly id: string; readonly promise: PromiseTerms }
  /** `path` is `duration.x`, `lag.a.b`, `cut.a.b`, `rework.x` or `not_before.x`. */
  | { readonly kind: 'replan'; readonly path: string; readonly value: Value }
  /** Empties the named quantities in order until `amount` is taken. */
  | { readonly kind: 'take'; readonly amount: Value; readonly from: readonly string[] }
  /** `otherwise` belongs to the chance if there is one, else to the `when`. */
  | {
      readonly kind: 'group';
      readonly when?: Expr;
      readonly chance?: string;
      readonly effects: readonly Effect[];
      readonly otherwise: readonly Effect[];
    };
/** Lands `after` steps, `at` a reading of the clock, or `once` a condition first holds. `when` is tested when it lands. */
export type Later = ({ readonly after: number } | { readonly at: number } | { readonly once: Expr }) & {
  readonly when?: Expr;
  readonly chance?: string;
  readonly effects: readonly Effect[];
  readonly otherwise: readonly Effect[];
};

export type Bank = 'unknown' | 'asked' | 'ready';
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
export interface PromiseTerms {
  readonly by: string;
  readonly due: number;
  /** The path of the author's words. */
  readonly proof?: TextPath;
  readonly keptWhen: Expr;
  readonly kept: readonly Effect[];
  readonly broken: readonly Effect[];
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
export interface Deliverable {
  readonly id: string;
  readonly name: Text;
  readonly criticality: number;
  readonly endsWith?: string;
  readonly banks?: { readonly near: string; readonly far: string };
  readonly people: Readonly<
    Record<
      string,
      {
        readonly authority: number;
        readonly expertise: number;
        readonly stake: number;
        readonly availability: number;
        readonly veto: boolean;
        readonly dependent: boolean;
      }
    >
  >;
  readonly agree?: {
    readonly text: Text;
    /** Faces offered for the last word; `nobody` among them leaves the row without an A. */
    readonly lastWord: readonly string[];
    /** Faces that may be tapped as asked before (C). */
    readonly tags: readonly string[];
    readonly base: Letters;
    readonly says?: Text;
    readonly effects: readonly Effect[];
  };
}
export type BlockerMode = 'signal' | 'risk' | 'blocker' | 'showstopper' | 'cleared' | 'accepted' | 'worked_around';
export interface Blocker {
  readonly id: string;
  readonly text: Text;
  readonly blocks?: string;
  readonly starts: BlockerMode;
  readonly becomes: readonly { readonly when: Expr; readonly to: BlockerMode }[];
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
export interface Task {
  readonly id: string;
  /** Its name on the board; without one the id is shown. */
  readonly name?: Text;
  /** Steps: optimistic, likely, pessimistic (equal when given as one number). */
  readonly duration: readonly [number, number, number];
  readonly owner?: string;
  readonly demand: Readonly<Record<string, number>>;
  readonly notBefore?: number;
  readonly value?: number;
  readonly criticality: number;
  readonly isOptional: boolean;
}
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  readonly lag: number;
}
export interface Milestone {
  readonly id: string;
  /** Its name on the board; without one the id is shown. */
  readonly name?: Text;
  readonly after: string;
  readonly by: number;
  readonly stakes: Stakes;
  readonly announce?: { readonly step: number; readonly text: Text };
}
export interface Program {
  readonly tasks: readonly Task[];
  readonly links: readonly Link[];
  /** Capacity a step; the last value goes on. */
  readonly resources: Readonly<Record<string, readonly number[]>>;
  readonly milestones: readonly Milestone[];
  /** Calendar, buffers and budget: parsed, checked and kept; the program model reads them. */
  readonly kept: Readonly<Record<string, unknown>>;
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
/** A level 1–4 by guard; no row holding = no moment there. */
export interface Key {
  readonly facet: string;
  readonly level: Guarded<1 | 2 | 3 | 4>;
  readonly spread: number;
  readonly because: Text;
}
/** `keys.yaml` by `call.option`, `call.done`, `call.agreed`, `call.silence`. */
export type Keys = Readonly<Record<string, { readonly facets: readonly Key[]; readonly otherwise?: Text }>>;
export interface Teach {
  readonly id: string;
  readonly when?: Expr;
  readonly lights: readonly string[];
  readonly coach?: Text;
}
export interface Prompt {
  readonly id: string;
  readonly call: string;
  readonly when?: Expr;
  readonly text: Text;
}
export interface Debrief {
  readonly objectives: readonly Text[];
  readonly happened: Text;
  readonly yourCalls: Text;
  readonly tryNext: Text;
  readonly prompts: readonly Prompt[];
  readonly twin?: { readonly text: Text; readonly ask: Text };
  readonly action?: Text;
}
/** A walk of `walks.yaml`: moves in the command line's shape, and what they must lead to. */
export interface Walk {
  readonly id: string;
  readonly seed: number;
  readonly truth?: string;
  readonly luck?: Readonly<Record<string, number>>;
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
export interface Story {
  readonly format: 1;
  readonly id: string;
  readonly title: Text;
  readonly language: string;
  /** Languages with an overlay, the story's own first. */
  readonly languages: readonly string[];
  readonly level: 'sketch' | 'playable' | 'firm';
  readonly authors: readonly string[];
  readonly lengthMinutes: number;
  readonly tempo: 'week' | 'day' | 'hour';
  readonly steps: number;
  readonly stepNames: readonly Text[];
  readonly tokens: { readonly each: number; readonly at: Readonly<Record<string, number>> };
  readonly acts: { readonly notice: number; readonly commit: number; readonly pay: number };
  readonly roles: readonly string[];
  readonly drawsLikely: boolean;
  readonly quiet: boolean;
  readonly firstSeed?: number;
  readonly goal: Text;
  readonly for: readonly string[];
  readonly behaviours: readonly string[];
  readonly sponsors: readonly {
    readonly id: string;
    readonly patience: number;
    readonly lost: string;
    readonly closes?: Text;
  }[];
  readonly weights: Readonly<Record<UtilityPart, number>>;
  readonly utility: Readonly<
    Partial<
      Record<
        UtilityPart,
        {
          readonly of: Expr;
          readonly worst: number;
          readonly best: number;
          readonly unit?: { readonly each: number; readonly text: Text };
        }
      >
    >
  >;
  readonly truths: readonly { readonly id: string; readonly odds: number; readonly text: Text }[];
  readonly quantities: readonly Quantity[];
  readonly chances: readonly Chance[];
  /** Facts that are not cards, with what they come with; cards are facts too and stand in the files. */
  readonly facts: readonly { readonly id: string; readonly text: Text; readonly with?: string; readonly when?: Expr }[];
  readonly people: readonly Person[];
  readonly intents: readonly Intent[];
  readonly strip: readonly StripRow[];
  readonly program: Program;
  readonly deliverables: readonly Deliverable[];
  readonly blockers: readonly Blocker[];
  readonly events: readonly {
    readonly id: string;
    readonly at: number;
    readonly when?: Expr;
    readonly chance?: string;
    readonly effects: readonly Effect[];
    readonly otherwise: readonly Effect[];
  }[];
  readonly calls: readonly Call[];
  readonly scenes: readonly Scene[];
  readonly intro?: Text;
  readonly aftermath: {
    readonly text?: Text;
    readonly effects: readonly Effect[];
    readonly endings: readonly Ending[];
    readonly receipt?: Text;
    readonly lateLines: { readonly show: number; readonly of: Text };
  };
  readonly marks: readonly { readonly id: string; readonly when: Expr; readonly text: Text }[];
  readonly crossed: readonly {
    readonly id: string;
    readonly when: Expr;
    readonly text: Text;
    readonly wayBack?: Text;
  }[];
  readonly teach: readonly Teach[];
  readonly debrief: Debrief;
  /** Cuts for a room, by planned minutes as written ('30'). */
  readonly cuts: Readonly<Record<string, Cut>>;
  /** Parsed, checked and kept; "again" pairs read them later. */
  readonly kept: Readonly<Record<string, unknown>>;
  readonly keys: Keys;
  readonly raters: number;
}
/** What `load` makes and pages receive: structure, words of every language, walks, and the hash of structure and keys. */
export interface Pack {
  readonly story: Story;
  /** SHA-256 (hex) of the canonical JSON of structure and keys, without texts. */
  readonly contentHash: string;
  readonly words: Readonly<Record<string, Words>>;
  readonly walks: readonly Walk[];
  /** Facilitator's guide by language, Markdown. */
  readonly guides: Readonly<Record<string, string>>;
}
/** What an author is told. Positions count from 1; null only for whole-file problems. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly path: string;
  readonly suggestion?: string;
}
