import type { BotWorth } from '../survey/types.ts';
import type { Rule } from './rule.ts';

/** Ways to play without reading the story (scoring design §5, 5); random play is what they are measured from. */
const strategies = [
  'always_escalate',
  'always_look',
  'always_consult',
  'always_wait',
  'always_pay',
  'always_accept',
  'etiquette',
];
const SHARE = 0.6;

/**
 * `fair/bot-wins`: no strategy that reads nothing gains more than 60 % of what the expert gains over random play. With that no such bot
 * is best anywhere, which is the rule's second half. The gain must be over by more than its standard error to be told.
 */
export const botWins: Rule = ({ bots }) => {
  const expert = bots.find(({ bot }) => bot === 'expert');
  const random = bots.find(({ bot }) => bot === 'random');
  if (expert === undefined || random === undefined) return [];
  const gain = expert.mean - random.mean;
  return bots
    .filter(({ bot }) => strategies.includes(bot))
    .map((one) => ({ one, over: one.mean - random.mean - SHARE * gain - errorOf(one, random, expert) }))
    .filter(({ over }) => over > 0)
    .map(({ one, over }) => ({
      code: 'fair/bot-wins' as const,
      weight: 35 + Math.min(50, over),
      path: ['weights'],
      blanks: {
        bot: one.bot.replaceAll('_', ' '),
        mean: Math.round(one.mean),
        expert: Math.round(expert.mean),
        random: Math.round(random.mean),
      },
    }));
};

/** As if the three had played different weeks: they play the same ones, so this is on the safe side. */
function errorOf(bot: BotWorth, random: BotWorth, expert: BotWorth): number {
  return Math.hypot(bot.standardError, (1 - SHARE) * random.standardError, SHARE * expert.standardError);
}
