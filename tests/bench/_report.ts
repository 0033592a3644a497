import { max, median, min, quantile } from 'd3-array';
import { cpus, loadavg, release, totalmem, type as systemName } from 'node:os';
import process from 'node:process';

/** `npm run bench` measures for real; in `npm test` (`--sample`) a figure only fails five times off its target. */
export const isFull = process.argv.includes('--full');
const slack = isFull ? 1 : 5;

export interface Spread {
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

/** Throws for no samples: a figure of nothing is a mistake in the script. */
export function spreadOf(samples: readonly number[]): Spread {
  const [least, middle, high, most] = [min(samples), median(samples), quantile(samples, 0.95), max(samples)];
  if (least === undefined || middle === undefined || high === undefined || most === undefined)
    throw new Error('nothing was measured');
  return { count: samples.length, min: least, median: middle, p95: high, max: most };
}

/** Three figures are as many as a noisy machine can stand behind. */
const short = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

const tableHead = `${''.padEnd(34)}${['min', 'median', 'p95', 'max', 'samples', 'ratio'].map((word) => word.padStart(11)).join('')}`;

export function sayHead(what: string): void {
  const cpu = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(what);
  console.log(
    `${cpu.length} × ${cpu[0]?.model.trim() ?? 'unknown'}, ${memory} GiB, ${systemName()} ${release().split('-')[0]}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
  console.log(tableHead);
}

/** One line of the table; the ratio is between the medians, to the control of the same run. */
export function sayRow(name: string, spread: Spread, control?: Spread): void {
  const figures = [spread.min, spread.median, spread.p95, spread.max].map((value) => short(value).padStart(11));
  const ratio = control === undefined ? '' : short(spread.median / control.median);
  console.log(`${name.padEnd(34)}${figures.join('')}${String(spread.count).padStart(11)}${ratio.padStart(11)}`);
}

export interface Claim {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** One of the two. */
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Says whether each claim holds, and sets the exit code. Call it last. */
export function judge(claims: readonly Claim[]): void {
  let held = 0;
  for (const { what, value, unit, atMost, atLeast } of claims) {
    const isGood = (times: number): boolean =>
      (atMost === undefined || value <= atMost * times) && (atLeast === undefined || value >= atLeast / times);
    const wanted = [
      ...(atMost === undefined ? [] : [`at most ${atMost}`]),
      ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ].join(', ');
    const said = isGood(1) ? 'holds' : isGood(slack) ? `off, but within ${slack} times` : 'does not hold';
    console.log(`${what}: ${short(value)} ${unit}, wanted ${wanted}: ${said}`);
    if (isGood(slack)) held += 1;
  }
  console.log(`${held} of ${claims.length} claims hold${isFull ? '' : ` (within ${slack} times: a smoke run)`}`);
  if (held < claims.length) process.exitCode = 1;
}
