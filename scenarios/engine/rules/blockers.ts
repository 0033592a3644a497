import type { Call, Option } from '../../format/calls.ts';
import type { Blocker } from '../../format/parts.ts';
import { momentOf, turnsUntilAnswer } from '../blockers/ladder.ts';
import {
  fixSteps,
  isNamed,
  isOver,
  livingBlocker,
  ownerOf,
  raisedTo,
  stateOf,
  taughtSkill,
} from '../blockers/state.ts';
import { levelsSkipped, trustAfterByPass } from '../model/blockers/by-passed.ts';
import { SPONSOR_RUNG } from '../model/blockers/constants.ts';
import { credibilityAfter, judgeEscalation } from '../model/blockers/credibility.ts';
import { stepOf } from '../clock.ts';
import type { Move } from '../run-log.ts';
import { q } from '../rounding.ts';
import { mustGet } from '../tables.ts';
import type { BlockerState } from '../world.ts';
import { type Draft, rule } from './draft.ts';
import { writeTrust } from './numbers.ts';
import { moveTrust } from './trust-events.ts';

/**
 * What asking a rung does by itself, whatever is answered: whoever was by-passed, what the player's word is worth from now on, a
 * sponsor who hears it too late. True if the answer comes in a later turn: then its effects wait with it.
 */
export function raiseBlocker(draft: Draft, call: Call, option: Option, move: Move): boolean {
  const blocker = livingBlocker(draft.tables, call.id);
  if (blocker === null || option.level === undefined) return false;
  const { tables, world } = draft;
  const { level } = option;
  const before = raisedTo(world, call, option.id);
  const turns = turnsUntilAnswer(tables, world, blocker, option);
  const moment = momentOf(tables, world, blocker, level);
  const judgement = judgeEscalation({
    level,
    isNamed: isNamed(tables, world, blocker),
    step: world.step,
    lowerMoment: lowerMoment(draft, blocker, call, option),
  });
  draft.change(`raised.${call.id}`, before, Math.max(before, level), 'raise');
  const isJoint = option.jointly || move.jointly === true;
  if (!isJoint) byPass(draft, ownerOf(tables, blocker), levelsSkipped(level, before));
  const after = q(credibilityAfter(world.credibility, judgement));
  draft.change('credibility', world.credibility, after, judgement);
  draft.set('credibility', after);
  if (moment !== null && moment < world.step) surprise(draft, blocker);
  if (turns === 0) return false;
  ask(draft, call, option, move, isJoint, turns);
  return true;
}

/** Last responsible moment of the next lower rung that could still be asked. */
function lowerMoment(draft: Draft, blocker: Blocker, call: Call, option: Option): number | null {
  const { tables, world } = draft;
  const isTaken = (one: Option): boolean => world.did[`${call.id}.${one.id}`] === true;
  const lower = call.options
    .filter(
      (one) => one.level !== undefined && one.level < (option.level ?? 0) && !isTaken(one) && one.until > world.step,
    )
    .map((one) => one.level ?? 0);
  return lower.length === 0 ? null : momentOf(tables, world, blocker, Math.max(...lower));
}

function byPass(draft: Draft, owner: string, skipped: number): void {
  const trust = draft.world.trust[owner];
  if (skipped > 0 && trust !== undefined) writeTrust(draft, owner, trustAfterByPass(trust, skipped), 'by_passed');
}

/** Every sponsor hears late what could have been said in time: once a blocker. */
function surprise(draft: Draft, blocker: Blocker): void {
  if (stateOf(draft.world, blocker.id).isSurprise) return;
  put(draft, blocker.id, { isSurprise: true });
  for (const { id } of draft.tables.story.sponsors) moveTrust(draft, id, 'surprised');
}

function ask(draft: Draft, call: Call, option: Option, move: Move, isJoint: boolean, turns: number): void {
  const { step } = draft.world;
  const due = step + turns;
  const asked = {
    option: option.id,
    ...(move.pick === undefined ? {} : { pick: move.pick }),
    level: option.level ?? 0,
    isJoint,
    madeAt: step,
    due,
    cause: draft.cause,
    gain: draft.gain,
  };
  put(draft, call.id, { asked: [...stateOf(draft.world, call.id).asked, asked] });
  draft.change(`answer_due.${call.id}`, null, due, 'raise');
  draft.gain = 1;
}

/** A way out took effect: its fix runs, unless one that is done sooner runs already. */
export function startFix(draft: Draft, id: string, call: Call, option: Option): void {
  const blocker = livingBlocker(draft.tables, id);
  if (blocker === null || option.ends === 'nothing' || isOver(draft.world, blocker)) return;
  const { tables, world } = draft;
  const { fix } = stateOf(world, id);
  const due = q(world.step + fixSteps(tables, world, blocker, option));
  if (fix !== null && fix.due <= due) return;
  const skill = option.ends === 'accepted' ? null : taughtSkill(tables, world, blocker);
  if (skill !== null) draft.change(`paid.${skill}`, null, id, 'taught');
  put(draft, id, { fix: { call: call.id, option: option.id, due } });
  draft.change(`fix_due.${id}`, fix?.due ?? null, due, 'fix');
  if (due <= world.step) draft.raise.push(`turn.fixed.${id}`);
}

export function put(draft: Draft, id: string, patch: Partial<BlockerState>): void {
  draft.put('blockers', id, { ...stateOf(draft.world, id), ...patch });
}

/** Entering the last mode but the endings: nobody told the sponsor that it could come to this. */
export const surpriseSponsors = rule('surprise', (draft, _event, params) => {
  const id = String(params['blocker']);
  const { call } = mustGet(draft.tables.calls, id, 'call');
  const blocker = mustGet(draft.tables.blockers, id, 'blocker');
  draft.cause = { rule: id, step: stepOf(draft.world) };
  if (raisedTo(draft.world, call) < SPONSOR_RUNG) surprise(draft, blocker);
});
