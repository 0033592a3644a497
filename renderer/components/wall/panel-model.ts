import type { Letters, Offer, OfferOption } from '../../../scenarios/index.ts';

export type Confidence = 'guess' | 'fairly_sure' | 'sure';
export const confidences: readonly Confidence[] = ['guess', 'fairly_sure', 'sure'];

/** One thing that may be chosen in a panel: an option of a call, or a call without options. */
export interface Row {
  /** `call` or `call.option`. */
  readonly id: string;
  readonly offer: Offer;
  readonly choice: OfferOption | null;
  readonly text: string;
  readonly isOpen: boolean;
  readonly isLit: boolean;
  /** Why it is closed, in words. */
  readonly reason: string | null;
  readonly tokens: number;
  readonly takesAll: boolean;
}

/** What the player has put together and not yet committed. */
export interface Draft {
  /** The person, or the row, the panel is about (Ask, Agree). */
  readonly call: string | null;
  readonly row: string | null;
  readonly pick: string | null;
  readonly facts: readonly string[];
  readonly lastWord: string | null;
  /** Who is asked before. */
  readonly asked: readonly string[];
  readonly stance: 'yes' | 'no' | null;
  readonly confidence: Confidence | null;
  readonly dueStep: number | null;
  readonly dateStep: number | null;
  readonly parameter: number | null;
  /** Rows of the matrix as they are being written, by call. */
  readonly letters: Readonly<Record<string, Letters>>;
  /** Raise: the owner is told first. */
  readonly jointly: boolean;
}
export const emptyDraft: Draft = {
  call: null,
  row: null,
  pick: null,
  facts: [],
  lastWord: null,
  asked: [],
  stance: null,
  confidence: null,
  dueStep: null,
  dateStep: null,
  parameter: null,
  letters: {},
  jointly: false,
};

/** The one button that ends a panel: what it does, its price, and what is still missing. */
export interface Go {
  readonly text: string;
  readonly tokens: number;
  readonly takesAll: boolean;
  readonly missing: string | null;
}
export interface PanelProps {
  readonly rows: readonly Row[];
  readonly draft: Draft;
  readonly go: Go;
  readonly onChange: (patch: Partial<Draft>) => void;
  readonly onCommit: () => void;
  readonly onBack: () => void;
}
