/**
 * A story as the engine reads it: checked, in order, plain JSON. The loader makes it from YAML; pages get it ready made.
 * Words are not in it: every text is a path into `Words` (ids joined by dots), so that a comma mended in a line orphans no run.
 */
import type { Call } from './calls.ts';
import type { Effect } from './effects.ts';
import type {
  Blocker,
  Chance,
  Deliverable,
  Ending,
  Intent,
  Person,
  Quantity,
  Scene,
  StripRow,
  UtilityPart,
} from './parts.ts';
import type { Program } from './program.ts';
import type { Debrief, Keys, Teach } from './reading.ts';
import type { Expr, Text, Words } from './values.ts';
import type { Cut, Walk } from './walks.ts';

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
  /** Parsed, checked and kept; a later version reads them. */
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
