/** Where the command line reads and writes; a test passes its own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Exit codes of `cli.md` §1. */
export const exits = { fine: 0, problems: 1, usage: 2 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** Wrong usage found after parsing: exit 2, nothing on stdout. */
export class UsageError extends Error {}

const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

/** A file name or an author's text must not be able to redraw the reader's terminal: control and bidi characters are spelled out. */
export function printable(text: string): string {
  return text.replace(unsafe, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One JSON document on stdout; numbers rounded to 1e-6, keys in the order written. */
export function printJson(io: Io, command: string, body: object): void {
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  io.out(`${JSON.stringify({ schemaVersion: 1, command, ...body }, rounded)}\n`);
}
