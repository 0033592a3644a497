import type { Scenario } from '../engine/run.ts';
import { speak, type Speech } from '../engine/view/words.ts';
import { score } from '../scoring/score.ts';
import { roomText } from '../text/room.ts';
import { wordsOf } from './call-view.ts';
import { distribution } from './distribution.ts';
import { isOver } from './house.ts';
import { cutOf, roomAfter, runOf, sightOf } from './play.ts';
import type { CallResult, Room } from './types.ts';
import type { DebriefCard, Distribution } from './views.ts';

/** Where the truth is told for the first time: ending, four lines, what the talk changed, twin, action. null before the debrief. */
export function debriefCard(room: Room, scenario: Scenario, language: string): DebriefCard | null {
  const run = runOf(scenario, room);
  // a room ended without a debrief has not played the story out, and tells nothing
  if ((room.phase !== 'debrief' && room.phase !== 'closed') || !isOver(run)) return null;
  const speech = speak(scenario, language);
  const reading = score(run, language);
  const { ending } = sightOf(scenario, room, language);
  const truth = scenario.story.truths.find((each) => each.id === run.world.truth);
  return {
    heading: ending?.heading ?? '',
    ending: ending?.text ?? '',
    lines: reading.lines,
    truth: speech.say(truth?.text, run.world),
    calls: room.history.map((result) => callCard(room, scenario, speech, result)),
    twin: reading.twin,
    action: reading.action,
  };
}

function callCard(room: Room, scenario: Scenario, speech: Speech, result: CallResult): DebriefCard['calls'][number] {
  const { language } = speech;
  const then = roomAfter(room, result.moves);
  const run = runOf(scenario, then);
  const said = wordsOf(run, sightOf(scenario, then, language), result.call, language);
  const bars = (counts: CallResult['first'], round: 1 | 2): Distribution =>
    distribution(counts, said.options, round, result.choice, language);
  const hasMoved = JSON.stringify(result.first) !== JSON.stringify(result.second);
  const chosen = said.options.find((each) => each.option === result.choice);
  return {
    call: result.call,
    title: said.title,
    question: speech.say(cutOf(scenario, room).questions[result.call], run.world),
    choice:
      chosen === undefined
        ? roomText('chose_silence', language)
        : roomText('chose', language, { letter: chosen.letter, text: chosen.text }),
    changed: changedText(bars(result.first, 1), bars(result.second, 2), language),
    first: bars(result.first, 1),
    second: hasMoved ? bars(result.second, 2) : null,
  };
}

function changedText(first: Distribution, second: Distribution, language: string): string {
  if (second.votes === 0) return roomText('changed_none', language);
  const say = (each: Distribution): string => each.bars.map((bar) => `${bar.letter} ${bar.votes}`).join(', ');
  return roomText('changed', language, { first: say(first), second: say(second) });
}
