/** Values, words and texts as they stand compiled: what every other part of a story is made of. */

/** An expression in CEL's syntax, parsed and type-checked at load. Numbers are doubles. `name` is one of `names.ts`, dotted. */
export type Expr =
  | { readonly op: 'value'; readonly value: number | string | boolean }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'not' | 'neg'; readonly a: Expr }
  | { readonly op: BinaryOp; readonly a: Expr; readonly b: Expr }
  | { readonly op: 'if'; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
  | { readonly op: 'min' | 'max'; readonly args: readonly Expr[] };

export type BinaryOp = '&&' | '||' | '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '==' | '!=';

/** The first row whose `when` holds counts; the last row has none. A plain value is one row. */
export type Guarded<T> = readonly { readonly when?: Expr; readonly is: T }[];

/** A number, word or chance that may depend on the world. */
export type Value = Guarded<Expr>;

/** Ids joined by dots, as they stand in `scenario.yaml`: the key of a text in `Words`. */
export type TextPath = string;

/** One language's texts by path. What is missing there is read from the story's own language. */
export type Words = Readonly<Record<TextPath, string>>;

/** A plain text is one row whose path is the text's. A text of which no row holds is not said. */
export interface Text {
  readonly path: TextPath;
  readonly rows: readonly TextRow[];
}

export interface TextRow {
  readonly path: TextPath;
  readonly when?: Expr;
  /** Who speaks; nobody = the narrator. */
  readonly by?: string;
  /** Where the line on the wall is drawn to: a call, intent or event id. */
  readonly cause?: string;
  /** Truths that whoever reads this row may strike out. */
  readonly rulesOut: readonly string[];
  /** Shown quantities the text prints as `{name}`. */
  readonly prints: readonly string[];
}
