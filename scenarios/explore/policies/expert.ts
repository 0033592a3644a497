import type { Scenario } from '../../engine/run.ts';
import { tablesOf } from '../../engine/tables.ts';
import type { UtilityPart } from '../../format/parts.ts';
import type { Policy } from '../types.ts';
import { goalGains } from './goal-gain.ts';
import { type KeyWorth, keysOf, keyWorth, MIDDLE } from './key-worth.ts';
import { looksFirst } from './looks.ts';
import { type Play, playsOf } from './plays.ts';
import { ruledGuess } from './ruled.ts';
import { type Barrable, tastePolicy } from './taste.ts';

/** The part of the sponsor's goal each behaviour serves most directly; by it the sponsor's weights weigh behaviours. */
const SERVES: Readonly<Record<string, UtilityPart>> = {
  detail: 'quality',
  depth: 'quality',
  craft: 'quality',
  altitude: 'risk',
  own: 'risk',
  challenge: 'risk',
  orchestrate: 'schedule',
  follow: 'schedule',
  unblock: 'schedule',
  raci: 'schedule',
  value: 'value',
  nobridge: 'value',
  example: 'trust',
  share: 'trust',
  letlearn: 'trust',
  coach: 'trust',
  glue: 'trust',
  referent: 'trust',
  position: 'trust',
};

/** [P] No behaviour counts for nothing: beside its part's weight (parts of 100) each has this much. */
const EACH = 10;

/** Weight of a behaviour by what the sponsor wants, about 0.1–1. */
function sponsorWeight({ story }: Scenario, facet: string): number {
  const part = SERVES[facet];
  return (EACH + (part === undefined ? 0 : story.weights[part])) / 100;
}

/**
 * Plays by what the story's own raters would say: decisive looks first, then the highest sum of ratings by the sponsor's weights
 * (engine design §8), ties by id. It reads the ratings, which no player sees, but of the world only what a player may know.
 */
export function expertPolicy(scenario: Scenario): Barrable {
  const worth = worthsOf(scenario, (facet) => sponsorWeight(scenario, facet));
  const silence = silencesOf(scenario);
  const looks = looksFirst(scenario);
  return tastePolicy(scenario, {
    id: 'expert',
    isHonest: true,
    most: (play) => worth(play).most,
    worth: (sight, play) => worth(play).inWorld(sight),
    beside: goalGains(scenario).gain,
    looks,
    silence: (sight, call) => silence.get(call)?.inWorld(sight) ?? null,
    otherwise: 'highest',
  });
}

/** The expert with the truth told beforehand: not honest, and shows what knowing would be worth. */
export function seeingPolicy(scenario: Scenario): Policy {
  const { truths } = scenario.story;
  const expert = expertPolicy(scenario);
  return {
    id: 'seeing',
    isHonest: false,
    choose(world, draw) {
      const ruledOut = truths.map(({ id }) => id).filter((id) => id !== world.truth);
      return expert.choose({ ...world, ruledOut }, draw);
    },
  };
}

/** Greedy for one behaviour: whatever shows it at its highest, and nothing else. */
export function behaviourPolicy(scenario: Scenario, facet: string): Policy {
  return ratedPolicy(scenario, `behaviour:${facet}`, (other) => (other === facet ? 1 : 0));
}

const aboveMiddle = (level: number | null): number => (level === null ? 0 : level - MIDDLE);

/** Plays for ratings by any weights, below zero too: then for the lowest. Honest as the expert is. */
export function ratedPolicy(scenario: Scenario, id: string, weightOf: (facet: string) => number): Barrable {
  const worth = worthsOf(scenario, weightOf);
  const { behaviours } = scenario.story;
  const tables = tablesOf(scenario);
  const guessed = new Map(
    playsOf(scenario).map((play) => {
      const spoken = keysOf(tables, play).map(({ facet }) => facet);
      const ruled = behaviours.filter((facet) => !spoken.includes(facet));
      return [
        play,
        ruled.reduce((sum, facet) => sum + weightOf(facet) * aboveMiddle(ruledGuess(play, facet)), 0),
      ] as const;
    }),
  );
  const guess = (play: Play): number => guessed.get(play) ?? 0;
  return tastePolicy(scenario, {
    id,
    isHonest: true,
    most: (play) => worth(play).most + guess(play),
    worth: (sight, play) => worth(play).inWorld(sight) + guess(play),
    otherwise: 'highest',
  });
}

/** Ratings of every play of a story by the same weights, put together once. */
function worthsOf(scenario: Scenario, weightOf: (facet: string) => number): (play: Play) => KeyWorth {
  const tables = tablesOf(scenario);
  const known = new Map(playsOf(scenario).map((play) => [play, keyWorth(tables, play, weightOf)] as const));
  return (play) => known.get(play) ?? keyWorth(tables, play, weightOf);
}

/** Silence on a dilemma, where the author has rated that. */
function silencesOf(scenario: Scenario): ReadonlyMap<string, KeyWorth> {
  const tables = tablesOf(scenario);
  const rated = playsOf(scenario).filter(
    ({ call }) => call.kind === 'decision' && tables.story.keys[`${call.id}.silence`],
  );
  return new Map(
    rated.map((play) => {
      const silent: Play = {
        ...play,
        option: null,
        pick: null,
        cards: [],
        id: play.call.id,
        key: `${play.call.id}.silence`,
      };
      return [play.call.id, keyWorth(tables, silent, (facet) => sponsorWeight(scenario, facet))];
    }),
  );
}
