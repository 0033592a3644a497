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

type Wrong = (scenario: Scenario, world: World, random: () => number) => Move;

/** Spoils a legal move, if there is one of that kind. */
function spoil(isFit: (move: Move) => boolean, change: (move: Move) => Partial<Move>): Wrong {
  return (scenario, world, random) => {
    const fitting = [...openMoves(scenario, world)].filter(isFit);
    const move = pickOne(random, fitting) ?? legalMove(scenario, world, random);
    return { ...move, ...change(move) };
  };
}
const any = (): boolean => true;

/** An open option with a pick that is not. */
const closedPick: Wrong = (scenario, world, random) => {
  const open = [...openMoves(scenario, world)];
  const isOffered = (move: Move, pick: string): boolean =>
    open.some((other) => other.call === move.call && other.option === move.option && other.pick === pick);
  const closed = open.flatMap((move) => {
    const option = scenario.story.calls
      .find((call) => call.id === move.call)
      ?.options.find((one) => one.id === move.option);
    const shut = option?.picks.find((pick) => !isOffered(move, pick.id));
    return shut ? [{ ...move, pick: shut.id }] : [];
  });
  return pickOne(random, closed) ?? anyOption(scenario, random);
};

/** Ways a client, a file or a stale page can be wrong. Some come out legal now and then; that is as it should be. */
const WRONGS: readonly Wrong[] = [
  spoil(any, (move) => ({ call: `${move.call}_x` })),
  spoil(any, (move) => ({ kind: move.kind === 'dive' ? 'raci' : 'dive' })),
  spoil(
    (move) => move.option !== undefined,
    () => ({ option: 'no_such_option' }),
  ),
  spoil(
    (move) => move.pick !== undefined,
    () => ({ pick: 'no_such_pick' }),
  ),
  spoil(
    (move) => move.kind !== 'dive' && move.kind !== 'turn',
    () => ({ facts: ['no_such_card'] }),
  ),
  closedPick,
  spoil(any, () => ({ afterMoves: 9999 })),
  spoil(
    (move) => move.parameter !== undefined,
    () => ({ parameter: 1e9 }),
  ),
  spoil(
    (move) => move.kind === 'promise',
    () => ({ dueStep: 999 }),
  ),
  spoil(
    (move) => move.probability !== undefined,
    () => ({ probability: 2 }),
  ),
  spoil(
    (move) => move.kind === 'raci',
    () => ({ letters: {} }),
  ),
  spoil(any, () => ({ confidence: 'sure' })),
  ...Array.from({ length: 6 }, (): Wrong => (scenario, _world, random) => anyOption(scenario, random)),
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
  return wrong ? wrong(scenario, world, random) : legalMove(scenario, world, random);
}
