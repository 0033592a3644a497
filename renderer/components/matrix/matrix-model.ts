import type { Letter, Letters } from '../../../scenarios/index.ts';
import type { Draft, Row } from '../wall/panel-model.ts';

/** A row of letters among the rows of the Agree panel. */
export interface LetterRow extends Row {
  readonly form: NonNullable<Row['offer']['row']>;
}
export function letterRows(rows: readonly Row[]): readonly LetterRow[] {
  return rows.flatMap((row) => (row.offer.row === null ? [] : [{ ...row, form: row.offer.row }]));
}

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Talked with this turn: a letter put down now is no ink. */
  readonly isAsked: boolean;
}

/** Everybody some row is about, in the order they first appear; you stand last. */
export function columnsOf(rows: readonly LetterRow[]): readonly Column[] {
  const found = new Map<string, Column>();
  for (const { form } of rows) for (const one of form.people) if (!found.has(one.id)) found.set(one.id, one);
  const all = [...found.values()];
  return [...all.filter((one) => one.id !== 'you'), ...all.filter((one) => one.id === 'you')];
}

/**
 * How a letter stands: `none` no letter; `out` the person is no part of the row; `force` agreed; `ink` in force, but nobody
 * talked it through with them; `habit` nothing is settled, so it is done anyway; `draft` as it is being written; `gone` one in
 * force that the draft takes away.
 */
export type CellState = 'none' | 'out' | 'force' | 'ink' | 'habit' | 'draft' | 'gone';
export interface Cell {
  readonly letter: Letter | null;
  readonly state: CellState;
}

/** What a row says now: the draft, else what is in force, else how the work is done anyway. */
export function lettersNow({ offer, form }: LetterRow, draft: Draft): Letters {
  return draft.letters[offer.call] ?? (isInForce(form) ? form.letters : form.base);
}
export function isInForce(form: LetterRow['form']): boolean {
  return Object.keys(form.letters).length > 0;
}

export function cellOf(row: LetterRow, person: string, draft: Draft): Cell {
  const { form } = row;
  if (!form.people.some((one) => one.id === person)) return { letter: null, state: 'out' };
  const letter = lettersNow(row, draft)[person] ?? null;
  const standing = form.letters[person] ?? null;
  const isUntouched = draft.letters[row.offer.call] === undefined && !isInForce(form);
  if (isUntouched) return { letter, state: letter === null ? 'none' : 'habit' };
  if (letter !== standing) return letter === null ? { letter: standing, state: 'gone' } : { letter, state: 'draft' };
  if (letter === null) return { letter, state: 'none' };
  // Your own letter needs no talk.
  return { letter, state: person === 'you' || form.agreed.includes(person) ? 'force' : 'ink' };
}

/** The same letters for the same people. */
export function isSameRow(one: Letters, other: Letters): boolean {
  const people = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...people].every((person) => one[person] === other[person]);
}

/** The drafts with one letter set or taken away. A row that says again what is in force is no draft. */
export function withLetter(row: LetterRow, person: string, letter: Letter | null, draft: Draft): Draft['letters'] {
  const { [person]: _before, ...rest } = lettersNow(row, draft);
  const letters = letter === null ? rest : { ...rest, [person]: letter };
  return isSameRow(letters, row.form.letters)
    ? withoutRow(draft, row.offer.call)
    : { ...draft.letters, [row.offer.call]: letters };
}
export function withoutRow({ letters }: Draft, call: string): Draft['letters'] {
  const { [call]: _row, ...rest } = letters;
  return rest;
}

/** People whose new letter would be only ink: nobody talked with them this turn. */
export function inkOf(row: LetterRow, draft: Draft): readonly string[] {
  if (draft.letters[row.offer.call] === undefined) return [];
  return row.form.people
    .filter(({ id, isAsked }) => id !== 'you' && !isAsked && cellOf(row, id, draft).state === 'draft')
    .map(({ name }) => name);
}

/** Who has the last word by these letters. */
export function lastWordsOf(letters: Letters): readonly string[] {
  return Object.keys(letters).filter((person) => letters[person] === 'A' || letters[person] === 'A+R');
}

const keyLetters: Readonly<Record<string, Letter>> = { r: 'R', a: 'A', c: 'C', i: 'I', '+': 'A+R' };
/** The letter a key stands for; null = Backspace or Delete: none; undefined = it stands for nothing. */
export function letterFor(key: string): Letter | null | undefined {
  if (key === 'Backspace' || key === 'Delete') return null;
  return keyLetters[key.toLowerCase()];
}

/** Where an arrow leads in the grid; null = no such cell, or the key is no arrow. */
export function cellAt(
  key: string,
  from: { readonly call: string; readonly person: string },
  calls: readonly string[],
  people: readonly string[],
): { readonly call: string; readonly person: string } | null {
  const row = calls.indexOf(from.call);
  const column = people.indexOf(from.person);
  const to: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, people.length - 1],
  };
  const [nextRow = -1, nextColumn = -1] = to[key] ?? [];
  const call = calls[nextRow];
  const person = people[nextColumn];
  return call === undefined || person === undefined ? null : { call, person };
}
