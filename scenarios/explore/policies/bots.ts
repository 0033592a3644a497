import type { Scenario } from '../../engine/run.ts';

const plain = [
  'random',
  'greedy',
  'cautious',
  'always_escalate',
  'always_look',
  'always_consult',
  'always_wait',
  'always_pay',
  'always_accept',
  'etiquette',
  'expert',
  'never_looking',
  'all_knowing',
] as const;

/** A way to play that claims nothing of people: `behaviour:x` is greedy for one behaviour of the story. */
export type BotId = (typeof plain)[number] | `behaviour:${string}`;

/** Every bot there is for a story: one of each kind, and one per behaviour its keys speak of, in the story's order. */
export function botIds(scenario: Scenario): readonly BotId[] {
  const { behaviours, keys } = scenario.story;
  const keyed = new Set(Object.values(keys).flatMap(({ facets }) => facets.map(({ facet }) => facet)));
  const greedy = behaviours.filter((facet) => keyed.has(facet)).map((facet): BotId => `behaviour:${facet}`);
  return [...plain, ...greedy];
}

/** The bot of that name, or null where the story has none. */
export function botNamed(scenario: Scenario, name: string): BotId | null {
  return botIds(scenario).find((id) => id === name) ?? null;
}

const FACET = 'behaviour:';

/** The behaviour a bot of one is greedy for. */
export function facetOf(bot: `behaviour:${string}`): string {
  return bot.slice(FACET.length);
}
