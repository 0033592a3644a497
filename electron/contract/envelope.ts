/** The machine's answer: a value, or a problem with a code from a closed union, words in English and blanks to fill. */
export type Envelope<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: PortProblem };
export interface PortProblem {
  readonly code: PortProblemCode;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
}
export type PortProblemCode =
  | 'app/unexpected'
  | 'app/bad-request'
  | 'app/offline'
  | 'app/not-allowed'
  | 'runs/unknown'
  | 'runs/read-only'
  | 'runs/not-saved'
  | 'runs/out-of-order'
  | 'runs/unreadable'
  | 'runs/cut-short'
  | 'runs/newer-format'
  | 'settings/unreadable'
  | 'settings/not-saved'
  | 'desk/cancelled'
  | 'desk/not-saved'
  | 'room/none-open'
  | 'room/already-open'
  | 'room/unknown-story'
  | 'room/unknown-cut'
  | 'room/unknown-room'
  | 'room/refused'
  | 'room/port-taken'
  | 'room/not-saved'
  | 'room/read-only'
  | 'room/unreadable';

/** Wraps what was asked for. */
export const ok = <T>(value: T): Envelope<T> => ({ ok: true, value });

/** Says no, with a code, a sentence for a person and the blanks the catalogue fills. */
export const refuse = (
  code: PortProblemCode,
  message: string,
  details: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly problem: PortProblem } => ({ ok: false, problem: { code, message, details } });
