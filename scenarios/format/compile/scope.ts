import type { Catalogue } from '../catalogue.ts';
import type { ProblemCode } from '../codes.ts';
import type { Checked } from '../expression/check-expression.ts';
import type { NameResult } from '../names.ts';
import type { Path } from '../problems.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Problem } from '../story.ts';
import type { Text } from '../values.ts';

/** A place in a file, and the text path of what stands there (list items by their ids). */
export interface Place {
  readonly path: Path;
  readonly id: string;
}
export const top: Place = { path: [], id: '' };

/** One key further down. */
export function down(place: Place, ...keys: readonly string[]): Place {
  return keys.reduce<Place>(
    (at, key) => ({ path: [...at.path, key], id: at.id === '' ? key : `${at.id}.${key}` }),
    place,
  );
}
/** An item of a list; `id` names it in text paths, '' = it ends nowhere. */
export function item(place: Place, index: number, id = ''): Place {
  return { path: [...place.path, index], id: id === '' ? place.id : `${place.id}.${id}` };
}

export interface Extra {
  readonly suggestion?: string;
  /** The problem is the key, not the value. */
  readonly isKey?: boolean;
  /** Character within the scalar's value. */
  readonly index?: number;
  readonly severity?: Problem['severity'];
}
/**
 * What may be read where: `open` everything; `seen` not the truth; `size` the truth but nothing hidden; `view` neither,
 * since it is worked out from what a seat sees.
 */
export type Secrecy = 'open' | 'seen' | 'size' | 'view';

/** What every part of the compiler shares while one file is compiled. */
export interface Scope {
  readonly file: SourceFile;
  readonly catalogue: Catalogue;
  readonly steps: number;
  readonly resolve: (name: string) => NameResult;
  readonly report: (code: ProblemCode, place: Place | Path, message: string, extra?: Extra) => void;
  /** Words of the story's own language by text path. */
  readonly words: Map<string, string>;
  /** Names that some condition, amount or text reads; quantities, facts and texts that something writes or says. */
  readonly reads: Set<string>;
  readonly writes: Set<string>;
  readonly said: Set<string>;
  /** Compiled `texts`. */
  readonly texts: Map<string, Text>;
  readonly checked: (checked: Checked) => void;
}

/** Leaves out what is undefined: absent and undefined are two things in a story. */
export function compact<T extends object>(object: T): Compact<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Compact<T>;
}
type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
