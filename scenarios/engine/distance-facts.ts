import type { Call } from '../format/calls.ts';
import type { Blocker } from '../format/parts.ts';
import { hasLadder, momentOf } from './blockers/ladder.ts';
import { canBeSeen, isOver, ownerOf } from './blockers/state.ts';
import { datesOf } from './names.ts';
import type { Tables } from './tables.ts';
import type { World } from './world.ts';

/** What decides which distance is right (domain §1): urgency, the doer's skill, and a fact in your hand. Rules and readers ask here. */
export interface DistanceFacts {
  readonly isUrgent: boolean;
  readonly isSkilled: boolean;
  readonly holdsFact: boolean;
  /** The work is of your own craft. */
  readonly isYourCraft: boolean;
}

export function distanceFacts(tables: Tables, world: World, call: Call): DistanceFacts {
  const topic = topicOf(tables, call);
  return {
    isUrgent: isUrgent(tables, world, call),
    isSkilled: topic !== null && (world.pips[topic] ?? 0) >= SKILLED,
    holdsFact: holdsFact(tables, world, call),
    isYourCraft: isYourCraft(tables, world, call),
  };
}

/** [P] Two pips of three. */
const SKILLED = 2;

/** `person.topic` of the skill a person is asked about: the call's own, else the first the file gives them. */
export function topicOf(tables: Tables, call: Call): string | null {
  const person = tables.story.people.find((one) => one.id === call.person);
  const topic = call.topic ?? Object.keys(person?.skill ?? {})[0];
  return person === undefined || topic === undefined ? null : `${person.id}.${topic}`;
}

/** A task of the doer has a step of slack or less, or a blocker of theirs can be answered at the lowest rung this step or the next only. */
function isUrgent(tables: Tables, world: World, call: Call): boolean {
  const tasks = tasksOf(tables, call).filter((task) => world.plan.finishedAt[task] === undefined);
  const { slack } = datesOf(tables, world);
  if (tasks.some((task) => (slack[task] ?? Infinity) <= 1)) return true;
  const isTheirs = (blocker: Blocker): boolean =>
    (blocker.blocks !== undefined && tasks.includes(blocker.blocks)) || ownerOf(tables, blocker) === call.person;
  return tables.story.blockers.some(
    (blocker) =>
      isTheirs(blocker) &&
      !isOver(world, blocker) &&
      // What nobody can see yet presses nobody.
      canBeSeen(tables, world, blocker) &&
      lastMoment(tables, world, blocker) < world.step + 2,
  );
}

/** The last step for the lowest rung: by the ladder where the blocker has one, else when its lowest way out shuts. */
function lastMoment(tables: Tables, world: World, blocker: Blocker): number {
  const call = tables.calls.get(blocker.id)?.call;
  if (call === undefined) return Infinity;
  if (hasLadder(blocker, call)) return momentOf(tables, world, blocker, 0) ?? Infinity;
  const open = call.options.filter((option) => option.until > world.step);
  const lowest = Math.min(...open.map((option) => option.level ?? 0));
  if (open.length === 0) return Infinity;
  return Math.max(...open.filter((option) => (option.level ?? 0) === lowest).map((option) => option.until - 1));
}

/** The task the call names, else all that the person does. */
function tasksOf(tables: Tables, call: Call): readonly string[] {
  if (call.task !== undefined) return [call.task];
  return tables.story.program.tasks.filter((task) => task.owner === call.person).map((task) => task.id);
}

function holdsFact(tables: Tables, world: World, call: Call): boolean {
  for (const card of tables.cards.values())
    if (world.known[card.id] === true && card.bearsOn.includes(call.id)) return true;
  return false;
}

function isYourCraft(tables: Tables, world: World, call: Call): boolean {
  const person = tables.story.people.find((one) => one.id === call.person);
  return world.craft !== '' && person?.craft === world.craft;
}
