import { holdsIn } from '../closure.ts';
import { lastWord } from '../names.ts';
import { isOptionOpen } from '../openness.ts';
import { optionOf } from '../rules/price.ts';
import { putTo } from '../rules/proposals.ts';
import { mustGet, type Tables } from '../tables.ts';
import type { World } from '../world.ts';
import type { ChartEvent } from '../rules/draft.ts';
import type { Params } from './types.ts';

/** Named predicates of the model: pure functions of world, event and parameters. */
export type Guard = (world: World, event: ChartEvent, params: Params, tables: Tables) => boolean;

const text = (params: Params, key: string): string => String(params[key] ?? '');

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
  is_landed: (world, _event, params) => world.plan.finishedAt[text(params, 'task')] !== undefined,
  is_put_to_somebody: (world, event, _params, tables) => {
    const option = event.move && optionOf(tables, event.move);
    const sheet = event.move && tables.calls.get(event.move.call);
    return option !== undefined && sheet !== undefined && putTo(world, sheet.call, option) !== null;
  },
  patience_gone: (world, _event, params) => {
    const sponsor = params['sponsor'];
    if (typeof sponsor === 'string') return (world.patience[sponsor] ?? 1) <= 0;
    return Object.values(world.patience).some((left) => left <= 0);
  },
  is_last_turn: (world, _event, _params, tables) => world.step >= tables.story.steps,
  has_ended: (world, _event, _params, tables) => tables.endings.has(world.at['story'] ?? ''),
};
