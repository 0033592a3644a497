import type { Scenario } from '../../engine/run.ts';
import type { Policy } from '../types.ts';
import type { BotId } from './bots.ts';
import { behaviourPolicy, expertPolicy, seeingPolicy } from './expert.ts';
import { barring } from './line.ts';
import { randomPolicy } from './random.ts';

export { botIds, botNamed, type BotId } from './bots.ts';

const made = new WeakMap<Scenario, Map<BotId, Policy>>();

/**
 * The bot of that name for a story: its lists are made once, a choice costs some ten microseconds. Always gives a move that is accepted;
 * an honest one reads nothing a player could not know. Throws for a name the story has no bot of (`botNamed` asks first).
 */
export function makePolicy(scenario: Scenario, bot: BotId): Policy {
  const known = made.get(scenario) ?? new Map<BotId, Policy>();
  made.set(scenario, known);
  const policy = known.get(bot) ?? put(scenario, bot);
  known.set(bot, policy);
  return policy;
}

function put(scenario: Scenario, bot: BotId): Policy {
  switch (bot) {
    case 'random':
      return randomPolicy(scenario);
    case 'never_looking':
      return { ...barring(expertPolicy(scenario), ({ kind }) => kind === 'dive'), id: bot };
    case 'all_knowing':
      return { ...seeingPolicy(scenario), id: bot };
    default:
      if (bot.startsWith('behaviour:')) return behaviourPolicy(scenario, bot.slice('behaviour:'.length));
      return expertPolicy(scenario);
  }
}
