import { describe, expect, it } from 'vitest';
import { type Move, type Run, start, stepFast } from '../../../scenarios/index.ts';
import { outcomeOf } from '../../../scenarios/scoring/utility.ts';
import { turn } from '../../helpers/play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

// The story's author checked these lines with a throw-away model of the same rules (20,000 weeks a line). It is the second
// opinion on the whole engine: turn order, luck, aftermath, utility.
const s4 = shipped('container-closes-friday');
const WEEKS = 120;
const answer = (option: string): Move => ({ call: 'pallet_7', kind: 'decision', option });
const forecast = (probability: number): Move => ({ call: 'forecast', kind: 'forecast', probability });
const log: Move = { call: 'log', kind: 'dive' };
const ask = (call: string): Move => ({ call, kind: 'coach', option: 'ask' });
const row: Move = {
  call: 'rack_set',
  kind: 'raci',
  letters: { tamsin: 'R', osman: 'A', nneka: 'C', silvia: 'C', you: 'I' },
};
const tell = (call: string): Move => ({ call, kind: 'broadcast' });

function meanOutcome(truth: string, moves: readonly Move[]): number {
  let sum = 0;
  for (let week = 0; week < WEEKS; week += 1) {
    let run: Run = start(s4, { seed: week * 7919, truth });
    for (const move of moves) {
      if (run.world.at['clock'] === 'over') break;
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(`${truth}, week ${week}: ${move.call} ${next.error.code}`);
      run = next.value;
    }
    sum += outcomeOf(run);
  }
  return sum / WEEKS;
}

type Line = readonly [name: string, heat: number, load: number, oldFan: number, moves: readonly Move[]];
const LINES: readonly Line[] = [
  ['nothing at all', 41, 33, 73, [turn, turn, turn]],
  [
    'say where, new at four, yes, sure',
    41,
    34,
    73,
    [{ ...ask('tamsin'), option: 'say_where' }, turn, answer('new_four'), turn, forecast(0.9), turn],
  ],
  ['ask without the log, new', 42, 40, 75, [ask('tamsin'), turn, answer('new_four'), turn, forecast(0.6), turn]],
  [
    'Nneka first, old at four',
    83,
    83,
    60,
    [ask('ask_nneka'), ask('ask_osman'), turn, row, answer('old_four'), turn, forecast(0.1), tell('tell_crews'), turn],
  ],
  [
    'split, Silvia told',
    71,
    69,
    75,
    [
      log,
      ask('ask_nneka'),
      turn,
      row,
      answer('split'),
      tell('tell_silvia'),
      turn,
      { ...forecast(0.4) },
      tell('tell_crews'),
      turn,
    ],
  ],
];

describe('the lines of S4 come out as its author’s own model has them', () => {
  it.each(LINES)('%s: heat %i, load %i, old fan %i', (_name, heat, load, oldFan, moves) => {
    const means = ['heat', 'load', 'old_fan'].map((truth) => meanOutcome(truth, moves));
    for (const [i, wanted] of [heat, load, oldFan].entries())
      expect(Math.abs((means[i] ?? 0) - wanted)).toBeLessThan(9);
    const mean = 0.4 * (means[0] ?? 0) + 0.25 * (means[1] ?? 0) + 0.35 * (means[2] ?? 0);
    expect(Math.abs(mean - (0.4 * heat + 0.25 * load + 0.35 * oldFan))).toBeLessThan(5);
  });
});
