import type { Answer, Tactic } from '../../format/calls.ts';
import { sigmoid } from './exp-ln.ts';

/** A proposal as its hearer weighs it (domain §5): fit −1…1; expert, benefit, cost 0…1; trust 0–100. */
export interface Proposal {
  readonly trust: number;
  readonly fit: number;
  readonly expert: number;
  readonly benefit: number;
  readonly cost: number;
  /** A fact card that bears on it is put down with it. */
  readonly hasCard: boolean;
}
export interface AnswerOdds {
  readonly commit: number;
  readonly comply: number;
  readonly resist: number;
}

/** *yes* · *yes, meaning maybe* · *no*. */
export function answerOdds(proposal: Proposal): AnswerOdds {
  const x =
    0.035 * (proposal.trust - 50) +
    0.9 * proposal.fit +
    0.6 * proposal.expert +
    0.5 * proposal.benefit -
    1.4 * proposal.cost +
    (proposal.hasCard ? 0.4 : 0);
  const commit = sigmoid(x - 0.4);
  const resist = sigmoid(-x - 0.6);
  return { commit, comply: Math.max(0, 1 - commit - resist), resist };
}

/** The answer of a number in [0, 1): commit first, resist last. */
export function answerAt(odds: AnswerOdds, u: number): Answer {
  if (u < odds.commit) return 'commit';
  return u < odds.commit + odds.comply ? 'comply' : 'resist';
}

/** Ties go to comply, then commit. */
export function likeliestAnswer(odds: AnswerOdds): Answer {
  if (odds.comply >= odds.commit && odds.comply >= odds.resist) return 'comply';
  return odds.commit >= odds.resist ? 'commit' : 'resist';
}

/** Comply works at this rate, and gains this share. */
export const COMPLY_RATE = 0.85;

/** How fast the work goes that was asked for (domain §5): *yes* full, *yes, meaning maybe* .85, *no* half. */
export const ANSWER_RATES: Readonly<Record<Answer, number>> = { commit: 1, comply: COMPLY_RATE, resist: 0.5 };

/** With a card one argues, without one one asks. */
export function defaultTactic(hasCard: boolean): Tactic {
  return hasCard ? 'rational' : 'consult';
}
