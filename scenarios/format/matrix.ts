/** Letters and what they are judged by: a deliverable's people, a row, a matrix (domain §2). */
import type { Letters } from './calls.ts';

/** What one deliverable knows of one person: authority, expertise and stake 0–3, availability 0–1. */
export interface RowFacts {
  readonly authority: number;
  readonly expertise: number;
  readonly stake: number;
  readonly availability: number;
  readonly veto: boolean;
  readonly dependent: boolean;
  /** Of another company, while the deliverable is ours (R17). */
  readonly isOutsider?: boolean;
}
/** Everybody with facts for the row, by id. */
export type RowPeople = Readonly<Record<string, RowFacts>>;

/** A deliverable's row among others. */
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
