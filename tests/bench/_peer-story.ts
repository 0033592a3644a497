import { randomOf } from '../helpers/random-play.ts';

/** The story all peers play: thirty decisions on two lanes, three choices each, three counters moved by each, the third changes lane. */
export const DECISIONS = 30;
export const CHOICES = 3;
export const COUNTERS = ['a', 'b', 'c'] as const;
export type Counters = Readonly<Record<(typeof COUNTERS)[number], number>>;
export type Choice = 0 | 1 | 2;
export type Lane = 0 | 1;

/** One line of what every player keeps of every decision. */
export interface Entry {
  readonly i: number;
  readonly node: string;
  readonly k: number;
  readonly counters: Counters;
}
/** Plays one list of choices from the beginning; gives its log. */
export type Player = (choices: readonly Choice[]) => readonly Entry[];

export const nodeOf = (lane: Lane, i: number): string => `lane_${lane}_${i}`;
export const laneAfter = (lane: Lane, k: Choice): Lane => (k === 2 ? (lane === 0 ? 1 : 0) : lane);

const random = randomOf(30);
const below = (n: number): number => Math.floor(random() * n);
const table = Array.from({ length: 2 * DECISIONS * CHOICES }, () => COUNTERS.map(() => below(12) - 5));

/** What a choice adds to each counter. */
export function addsOf(lane: Lane, i: number, k: Choice): Counters {
  const [a = 0, b = 0, c = 0] = table[(lane * DECISIONS + i) * CHOICES + k] ?? [];
  return { a, b, c };
}

/** Sixty-four lists of choices, the same for everybody. */
export const sequences: readonly (readonly Choice[])[] = Array.from({ length: 64 }, () =>
  Array.from({ length: DECISIONS }, () => choiceOf(below(CHOICES))),
);

export function choiceOf(n: number): Choice {
  return n === 0 ? 0 : n === 1 ? 1 : 2;
}

/** One number out of all that was kept; players that differ in one entry differ here. */
export function checksum(log: readonly Entry[]): number {
  let sum = log.length;
  for (const { i, node, k, counters } of log) {
    const { a, b, c } = counters;
    sum = (Math.imul(sum, 31) + i + node.length * 7 + k * 3 + a + b * 5 + c * 11) | 0;
    sum = (sum + (node.codePointAt(5) ?? 0)) | 0;
  }
  return sum;
}

export const NOTHING: Counters = { a: 0, b: 0, c: 0 };

export function added(now: Counters, by: Counters): Counters {
  return { a: now.a + by.a, b: now.b + by.b, c: now.c + by.c };
}
