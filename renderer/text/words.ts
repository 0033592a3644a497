import type { en } from './en.ts';

/** The shape of a catalogue: the keys of the English one, any text. */
type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
export type Words = Shape<typeof en>;

/** A key as it is written: `garage.new_week`. Plural forms are named without their ending. */
export type WordKey = Leaf<typeof en>;
type Leaf<T> = {
  [K in keyof T & string]: T[K] extends string ? Plain<K> : `${K}.${Leaf<T[K]>}`;
}[keyof T & string];
type Plain<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem | K : K;
