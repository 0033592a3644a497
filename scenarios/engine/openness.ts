import { actKey, silenceKey } from './act-key.ts';
import type { Call, FileLevel, Option } from '../format/calls.ts';
import { canBeSeen, isOver, livingBlocker } from './blockers/state.ts';
import { untilOf } from './until.ts';
import { holdsIn } from './closure.ts';
import { isGivingBack } from './rules/returns.ts';
import { moveShut } from './rules/moves/moves.ts';
import type { Tables } from './tables.ts';
import type { World } from './world.ts';

/** Why an act is shut; null = it is open. Price, cards put down, picks and fields are looked at elsewhere. */
export type Shut = 'call' | 'option' | 'way_out' | 'taken' | 'unknown';

export function shutBy(tables: Tables, world: World, call: Call, option: Option | undefined): Shut | null {
  return isCallOpen(tables, world, call) ? shutInside(tables, world, call, option) : 'call';
}

/** The same of a call that is known to be open: whoever looks at all its options looks at the call once. */
export function shutInside(tables: Tables, world: World, call: Call, option: Option | undefined): Shut | null {
  if (call.kind === 'dive') return fileShut(tables, world, call);
  if (call.kind === 'raci') return null;
  if (!option) return 'unknown';
  if (isGivingBack(world, call, option)) return null;
  return takenAlready(world, call, option) ? 'taken' : optionShut(tables, world, call, option);
}

export function isOptionOpen(tables: Tables, world: World, call: Call, option: Option | undefined): boolean {
  return shutBy(tables, world, call, option) === null;
}

/** A dilemma is open while it is on the radio; everything else between its `from` and `until`, while its `when` holds. */
export function isCallOpen(tables: Tables, world: World, call: Call): boolean {
  if (!isForRole(call, world)) return false;
  if (call.kind === 'decision') return world.radio === call.id;
  if (world.step < call.from || world.step >= untilOf(tables, world, call)) return false;
  if (call.kind === 'raci' && world.at[call.id] === 'landed') return false;
  if (call.kind === 'blocker' && !canBeRaised(tables, world, call)) return false;
  return holdsIn(tables, call.when, world, null);
}

/** A blocker that lives by itself is raised once it can be seen, and no more once it is over. */
function canBeRaised(tables: Tables, world: World, call: Call): boolean {
  const blocker = livingBlocker(tables, call.id);
  return blocker === null || (!isOver(world, blocker) && canBeSeen(tables, world, blocker));
}

function fileShut(tables: Tables, world: World, call: Call): Shut | null {
  const level = call.file?.levels[world.opened[call.id] ?? 0];
  if (!level) return 'taken';
  const isEarly = level.since !== undefined && world.step < level.since;
  const isOpen = !isEarly && hasCraft(world, level, call.file?.owner ?? '') && holdsIn(tables, level.when, world, null);
  return isOpen ? null : 'option';
}

/** An owner who trusts you this much shows what your own craft does not open (game design §2). */
const SHOWS_AT = 60;
function hasCraft(world: World, level: FileLevel, owner: string): boolean {
  if (level.needsCraft === undefined || world.craft === level.needsCraft) return true;
  return (world.trust[owner] ?? 0) >= SHOWS_AT;
}

/** A call or option of one role is none in another. */
export function isForRole(part: { readonly roles?: readonly string[] }, world: Pick<World, 'role'>): boolean {
  return part.roles === undefined || part.roles.includes(world.role);
}

/** A standing option is taken once a run; with `again` once a step; with `once` one of the call's options. */
function takenAlready(world: World, call: Call, option: Option): boolean {
  if (call.kind === 'decision') return false;
  const key = actKey(call, option);
  if (call.again) return world.takenAt[key] === world.step;
  return world.did[key] === true || (call.once && world.did[call.id] === true);
}

function optionShut(tables: Tables, world: World, call: Call, option: Option): Shut | null {
  if (option.settles && isSettled(world, option.settles.call)) return 'way_out';
  if (world.step >= untilOf(tables, world, call, option)) return call.kind === 'blocker' ? 'way_out' : 'option';
  if (!isForRole(option, world)) return 'option';
  if (world.step < option.from || !holdsIn(tables, option.when, world, null)) return 'option';
  return hasOpeningCard(world, option) && moveShut(tables, world, call, option) === null ? null : 'option';
}

/** What is on the radio, or was answered, is not solved a second time. */
function isSettled(world: World, call: string): boolean {
  return world.radio === call || world.did[call] === true || world.did[silenceKey(call)] === true;
}

/** An option that cards open needs one of them in the hand. */
function hasOpeningCard(world: World, option: Option): boolean {
  const openers = Object.keys(option.cards).filter((card) => option.cards[card] === 'opens');
  return openers.length === 0 || openers.some((card) => world.known[card] === true);
}
