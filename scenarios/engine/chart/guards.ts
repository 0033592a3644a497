import type { Blocker } from '../../format/parts.ts';
import { isSeenNow, turnsNow } from '../blockers/hazards.ts';
import { waysInTime } from '../blockers/ladder.ts';
import { roomOf } from '../blockers/room.ts';
import { endOf, stateOf } from '../blockers/state.ts';
import { holdsIn } from '../closure.ts';
import { lastWord } from '../names.ts';
import { isOptionOpen } from '../openness.ts';
import { hasNoWayLeft } from '../model/blockers/showstopper.ts';
import { isRaisedAbove, rowFate } from '../rows.ts';
import { optionOf } from '../rules/price.ts';
import { putTo } from '../rules/proposals.ts';
import { mustGet, type Tables } from '../tables.ts';
import type { World } from '../world.ts';
import type { ChartEvent } from '../rules/draft.ts';
import type { Params } from './types.ts';

/** Named predicates of the model: pure functions of world, event and parameters. */
export type Guard = (world: World, event: ChartEvent, params: Params, tables: Tables) => boolean;

const text = (params: Params, key: string): string => String(params[key] ?? '');

const blockerOf = (tables: Tables, params: Params): Blocker =>
  mustGet(tables.blockers, text(params, 'blocker'), 'blocker');

export const GUARDS: Readonly<Record<string, Guard>> = {
  /** A condition of the story, in its own syntax. */
  holds: (world, _event, params, tables) =>
    holdsIn(tables, mustGet(tables.edgeConditions, text(params, 'when'), 'condition'), world, null),
  /** An act may be taken now. */
  is_open: (world, _event, params, tables) => {
    const { call, options } = mustGet(tables.calls, text(params, 'call'), 'call');
    return isOptionOpen(tables, world, call, options.get(text(params, 'option')));
  },
  asked_for: (world, _event, params) => world.nextScene === params['scene'],
  is_settled: (world, _event, params) => lastWord(world.letters[text(params, 'deliverable')]) !== '',
  /** Letters of the model's row, once the time of a decision is over. */
  row_settles: (world, _event, params, tables) => rowFate(tables, world, text(params, 'deliverable')) === 'settled',
  row_drifts: (world, _event, params, tables) => rowFate(tables, world, text(params, 'deliverable')) === 'drifting',
  row_stalls: (world, _event, params, tables) => rowFate(tables, world, text(params, 'deliverable')) === 'stalled',
  row_blank: (world, _event, params) => world.decides[text(params, 'deliverable')] === undefined,
  stall_raised: (world, _event, params, tables) => isRaisedAbove(tables, world, text(params, 'deliverable')),
  /** Its task is done, and nothing about it waits for a decision. */
  row_lands: (world, _event, params) =>
    world.plan.finishedAt[text(params, 'task')] !== undefined &&
    (world.decides[text(params, 'deliverable')] ?? 0) <= world.step,
  is_landed: (world, _event, params) => world.plan.finishedAt[text(params, 'task')] !== undefined,
  is_put_to_somebody: (world, event, _params, tables) => {
    const option = event.move && optionOf(tables, event.move);
    const sheet = event.move && tables.calls.get(event.move.call);
    return option !== undefined && sheet !== undefined && putTo(tables, world, sheet.call, option) !== null;
  },
  /** A signal is seen for the risk it is, in the turn that runs (h₁). */
  is_seen: (world, _event, params, tables) => isSeenNow(tables, world, blockerOf(tables, params)),
  /** A signal or risk turns into a blocker in the turn that runs (h₂). */
  turns_now: (world, _event, params, tables) => turnsNow(tables, world, blockerOf(tables, params)),
  /** The fastest fix left takes longer than slack and buffer, or the last way out has expired. */
  fix_too_late: (world, _event, params, tables) => {
    const blocker = blockerOf(tables, params);
    const { call } = mustGet(tables.calls, blocker.id, 'call');
    return hasNoWayLeft(waysInTime(tables, world, blocker, call), roomOf(tables, world, blocker), world.step);
  },
  /** The way out whose fix is done leaves it so. */
  fix_leaves: (world, _event, params, tables) => {
    const id = text(params, 'blocker');
    const { fix } = stateOf(world, id);
    const option = tables.calls.get(fix?.call ?? '')?.options.get(fix?.option ?? '');
    return (option === undefined ? 'cleared' : endOf(option)) === params['mode'];
  },
  patience_gone: (world, _event, params) => {
    const sponsor = params['sponsor'];
    if (typeof sponsor === 'string') return (world.patience[sponsor] ?? 1) <= 0;
    return Object.values(world.patience).some((left) => left <= 0);
  },
  is_last_turn: (world, _event, _params, tables) => world.step >= tables.story.steps,
  has_ended: (world, _event, _params, tables) => tables.endings.has(world.at['story'] ?? ''),
};
