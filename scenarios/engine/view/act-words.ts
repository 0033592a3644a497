import type { Call, Option, Pick } from '../../format/calls.ts';
import { forecastText } from '../../text/forecasts.ts';
import { linkText } from '../../text/changes.ts';
import { capitalise } from '../../text/language.ts';
import { actText, distanceLine } from '../../text/verbs.ts';
import { listOf } from '../../text/numbers.ts';
import type { Move } from '../run-log.ts';
import type { Scenario } from '../run.ts';
import type { World } from '../world.ts';
import { holderIn } from './reading.ts';
import { moveAct } from './move-words.ts';
import { isDistance } from './offer-options.ts';
import type { Speech } from './words.ts';

/** An act in the player's own words: the option's text with its pick, the file's title, the row as one sentence. */
export function actWords(scenario: Scenario, speech: Speech, move: Move, world: World): string {
  if (move.kind === 'turn') return actText('turn', speech.language);
  const call = scenario.story.calls.find((each) => each.id === move.call);
  if (call === undefined) return speech.name(move.call);
  if (call.kind === 'raci') return rowWords(scenario, speech, call, move, world);
  if (call.file !== undefined) return fileWords(speech, call, world);
  if (call.kind === 'forecast' && move.probability !== undefined) {
    return actText(
      'told',
      speech.language,
      speech.name(call.person ?? ''),
      forecastText(move.probability, speech.language),
    );
  }
  const option = optionOf(call, move);
  const text = optionWords(scenario, speech, call, option, world);
  const pick = pickOfMove(option, move);
  const picked = pick === null ? '' : speech.say(pick.text, world);
  return picked === '' ? text : `${text} (${picked})`;
}

export function optionOf(call: Call, move: Move): Option | null {
  return (
    call.options.find((each) => each.id === (move.option ?? 'done')) ?? (call.isBare ? (call.options[0] ?? null) : null)
  );
}
/** The pick a move carries; left out, the first. */
export function pickOfMove(option: Option | null, move: Move): Pick | null {
  return option?.picks.find((each) => each.id === move.pick) ?? option?.picks[0] ?? null;
}

function optionWords(scenario: Scenario, speech: Speech, call: Call, option: Option | null, world: World): string {
  const own = speech.say(option?.text ?? call.text, world);
  if (own !== '') return own;
  if (option?.defaultMove !== undefined) return moveAct(scenario, speech, call, option, world);
  if (option !== null && isDistance(option.id)) return distanceLine(option.id, speech.language);
  return speech.name(option?.id ?? call.id);
}

function fileWords(speech: Speech, call: Call, world: World): string {
  return actText('opened', speech.language, '', speech.say(call.file?.title, world));
}

function rowWords(scenario: Scenario, speech: Speech, call: Call, move: Move, world: World): string {
  const deliverable = scenario.story.deliverables.find((each) => each.id === call.id);
  const letters = move.letters ?? {};
  const holder = holderIn(letters);
  const asked = Object.keys(letters)
    .filter((person) => letters[person] === 'C')
    .map((person) => speech.name(person));
  const question = speech.say(deliverable?.agree?.text, world) || speech.say(deliverable?.name, world);
  const answer = capitalise(speech.name(holder === '' ? 'nobody' : holder));
  const row = actText('row', speech.language, answer, question);
  return asked.length === 0 ? row : `${row} ${actText('asked', speech.language, listOf(asked, speech.language))}`;
}

/** "You stayed silent." */
export const silenceWords = (speech: Speech): string => linkText('silence', speech.language);
