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
