import type { Scenario } from '../engine/run.ts';
import { confidenceText } from '../text/forecasts.ts';
import { roomText, seatNowText } from '../text/room.ts';
import { words } from './call-view.ts';
import { isIn } from './draw.ts';
import { roundNow, tableView } from './tables.ts';
import type { Confidence, Room, Seat } from './types.ts';
import { commonView, isFrom } from './view-common.ts';
import type { Common, RoomViewOptions, SeatView } from './views.ts';

const confidences: readonly Confidence[] = ['guess', 'fairly_sure', 'sure'];
const mostSlipWords = 60;

/** What one phone may see: its own choice, and of the others what the room shows. null = no such seat, or it was taken out or left. */
export function seatView(room: Room, scenario: Scenario, id: string, options: RoomViewOptions): SeatView | null {
  const seat = room.seats.find((each) => each.id === id);
  if (seat === undefined || !isIn(seat)) return null;
  const common = commonView(room, scenario, 'participant', options);
  const { language } = options;
  const isWatching = seat.votesFrom > room.callIndex && isFrom(room, 'choosing');
  const isDrawn = room.drawn?.table === seat.table;
  const own = ownVote(room, seat);
  return {
    ...common,
    kind: 'seat',
    now: nowText(room, common, { isWatching, isDrawn, hasChosen: hasChosenNow(room, seat) }, language),
    table: tableView(seat.table, language),
    number: seat.number,
    isDrawn,
    canVote: roundNow(room) !== null && !isWatching,
    isWatching,
    own,
    ownFirst: ownFirst(room, seat),
    asksReason: room.hasReasons && room.phase === 'choosing',
    confidences: confidences.map((confidence) => ({ confidence, text: confidenceText(confidence, language) })),
    catchUp: seat.cameLate && isFrom(room, 'meanwhile') ? catchUp(common, language) : null,
    lastSent: seat.lastSent,
  };
}

/** The vote that stands for this seat: its second, else its first. */
function ownVote(room: Room, seat: Seat): SeatView['own'] {
  const [first, second] = room.votes;
  const again = second[seat.id];
  if (again !== undefined) return { ...again, round: 2 };
  const once = first[seat.id];
  return once === undefined ? null : { ...once, round: 1 };
}

function ownFirst(room: Room, seat: Seat): SeatView['ownFirst'] {
  const first = room.votes[0][seat.id];
  return first === undefined ? null : { option: first.option, confidence: first.confidence };
}

function hasChosenNow(room: Room, seat: Seat): boolean {
  const round = roundNow(room);
  return round !== null && room.votes[round][seat.id] !== undefined;
}

interface Standing {
  readonly isWatching: boolean;
  readonly isDrawn: boolean;
  readonly hasChosen: boolean;
}

function nowText(room: Room, common: Common, standing: Standing, language: string): string {
  const say = (key: Parameters<typeof seatNowText>[0]): string => seatNowText(key, language);
  if (standing.isWatching && roundNow(room) !== null) return say('watching');
  switch (room.phase) {
    case 'choosing':
      if (standing.hasChosen) return say('chosen');
      return say(room.hasReasons ? 'choose' : 'choose_bare');
    case 'second':
      return say(standing.hasChosen ? 'again_chosen' : 'again');
    case 'talking':
      return standing.isDrawn && common.drawn !== null
        ? seatNowText('argue', language, { letter: common.drawn.option.letter, text: common.drawn.option.text })
        : say('talking');
    default:
      return say(room.phase);
  }
}

/** At most sixty words for who came late: the aim, what the room chose, what it is about now. */
function catchUp(common: Common, language: string): string {
  const now = common.call === null ? common.meanwhile.at(-1) : common.call.title;
  const parts = [
    roomText('slip_goal', language, { goal: common.goal }),
    ...(common.choice === null ? [] : [common.choice]),
    ...(now === undefined || now === '' ? [] : [roomText('slip_now', language, { text: now })]),
    ...(common.call?.lines.map((line) => line.text) ?? []),
  ];
  const slip = parts.join(' ');
  return words(slip) <= mostSlipWords ? slip : `${slip.split(/\s+/).slice(0, mostSlipWords).join(' ')}…`;
}
