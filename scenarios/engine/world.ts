/** Everything that can change in a run, as plain JSON. */
import type { Cause, Plain } from './ledger.ts';
import type { Accepted } from './model/resolutions/accept.ts';
import type { Letters, Verb } from '../format/calls.ts';
import type { Bank, Effect } from '../format/effects.ts';
import type { Expr } from '../format/values.ts';

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
  /** 0–23, of the seed: in which order the engine's own Moves are laid out. On the wall, so no secret. */
  readonly order: number;
  /** The assist that gives every clock a step more. */
  readonly isPatient: boolean;
  /** The role the run is played in. */
  readonly role: string;
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
  /** `person.topic` → pips they have from you; a whole one makes later trouble of that kind shorter. */
  readonly taught: Readonly<Record<string, number>>;
  /** People you owned up to → the step it was told in. */
  readonly warned: Readonly<Record<string, number>>;
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
  /** `deliverable.person`: letters talked through with their owner; the others are only ink. */
  readonly talked: Readonly<Record<string, true>>;
  /** Deliverable → step from which its letters count, where the model decides about it. */
  readonly decides: Readonly<Record<string, number>>;
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
  /** Blockers that live by themselves, once something was done about them. */
  readonly blockers: Readonly<Record<string, BlockerState>>;
  readonly plan: PlanState;
  /** `from.to` → an interface agreed so that two tasks need not wait for each other; tested when both are nearly done. */
  readonly contracts: Readonly<Record<string, Contract>>;
  /** `call.option` → the number last set on a Move. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Task → how its owner said yes (1, .85, .5), where work is modelled. */
  readonly rates: Readonly<Record<string, number>>;
  /** Task → people on it after a Move brought more. */
  readonly crews: Readonly<Record<string, number>>;
  /** `call.option` → what was left as it is: who watches, since when, whether the trigger was seen. */
  readonly accepted: Readonly<Record<string, Accepted>>;
  readonly pending: readonly Pending[];
  /** The dilemma open now. */
  readonly radio: string | null;
  readonly isDark: boolean;
  /** The scene an option asked for; taken when the next turn begins. */
  readonly nextScene: string | null;
  /** Turns that still run by themselves: an option took more than no time. */
  readonly owed: number;
}

/** What is under way about a blocker. */
export interface BlockerState {
  /** Tokens spent there this turn. */
  readonly attention: number;
  /** Ways out that wait for an answer, in the order they were asked for. */
  readonly asked: readonly Asked[];
  /** The way out that was said yes to, and the step its fix is done. */
  readonly fix: { readonly call: string; readonly option: string; readonly due: number } | null;
  /** The sponsor has been surprised by it. */
  readonly isSurprise: boolean;
}
export interface Asked {
  readonly option: string;
  readonly pick?: string;
  readonly level: number;
  readonly isJoint: boolean;
  readonly madeAt: number;
  readonly due: number;
  readonly cause: Cause;
  /** An answer of *yes, meaning maybe* gains less. */
  readonly gain: number;
}

export interface Contract {
  readonly from: string;
  readonly to: string;
  /** How well it was specified, 0–1. */
  readonly quality: number;
  readonly since: number;
  readonly state: 'agreed' | 'fits' | 'failed';
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
