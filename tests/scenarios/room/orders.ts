import {
  apply,
  consoleView,
  decide,
  openRoom,
  projectorView,
  replayRoom,
  seatView,
  type Room,
  type RoomCommand,
  type RoomEvent,
  type RoomPhase,
  type Scenario,
  type Vote,
} from '../../../scenarios/index.ts';

/** Which phase may follow which, written down here and not asked of the product. */
const after: Readonly<Record<RoomPhase, readonly RoomPhase[]>> = {
  lobby: ['meanwhile', 'debrief', 'closed'],
  meanwhile: ['choosing', 'debrief', 'closed', 'lobby', 'consequence'],
  choosing: ['locked', 'debrief', 'closed', 'meanwhile'],
  locked: ['revealed', 'debrief', 'closed', 'choosing'],
  revealed: ['talking', 'debrief', 'closed', 'locked'],
  talking: ['second', 'debrief', 'closed', 'revealed'],
  second: ['committed', 'debrief', 'closed', 'talking'],
  committed: ['consequence', 'debrief', 'closed', 'second'],
  consequence: ['meanwhile', 'debrief', 'closed', 'committed'],
  debrief: ['closed'],
  closed: [],
};
export const seed = 3_735_928_559;

export interface Journal {
  readonly scenario: Scenario;
  room: Room;
  readonly events: RoomEvent[];
  now: number;
}
export function open(
  scenario: Scenario,
  cut: string,
  options: { readonly isPretend?: boolean; readonly seed?: number; readonly language?: string } = {},
): Journal {
  const { isPretend = false, language = 'en' } = options;
  const opened = openRoom(
    scenario,
    { id: 'the-room', cut, language, seed: options.seed ?? seed, isPretend },
    1_000_000,
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return { scenario, room: opened.value.room, events: [...opened.value.events], now: 1_000_000 };
}

/** The code of the refusal, or null; the journal grows by what was accepted. */
export function send(journal: Journal, command: RoomCommand): string | null {
  const decided = decide(journal.room, journal.scenario, command, journal.now);
  if (!decided.ok) return decided.error.code;
  for (const event of decided.value) {
    journal.room = apply(journal.room, event);
    journal.events.push(event);
  }
  return null;
}
export function must(journal: Journal, command: RoomCommand): void {
  const code = send(journal, command);
  if (code !== null) throw new Error(`${JSON.stringify(command)}: ${code}`);
}
export const next = (journal: Journal): void =>
  must(journal, { by: 'facilitator', type: 'next', beat: journal.room.beat });
export const join = (journal: Journal, who: string): void =>
  must(journal, { by: 'door', type: 'join', seat: `SEAT${who}`, token: `TOKEN${who}`, chance: who.length * 7 });
export function vote(
  journal: Journal,
  who: string,
  option: string,
  confidence: Vote['confidence'] = 'guess',
  reason = '',
): string | null {
  const seat = journal.room.seats.find((each) => each.id === `SEAT${who}`);
  const sent = (seat?.lastSent ?? 0) + 1;
  return send(journal, {
    by: 'seat',
    seat: `SEAT${who}`,
    type: 'vote',
    sent,
    beat: journal.room.beat,
    option,
    confidence,
    reason,
  });
}
export function goTo(journal: Journal, phase: RoomPhase): void {
  for (let i = 0; journal.room.phase !== phase; i += 1) {
    if (i > 40) throw new Error(`${phase} is not reached from ${journal.room.phase}`);
    next(journal);
  }
}

/** Every claim a room makes, for one command. Gives faults in words; none = the claims hold. */
export function sendAndCheck(journal: Journal, command: RoomCommand): readonly string[] {
  const faults: string[] = [];
  const before = journal.room;
  const text = JSON.stringify(before);
  const events = journal.events.length;
  const code = send(journal, command);
  const { room } = journal;
  if (JSON.stringify(before) !== text) faults.push('the room before was changed in place');
  if (code !== null && (room !== before || journal.events.length !== events)) faults.push(`${code} changed something`);
  if (code !== null && !code.startsWith('room/')) faults.push(`${code} is no refusal of a room`);
  if (room.phase !== before.phase && !after[before.phase].includes(room.phase))
    faults.push(`${before.phase} → ${room.phase}`);
  if (room.phase !== before.phase && room.beat !== before.beat + 1)
    faults.push(`the beat went from ${before.beat} to ${room.beat}`);
  faults.push(...votesCountOnce(journal), ...nothingLeaks(journal));
  return faults.map((fault) => `${fault} (after ${JSON.stringify(command)} in ${before.phase})`);
}

/** The journal read by a second, simpler rule: the last accepted vote of a seat that is not out counts, once. */
function votesCountOnce({ scenario, room, events, now }: Journal): string[] {
  const { first, second } = console_(scenario, room, now);
  const faults: string[] = [];
  const seats = new Set(room.seats.map((seat) => seat.id));
  if (seats.size !== room.seats.length) faults.push('two seats have one id');
  if (new Set(room.seats.map((seat) => seat.number)).size !== seats.size) faults.push('two seats have one number');
  for (const round of [0, 1] as const) {
    for (const [seat, standing] of Object.entries(room.votes[round])) {
      const last = events.findLast((event) => event.type === 'voted' && event.seat === seat && event.round === round);
      if (last?.type !== 'voted' || JSON.stringify(last.vote) !== JSON.stringify(standing))
        faults.push(`${seat} voted something else`);
    }
  }
  const firsts = Object.keys(room.votes[0]).length;
  const all = new Set([...Object.keys(room.votes[0]), ...Object.keys(room.votes[1])]).size;
  const sum = (bars: readonly { readonly votes: number }[]): number =>
    bars.reduce((total, bar) => total + bar.votes, 0);
  if (first !== null && sum(first.bars) !== firsts) faults.push(`${sum(first.bars)} votes shown, ${firsts} given`);
  if (second !== null && sum(second.bars) !== all) faults.push(`${sum(second.bars)} second votes shown, ${all} stand`);
  return faults;
}

const console_ = (scenario: Scenario, room: Room, now: number) => consoleView(room, scenario, { language: 'en', now });
const showsReasons: ReadonlySet<RoomPhase> = new Set(['talking', 'second', 'committed', 'consequence']);
const isTold = (room: Room): boolean => room.phase === 'debrief' || room.phase === 'closed';

/** Who sees what: looked for as text in the whole of each view. */
function nothingLeaks({ scenario, room, now }: Journal): string[] {
  const faults: string[] = [];
  const places = [
    ['projector', projectorView(room, scenario, { language: 'en', now, door: null })] as const,
    ['console', console_(scenario, room, now)] as const,
    ...room.seats
      .slice(0, 3)
      .map((seat) => [seat.id, seatView(room, scenario, seat.id, { language: 'en', now })] as const),
  ];
  const truths = scenario.story.truths.map((truth) => scenario.pack.words['en']?.[truth.text.path] ?? '-');
  const reasons = Object.entries(room.votes[0]).map(([seat, given]) => [seat, given.reason] as const);
  for (const [place, view] of places) {
    const text = JSON.stringify(view);
    const has = (what: string): boolean => what !== '' && text.includes(what);
    if (text.includes('"seed"') || has(String(room.seed))) faults.push(`${place} sees the seed`);
    if (text.includes('TOKEN')) faults.push(`${place} sees a token`);
    if (text.includes('SEAT')) faults.push(`${place} sees the id of a seat`);
    if (!isTold(room) && (truths.some(has) || text.includes('"truth"'))) faults.push(`${place} sees the truth`);
    if (!isTold(room) && view !== null && view.debrief !== null) faults.push(`${place} sees the debrief`);
    if (/"facets"|"because"|"moments"/.test(text)) faults.push(`${place} sees keys`);
    const sees = (owner: string): boolean => place === owner || showsReasons.has(room.phase) || place === 'console';
    for (const [owner, reason] of reasons)
      if (!sees(owner) && has(reason)) faults.push(`${place} reads a reason in ${room.phase}`);
    if (
      place === 'console' &&
      ['choosing', 'meanwhile', 'lobby'].includes(room.phase) &&
      reasons.some(([, reason]) => has(reason))
    )
      faults.push('the console reads reasons before the vote is locked');
    const isShut = ['lobby', 'meanwhile', 'choosing', 'locked'].includes(room.phase);
    if (isShut && view !== null && view.first !== null) faults.push(`${place} sees the distribution in ${room.phase}`);
  }
  return faults;
}

/** The same journal read again, also from its text, gives the same room. */
export function replaysEqual({ room, events }: Journal): boolean {
  const copied: RoomEvent[] = JSON.parse(JSON.stringify(events));
  const text = JSON.stringify(room);
  return text === JSON.stringify(replayRoom(events)) && text === JSON.stringify(replayRoom(copied));
}

/** One random command: plausible, stale, repeated or foreign. `pick(n)` gives 0…n−1. */
export function randomCommand(journal: Journal, pick: (n: number) => number): RoomCommand {
  const { room } = journal;
  const seats = 7;
  const beat = pick(8) === 0 ? Math.max(0, room.beat - 1 + pick(3)) : room.beat;
  const who = `SEAT${pick(seats)}`;
  const known = room.seats.find((seat) => seat.id === who);
  const sent = Math.max(1, (known?.lastSent ?? 0) + (pick(6) === 0 ? 0 : 1));
  const options = [
    'new_four',
    'old_four',
    'split',
    'friday_seven',
    'say_where',
    'ask',
    'offer',
    'take_over',
    'yes',
    'no',
    'nonsense',
  ];
  const call = consoleView(room, journal.scenario, { language: 'en', now: journal.now }).call;
  const fitting = call === null || pick(6) === 0 ? options : call.options.map((each) => each.option);
  const by = 'facilitator';
  const handles = () =>
    consoleView(room, journal.scenario, { language: 'en', now: journal.now }).people.map((each) => each.handle);
  const kind = pick(40);
  if (kind < 18)
    return {
      by: 'seat',
      seat: who,
      type: 'vote',
      sent,
      beat,
      option: fitting[pick(fitting.length)] ?? 'nonsense',
      confidence: (['guess', 'fairly_sure', 'sure'] as const)[pick(3)] ?? 'guess',
      reason: pick(3) === 0 ? '' : `Because ${who.slice(4)}x${sent}y`,
    };
  if (kind < 23)
    return {
      by: 'door',
      type: 'join',
      seat: who,
      token: `TOKEN${who.slice(4)}${pick(9) === 0 ? 'z' : ''}`,
      chance: pick(10_000),
    };
  if (kind < 29) return { by, type: 'next', beat };
  switch (kind) {
    case 29:
      return { by: 'seat', seat: who, type: 'leave', sent };
    case 30:
      return { by: 'door', type: 'return', token: `TOKEN${pick(seats)}` };
    case 31:
      return {
        by: 'door',
        type: 'claim',
        number: known?.number ?? '0000',
        token: `TOKEN${pick(seats)}${pick(2) === 0 ? '' : 'new'}`,
      };
    case 32:
      return { by: 'door', type: 'away', seats: [who, `SEAT${pick(seats)}`] };
    case 33:
      return { by, type: 'undo', beat };
    case 34:
      return pick(2) === 0 ? { by, type: 'close', beat, seconds: pick(90) } : { by: 'door', type: 'tick' };
    case 35:
      return pick(2) === 0 ? { by, type: 'stretch', beat, seconds: pick(90) } : { by, type: 'drop_clock', beat };
    case 36:
      return pick(2) === 0 ? { by, type: 'lock_room', isLocked: pick(3) === 0 } : { by, type: 'park', text: 'later' };
    case 37:
      return pick(2) === 0
        ? { by, type: 'mute_reasons', isMuted: pick(3) === 0 }
        : { by, type: 'hide_reason', reason: journal.room.hidden[0] ?? 'none', isHidden: false };
    case 38:
      return {
        by,
        type: pick(2) === 0 ? 'admit' : 'kick',
        handle: handles()[pick(Math.max(1, handles().length))] ?? 'none',
      };
    default:
      return pick(5) === 0 ? { by, type: 'debrief', beat } : { by: 'door', type: 'tick' };
  }
}
