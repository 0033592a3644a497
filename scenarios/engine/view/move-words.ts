import type { Call, Option } from '../../format/calls.ts';
import type { MoveModel } from '../../format/moves.ts';
import { decimal } from '../../text/numbers.ts';
import {
  moveActText,
  moveReasonText,
  moveText,
  moveUnitText,
  shareText,
  type MoveReason,
  type MoveSentence,
} from '../../text/moves.ts';
import { lengthText } from '../../text/time.ts';
import type { Move } from '../run-log.ts';
import type { Scenario } from '../run.ts';
import { moveShut, type MoveOutcome } from '../rules/moves/moves.ts';
import { tablesOf } from '../tables.ts';
import type { World } from '../world.ts';
import { moneyText } from './money.ts';
import type { OfferOption } from './offer-types.ts';
import { seenMove, type SeenMove } from './seen-move.ts';
import type { Sight } from './sight.ts';
import type { Speech } from './words.ts';

/** The offer's part about the formula: which tasks, and one sentence for the number it would be taken with. */
export function offeredMove(sight: Sight, call: Call, option: Option): OfferOption['model'] {
  const seen = seenMove(sight.scenario, sight.world, call, option, undefined);
  if (seen === null) return null;
  const { outcome, model } = seen;
  return { resolution: model.resolution, tasks: outcome.tasks, sentence: moveSentence(sight, seen) };
}

export function moveSentence({ story, speech, world, language }: Sight, { model, outcome }: SeenMove): string {
  const { told, tasks, spend } = outcome;
  const [first = '', second = ''] = tasks;
  const length = (steps: number): string => lengthText(Math.abs(steps), story.tempo, language);
  const key = sentenceKey(model, outcome);
  const blanks = {
    task: speech.name(first),
    other: speech.name(second),
    person: speech.name(model.resolution === 'accept' ? (model.owner ?? 'you') : 'you'),
    length: length(key === 'resequence_waits' ? told.after - told.before : told.other),
    before: decimal(told.before, language),
    after: length(told.after),
    win: length(told.win),
    share: key === 'descope_some' ? shareText(told.other, language) : '',
  };
  const price = moneyText(story, speech, Math.abs(spend), world);
  return moveText(key, language, blanks, price, spend < 0);
}

function sentenceKey(model: MoveModel, { told }: MoveOutcome): MoveSentence {
  switch (model.resolution) {
    case 'accept':
      return model.owner === undefined || model.owner === 'you' ? 'accept_you' : 'accept';
    case 'fast_track':
      return told.win > 0 ? 'overlap_wins' : 'overlap_loses';
    case 'resequence':
      return told.after > told.before + 1e-6 ? 'resequence_waits' : 'resequence_free';
    case 'descope':
      return told.other >= 1 ? 'descope_all' : 'descope_some';
    default:
      return model.resolution;
  }
}

/** The number a player sets, with what it counts. */
export function parameterOf(sight: Sight, option: Option): OfferOption['parameter'] {
  if (option.parameter === undefined) return null;
  return { ...option.parameter, unit: unitOf(sight, option) };
}

function unitOf({ story, language }: Sight, option: Option): string {
  if (option.model === undefined && option.defaultMove === undefined) return '';
  switch (option.resolution) {
    case 'crash':
      return moveUnitText('crash', language);
    case 'split':
    case 'fast_track':
    case 'descope':
      return moveUnitText('share', language);
    case 'buffer':
      return moveUnitText(story.tempo, language);
    default:
      return '';
  }
}

/** A default Move in the player's mouth: which task, against which. */
export function moveAct(scenario: Scenario, speech: Speech, call: Call, option: Option, world: World): string {
  const { resolution } = option;
  if (resolution === undefined) return '';
  const tasks = seenMove(scenario, world, call, option, undefined)?.outcome.tasks ?? call.tasks;
  const [task = '', other = ''] = tasks;
  return moveActText(resolution, speech.language, { task: speech.name(task), other: speech.name(other) });
}

/** Why a Move is shut, in words; '' where its formula is no reason. */
export function moveReason(sight: Sight, call: Call, option: Option): string {
  const reason: MoveReason | null = moveShut(tablesOf(sight.scenario), sight.world, call, option);
  return reason === null ? '' : moveReasonText(reason, sight.language);
}

/** One of the ten that the engine offers here now: such a one is shown closed with its reason, the others not at all. */
export function isOffered(sight: Sight, call: Call, option: Option): boolean {
  return moveShut(tablesOf(sight.scenario), sight.world, call, option) !== 'not_offered';
}

/** The sentence for the number a move carries; null where there is no formula. */
export function sentenceFor(sight: Sight, call: Call, option: Option, move: Move): string | null {
  const seen = seenMove(sight.scenario, sight.world, call, option, move.parameter);
  return seen === null ? null : moveSentence(sight, seen);
}
