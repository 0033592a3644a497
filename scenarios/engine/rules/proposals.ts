import type { Answer, Call, Option } from '../../format/calls.ts';
import { answerLuck } from '../luck/chances.ts';
import { answerAt, answerOdds, defaultTactic, likeliestAnswer } from '../model/response.ts';
import { lastWord } from '../names.ts';
import type { Tables } from '../tables.ts';
import type { Move } from '../run-log.ts';
import type { World } from '../world.ts';
import type { Draft } from './draft.ts';
import { askedBy } from './moves/moves.ts';

/**
 * Who must say yes to an option: the last word of the deliverable it needs, the person an asking distance is put to, or whoever
 * does the work that one of the engine's own Moves changes. null: you, or nobody; then it takes effect.
 */
export function putTo(tables: Tables, world: World, call: Call, option: Option): string | null {
  // An order asks nobody: that is what it costs, and what it is for.
  if (call.style === 'assign') return null;
  if (option.needs !== undefined) {
    const last = lastWord(world.letters[option.needs]);
    return last === '' || last === 'you' ? null : last;
  }
  if (option.defaultMove !== undefined) return askedBy(tables, world, call, option);
  const isAsking = option.asks === true || (option.isDefaultDistance && option.id === 'offer');
  return isAsking && call.person !== undefined && world.trust[call.person] !== undefined ? call.person : null;
}

/** One answer, drawn once; an authored answer overrides the model. */
export function answerTo(draft: Draft, call: Call, option: Option, person: string, facts: readonly string[]): Answer {
  for (const row of option.answer ?? []) if (draft.holds(row.when)) return row.is;
  const odds = answerOdds(proposalOf(draft.tables, draft.world, call, option, person, facts));
  if (draft.tables.story.drawsLikely) return likeliestAnswer(odds);
  return answerAt(odds, answerLuck(draft.tables, draft.world, person));
}

function proposalOf(
  tables: Tables,
  world: World,
  call: Call,
  option: Option,
  person: string,
  facts: readonly string[],
) {
  const hasCard = facts.some(
    (fact) => option.cards[fact] !== undefined || tables.cards.get(fact)?.bearsOn.includes(call.id),
  );
  const tactic = option.tactic ?? defaultTactic(hasCard);
  const fit = tables.story.people.find((one) => one.id === person)?.fit[tactic] ?? 0;
  return {
    trust: world.trust[person] ?? 50,
    fit,
    expert: yourExpertise(tables, option.needs) / 3,
    benefit: option.benefit,
    cost: option.cost,
    hasCard,
  };
}

/** Your own expertise, 0–3, on the deliverable a proposal needs; without one, the best you have anywhere. */
function yourExpertise(tables: Tables, needs: string | undefined): number {
  const own = (id: string): number => tables.deliverables.get(id)?.people['you']?.expertise ?? 0;
  if (needs !== undefined) return own(needs);
  return Math.max(0, ...[...tables.deliverables.keys()].map(own));
}

const NO_FACTS: readonly string[] = [];

/** Facts put down with a move, and those that opened the option taken. */
export function factsOf(world: World, option: Option | undefined, move: Move | undefined): readonly string[] {
  const facts = move?.facts ?? NO_FACTS;
  if (!option) return facts;
  const cards = Object.keys(option.cards);
  if (cards.length === 0) return facts;
  const opening = cards.filter((card) => option.cards[card] === 'opens' && world.known[card]);
  return [...new Set([...facts, ...opening])];
}
