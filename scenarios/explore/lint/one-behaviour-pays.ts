import { dimensionOrder, facetsOf } from '../../scoring/dimensions.ts';
import { behaviourText } from '../../text/behaviours.ts';
import type { BotWorth, LevelSpan } from '../survey/types.ts';
import type { Rule } from './rule.ts';

const LOSS = 12;
const LOW = 1.5;

/**
 * `fair/one-behaviour-pays`: a bot greedy for one behaviour loses 12 points or more against the expert, or falls to a mean level of 1.5 or
 * less in a dimension that behaviour does not belong to (scoring design §5, 9).
 */
export const oneBehaviourPays: Rule = ({ bots }, language) => {
  const expert = bots.find(({ bot }) => bot === 'expert');
  if (expert === undefined) return [];
  return bots
    .filter(({ bot }) => bot.startsWith('behaviour:'))
    .filter((one) => expert.mean - one.mean < LOSS && lowestElsewhere(one, one.bot.slice('behaviour:'.length)) > LOW)
    .map((one) => ({
      code: 'fair/one-behaviour-pays' as const,
      weight: 12 + (LOSS - (expert.mean - one.mean)),
      path: ['behaviours'],
      blanks: {
        facet: behaviourText(one.bot.slice('behaviour:'.length), language),
        points: Math.max(0, Math.round(expert.mean - one.mean)),
      },
    }));
};

/** The lowest mean level of a dimension the behaviour is no part of; 4 where none was shown. */
function lowestElsewhere({ levels }: BotWorth, facet: string): number {
  const means = dimensionOrder
    .filter((dimension) => !facetsOf[dimension].includes(facet))
    .flatMap((dimension) => {
      const spans = facetsOf[dimension].flatMap((each): LevelSpan[] => (levels[each] ? [levels[each]] : []));
      const moments = spans.reduce((sum, span) => sum + span.moments, 0);
      return moments === 0 ? [] : [spans.reduce((sum, span) => sum + span.sum, 0) / moments];
    });
  return Math.min(4, ...means);
}
