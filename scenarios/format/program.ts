/** The program as a network of tasks. */
import type { Stakes } from './calls.ts';
import type { Text } from './values.ts';

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
  /** The skill it asks of its owner, where work is modelled. */
  readonly topic?: string;
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

/** Steps [from, to) in which work rests. */
export interface ClosedSteps {
  readonly id: string;
  /** Why, on the board; without one the id is shown. */
  readonly text?: Text;
  readonly from: number;
  readonly to: number;
  /** Whose; none = everybody's. */
  readonly tasks: readonly string[];
}

/** Time set aside before a task or a milestone. */
export interface Buffer {
  readonly id: string;
  /** Its name on the board; without one the id is shown. */
  readonly name?: Text;
  readonly protects: string;
  /** Steps; or what it is worked out from: the safe estimates of a chain whose tasks carry aggressive ones. */
  readonly size: number | { readonly rule: 'root' | 'half'; readonly safe: Readonly<Record<string, number>> };
}

export interface Program {
  readonly tasks: readonly Task[];
  readonly links: readonly Link[];
  /** Capacity a step; the last value goes on. */
  readonly resources: Readonly<Record<string, readonly number[]>>;
  readonly milestones: readonly Milestone[];
  readonly calendar: readonly ClosedSteps[];
  readonly buffers: readonly Buffer[];
  /** Money there is, in the cost unit. */
  readonly budget?: number;
  /** plain: a task works at rate 1 from its early start. modelled: by answer, skill and how much its owner has at once. */
  readonly work: 'plain' | 'modelled';
}
