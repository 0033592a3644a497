import type { Run, Scenario } from '../engine/run.ts';
import type { SeatKind, View } from '../engine/view/types.ts';
import { speak } from '../engine/view/words.ts';
import { linkText } from '../text/changes.ts';
import { answerText } from '../text/forecasts.ts';
import { roomText } from '../text/room.ts';
import { distanceText } from '../text/verbs.ts';
import { ballotOf, bearing, callOf } from './ballot.ts';
import { callAt } from './next-phase.ts';
import { cutOf, roomAfter, runOf, sightOf } from './play.ts';
import type { Room } from './types.ts';
import type { BallotOption, CallView } from './views.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const mostWords = 90;

/** The room as it stood when the call was put: `consequence` has played on since. */
export function atTheCall(room: Room): Room {
  return room.phase === 'consequence' ? roomAfter(room, room.past.at(-1)?.moves ?? room.moves.length) : room;
}

/** The call at hand in words, with its ballot; null where none is discussed. */
export function callView(room: Room, scenario: Scenario, language: string): CallView | null {
  const then = atTheCall(room);
  const call = callAt(then, scenario);
  if (call === '') return null;
  const run = runOf(scenario, then);
  const sight = sightOf(scenario, then, language);
  return {
    call,
    number: room.callIndex + 1,
    of: cutOf(scenario, room).discuss.length,
    ...wordsOf(run, sight, call, language),
  };
}

export type CallWords = Omit<CallView, 'number' | 'of' | 'call'>;

export function wordsOf(run: Run, sight: View, call: string, language: string): CallWords {
  const offer = sight.offers.find((each) => each.call === call);
  const { scenario, world } = run;
  const radio = sight.radio?.call === call ? sight.radio : null;
  const person = offer?.person ?? null;
  const lines = radio?.lines ?? [];
  const says = offer?.says ?? null;
  const name = person === null ? null : speak(scenario, language).name(person);
  const told: CallView['lines'] = [
    // How near to stand is the question; what the author says of it is read aloud first.
    ...(offer?.kind === 'coach' ? [{ name: null, text: offer.text }] : []),
    ...(says !== null && name !== null ? [{ name, text: says }] : lines.map(({ name, text }) => ({ name, text }))),
  ];
  const asked = radio === null ? null : askedIn(told);
  return {
    title:
      offer?.kind === 'coach' && name !== null
        ? roomText('how_near', language, { name })
        : (asked?.title ?? offer?.text ?? ''),
    lines: asked?.lines ?? told,
    options: ballotOf(scenario, world, call).map((option, at) => ({
      option,
      letter: letters[at] ?? String(at + 1),
      text: optionText(run, sight, call, option, language),
    })),
    silence: radio?.silence || roomText('silence', language),
    cards: cardsOf(run, call, language),
  };
}

/** What is asked on the radio, in the caller's own words: the first line that ends in a question gives it away as the title. */
function askedIn(told: CallView['lines']): Pick<CallView, 'title' | 'lines'> | null {
  const at = told.findIndex(({ text }) => text.trimEnd().endsWith('?'));
  const line = told[at];
  if (line === undefined) return null;
  const sentences = sentencesOf(line.text);
  const question = sentences.at(-1)?.trim() ?? '';
  const before = sentences.slice(0, -1).join('').trim();
  return {
    title: line.name === null ? question : `${line.name}: ${question}`,
    lines: told.flatMap((each, place) => (place !== at ? [each] : before === '' ? [] : [{ ...each, text: before }])),
  };
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^.!?…]+[.!?…]+["”»’)]*|[^.!?…]+$/g) ?? [text];
}

function optionText(run: Run, sight: View, call: string, option: string, language: string): string {
  const found = callOf(run.scenario, call);
  const speech = speak(run.scenario, language);
  if (found.forecast?.answersAs === 'yes_no') return answerText(option === 'yes' ? 'yes' : 'no', language);
  if (found.forecast) return speech.stepName(Number(option));
  if (found.kind === 'raci') return speech.name(option);
  const offered = sight.offers.find((each) => each.call === call);
  const choice = offered?.options.find((each) => each.option === option);
  // A distance without its name is a sentence nobody knows to be said to somebody.
  if (choice?.distance != null) {
    const distance = distanceText(choice.distance, language);
    return roomText('said_at', language, { distance, text: choice.text });
  }
  return choice?.text ?? offered?.text ?? linkText('nothing', language);
}

function cardsOf(run: Run, call: string, language: string): CallView['cards'] {
  const { scenario, world } = run;
  const held = new Set(bearing(scenario, world, callOf(scenario, call)));
  const speech = speak(scenario, language);
  return scenario.story.calls.flatMap((file) =>
    (file.file?.levels ?? [])
      .filter((level) => held.has(level.card))
      .map((level) => ({ title: speech.say(file.file?.title, world), text: speech.say(level.text, world) })),
  );
}

/** For the wall: the last whole sentences that fit beside title and options into ninety words; at least the last one stays. */
export function forTheWall(call: CallView, seat: SeatKind): CallView {
  if (seat !== 'projector') return call;
  return { ...call, lines: fit(call), cards: [] };
}

function fit(call: CallWords): CallView['lines'] {
  let left = mostWords - words(call.title) - call.options.reduce((sum, each) => sum + words(each.text), 0);
  const kept: { name: string | null; text: string }[] = [];
  for (const line of call.lines.toReversed()) {
    const fitting: string[] = [];
    for (const sentence of sentencesOf(line.text).toReversed()) {
      left -= words(sentence);
      if (left < 0 && kept.length + fitting.length > 0) break;
      fitting.unshift(sentence.trim());
    }
    if (fitting.length > 0) kept.unshift({ name: line.name, text: fitting.join(' ') });
    if (left <= 0) break;
  }
  return kept;
}

/** Words of a call on the projector, lines cut to fit. */
export function wallWords(call: CallWords): number {
  const lines = fit(call).reduce((sum, line) => sum + words(line.text), 0);
  return lines + words(call.title) + call.options.reduce((sum, each) => sum + words(each.text), 0);
}

export function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** An option of the call by its id. */
export function optionIn(call: CallView | null, option: string | null): BallotOption | null {
  return call?.options.find((each) => each.option === option) ?? null;
}
