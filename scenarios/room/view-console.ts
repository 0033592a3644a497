import type { Scenario } from '../engine/run.ts';
import { speak, type Speech } from '../engine/view/words.ts';
import { lightText, paceText } from '../text/room-console.ts';
import { roomText } from '../text/room.ts';
import { refusalText } from '../text/refusals.ts';
import { verbText } from '../text/verbs.ts';
import { callOf } from './ballot.ts';
import { callView } from './call-view.ts';
import { consoleActs, nextAct } from './console-acts.ts';
import { consoleSentence } from './console-now.ts';
import { handleOf, isIn } from './draw.ts';
import { paceOf, sheetMinutes } from './plan.ts';
import { cutOf } from './play.ts';
import { reasonsOf } from './reasons.ts';
import { roundNow, tablesOf, tableView, voters, votesIn } from './tables.ts';
import type { Room, Seat } from './types.ts';
import { commonView, firstBars, isFrom } from './view-common.ts';
import type { ConsoleView, Light, RoomViewOptions } from './views.ts';

/** What whoever runs the room sees: no truth either before the debrief, and never who chose what. */
export function consoleView(room: Room, scenario: Scenario, options: RoomViewOptions): ConsoleView {
  const { language, now } = options;
  const call = isFrom(room, 'choosing') ? callView(room, scenario, language) : null;
  return {
    ...commonView(room, scenario, 'facilitator', options),
    kind: 'console',
    door: options.door ?? null,
    now: consoleSentence(room, scenario, language),
    next: nextAct(room, scenario, language),
    acts: consoleActs(room, language),
    plan: planView(room, scenario, language, now),
    lights: lights(room, language, now),
    seats: room.seats.filter(isIn).length,
    votesIn: votesIn(room),
    preview: isFrom(room, 'locked') && call !== null ? firstBars(room, scenario, call, language) : null,
    reasonList: isFrom(room, 'locked') ? reasonsOf(room) : [],
    waiting: room.seats
      .filter((seat) => isIn(seat) && seat.votesFrom > room.callIndex && isFrom(room, 'choosing'))
      .map((seat) => ({ handle: handleOf(room, seat.id), table: tableView(seat.table, language) })),
    people: room.seats.filter(isIn).map((seat) => ({
      handle: handleOf(room, seat.id),
      table: tableView(seat.table, language),
      presence: seat.presence === 'here' ? 'here' : 'away',
      isPretend: seat.isPretend,
    })),
    parked: room.parked,
    isLocked: room.isLocked,
    isMuted: !room.hasReasons,
    pretendNote: room.isPretend ? roomText('pretend', language) : null,
    guide: scenario.pack.guides[language] ?? scenario.pack.guides[scenario.story.language] ?? '',
    runSheet: runSheet(room, scenario, language),
    skipped: room.skipped.map(({ call: id, code }) =>
      roomText('skipped', language, {
        call: speak(scenario, language).name(id),
        why: refusalText({ code, details: {} }, language),
      }),
    ),
  };
}

function planView(room: Room, scenario: Scenario, language: string, now: number): ConsoleView['plan'] {
  const { minutes, minutesLeft, lateMinutes } = paceOf(room, cutOf(scenario, room), now);
  const blanks = { minutes, left: minutesLeft, late: lateMinutes };
  const isBefore = room.clock.startedAt === null;
  const key = isBefore ? 'before' : minutesLeft === 0 ? 'over' : lateMinutes > 0 ? 'late' : 'fine';
  return { minutes, minutesLeft, lateMinutes, sentence: paceText(key, language, blanks) };
}

function lights(room: Room, language: string, now: number): ConsoleView['lights'] {
  return tablesOf(room).map(({ index, seats }) => {
    const light = lightOf(room, seats, now);
    const text = lightText(light, language);
    return { ...tableView(index, language), seats: seats.length, light, text, isDrawn: room.drawn?.table === index };
  });
}

/** A table is stuck when the planned time is over and somebody there has not chosen. */
function lightOf(room: Room, seats: readonly Seat[], now: number): Light {
  const here = seats.filter((seat) => seat.presence === 'here');
  if (here.length === 0) return 'empty';
  const round = roundNow(room);
  if (round === null) return room.phase === 'talking' || room.phase === 'revealed' ? 'talking' : 'waiting';
  const may = new Set(voters(room));
  const asked = here.filter((seat) => may.has(seat));
  if (asked.length === 0) return 'waiting';
  const chosen = asked.filter((seat) => room.votes[round][seat.id] !== undefined).length;
  if (chosen === asked.length) return 'chosen';
  const { plannedMs, phaseAt } = room.clock;
  if (plannedMs !== null && now > phaseAt + plannedMs) return 'stuck';
  return chosen > 0 ? 'choosing' : 'reading';
}

function runSheet(room: Room, scenario: Scenario, language: string): ConsoleView['runSheet'] {
  const cut = cutOf(scenario, room);
  const speech = speak(scenario, language);
  const minutes = sheetMinutes(cut);
  const at = room.phase === 'lobby' ? 0 : room.phase === 'closed' ? cut.discuss.length + 2 : room.callIndex + 1;
  const rows = [
    { text: roomText('sheet_lobby', language), minutes: minutes.lobby },
    ...cut.discuss.map((call, index) => ({
      text: roomText('sheet_call', language, { n: index + 1, text: shortName(scenario, speech, call) }),
      minutes: minutes.call,
    })),
    { text: roomText('sheet_debrief', language), minutes: minutes.debrief },
  ];
  return rows.map((row, index) => ({ ...row, state: index < at ? 'done' : index === at ? 'now' : 'next' }));
}

/** What a call is called on one line: whom it is with, or its own name. */
function shortName(scenario: Scenario, speech: Speech, id: string): string {
  const { verb, person } = callOf(scenario, id);
  return person === undefined || verb === 'radio'
    ? speech.name(id)
    : `${verbText(verb, speech.language)}: ${speech.name(person)}`;
}
