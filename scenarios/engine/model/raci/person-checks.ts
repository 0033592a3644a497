import type { RowFacts } from '../../../format/matrix.ts';
import type { FindingCode, Severity } from './check-types.ts';
import { type Cell, isDoer, isLastWord } from './cells.ts';

/** A check of one cell; it counts once for each person it hits. */
export interface PersonCheck {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly hits: (facts: RowFacts, cell: Cell) => boolean;
}

/** They stop with it or live with it. */
const mustHold = (facts: RowFacts): boolean => facts.dependent || facts.stake >= 3;

/** R04–R07, R10, R11, R17 (domain §2). R05 and R11 never name the same person. */
export const PERSON_CHECKS: readonly PersonCheck[] = [
  { code: 'R04', severity: 'error', hits: (facts, cell) => isLastWord(cell) && facts.authority < 2 },
  { code: 'R05', severity: 'error', hits: (facts, cell) => cell === '' && mustHold(facts) },
  { code: 'R06', severity: 'error', hits: (facts, cell) => facts.veto && (cell === '' || cell === 'I') },
  { code: 'R07', severity: 'error', hits: (facts, cell) => isDoer(cell) && facts.expertise === 0 },
  {
    code: 'R10',
    severity: 'warning',
    hits: (facts, cell) => cell === 'C' && facts.expertise < 2 && facts.stake < 2 && !facts.veto,
  },
  { code: 'R11', severity: 'warning', hits: (facts, cell) => cell === '' && facts.stake >= 2 && !mustHold(facts) },
  { code: 'R17', severity: 'error', hits: (facts, cell) => isLastWord(cell) && facts.isOutsider === true },
];
