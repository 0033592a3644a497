import type { Scenario } from '../engine/run.ts';
import type { SaidView, SeatKind } from '../engine/view/types.ts';
import { speak } from '../engine/view/words.ts';
import { contractTexts, roomText } from '../text/room.ts';
import { atTheCall, callView, forTheWall, optionIn } from './call-view.ts';
import { debriefCard } from './debrief-card.ts';
import { distribution } from './distribution.ts';
import { ballotNow } from './next-phase.ts';
import { cutOf, roomAfter, runOf, sightOf } from './play.ts';
import { shownReasons } from './reasons.ts';
import { tableView } from './tables.ts';
import { count, standing, winner } from './tally.ts';
import type { Room, RoomPhase } from './types.ts';
import type { CallView, ClockView, Common, Distribution, RoomViewOptions } from './views.ts';

/** Phases in the order of one call: what is shown from a phase on stays until the next meanwhile. */
const order: readonly RoomPhase[] = [
  'meanwhile',
  'choosing',
  'locked',
  'revealed',
  'talking',
  'second',
  'committed',
  'consequence',
];
export function isFrom(room: Room, phase: RoomPhase): boolean {
  return order.includes(room.phase) && order.indexOf(room.phase) >= order.indexOf(phase);
}

/** What everybody may see alike. Made once for all seats of a language: only the clock moves by itself. */
export function commonView(room: Room, scenario: Scenario, seat: SeatKind, options: RoomViewOptions): Common {
  return { ...stillView(room, scenario, seat, options.language), clock: clockView(room, options.now) };
}

type Still = Omit<Common, 'clock'>;
const stills = new WeakMap<Room, Map<string, Still>>();

function stillView(room: Room, scenario: Scenario, seat: SeatKind, language: string): Still {
  const known = stills.get(room) ?? new Map<string, Still>();
  stills.set(room, known);
  const key = `${seat} ${language}`;
  const still = known.get(key) ?? makeStill(room, scenario, seat, language);
  known.set(key, still);
  return still;
}

function makeStill(room: Room, scenario: Scenario, seat: SeatKind, language: string): Still {
  const call = isFrom(room, 'choosing') ? callView(room, scenario, language) : null;
  const { title, goal } = sightOf(scenario, room, language).scenario;
  const { phase, beat, isPretend } = room;
  return {
    language,
    title,
    goal,
    phase,
    beat,
    isPretend,
    intro: speak(scenario, language).say(scenario.story.intro, runOf(scenario, roomAfter(room, 0)).world),
    contract: phase === 'lobby' ? contractTexts(language) : [],
    meanwhile: phase === 'meanwhile' ? meanwhile(room, scenario, language) : [],
    call: call === null ? null : forTheWall(call, seat),
    first: isFrom(room, 'revealed') && call !== null ? firstBars(room, scenario, call, language) : null,
    second: isFrom(room, 'committed') && call !== null ? secondBars(room, scenario, call, language) : null,
    drawn: drawnView(room, call, language),
    reasons: isFrom(room, 'talking') ? shownReasons(room) : [],
    choice: isFrom(room, 'committed') ? choiceText(room, call, language) : null,
    consequence: phase === 'consequence' ? consequence(room, scenario, language) : [],
    debrief: debriefCard(room, scenario, language),
  };
}

function clockView(room: Room, now: number): ClockView {
  const { phaseAt, plannedMs, closesAt } = room.clock;
  return {
    leftMs: plannedMs === null ? null : phaseAt + plannedMs - now,
    closesInMs: closesAt === null ? null : Math.max(0, closesAt - now),
  };
}

/** Who the room is and what is said first: nobody votes on people they have not met. */
function opening(room: Room, scenario: Scenario, language: string): string[] {
  if (room.callIndex > 0) return [];
  const first = roomAfter(room, 0);
  const said = sightOf(scenario, first, language).said;
  return [
    speak(scenario, language).say(scenario.story.intro, runOf(scenario, first).world),
    ...said.map(({ name, text }) => (name === null ? text : `${name}: ${text}`)),
  ];
}

/** The cut's sentences of the steps passed since the last call; before the first call, how it all begins. */
function meanwhile(room: Room, scenario: Scenario, language: string): string[] {
  const before = roomAfter(room, room.past.at(-1)?.moves ?? 0);
  const from = runOf(scenario, before).world.step;
  const { world } = runOf(scenario, room);
  const speech = speak(scenario, language);
  const texts = cutOf(scenario, room).meanwhile;
  const passed = Array.from({ length: world.step - from + 1 }, (_, at) => speech.say(texts[String(from + at)], world));
  return [...opening(room, scenario, language), ...passed].filter((text) => text !== '');
}

/** The first vote as bars. */
export function firstBars(room: Room, scenario: Scenario, call: CallView, language: string): Distribution {
  const counts = count(ballotNow(atTheCall(room), scenario), room.votes[0]);
  return distribution(counts, call.options, 1, null, language);
}

function secondBars(room: Room, scenario: Scenario, call: CallView, language: string): Distribution {
  const counts = count(ballotNow(atTheCall(room), scenario), standing(room.votes));
  return distribution(counts, call.options, 2, winner(counts), language);
}

function drawnView(room: Room, call: CallView | null, language: string): Common['drawn'] {
  const option = optionIn(call, room.drawn?.option ?? null);
  if (room.drawn === null || option === null) return null;
  const table = tableView(room.drawn.table, language);
  return { table, option, text: roomText('argue', language, { table: table.name, letter: option.letter }) };
}

function choiceText(room: Room, call: CallView | null, language: string): string {
  const chosen = optionIn(call, room.history.at(-1)?.choice ?? null);
  if (chosen === null) return roomText('chose_silence', language);
  return roomText('chose', language, { letter: chosen.letter, text: chosen.text });
}

/** How it ended is told in the debrief, from where there is no way back. */
const keptBack: ReadonlySet<string> = new Set(['ending', 'receipt', 'late', 'closes']);

/** What was said since the room chose, oldest first. */
function consequence(room: Room, scenario: Scenario, language: string): Common['consequence'] {
  const from = room.past.at(-1)?.moves ?? 0;
  const sight = sightOf(scenario, room, language);
  const speech = speak(scenario, language);
  // the dilemma that came up with the turn is the next call's, and read aloud there
  const coming = sight.radio?.lines ?? [];
  const whose = (line: SaidView): string | null => {
    const intent = scenario.story.intents.find((each) => 'rule' in line.cause && each.id === line.cause.rule);
    return line.name ?? (intent === undefined ? null : speech.name(intent.who));
  };
  return sight.said
    .filter((line) => line.index >= from && !keptBack.has(line.role))
    .filter((line) => !coming.some((each) => each.index === line.index && each.text === line.text))
    .map((line) => ({ name: whose(line), text: line.text }));
}
