/**
 * A second reading of the letters, written from the text of domain §2 and cli §4 alone: every row looked at by itself, every
 * check a sentence, nothing shared with the engine. Slow on purpose.
 */
export interface HandFacts {
  authority: number;
  expertise: number;
  stake: number;
  availability: number;
  veto?: boolean;
  dependent?: boolean;
}
export interface HandRow {
  id: string;
  criticality?: number;
  facts: Record<string, HandFacts>;
  letters: Record<string, string>;
  isExternal?: boolean;
  hasTestableEnd?: boolean;
  shareOfTime?: number;
  fromStep?: number;
  toStep?: number;
}
export interface HandMatrix {
  schemaVersion: 1;
  people: { id: string; superior?: string; external?: boolean }[];
  rows: HandRow[];
  isAcknowledged?: boolean;
  agreedStep?: number;
  replannedStep?: number;
}
export interface HandFinding {
  code: string;
  severity: 'error' | 'warning' | 'info';
  row: string | null;
  person: string | null;
}

const letterOf = (row: HandRow, person: string): string => {
  const letter = row.letters[person];
  return letter === undefined || letter === '-' ? '' : letter;
};
const who = (row: HandRow, ...letters: string[]): string[] =>
  Object.keys(row.facts).filter((person) => letters.includes(letterOf(row, person)));
