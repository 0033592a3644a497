export type Severity = 'error' | 'warning' | 'info';
/** The twenty checks of domain §2. */
export type FindingCode =
  | 'R01'
  | 'R02'
  | 'R03'
  | 'R04'
  | 'R05'
  | 'R06'
  | 'R07'
  | 'R08'
  | 'R09'
  | 'R10'
  | 'R11'
  | 'R12'
  | 'R13'
  | 'R14'
  | 'R15'
  | 'R16'
  | 'R17'
  | 'R18'
  | 'R19'
  | 'R20';

/** What a finding takes off a grade. */
export const WEIGHT: Readonly<Record<Severity, number>> = { error: 0.2, warning: 0.06, info: 0.02 };

/** What a check found in a row: about somebody, or (null) about the row. */
export interface RowFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly person: string | null;
}
