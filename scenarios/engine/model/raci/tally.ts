import type { RowFacts, RowPeople } from '../../../format/matrix.ts';
import { fitToAnswer, fitToDo } from './fitness.ts';
import { PERSON_CHECKS } from './person-checks.ts';
import { type Cell, isDoer, isLastWord } from './cells.ts';

/**
 * Everything base and checks need of a row, as sums over its people: so that the worth of a row after one letter changed is a few
 * additions, and all 46,656 rows of six people are looked through in milliseconds.
 */
export interface Tally {
  readonly holders: number;
  readonly fitAnswer: number;
  readonly doers: number;
  readonly fitDo: number;
  readonly asked: number;
  readonly told: number;
  readonly blank: number;
  /** Neither answer nor do, and know enough, or may stop it: must be asked before. */
  readonly mustAsk: number;
  /** … and are. */
  readonly rightlyAsked: number;
  /** Concerned people with a letter. */
  readonly heard: number;
  /** People who hold A+R, and those of them whom somebody present outshines in expertise. */
  readonly alone: number;
  readonly outshone: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What does not change with the letters. */
export interface Frame {
  readonly people: number;
  readonly bestToAnswer: number;
  readonly bestToDo: number;
  readonly mostExpertise: number;
  /** People with stake ≥ 2, or who depend on it. */
  readonly concerned: number;
  /** C and I that cost nothing, ⌈7N/20⌉; an I counts half. */
  readonly budget: number;
}

export const NOTHING: Tally = {
  holders: 0,
  fitAnswer: 0,
  doers: 0,
  fitDo: 0,
  asked: 0,
  told: 0,
  blank: 0,
  mustAsk: 0,
  rightlyAsked: 0,
  heard: 0,
  alone: 0,
  outshone: 0,
  errors: 0,
  warnings: 0,
};

export function frameOf(people: RowPeople): Frame {
  const all = Object.values(people);
  return {
    people: all.length,
    bestToAnswer: Math.max(0, ...all.map(fitToAnswer)),
    bestToDo: Math.max(0, ...all.map(fitToDo)),
    mostExpertise: Math.max(0, ...all.map((facts) => facts.expertise)),
    concerned: all.filter(isConcerned).length,
    budget: Math.ceil((7 * all.length) / 20),
  };
}

const isConcerned = (facts: RowFacts): boolean => facts.stake >= 2 || facts.dependent;
const isWise = (facts: RowFacts): boolean => (facts.expertise >= 2 && facts.stake >= 1) || facts.veto;

/** What one person with one letter adds to the sums. */
export function tallyOf(facts: RowFacts, cell: Cell, frame: Frame): Tally {
  const [answers, does] = [isLastWord(cell), isDoer(cell)];
  const count = (is: boolean): number => (is ? 1 : 0);
  const mustAsk = !answers && !does && isWise(facts);
  const hits = PERSON_CHECKS.filter((check) => check.hits(facts, cell));
  return {
    holders: count(answers),
    fitAnswer: answers ? fitToAnswer(facts) : 0,
    doers: count(does),
    fitDo: does ? fitToDo(facts) : 0,
    asked: count(cell === 'C'),
    told: count(cell === 'I'),
    blank: count(cell === ''),
    mustAsk: count(mustAsk),
    rightlyAsked: count(mustAsk && cell === 'C'),
    heard: count(isConcerned(facts) && cell !== ''),
    alone: count(cell === 'A+R'),
    outshone: count(cell === 'A+R' && facts.expertise < frame.mostExpertise),
    errors: hits.filter((check) => check.severity === 'error').length,
    warnings: hits.filter((check) => check.severity === 'warning').length,
  };
}

/** a + sign·b, field by field. */
export function addTally(a: Tally, b: Tally, sign: 1 | -1): Tally {
  return {
    holders: a.holders + sign * b.holders,
    fitAnswer: a.fitAnswer + sign * b.fitAnswer,
    doers: a.doers + sign * b.doers,
    fitDo: a.fitDo + sign * b.fitDo,
    asked: a.asked + sign * b.asked,
    told: a.told + sign * b.told,
    blank: a.blank + sign * b.blank,
    mustAsk: a.mustAsk + sign * b.mustAsk,
    rightlyAsked: a.rightlyAsked + sign * b.rightlyAsked,
    heard: a.heard + sign * b.heard,
    alone: a.alone + sign * b.alone,
    outshone: a.outshone + sign * b.outshone,
    errors: a.errors + sign * b.errors,
    warnings: a.warnings + sign * b.warnings,
  };
}
