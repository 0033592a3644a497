import { type Move, openMoves, type Scenario, type World } from '../../scenarios/index.ts';

/** A small generator of its own (mulberry32): random play must not lean on the luck it tests. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pickOne<T>(random: () => number, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** A legal move: an act two times in three while there is one, else the turn. */
export function legalMove(scenario: Scenario, world: World, random: () => number): Move {
  const turn: Move = { call: 'turn', kind: 'turn' };
  const acts = [...openMoves(scenario, world)].filter((move) => move.call !== 'turn');
  return acts.length > 0 && random() < 0.67 ? (pickOne(random, acts) ?? turn) : turn;
}

/** Ways a client, a file or a stale page can be wrong. Some come out legal now and then; that is as it should be. */
const WRONGS: readonly ((move: Move, scenario: Scenario, random: () => number) => Move)[] = [
  (move) => ({ ...move, call: `${move.call}_x` }),
  (move) => ({ ...move, kind: move.kind === 'dive' ? 'raci' : 'dive' }),
  (move) => ({ ...move, option: 'no_such_option' }),
  (move) => ({ ...move, pick: 'no_such_pick' }),
  (move) => ({ ...move, facts: ['no_such_card'] }),
  (move) => ({ ...move, afterMoves: 9999 }),
  (move) => ({ ...move, parameter: 1e9 }),
  (move) => ({ ...move, dueStep: 999 }),
  (move) => ({ ...move, probability: 2 }),
  (move) => ({ ...move, letters: {} }),
  (move) => ({ ...move, confidence: 'sure' }),
  (_, scenario, random) => anyOption(scenario, random),
  (_, scenario, random) => anyOption(scenario, random),
  (_, scenario, random) => anyOption(scenario, random),
];

/** Some option of some call with some pick, whether it is open or not. */
function anyOption(scenario: Scenario, random: () => number): Move {
  const call = pickOne(random, scenario.story.calls);
  if (!call) return { call: 'turn', kind: 'turn' };
  const option = pickOne(random, call.options);
  const pick = option && pickOne(random, option.picks);
  const deliverable = scenario.story.deliverables.find((one) => one.id === call.id);
  return {
    call: call.id,
    kind: call.kind,
    ...(call.isBare || !option || call.kind === 'dive' ? {} : { option: option.id }),
    ...(pick ? { pick: pick.id } : {}),
    ...(deliverable ? { letters: { [Object.keys(deliverable.people)[0] ?? 'you']: 'A' as const } } : {}),
    ...(call.forecast ? (call.forecast.answersAs === 'date' ? { dateStep: 1 } : { probability: 0.5 }) : {}),
  };
}

export function wrongMove(scenario: Scenario, world: World, random: () => number): Move {
  const wrong = pickOne(random, WRONGS);
  const move = legalMove(scenario, world, random);
  return wrong ? wrong(move, scenario, random) : move;
}
