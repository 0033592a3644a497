/** What may be done now, and what comes if nobody does. */
import type { RefusalCode } from '../run-log.ts';
import type { CallKind, Distance, Letters, Resolution, Stakes, Style, Verb } from '../../format/calls.ts';
import type { StripPart } from '../../format/parts.ts';

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
    readonly people: readonly {
      readonly id: string;
      readonly name: string;
      /** What they are here, in words; yours is ''. */
      readonly role: string;
      /** Talked with this week: a letter of theirs put down now is no ink. */
      readonly isAsked: boolean;
    }[];
    readonly lastWord: readonly string[];
    readonly tags: readonly string[];
    readonly base: Letters;
    readonly letters: Letters;
    /** People whose letter in force was talked through with them; the others’ are only ink. */
    readonly agreed: readonly string[];
    /** The step from which the letters count, where that takes its time; null: at once, or not put down. */
    readonly decidesStep: number | null;
  } | null;
  readonly dueSteps: { readonly min: number; readonly max: number } | null;
  /** promise: whose it is, the step it is due unless another is named, and what shows that it was kept, in words (null: nothing named). */
  readonly promise: {
    readonly by: string;
    readonly name: string;
    readonly dueStep: number;
    readonly proof: string | null;
  } | null;
  /** broadcast: who hears it, the skill it teaches, and whether it is owning up. */
  readonly telling: {
    readonly audience: readonly string[];
    readonly teaches: string | null;
    readonly ownsUp: boolean;
  } | null;
  /** forecast: yes_no or date. */
  readonly answersAs: 'yes_no' | 'date' | null;
  /** Cards in hand that bear on this call. */
  readonly cards: readonly string[];
  /** forecast: what feeders whose card is in hand say of their part; attached ones fold into one (`mergedOdds`). */
  readonly merge: {
    readonly parts: readonly {
      readonly card: string;
      readonly who: string;
      readonly name: string;
      readonly stated: number;
      /** Put down already, here or elsewhere. */
      readonly isAttached: boolean;
    }[];
  } | null;
  /** The manager's own verbs. */
  readonly style: Style | null;
  readonly whatIf: string | null;
  readonly says: string | null;
  /** blocker: the window; null where there is no ladder. */
  readonly ladder: Ladder | null;
  /** dive: level it would open (1…) of how many, and whether the file goes as deep as it does in the player's own craft: it glows, and tempts. */
  readonly level: { readonly next: number; readonly of: number; readonly isOwnCraft: boolean } | null;
}

/** A blocker's window: every rung of the ladder with its clock. Steps counted from 0; a moment before `now` is too late. */
export interface Ladder {
  readonly now: number;
  /** The step by which it must be gone; null = nothing says by when. */
  readonly needStep: number | null;
  readonly fixSteps: number;
  /** What the player's word is worth, where it makes answers slower. */
  readonly credibilityText: string | null;
  readonly levels: readonly {
    readonly level: 0 | 1 | 2 | 3 | 4 | 5;
    readonly name: string;
    readonly answersInSteps: number;
    readonly answersText: string;
    /** Last responsible moment; where nothing says by when, the step its last option shuts. */
    readonly lastStep: number;
    readonly isTooLate: boolean;
    /** Options of this rung. */
    readonly options: readonly string[];
  }[];
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
  readonly parameter: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    /** What it counts, in words; '' = the words of the option say it. */
    readonly unit: string;
  } | null;
  readonly stakes: Stakes;
  /** Whoever must say yes. */
  readonly putTo: string | null;
  readonly resolution: Resolution | null;
  /** What the formula of its resolution would do: the tasks it touches, and a sentence for the number it stands at. */
  readonly model: {
    readonly resolution: Resolution;
    readonly tasks: readonly string[];
    readonly sentence: string;
  } | null;
  readonly distance: Distance | null;
  readonly whatIf: string | null;
  readonly warns: string | null;
  readonly level: number | null;
  /** blocker: who is asked on that rung, in words. */
  readonly levelName: string | null;
  /** The last step it may be taken as far as time is concerned; null = to the end of the story. */
  readonly lastStep: number | null;
  /** The owner is told first, whether the move says so or not. */
  readonly jointly: boolean;
  /** Signal bars of a Raise: 1 slow, 3 fast. */
  readonly bars: number | null;
  /** What it adds for certain to the spend, in words; '' = nothing. */
  readonly price: string;
  /** The same a step later, where it gets dearer by waiting; null = it does not, or it will be shut. */
  readonly priceLater: string | null;
}
