import { refuse } from '../engine/refuse.ts';
import type { Move, Refusal } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { plainMove, rowWith } from '../engine/view/tries.ts';
import type { Call } from '../format/calls.ts';
import type { Confidence } from './types.ts';

export const stated = { guess: 0.6, fairly_sure: 0.75, sure: 0.9 } as const satisfies Record<Confidence, number>;

/** The open options of a call in this world, in file order: distances, yes and no, faces, dates. Empty where the call is shut. */
export function ballotOf(scenario: Scenario, world: World, call: string): readonly string[] {
  return candidates(scenario, world, call).filter((option) => refusalOf(scenario, world, call, option) === null);
}

/** Why an option is not on the ballot; null = it is. */
export function refusalOf(scenario: Scenario, world: World, call: string, option: string): Refusal | null {
  return refuse(scenario, world, plainOf(scenario, world, call, option, 'fairly_sure'));
}

/** Every option a call has, open or not. */
export function candidates(scenario: Scenario, world: World, id: string): readonly string[] {
  const call = callOf(scenario, id);
  if (call.kind === 'raci') return facesOf(scenario, id);
  if (call.forecast?.answersAs === 'yes_no') return ['yes', 'no'];
  if (call.forecast?.answersAs === 'date') {
    const { steps } = scenario.story;
    return Array.from({ length: Math.max(0, steps - world.step) }, (_, at) => String(world.step + at + 1));
  }
  return call.isBare || call.options.length === 0 ? ['done'] : call.options.map((option) => option.id);
}

/**
 * What the room commits: the option with every card in hand that bears on its call, and the first open pick. `confidence` is the
 * median of those who chose it: how sure a forecast or a dilemma that asks is told.
 */
export function moveFor(scenario: Scenario, world: World, id: string, option: string, confidence: Confidence): Move {
  const plain = plainOf(scenario, world, id, option, confidence);
  const facts = bearing(scenario, world, callOf(scenario, id), option);
  const full = facts.length === 0 ? plain : { ...plain, facts };
  // the bare *say where* carries no card
  return refuse(scenario, world, full) === null ? full : plain;
}

export function callOf(scenario: Scenario, id: string): Call {
  const call = scenario.story.calls.find((each) => each.id === id);
  if (call === undefined) throw new Error(`no call ${id}`);
  return call;
}

/** Cards in hand that bear on a call, in file order. */
export function bearing(scenario: Scenario, world: World, call: Call, option?: string): string[] {
  const cards = call.options.find((each) => each.id === option)?.cards ?? {};
  return scenario.story.calls
    .flatMap((each) => each.file?.levels ?? [])
    .filter((level) => world.known[level.card] === true)
    .filter((level) => level.bearsOn.includes(call.id) || cards[level.card] !== undefined)
    .map((level) => level.card);
}

function plainOf(scenario: Scenario, world: World, id: string, option: string, confidence: Confidence): Move {
  const call = callOf(scenario, id);
  const base = { call: id, kind: call.kind };
  if (call.kind === 'raci') {
    const deliverable = scenario.story.deliverables.find((each) => each.id === id);
    return { ...base, letters: deliverable === undefined ? {} : rowWith(deliverable, option, []) };
  }
  if (call.forecast?.answersAs === 'date') return { ...base, dateStep: Number(option) };
  if (call.forecast) return { ...base, probability: probability(option, confidence) };
  const found = call.options.find((each) => each.id === option) ?? null;
  const plain = plainMove(call, found, world.step);
  return call.kind === 'decision' && call.confidence ? { ...plain, confidence } : plain;
}

/** .60 .75 .90 for yes, and one minus that for no, written out so that no binary dust is left. */
function probability(answer: string, confidence: Confidence): number {
  const yes = stated[confidence];
  return answer === 'yes' ? yes : Math.round((1 - yes) * 100) / 100;
}

function facesOf(scenario: Scenario, id: string): readonly string[] {
  const deliverable = scenario.story.deliverables.find((each) => each.id === id);
  const people = Object.keys(deliverable?.people ?? {});
  return deliverable?.agree?.lastWord ?? people;
}
