import { advance, advanceQuiet, type Passage } from '../../scenarios/engine/advance.ts';
import { advanceByMachine } from '../../scenarios/engine/machine.ts';
import { Rollout } from '../../scenarios/engine/rollout.ts';
import { startWorld } from '../../scenarios/engine/start.ts';
import { eventFor } from '../../scenarios/engine/step.ts';
import type { Move, Scenario, World } from '../../scenarios/index.ts';
import { madeStory } from './_made-story.ts';
import {
  addsOf,
  type Choice,
  choiceOf,
  COUNTERS,
  type Counters,
  DECISIONS,
  type Entry,
  type Lane,
  laneAfter,
  nodeOf,
  type Player,
} from './_peer-story.ts';

const LANES = [0, 1] as const satisfies readonly Lane[];

/** The story as one of ours: every decision is a dilemma of its scene and takes the turn, which runs in full. */
export function ourStory(): Scenario {
  const scenes = LANES.flatMap((lane) =>
    Array.from({ length: DECISIONS }, (_, i) => ({
      id: nodeOf(lane, i),
      options: [0, 1, 2].map((n) => {
        const k = choiceOf(n);
        const adds = addsOf(lane, i, k);
        return {
          id: `k${k}`,
          adds: COUNTERS.map((name) => [name, adds[name]] as const),
          ...(i + 1 < DECISIONS ? { next: nodeOf(laneAfter(lane, k), i + 1) } : {}),
        };
      }),
    })),
  );
  return madeStory({ id: 'thirty_calls', steps: DECISIONS, counters: COUNTERS, scenes });
}

function countersOf(world: World): Counters {
  const of = (name: keyof Counters): number => Number(world.quantities[name]);
  return { a: of('a'), b: of('b'), c: of('c') };
}

function moveOf(node: string, k: Choice): Move {
  return { call: `ask_${node}`, kind: 'decision', option: `k${k}` };
}

type Drive = (scenario: Scenario, world: World, event: ReturnType<typeof eventFor>) => Passage;

function byDriver(scenario: Scenario, drive: (world: World, move: Move) => World): Player {
  return (choices) => {
    let world = startWorld(scenario, { seed: 1 });
    const log: Entry[] = [];
    choices.forEach((k, i) => {
      const node = world.at['story'] ?? '';
      world = drive(world, moveOf(node, k));
      log.push({ i, node, k, counters: countersOf(world) });
    });
    if (world.at['clock'] !== 'over') throw new Error('thirty calls did not end it');
    return log;
  };
}

const told =
  (scenario: Scenario, drive: Drive) =>
  (world: World, move: Move): World =>
    drive(scenario, world, eventFor(scenario, move)).world;

export function ourPlayers(): Readonly<Record<'advance' | 'quiet' | 'machine' | 'rollout', Player>> {
  const scenario = ourStory();
  return {
    advance: byDriver(scenario, told(scenario, advance)),
    quiet: byDriver(scenario, (world, move) => advanceQuiet(scenario, world, eventFor(scenario, move))),
    machine: byDriver(scenario, told(scenario, advanceByMachine)),
    rollout: (choices) => {
      const play = new Rollout(scenario, startWorld(scenario, { seed: 1 }));
      return choices.map((k, i): Entry => {
        const node = play.world.at['story'] ?? '';
        play.take(moveOf(node, k));
        return { i, node, k, counters: countersOf(play.world) };
      });
    },
  };
}
