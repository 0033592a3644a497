// Lines of play, and what they are worth on average: what the balance of every story is proved with. The lines and the numbers
// they are held against belong to the stories' own scripts (balance.ts, balance-tunnel-queue.ts).
import { score, start, stepFast } from '../../scenarios/index.ts';
import type { Move, Run, Scenario } from '../../scenarios/index.ts';

/** The acts of one turn, chosen by what has become known; the turn runs by itself behind them. */
export type Acts = (run: Run) => readonly Move[];
export type Line = readonly Acts[];

/** What many weeks of one line in one truth came to. */
export interface LineWorth {
  readonly mean: number;
  /** Weeks of a hundred that came to each ending. */
  readonly endings: Readonly<Record<string, number>>;
}

const turn: Move = { call: 'turn', kind: 'turn' };

function mustStep(run: Run, move: Move, name: string): Run {
  const result = stepFast(run, move);
  if (!result.ok) throw new Error(`${name}: ${move.call} ${move.option ?? ''} is refused (${result.error.code})`);
  return result.value;
}

/** One run of a line to its end; a line that is over before its last turn just stops. */
export function playLine(scenario: Scenario, line: Line, truth: string, seed: number, name: string): Run {
  let run = start(scenario, { seed, truth });
  for (const acts of line) {
    for (const move of acts(run)) run = mustStep(run, move, name);
    if (run.world.at['clock'] === 'over') break;
    run = mustStep(run, turn, name);
  }
  return run;
}

/** The line over `weeks` seeds of one truth. */
export function worthOf(scenario: Scenario, line: Line, truth: string, weeks: number, name: string): LineWorth {
  const endings: Record<string, number> = {};
  let sum = 0;
  for (let seed = 1; seed <= weeks; seed += 1) {
    const run = playLine(scenario, line, truth, seed * 7919, name);
    sum += score(run, 'en').outcome;
    const ending = run.world.at['story'] ?? '';
    endings[ending] = (endings[ending] ?? 0) + 100 / weeks;
  }
  return { mean: sum / weeks, endings };
}

/** `tyre 70.1 (script 70)`, with OFF where the two are further apart than `tolerance`. */
export function compared(name: string, found: number, printed: number, tolerance: number): string {
  const off = Math.abs(found - printed) > tolerance ? ', OFF' : '';
  return `${name} ${found.toFixed(1)} (script ${printed}${off})`;
}
