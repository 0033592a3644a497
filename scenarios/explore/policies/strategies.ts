import type { Scenario } from '../../engine/run.ts';
import { spendOf } from './spend.ts';
import type { Play } from './plays.ts';
import type { Barrable, Taste } from './taste.ts';
import { tastePolicy } from './taste.ts';

/** What a strategy does by rule, whatever the story says: worth of a play, at most 0 where the strategy does not speak of it. */
type Rule = (play: Play) => number;

export type StrategyId =
  'always_escalate' | 'always_look' | 'always_consult' | 'always_wait' | 'always_pay' | 'always_accept';

/**
 * One thing done always. What a strategy does not speak of it leaves alone; a dilemma it has no answer to is answered by chance, so that
 * it is neither its merit nor its fault. Waiting answers nothing at all.
 */
export function strategyPolicy(scenario: Scenario, id: StrategyId): Barrable {
  const taste: Taste = { id, isHonest: true, most: ruleOf(id), otherwise: id === 'always_wait' ? 'silence' : 'any' };
  return tastePolicy(scenario, taste);
}

function ruleOf(id: StrategyId): Rule {
  switch (id) {
    case 'always_escalate':
      return escalates;
    case 'always_look':
      return ({ call }) => (call.kind === 'dive' ? 1 : 0);
    case 'always_consult':
      return consults;
    case 'always_wait':
      return () => 0;
    case 'always_pay':
      return pays;
    case 'always_accept':
      return accepts;
  }
}

/** The highest rung first, then whatever else is put to somebody above. */
const escalates: Rule = ({ call, option }) => {
  if (option?.resolution === 'escalate') return 2;
  return call.verb === 'raise' ? 1 + (option?.level ?? 0) : 0;
};

/** Asks, offers, and rows with as many to be asked as can be. */
const consults: Rule = ({ call, option, row }) => {
  if (row !== null) return Object.values(row).filter((letter) => letter === 'C').length;
  if (call.kind === 'coach') return option?.id === 'ask' ? 2 : option?.id === 'offer' ? 1 : 0;
  return option?.tactic === 'consult' ? 1 : 0;
};

/** Whatever costs most, and where no price is written, what is bought. */
const pays: Rule = (play) => {
  const { resolution } = play.option ?? {};
  const isBought = resolution === 'outsource' || resolution === 'crash';
  return Math.max(0, spendOf(play)) + (isBought ? 1 : 0);
};

/** Yes to whoever asks: the first answer of a dilemma, every promise, and whatever leaves things as they are. */
const accepts: Rule = ({ call, option }) => {
  if (option?.resolution === 'accept' || option?.ends === 'accepted') return 3;
  if (call.kind === 'promise') return 2;
  if (call.kind !== 'decision' || option === null) return 0;
  return 1 / (1 + call.options.indexOf(option));
};
