import type { Call, Option } from '../../format/calls.ts';
import type { Blocker, BlockerMode } from '../../format/parts.ts';
import { holdsIn, valueIn } from '../closure.ts';
import { numberOf } from '../scalar.ts';
import type { Tables } from '../tables.ts';
import type { BlockerState, World } from '../world.ts';

/** What nobody has touched yet. */
export const UNTOUCHED: BlockerState = { attention: 0, asked: [], fix: null, isSurprise: false };

export function stateOf(world: World, id: string): BlockerState {
  return world.blockers[id] ?? UNTOUCHED;
}

/** Without `becomes` a blocker lives by itself: hazards, ladder, fix. */
export function livesByItself(blocker: Blocker): boolean {
  return blocker.becomes === null;
}

/** Something says by when: its hazards, or the date it is needed by. */
export function hasClock(blocker: Blocker): boolean {
  return livesByItself(blocker) || blocker.need !== undefined;
}

/** The blocker a call raises, if it lives by itself. */
export function livingBlocker(tables: Tables, call: string): Blocker | null {
  const blocker = tables.blockers.get(call);
  return blocker !== undefined && livesByItself(blocker) ? blocker : null;
}

const OVER: readonly string[] = ['cleared', 'accepted', 'worked_around'] satisfies BlockerMode[];
const STOPPED: readonly string[] = ['blocker', 'showstopper'] satisfies BlockerMode[];

export function modeOf(world: World, blocker: Blocker): string {
  return world.at[blocker.id] ?? blocker.starts;
}
export function isOver(world: World, blocker: Blocker): boolean {
  return OVER.includes(modeOf(world, blocker));
}
export function hasStopped(world: World, blocker: Blocker): boolean {
  return STOPPED.includes(modeOf(world, blocker));
}

/** It can be seen, and so raised: from when its `seen` holds, and always once work has stopped. */
export function canBeSeen(tables: Tables, world: World, blocker: Blocker): boolean {
  return hasStopped(world, blocker) || holdsIn(tables, blocker.seen, world, null);
}

/** Seen for what it is: no longer a signal. */
export function isNamed(tables: Tables, world: World, blocker: Blocker): boolean {
  return modeOf(world, blocker) !== 'signal' && canBeSeen(tables, world, blocker);
}

/** Whoever it belongs to: its own owner, else that of the task it blocks; '' = nobody. */
export function ownerOf(tables: Tables, blocker: Blocker): string {
  if (blocker.owner !== undefined) return blocker.owner;
  return tables.story.program.tasks.find((task) => task.id === blocker.blocks)?.owner ?? '';
}

/** Highest rung a blocker was raised to, −1 before; a way out without a rung is oneself. `except` leaves one option out. */
export function raisedTo(world: World, call: Call, except?: string): number {
  const taken = call.options.filter(({ id }) => id !== except && world.did[`${call.id}.${id}`] === true);
  return Math.max(-1, ...taken.map(({ level }) => level ?? 0));
}

/** A whole pip from you, or a skill that is full: what somebody can do without you. */
const TAUGHT = 1;
const FULL = 3;
/** The taught skill that makes this blocker's fix a step shorter, as `person.topic`; null = none. */
export function taughtSkill(tables: Tables, world: World, blocker: Blocker): string | null {
  if (blocker.topic === undefined) return null;
  const key = `${ownerOf(tables, blocker)}.${blocker.topic}`;
  return (world.taught[key] ?? 0) >= TAUGHT || (world.pips[key] ?? 0) >= FULL ? key : null;
}

/** Steps a fix takes: a step less where its owner has been taught, nothing where it is only accepted. */
export function fixSteps(tables: Tables, world: World, blocker: Blocker, option?: Option): number {
  if (option !== undefined && endOf(option) === 'accepted') return 0;
  const written = blocker.fix === undefined ? 0 : Math.max(0, numberOf(valueIn(tables, blocker.fix, world, null)));
  return taughtSkill(tables, world, blocker) === null ? written : Math.max(0, written - 1);
}

/** What a way out leaves: cleared, unless it is one of accepting, or says otherwise. */
export function endOf(option: Option): NonNullable<Option['ends']> {
  return option.ends ?? (option.resolution === 'accept' ? 'accepted' : 'cleared');
}

/** To accept is no way out: it does not get there. */
export function isWayOut(option: Option): boolean {
  const end = endOf(option);
  return end === 'cleared' || end === 'worked_around';
}
