import { describe, expect, it } from 'vitest';
import type { Letter, Letters } from '../../../scenarios/index.ts';
import { gradeRow, rowValue } from '../../../scenarios/scoring/row-grade.ts';

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
const row = (...letters: (Letter | '')[]): Letters =>
  Object.fromEntries(
    Object.keys(people).flatMap((id, at) => {
      const letter = letters[at];
      return letter === undefined || letter === '' ? [] : [[id, letter]];
    }),
  );

describe('the grade of a row (domain §2)', () => {
  it.each([
    ['A R C C C I', row('A', 'R', 'C', 'C', 'C', 'I'), 0.963, 100],
    ['C R A C C I', row('C', 'R', 'A', 'C', 'C', 'I'), 0.909, 92.627],
    ['A R C C C C', row('A', 'R', 'C', 'C', 'C', 'C'), 0.865, 86.568],
    ['A+R C C C C I', row('A+R', 'C', 'C', 'C', 'C', 'I'), 0.737, 68.987],
    ['A R C – – I', row('A', 'R', 'C', '', '', 'I'), 0.505, 37.241],
    ['A R A C C I', row('A', 'R', 'A', 'C', 'C', 'I'), 0.38, 20.125],
    ['C R I I – A+R', row('C', 'R', 'I', 'I', '', 'A+R'), 0, 0],
  ])('grades %s as worked out by hand', (_, letters, value, shown) => {
    expect(rowValue(people, letters)).toBeCloseTo(value, 3);
    expect(gradeRow(people, letters).shown).toBeCloseTo(shown, 2);
  });
});
