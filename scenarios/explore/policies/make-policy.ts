import type { Scenario } from '../../engine/run.ts';
import { type Knows, trainedPolicy } from '../trained.ts';
import type { Policy } from '../types.ts';
import { type BotId, facetOf } from './bots.ts';
import { cautiousPolicy } from './cautious.ts';
import { etiquettePolicy } from './etiquette.ts';
import { behaviourPolicy, expertPolicy } from './expert.ts';
import { greedyPolicy } from './greedy.ts';
import { randomPolicy } from './random.ts';
import { strategyPolicy } from './strategies.ts';

export { botIds, botNamed, type BotId } from './bots.ts';

const made = new WeakMap<Scenario, Map<BotId, Policy>>();

/**
 * The bot of that name for a story: its lists are made once, a choice costs some ten microseconds. Always gives a move that is accepted;
 * an honest one reads nothing a player could not know. A name of no bot plays as the behaviour of that name (`botNamed` asks first).
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
    case 'greedy':
      return greedyPolicy(scenario);
    case 'cautious':
      return cautiousPolicy(scenario);
    case 'always_escalate':
    case 'always_look':
    case 'always_consult':
    case 'always_wait':
    case 'always_pay':
    case 'always_accept':
      return strategyPolicy(scenario, bot);
    case 'etiquette':
      return etiquettePolicy(scenario);
    case 'expert':
      return expertPolicy(scenario);
    case 'never_looking':
      return trainedAtFirstUse(scenario, bot, 'nothing');
    case 'all_knowing':
      return trainedAtFirstUse(scenario, bot, 'truth');
    default:
      return behaviourPolicy(scenario, facetOf(bot));
  }
}

/** Enough for each call to have been changed a few times, and a seed nobody types: what a bot is tried in is not what it was trained in. */
const TRAINING = { seed: 0x9d3f7e57, plays: 600 } as const;

/** Training takes as long as its plays do, so that it waits until the bot is really asked. */
function trainedAtFirstUse(scenario: Scenario, id: BotId, knows: Knows): Policy {
  let trained: Policy | null = null;
  return {
    id,
    isHonest: knows !== 'truth',
    choose(world, draw) {
      trained ??= trainedPolicy(scenario, { knows, ...TRAINING });
      return trained.choose(world, draw);
    },
  };
}