const factsOf = (row: HandRow, person: string): HandFacts => {
  const facts = row.facts[person];
  if (facts === undefined) throw new Error(`nobody called ${person}`);
  return facts;
};
const mean = (list: number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;

export function rowFindingsByHand(matrix: HandMatrix, row: HandRow): HandFinding[] {
  const found: HandFinding[] = [];
  const say = (code: string, severity: HandFinding['severity'], person: string | null = null): void => {
    found.push({ code, severity, row: row.id, person });
  };
  const all = Object.keys(row.facts);
  const A = who(row, 'A', 'A+R');
  const R = who(row, 'R', 'A+R');
  const C = who(row, 'C');
  if (A.length === 0) say('R01', 'error');
  if (A.length > 1) say('R02', 'error');
  if (R.length === 0) say('R03', 'error');
  for (const p of A) if (factsOf(row, p).authority < 2) say('R04', 'error', p);
  const r05 = all.filter(
    (p) => letterOf(row, p) === '' && (factsOf(row, p).dependent === true || factsOf(row, p).stake === 3),
  );
  for (const p of r05) say('R05', 'error', p);
  for (const p of all) {
    if (factsOf(row, p).veto === true && ['', 'I'].includes(letterOf(row, p))) say('R06', 'error', p);
  }
  for (const p of R) if (factsOf(row, p).expertise === 0) say('R07', 'error', p);
  if (R.length > 2) say('R08', 'warning');
  if (C.length > all.length / 2) say('R09', 'warning');
  for (const p of C) {
    const { expertise, stake, veto } = factsOf(row, p);
    if (expertise < 2 && stake < 2 && veto !== true) say('R10', 'warning', p);
  }
  for (const p of all) {
    if (factsOf(row, p).stake === 2 && letterOf(row, p) === '' && !r05.includes(p)) say('R11', 'warning', p);
  }
  if (who(row, 'A+R').length > 0 && C.length === 0) say('R12', 'warning');
  const [only] = R;
  if (R.length === 1 && only !== undefined && A.includes(only)) {
    if (all.some((p) => factsOf(row, p).expertise > factsOf(row, only).expertise)) say('R13', 'warning', only);
  }
  if (all.length >= 5 && all.every((p) => letterOf(row, p) !== '')) say('R16', 'info');
  for (const p of A) {
    const isExternal = matrix.people.find(({ id }) => id === p)?.external === true;
    if (isExternal && row.isExternal !== true) say('R17', 'error', p);
  }
  return found;
}

export function termsByHand(row: HandRow): Record<string, number> {
  const all = Object.keys(row.facts);
  const fA = (p: string): number => {
    const { authority: a, stake: s, expertise: e } = factsOf(row, p);
    const value = (0.6 * a) / 3 + (0.25 * s) / 3 + (0.15 * e) / 3;
    return a < 2 ? Math.min(value, 0.3) : value;
  };
  const fR = (p: string): number => (0.65 * factsOf(row, p).expertise) / 3 + 0.35 * factsOf(row, p).availability;
  const A = who(row, 'A', 'A+R');
  const R = who(row, 'R', 'A+R');
  const maxA = Math.max(...all.map(fA));
  const maxR = Math.max(...all.map(fR));
  const [first] = A;
  const authority = A.length !== 1 || first === undefined || maxA === 0 ? 0 : (0.4 * fA(first)) / maxA;
  const work = R.length === 0 || maxR === 0 ? 0 : (0.25 * mean(R.map(fR))) / maxR;
  const must = all.filter((p) => {
    const { expertise, stake, veto } = factsOf(row, p);
    return !A.includes(p) && !R.includes(p) && ((expertise >= 2 && stake >= 1) || veto === true);
  });
  const C = who(row, 'C');
  const hits = C.filter((p) => must.includes(p)).length;
  const precision = C.length === 0 ? 0 : hits / C.length;
  const recall = must.length === 0 ? 0 : hits / must.length;
  const isNobody = must.length === 0 && C.length === 0;
  const f1 = isNobody ? 1 : precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const touched = all.filter((p) => factsOf(row, p).stake >= 2 || factsOf(row, p).dependent === true);
  const covered = touched.length === 0 ? 1 : touched.filter((p) => letterOf(row, p) !== '').length / touched.length;
  const b = Math.ceil((7 * all.length) / 20);
  const over = Math.max(0, C.length + 0.5 * who(row, 'I').length - b);
  return {
    authority,
    work: work * Math.max(0, 1 - 0.1 * Math.max(0, R.length - 2)),
    consult: 0.15 * f1,
    coverage: 0.1 * covered,
    economy: 0.1 * Math.max(0, 1 - over / b),
  };
}

const off = (findings: readonly HandFinding[]): number =>
  findings.reduce((sum, { severity }) => sum + { error: 0.2, warning: 0.06, info: 0.02 }[severity], 0);

function finalByHand(matrix: HandMatrix, row: HandRow): number {
  const base = Object.values(termsByHand(row)).reduce((sum, term) => sum + term, 0);
  return Math.max(0, base - off(rowFindingsByHand(matrix, row)));
}

function everyLettering(people: readonly string[]): Record<string, string>[] {
  return people.reduce<Record<string, string>[]>(
    (rows, person) =>
      rows.flatMap((row) => ['-', 'R', 'A', 'C', 'I', 'A+R'].map((letter) => ({ ...row, [person]: letter }))),
    [{}],
  );
}

export function spreadByHand(matrix: HandMatrix, row: HandRow): { rBar: number; best: number; legal: number } {
  const legal: number[] = [];
  let best = 0;
  for (const letters of everyLettering(Object.keys(row.facts))) {
    const other = { ...row, letters };
    const value = finalByHand(matrix, other);
    best = Math.max(best, value);
    if (who(other, 'A', 'A+R').length === 1 && who(other, 'R', 'A+R').length >= 1) legal.push(value);
  }
  return { rBar: mean(legal), best, legal: legal.length };
}

export function shownByHand(value: number, rBar: number, best: number): number {
  if (best - rBar < 1e-9) return value >= best - 1e-12 ? 100 : 0;
  return Math.min(100, Math.max(0, (100 * (value - rBar)) / (best - rBar)));
}

export function matrixFindingsByHand(matrix: HandMatrix): HandFinding[] {
  const { rows } = matrix;
  const found: HandFinding[] = [];
  const isR = (row: HandRow, p: string): boolean => ['R', 'A+R'].includes(letterOf(row, p));
  const isA = (row: HandRow, p: string): boolean => ['A', 'A+R'].includes(letterOf(row, p));
  const isIn = (row: HandRow, time: number): boolean =>
    time >= (row.fromStep ?? 0) && time < (row.toStep ?? Number.POSITIVE_INFINITY);
  for (const row of rows) {
    for (const p of Object.keys(row.facts)) {
      if (!isR(row, p)) continue;
      let isOver = false;
      // Generated steps are multiples of a half below 20.
      for (let time = 0; time < 20; time += 0.25) {
        if (!isIn(row, time)) continue;
        const now = rows.filter((each) => each.facts[p] !== undefined && isR(each, p) && isIn(each, time));
        const asked = now.reduce((sum, each) => sum + (each.shareOfTime ?? 0), 0);
        const there = Math.max(...now.map((each) => factsOf(each, p).availability));
        if (now.length > 3 || asked > there + 1e-9) isOver = true;
      }
      if (isOver)
        found.push({ code: 'R14', severity: row.criticality === 3 ? 'error' : 'warning', row: row.id, person: p });
    }
    for (const { id, superior } of matrix.people) {
      if (superior === undefined || row.facts[id] === undefined || row.facts[superior] === undefined) continue;
      if (isA(row, id) && isR(row, superior)) found.push({ code: 'R15', severity: 'warning', row: row.id, person: id });
    }
    if (row.hasTestableEnd === false) found.push({ code: 'R18', severity: 'info', row: row.id, person: null });
    const told = who(row, 'I');
    if (told.length / Object.keys(row.facts).length > 0.6 + 1e-9)
      found.push({ code: 'R20', severity: 'info', row: row.id, person: null });
    for (const p of told) {
      if (factsOf(row, p).stake === 0) found.push({ code: 'R20', severity: 'info', row: row.id, person: p });
    }
  }
  if (rows.length >= 3) {
    for (const { id } of matrix.people) {
      if (rows.filter((row) => row.facts[id] !== undefined && isA(row, id)).length > rows.length / 2)
        found.push({ code: 'R15', severity: 'warning', row: null, person: id });
    }
  }
  const isOld =
    matrix.agreedStep !== undefined && matrix.replannedStep !== undefined && matrix.agreedStep < matrix.replannedStep;
  if (matrix.isAcknowledged === false || isOld) found.push({ code: 'R19', severity: 'info', row: null, person: null });
  return found;
}

/** The whole document of `pitwall raci` without its words. */
export function readByHand(matrix: HandMatrix) {
  const ofRows = matrix.rows.map((row) => {
    const terms = termsByHand(row);
    const base = Object.values(terms).reduce((sum, term) => sum + term, 0);
    const final = finalByHand(matrix, row);
    const { rBar, best } = spreadByHand(matrix, row);
    return { id: row.id, terms, base, final, rBar, best, shown: shownByHand(final, rBar, best), isExact: true };
  });
  const ofMatrix = matrixFindingsByHand(matrix);
  const findings = [...matrix.rows.flatMap((row) => rowFindingsByHand(matrix, row)), ...ofMatrix];
  const weighted = (of: (row: (typeof ofRows)[number]) => number): number => {
    const weights = matrix.rows.map((row) => row.criticality ?? 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return ofRows.reduce((sum, row, at) => sum + (weights[at] ?? 0) * of(row), 0) / total;
  };
  const isCapped = matrix.rows.some(
    (row) => row.criticality === 3 && findings.some((one) => one.row === row.id && one.severity === 'error'),
  );
  const raw = Math.max(0, weighted((row) => row.final) - off(ofMatrix) / matrix.rows.length);
  const grade = isCapped ? Math.min(0.6, raw) : raw;
  const shown = shownByHand(
    grade,
    weighted((row) => row.rBar),
    weighted((row) => row.best),
  );
  const key = ({ code, row, person }: HandFinding): string => `${code} ${row ?? ''} ${person ?? ''}`;
  findings.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return { findings, rows: ofRows, matrix: { grade, shown, isCapped } };
}
