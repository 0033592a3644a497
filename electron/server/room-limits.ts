/** Clock in ms that only goes forward; tests own it. */
export type Now = () => number;

/** So many at once, and so many a second after that. */
export interface Bucket {
  /** Takes one; gives the ms to wait when there is none, and then takes nothing. */
  take(): number;
}
export function makeBucket(burst: number, perSecond: number, now: Now): Bucket {
  let left = burst;
  let at = now();
  return {
    take: () => {
      const moment = now();
      left = Math.min(burst, left + ((moment - at) * perSecond) / 1000);
      at = moment;
      if (left < 1) return Math.ceil(((1 - left) * 1000) / perSecond);
      left -= 1;
      return 0;
    },
  };
}

/** Counts what happened in the last so many ms, to the tenth of that. */
export function makeWindow(lengthMs: number, now: Now): { add(): void; count(): number } {
  const part = lengthMs / 10;
  const parts = new Map<number, number>();
  const count = (): number => {
    const oldest = Math.floor(now() / part) - 9;
    let sum = 0;
    for (const [key, value] of parts) {
      if (key < oldest) parts.delete(key);
      else sum += value;
    }
    return sum;
  };
  return {
    count,
    add: () => {
      const key = Math.floor(now() / part);
      parts.set(key, (parts.get(key) ?? 0) + 1);
      if (parts.size > 20) count();
    },
  };
}

const minuteMs = 60_000;
const wrongPerAddress = 10;
const waitMs = 5 * minuteMs;
const wrongOverall = 60;
/** Addresses remembered: a network of a room has a few hundred at most. */
const mostAddresses = 4096;

/** Guessing codes: 10 wrong ones a minute from one address, then five minutes; 60 a minute from all, then only who has no wrong one is heard. */
export interface Guesses {
  /** ms this address has to wait before a code of its is looked at; 0 = now. */
  waitOf(address: string): number;
  wrong(address: string): void;
  /** Wrong codes in the last minute, from everywhere. */
  lastMinute(): number;
  isAlarming(): boolean;
}
export function makeGuesses(now: Now): Guesses {
  const overall = makeWindow(minuteMs, now);
  const records = new Map<string, { readonly window: ReturnType<typeof makeWindow>; until: number }>();
  const recordOf = (address: string) => {
    const known = records.get(address);
    if (known !== undefined) return known;
    // The oldest goes; a flood of addresses must not fill the memory.
    const [oldest] = records.keys();
    if (records.size >= mostAddresses && oldest !== undefined) records.delete(oldest);
    const record = { window: makeWindow(minuteMs, now), until: 0 };
    records.set(address, record);
    return record;
  };
  const isAlarming = (): boolean => overall.count() >= wrongOverall;
  return {
    isAlarming,
    lastMinute: () => overall.count(),
    waitOf: (address) => {
      const record = records.get(address);
      if (record === undefined) return 0;
      if (record.until > now()) return record.until - now();
      return record.window.count() > 0 && isAlarming() ? minuteMs : 0;
    },
    wrong: (address) => {
      overall.add();
      const record = recordOf(address);
      record.window.add();
      if (record.window.count() >= wrongPerAddress) record.until = now() + waitMs;
    },
  };
}

const crowdMs = 10_000;

/**
 * The way in for new seats. Whoever comes from an address without a seat walks in. Further seats of an address come in at their
 * pace, and while such second tries pile up they stand in one line: a hundred programs on one machine hold up nobody's phone.
 */
export interface Line {
  /** ms to wait; 0 = come in now. `seats` = what this address holds already. */
  waitOf(seats: number): number;
  /** How many second tries stand in the line (those of the last ten seconds). */
  length(): number;
}
export function makeLine(perAddress: number, now: Now): Line {
  const tries = makeWindow(crowdMs, now);
  const turnedAway = makeWindow(crowdMs, now);
  const mostTries = perAddress * 2;
  return {
    length: () => turnedAway.count(),
    waitOf: (seats) => {
      if (seats === 0) return 0;
      tries.add();
      if (seats < perAddress && tries.count() <= mostTries) return 0;
      turnedAway.add();
      return 3000;
    },
  };
}
