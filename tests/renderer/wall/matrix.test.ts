import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellAt,
  cellOf,
  columnsOf,
  inkOf,
  lettersNow,
  letterFor,
  letterRows,
  withLetter,
  withoutRow,
  type LetterRow,
} from '../../../renderer/components/matrix/matrix-model.ts';
import { emptyDraft, type Draft } from '../../../renderer/components/wall/panel-model.ts';
import { missingIn, moveOf } from '../../../renderer/screens/wall/draft.ts';
import type { Offer } from '../../../scenarios/index.ts';
import { madeForm, madeOffer, madePeople, madeRow } from './made-rows.ts';

function rowWith(form: Partial<NonNullable<Offer['row']>> = {}, call = 'go'): LetterRow {
  const offer = madeOffer(call, { kind: 'raci', verb: 'agree', row: madeForm(form) });
  const [row] = letterRows([madeRow(offer)]);
  if (row === undefined) throw new Error('A row with a form is a row of letters.');
  return row;
}
const drafted = (letters: Draft['letters']): Draft => ({ ...emptyDraft, letters });
const inForce = { letters: { piotr: 'A', devika: 'R', caio: 'C', you: 'I' }, agreed: ['devika'] } as const;

describe('a cell of the matrix', () => {
  it('is ink where a letter in force was never talked through', () => {
    expect(cellOf(rowWith(inForce), 'piotr', emptyDraft)).toEqual({ letter: 'A', state: 'ink' });
    expect(cellOf(rowWith(inForce), 'devika', emptyDraft)).toEqual({ letter: 'R', state: 'force' });
  });
  it('is agreed where it is your own: nobody talks with themselves', () => {
    expect(cellOf(rowWith(inForce), 'you', emptyDraft).state).toBe('force');
  });
  it('shows how the work is done anyway before anything is settled', () => {
    expect(cellOf(rowWith(), 'devika', emptyDraft)).toEqual({ letter: 'R', state: 'habit' });
    expect(cellOf(rowWith(), 'caio', emptyDraft)).toEqual({ letter: null, state: 'none' });
  });
  it('is a draft while it differs from what is in force, and shows what it takes away', () => {
    const draft = drafted({ go: { piotr: 'C', devika: 'R', you: 'I' } });
    expect(cellOf(rowWith(inForce), 'piotr', draft)).toEqual({ letter: 'C', state: 'draft' });
    expect(cellOf(rowWith(inForce), 'devika', draft)).toEqual({ letter: 'R', state: 'force' });
    expect(cellOf(rowWith(inForce), 'caio', draft)).toEqual({ letter: 'C', state: 'gone' });
  });
  it('is no part of the row for somebody the deliverable does not name', () => {
    expect(cellOf(rowWith(), 'silvia', emptyDraft)).toEqual({ letter: null, state: 'out' });
  });
});

describe('writing a row', () => {
  it('goes on from the letters so far and leaves other rows alone', () => {
    const draft = drafted({ other: { caio: 'A' } });
    expect(withLetter(rowWith(), 'piotr', 'A', draft)).toEqual({
      other: { caio: 'A' },
      go: { devika: 'R', piotr: 'A' },
    });
  });
  it('is no draft any more when it says what is in force', () => {
    const row = rowWith(inForce);
    const changed = withLetter(row, 'caio', null, emptyDraft);
    expect(Object.keys(changed)).toEqual(['go']);
    expect(withLetter(row, 'caio', 'C', drafted(changed))).toEqual({});
  });
  it('drops one row and keeps the rest', () => {
    expect(withoutRow(drafted({ go: { caio: 'A' }, other: { caio: 'I' } }), 'go')).toEqual({ other: { caio: 'I' } });
  });
  it('never changes a letter of anybody else', () => {
    const person = constantFrom('piotr', 'devika', 'caio', 'you');
    const letter = constantFrom('R' as const, 'A' as const, 'C' as const, 'I' as const, 'A+R' as const, null);
    assert(
      property(array(record({ person, letter }), { maxLength: 12 }), person, letter, (edits, who, last) => {
        const row = rowWith(inForce);
        let draft: Draft = emptyDraft;
        for (const one of edits) draft = drafted(withLetter(row, one.person, one.letter, draft));
        const before = lettersNow(row, draft);
        const after = lettersNow(row, drafted(withLetter(row, who, last, draft)));
        for (const other of ['piotr', 'devika', 'caio', 'you'].filter((id) => id !== who))
          expect(after[other]).toBe(before[other]);
        expect(after[who] ?? null).toBe(last);
      }),
    );
  });
  it('names whose new letter would be only ink', () => {
    const people = [
      { id: 'piotr', name: 'Piotr', role: '', isAsked: true },
      { id: 'caio', name: 'Caio', role: '', isAsked: false },
      ...madePeople('you'),
    ];
    const row = rowWith({ people, base: {} });
    expect(inkOf(row, drafted({ go: { piotr: 'A', caio: 'C', you: 'R' } }))).toEqual(['Caio']);
    expect(inkOf(row, emptyDraft)).toEqual([]);
  });
});

describe('a row as a move', () => {
  it('carries every letter of the row, not only those that changed', () => {
    const row = rowWith(inForce);
    const draft = drafted(withLetter(row, 'caio', 'I', emptyDraft));
    expect(missingIn(row, draft, false, true)).toBeNull();
    expect(moveOf(row, draft, false)).toEqual({
      call: 'go',
      kind: 'raci',
      letters: { piotr: 'A', devika: 'R', caio: 'I', you: 'I' },
    });
  });
  it('is not complete while nothing was written, though letters so far stand in it', () => {
    expect(missingIn(rowWith(), emptyDraft, false, true)).toBe('letters');
    expect(missingIn(rowWith({ base: { caio: 'R' } }), drafted({ go: {} }), false, true)).toBe('letters');
  });
});

describe('keys in the grid', () => {
  it('set the letters of the table and clear with Backspace or Delete', () => {
    expect(['r', 'A', 'c', 'i', '+', 'Backspace', 'Delete'].map(letterFor)).toEqual([
      'R',
      'A',
      'C',
      'I',
      'A+R',
      null,
      null,
    ]);
    expect(['l', 'Tab', '1', ' '].map(letterFor)).toEqual([undefined, undefined, undefined, undefined]);
  });
  it('lead to the next cell and stop at the edges', () => {
    const at = (key: string, call: string, person: string): unknown =>
      cellAt(key, { call, person }, ['go', 'spares'], ['piotr', 'caio']);
    expect(at('ArrowRight', 'go', 'piotr')).toEqual({ call: 'go', person: 'caio' });
    expect(at('ArrowRight', 'go', 'caio')).toBeNull();
    expect(at('ArrowDown', 'go', 'caio')).toEqual({ call: 'spares', person: 'caio' });
    expect(at('ArrowUp', 'go', 'caio')).toBeNull();
    expect(at('End', 'spares', 'piotr')).toEqual({ call: 'spares', person: 'caio' });
  });
});

describe('the columns', () => {
  it('name everybody once, and you last', () => {
    const first = rowWith({ people: madePeople('piotr', 'you') });
    const second = rowWith({ people: madePeople('caio', 'piotr', 'you') }, 'spares');
    expect(columnsOf([first, second]).map(({ id }) => id)).toEqual(['piotr', 'caio', 'you']);
  });
});
