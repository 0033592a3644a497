import { describe, expect, it } from 'vitest';
import type { Letter, Letters } from '../../../../../scenarios/index.ts';
import { gradeRow } from '../../../../../scenarios/engine/model/raci/row-grade.ts';

const person = (
  authority: number,
  expertise: number,
  stake: number,
  availability: number,
  more: 'veto' | 'dependent' | '' = '',
) => ({
  authority,
  expertise,
  stake,
  availability,
  veto: more === 'veto',
  dependent: more === 'dependent',
});
/** The worked vector of domain §2: go/no-go, new floor at round 9. */
const people = {
  td: person(3, 2, 2, 0.5),
  aero: person(1, 3, 2, 0.6),
  production: person(2, 2, 3, 0.4, 'dependent'),
  finance: person(1, 0, 1, 0.9, 'veto'),
  race: person(0, 2, 3, 0.7, 'dependent'),
  you: person(1, 1, 2, 0.8),
};
const row = (line: string): Letters =>
  Object.fromEntries(
    line.split(' ').flatMap((letter, at) => {
      const id = Object.keys(people)[at] ?? '';
      return isLetter(letter) ? [[id, letter]] : [];
    }),
  );
function isLetter(text: string): text is Letter {
  return ['R', 'A', 'C', 'I', 'A+R'].includes(text);
}

describe('the grade of a row (domain §2, printed vectors)', () => {
  it.each([
    ['A R C C C I', 0.983, ['R16'], 0.963, 100],
    ['C R A C C I', 0.929, ['R16'], 0.909, 92.627],
    ['A R C C C C', 0.945, ['R09', 'R16'], 0.865, 86.568],
    ['A+R C C C C I', 0.877, ['R09', 'R13', 'R16'], 0.737, 68.987],
    ['A R C – – I', 0.905, ['R05', 'R06'], 0.505, 37.241],
    ['A R A C C I', 0.6, ['R02', 'R16'], 0.38, 20.125],
    ['C R I I – A+R', 0.576, ['R04', 'R05', 'R06'], 0, 0],
  ])('reads %s as worked out by hand', (line, base, smells, final, shown) => {
    const read = gradeRow(people, row(line));
    expect(read.base).toBeCloseTo(base, 3);
    expect(read.findings.map(({ code }) => code)).toEqual(smells);
    expect(read.final).toBeCloseTo(final, 3);
    expect(read.shown).toBeCloseTo(shown, 3);
    expect(read.rBar).toBeCloseTo(0.233028, 6);
    expect(read.best).toBeCloseTo(0.963333, 6);
    expect(read.isExact).toBe(true);
  });

  it('takes the program lead’s row apart into the printed terms', () => {
    const { authority, work, consult, coverage, economy } = gradeRow(people, row('C R I I – A+R')).terms;
    const terms = [authority, work, consult, coverage, economy].map((term) => Math.round(term * 1e6) / 1e6);
    expect(terms).toEqual([0.138462, 0.19719, 0.06, 0.08, 0.1]);
  });

  it('names the people a finding is about', () => {
    const { findings } = gradeRow(people, row('A R C – – I'));
    expect(findings).toEqual([
      { code: 'R05', severity: 'error', person: 'race' },
      { code: 'R06', severity: 'error', person: 'finance' },
    ]);
  });

  it('names who answers and does alone under R13', () => {
    const { findings } = gradeRow(people, row('A+R C C C C I'));
    expect(findings.find(({ code }) => code === 'R13')?.person).toBe('td');
  });
});

describe('a row of more than six people', () => {
  const many = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [`p${at}`, person(at % 4, (at * 3) % 4, (at * 5) % 4, (at % 5) / 4)]),
  );

  it('says that it was sampled, the same each time', () => {
    const read = gradeRow(many, { p3: 'A', p1: 'R' });
    expect(read.isExact).toBe(false);
    expect(gradeRow({ ...many }, { p3: 'A', p1: 'R' })).toEqual(read);
  });

  it('never puts the best below the row itself, nor below what one letter more could make', () => {
    const read = gradeRow(many, { p3: 'A', p1: 'R' });
    const better = ['p0', 'p2', 'p4', 'p5', 'p6', 'p7'].map(
      (id) => gradeRow(many, { p3: 'A', p1: 'R', [id]: 'C' }).final,
    );
    expect(read.best).toBeGreaterThanOrEqual(Math.max(read.final, ...better));
  });
});
