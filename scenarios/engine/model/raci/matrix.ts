import type { Letters } from '../../../format/calls.ts';
import type { RowPeople } from './row-facts.ts';

/** A deliverable's row among others (domain §2). */
export interface MatrixRow {
  readonly id: string;
  /** 1–3. */
  readonly criticality: number;
  readonly people: RowPeople;
  readonly letters: Letters;
  /** An author's word: its name is a noun with an end that can be tested (R18). */
  readonly hasTestableEnd: boolean;
  /** 0–1 of the time of everybody who does it (R14). */
  readonly shareOfTime: number;
  /** In force over [fromStep, toStep). */
  readonly fromStep: number;
  readonly toStep: number;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** Person → whom they report to. */
  readonly superiors: Readonly<Record<string, string>>;
  readonly isAcknowledged: boolean;
  readonly agreedStep: number | null;
  readonly replannedStep: number | null;
}
