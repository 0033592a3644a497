/** What a Move does to the plan by its resolution's own formula (`engine/model/resolutions/`); the player's parameter is its amount. */
import type { Resolution } from './calls.ts';
import type { Expr } from './values.ts';

interface Common {
  /** crash: what the task costs as planned; buffer: a step of it; descope: what the whole item costs; else the price of the act. */
  readonly price?: number;
  /** Quantities of the story on which it usually tells: quality (more is better), risk (more is worse), worth of what is dropped. */
  readonly tells: { readonly quality?: string; readonly risk?: string; readonly worth?: string; readonly each: number };
  /** Stands for the player's number where none is asked. */
  readonly amount?: number;
}

export type MoveModel = Common &
  (
    | { readonly resolution: 'resequence'; readonly move: string; readonly before: string }
    | {
        readonly resolution: 'interface_contract';
        readonly from: string;
        readonly to: string;
        /** How well the interface is specified, 0–1. */
        readonly quality: number;
      }
    | {
        readonly resolution: 'split';
        readonly task: string;
        /** Successors that need only the first part. */
        readonly first: readonly string[];
      }
    | {
        readonly resolution: 'fast_track';
        readonly from: string;
        readonly to: string;
        /** How much the predecessor may still change, 0–1. */
        readonly change: number;
        /** How much of the successor a change spoils, 0–1. */
        readonly sensitivity: number;
      }
    | {
        readonly resolution: 'crash';
        readonly task: string;
        /** Who works on it now. */
        readonly people: number;
        readonly kappa: number;
        /** With it newcomers have to learn first: Brooks instead of the plain formula. */
        readonly newcomers?: 'general' | 'specialist';
      }
    | {
        readonly resolution: 'descope';
        readonly task: string;
        readonly value: number;
        /** Whoever would have used it. */
        readonly user?: string;
      }
    | { readonly resolution: 'buffer'; readonly protects: string }
    | {
        readonly resolution: 'outsource';
        readonly task: string;
        /** Weeks until they can begin: one to two. */
        readonly setup: number;
        /** Share of the own length they need. */
        readonly pace: number;
      }
    | {
        readonly resolution: 'escalate';
        readonly level: number;
        /** What whoever is above would decide: this one first … */
        readonly move: string;
        /** … and this one after it. */
        readonly before: string;
      }
    | {
        readonly resolution: 'accept';
        readonly tasks: readonly string[];
        readonly owner?: string;
        readonly trigger?: Expr;
      }
  );

export interface ParameterRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}
/** [P] crash: loss to talking, by pair, where a story names none. */
export const PLAIN_KAPPA = 0.04;
/** [P] outsource: share of the own length a supplier needs, where a story names none: no queue of ours stands before it. */
export const SUPPLIER_PACE = 0.5;

/** What the player may set where the story does not say: people, shares, steps. */
export const plainRanges: Readonly<Partial<Record<Resolution, ParameterRange>>> = {
  split: { min: 0.1, max: 0.9, step: 0.1 },
  fast_track: { min: 0.1, max: 0.9, step: 0.1 },
  crash: { min: 1, max: 4, step: 1 },
  descope: { min: 0.25, max: 1, step: 0.25 },
  buffer: { min: 0.5, max: 2, step: 0.5 },
};
