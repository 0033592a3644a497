import type { Scenario } from '../../engine/run.ts';
import type { Effect, Later } from '../../format/effects.ts';
import type { Play } from './plays.ts';
import { spendOf } from './spend.ts';
import { type Barrable, tastePolicy } from './taste.ts';

/** [P] Marks of caution, on a scale of their own. */
const MARKS = {
  /** Can be given back. */
  returns: 1,
  /** Leaves things as they are, or puts time between. */
  keeps: 2,
  /** Reading a file, telling somebody in time: nothing breaks. */
  looks: 1.5,
  tells: 1,
  /** Each chance its effects hang on. */
  chance: -1,
  /** Cannot be undone in this story, or in life. */
  final: -0.5,
  promises: -1,
  hurries: -2,
  goesUp: -1,
  /** The whole budget at once. */
  budget: -4,
} as const;

/** Takes what can be undone, hangs on no chance, costs little, and can wait longest. It reads nothing of the world but what is open. */
export function cautiousPolicy(scenario: Scenario): Barrable {
  return tastePolicy(scenario, {
    id: 'cautious',
    isHonest: true,
    most: (play) => caution(scenario, play),
    otherwise: 'highest',
  });
}

function caution(scenario: Scenario, play: Play): number {
  const { call, option } = play;
  if (call.kind === 'dive') return MARKS.looks;
  if (option === null) return 0;
  const { cost } = scenario.story.utility;
  const range = cost === undefined ? 0 : Math.abs(cost.best - cost.worst);
  const share = range === 0 ? 0 : Math.max(0, spendOf(play)) / range;
  const chances = chancesIn([...option.effects, ...(play.pick?.effects ?? []), ...option.later]);
  // Of two alike the one that stays open longer waits, so it comes second.
  const wait = Math.min(option.until, scenario.story.steps) / (1000 * scenario.story.steps);
  return kindMark(play) + MARKS.chance * chances + MARKS.budget * share - wait;
}

function kindMark({ call, option }: Play): number {
  let mark = option?.returnUntil === undefined ? 0 : MARKS.returns;
  if (option?.resolution === 'accept' || option?.resolution === 'buffer' || option?.ends === 'accepted')
    mark += MARKS.keeps;
  if (option?.resolution === 'crash' || option?.resolution === 'fast_track') mark += MARKS.hurries;
  if (option?.resolution === 'escalate' || call.verb === 'raise') mark += MARKS.goesUp;
  if (call.kind === 'broadcast' || call.kind === 'forecast') mark += MARKS.tells;
  if (call.kind === 'promise') mark += MARKS.promises;
  if ((option?.stakes ?? call.stakes) === 'never') mark += MARKS.final;
  return mark;
}

function chancesIn(effects: readonly (Effect | Later)[]): number {
  return effects.reduce((sum, effect) => {
    if (!('effects' in effect)) return sum;
    const own = effect.chance === undefined ? 0 : 1;
    return sum + own + chancesIn([...effect.effects, ...effect.otherwise]);
  }, 0);
}
