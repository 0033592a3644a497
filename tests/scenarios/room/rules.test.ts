import { describe, expect, it } from 'vitest';
import { consoleView, openRoom, pretendCommands, projectorView, seatView } from '../../../scenarios/index.ts';
import { tableCount } from '../../../scenarios/room/draw.ts';
import { isSplit, medianConfidence, winner } from '../../../scenarios/room/tally.ts';
import type { Confidence, OptionCount, Votes } from '../../../scenarios/index.ts';
import { shipped } from '../../helpers/shipped-packs.ts';
import { goTo, join, must, next, open, send, vote, type Journal } from './orders.ts';

const scenario = shipped('container-closes-friday');
const bar = (option: string, guess: number, fairlySure = 0, sure = 0): OptionCount => ({
  option,
  guess,
  fairlySure,
  sure,
  votes: guess + fairlySure + sure,
});
const room = (cut: string, seats: string): Journal => {
  const journal = open(scenario, cut);
  for (const who of seats) join(journal, who);
  return journal;
};
const lookOf = (journal: Journal) => ({ language: 'en', now: journal.now });
const consoleOf = (journal: Journal) => consoleView(journal.room, scenario, lookOf(journal));

describe('the count', () => {
  it('gives most votes the call', () => expect(winner([bar('a', 1), bar('b', 2)])).toBe('b'));
  it('breaks a tie by summed confidence', () => expect(winner([bar('a', 2), bar('b', 0, 0, 2)])).toBe('b'));
  it('breaks a tie of both by the earlier option', () => expect(winner([bar('a', 0, 2), bar('b', 1, 0, 1)])).toBe('a'));
  it('keeps silence where nobody voted', () => expect(winner([bar('a', 0), bar('b', 0)])).toBeNull());
  it('calls thirty in a hundred each a split', () => {
    expect(isSplit([bar('a', 7), bar('b', 3)])).toBe(true);
    expect(isSplit([bar('a', 8), bar('b', 3)])).toBe(false);
    expect(isSplit([bar('a', 0), bar('b', 0)])).toBe(false);
  });
  it('takes the lower of two middle confidences', () => {
    const given = (...confidences: Confidence[]): Votes =>
      Object.fromEntries(confidences.map((confidence, i) => [`s${i}`, { option: 'yes', confidence, reason: '' }]));
    expect(medianConfidence(given('sure', 'guess'), 'yes')).toBe('guess');
    expect(medianConfidence(given('sure', 'fairly_sure', 'guess'), 'yes')).toBe('fairly_sure');
    expect(medianConfidence(given('sure', 'sure', 'fairly_sure', 'guess'), 'yes')).toBe('fairly_sure');
  });
  it('lays two tables for eight, one per four above, six at most', () =>
    expect([1, 8, 9, 12, 13, 24, 60].map(tableCount)).toEqual([2, 2, 3, 3, 4, 6, 6]));
});

describe('one call', () => {
  it('commits the option with the cards in hand and then lets the turn run', () => {
    const journal = room('75', 'abc');
    goTo(journal, 'choosing');
    for (const who of 'abc') expect(vote(journal, who, 'offer', 'sure')).toBeNull();
    goTo(journal, 'consequence');
    expect(journal.room.moves).toEqual([
      { call: 'log', kind: 'dive' },
      { call: 'tamsin', kind: 'coach', option: 'offer', facts: ['night_41'] },
      { call: 'turn', kind: 'turn' },
    ]);
  });
  it('says a forecast with the median confidence of those who chose it', () => {
    const journal = room('75', 'abcd');
    while (consoleOf(journal).call?.call !== 'forecast') next(journal);
    expect([
      vote(journal, 'a', 'no', 'sure'),
      vote(journal, 'b', 'no', 'fairly_sure'),
      vote(journal, 'c', 'no', 'guess'),
      vote(journal, 'd', 'yes', 'sure'),
    ]).toEqual([null, null, null, null]);
    goTo(journal, 'consequence');
    expect(journal.room.moves.find((move) => move.call === 'forecast')).toMatchObject({ probability: 0.25 });
  });
  it('lets the second vote count and the first where there is none', () => {
    const journal = room('30', 'abc');
    goTo(journal, 'choosing');
    for (const [who, option] of [
      ['a', 'split'],
      ['b', 'split'],
      ['c', 'old_four'],
    ] as const)
      vote(journal, who, option);
    goTo(journal, 'second');
    expect(vote(journal, 'a', 'old_four')).toBeNull();
    goTo(journal, 'committed');
    expect(journal.room.history[0]).toMatchObject({ choice: 'old_four', wasSplit: true });
  });
  it('passes in silence where nobody voted', () => {
    const journal = room('30', 'ab');
    goTo(journal, 'debrief');
    expect(journal.room.history[0]?.choice).toBeNull();
    expect(journal.room.moves.some((move) => move.call === 'pallet_7')).toBe(false);
  });
  it('draws one table to argue the least chosen option, the same wherever it is asked', () => {
    const drawn = () => {
      const journal = room('30', 'abcdefgh');
      goTo(journal, 'choosing');
      for (const who of 'abcdef') vote(journal, who, 'split');
      vote(journal, 'g', 'new_four');
      vote(journal, 'h', 'old_four');
      goTo(journal, 'revealed');
      return journal.room.drawn;
    };
    expect(drawn()?.option).toBe('friday_seven');
    expect(drawn()).toEqual(drawn());
  });
  it('closes softly: when the clock is out, silence holds', () => {
    const journal = room('30', 'ab');
    goTo(journal, 'choosing');
    vote(journal, 'a', 'split');
    must(journal, { by: 'facilitator', type: 'close', beat: journal.room.beat, seconds: 60 });
    journal.now += 59_999;
    must(journal, { by: 'door', type: 'tick' });
    expect(journal.room.phase).toBe('choosing');
    journal.now += 1;
    must(journal, { by: 'door', type: 'tick' });
    expect(journal.room.phase).toBe('locked');
  });
  it('undoes a consequence and keeps the votes', () => {
    const journal = room('30', 'a');
    goTo(journal, 'choosing');
    vote(journal, 'a', 'split');
    goTo(journal, 'committed');
    const before = journal.room;
    next(journal);
    must(journal, { by: 'facilitator', type: 'undo', beat: journal.room.beat });
    expect(journal.room).toMatchObject({
      phase: 'committed',
      moves: before.moves,
      votes: before.votes,
      history: before.history,
    });
  });
  it('logs a house move that does not fit and goes on', () => {
    const cut = scenario.story.cuts['30'];
    if (cut === undefined) throw new Error('no cut');
    const house = { ...cut.house, 0: [{ call: 'pallet_7', kind: 'decision', option: 'split' } as const] };
    const other = { ...scenario, story: { ...scenario.story, cuts: { 30: { ...cut, house } } } };
    const journal = open(other, '30');
    goTo(journal, 'debrief');
    expect(journal.room.skipped).toEqual([{ step: 0, call: 'pallet_7', code: 'call/not-open' }]);
  });
});

describe('a seat', () => {
  it('is refused a stale step (room/stale-step)', () => {
    const journal = room('30', 'a');
    goTo(journal, 'choosing');
    const late = {
      by: 'seat',
      seat: 'SEATa',
      type: 'vote',
      sent: 1,
      beat: journal.room.beat,
      option: 'split',
      confidence: 'sure',
    } as const;
    goTo(journal, 'second');
    expect(send(journal, late)).toBe('room/stale-step');
  });
  it('votes half a second after the lock, and no later', () => {
    const journal = room('30', 'ab');
    goTo(journal, 'choosing');
    const { beat } = journal.room;
    next(journal);
    const say = (seat: string) =>
      ({ by: 'seat', seat, type: 'vote', sent: 1, beat, option: 'split', confidence: 'sure' }) as const;
    journal.now += 500;
    expect(send(journal, say('SEATa'))).toBeNull();
    journal.now += 1;
    expect(send(journal, say('SEATb'))).toBe('room/stale-step');
  });
  it('is acknowledged twice and counted once', () => {
    const journal = room('30', 'a');
    goTo(journal, 'choosing');
    const say = {
      by: 'seat',
      seat: 'SEATa',
      type: 'vote',
      sent: 1,
      beat: journal.room.beat,
      option: 'split',
      confidence: 'sure',
    } as const;
    must(journal, say);
    const events = journal.events.length;
    must(journal, { ...say, option: 'new_four' });
    expect(journal.events).toHaveLength(events);
    goTo(journal, 'second');
    must(journal, say);
    expect(journal.room.votes[1]).toEqual({});
  });
  it('comes late, watches with a slip, and votes when let in', () => {
    const journal = room('30', 'a');
    goTo(journal, 'choosing');
    join(journal, 'z');
    expect(vote(journal, 'z', 'split')).toBe('room/watching');
    const slip = seatView(journal.room, scenario, 'SEATz', lookOf(journal))?.catchUp ?? '';
    expect(slip.split(/\s+/).length).toBeGreaterThan(5);
    expect(slip.split(/\s+/).length).toBeLessThanOrEqual(60);
    const [late] = consoleOf(journal).waiting;
    must(journal, { by: 'facilitator', type: 'admit', handle: late?.handle ?? '' });
    expect(vote(journal, 'z', 'split')).toBeNull();
  });
  it('comes back by its number on another phone, and the old one is out', () => {
    const journal = room('30', 'ab');
    const number = journal.room.seats[0]?.number ?? '';
    must(journal, { by: 'door', type: 'claim', number, token: 'TOKENnew' });
    expect(send(journal, { by: 'door', type: 'return', token: 'TOKENa' })).toBe('room/unknown-seat');
    expect(send(journal, { by: 'door', type: 'return', token: 'TOKENnew' })).toBeNull();
    expect(journal.room.seats).toHaveLength(2);
  });
  it('does not come back once it was taken out (room/kicked)', () => {
    const journal = room('30', 'ab');
    goTo(journal, 'choosing');
    vote(journal, 'a', 'split');
    must(journal, { by: 'facilitator', type: 'kick', handle: consoleOf(journal).people[0]?.handle ?? '' });
    expect(journal.room.votes[0]).toEqual({});
    expect(send(journal, { by: 'door', type: 'return', token: 'TOKENa' })).toBe('room/kicked');
    expect(vote(journal, 'a', 'split')).toBe('room/kicked');
    expect(seatView(journal.room, scenario, 'SEATa', lookOf(journal))).toBeNull();
  });
  it('stays out of a locked room, and may return to one (room/locked)', () => {
    const journal = room('30', 'a');
    must(journal, { by: 'facilitator', type: 'lock_room', isLocked: true });
    expect(send(journal, { by: 'door', type: 'join', seat: 'SEATx', token: 'TOKENx', chance: 1 })).toBe('room/locked');
    must(journal, { by: 'door', type: 'away', seats: ['SEATa'] });
    expect(send(journal, { by: 'door', type: 'return', token: 'TOKENa' })).toBeNull();
  });
});

describe('the facilitator', () => {
  it('moves one phase by Enter pressed twice', () => {
    const journal = room('30', 'a');
    const enter = consoleOf(journal).next;
    if (enter === null) throw new Error('no button');
    must(journal, enter.command);
    expect(send(journal, enter.command)).toBe('room/stale-step');
    expect(journal.room.phase).toBe('meanwhile');
  });
  it('offers only what is accepted, in every phase of both cuts', () => {
    for (const cut of Object.keys(scenario.story.cuts)) {
      const journal = room(cut, 'abc');
      while (journal.room.phase !== 'closed') {
        for (const { command, id } of consoleOf(journal).acts) {
          const copy: Journal = { ...journal, events: [] };
          expect([journal.room.phase, id, send(copy, command)]).toEqual([journal.room.phase, id, null]);
        }
        next(journal);
      }
    }
  });
  it('finds no way back from the debrief (room/truth-seen)', () => {
    const journal = room('75', 'a');
    must(journal, { by: 'facilitator', type: 'debrief', beat: 0 });
    expect(consoleOf(journal).debrief?.truth).not.toBe('');
    expect(send(journal, { by: 'facilitator', type: 'undo', beat: journal.room.beat })).toBe('room/truth-seen');
  });
  it('hides a line of why before it shows', () => {
    const journal = room('30', 'ab');
    goTo(journal, 'choosing');
    vote(journal, 'a', 'split', 'sure', 'a rude\nword');
    vote(journal, 'b', 'split', 'sure', 'a kind word');
    goTo(journal, 'locked');
    const rude = consoleOf(journal).reasonList.find((each) => each.text === 'a rude word');
    must(journal, { by: 'facilitator', type: 'hide_reason', reason: rude?.id ?? '', isHidden: true });
    goTo(journal, 'talking');
    expect(projectorView(journal.room, scenario, lookOf(journal)).reasons).toEqual(['a kind word']);
    must(journal, { by: 'facilitator', type: 'mute_reasons', isMuted: true });
    expect(projectorView(journal.room, scenario, lookOf(journal)).reasons).toEqual([]);
  });
  it('asks for a line of why only where one may be written', () => {
    const journal = room('30', 'a');
    goTo(journal, 'choosing');
    expect(projectorView(journal.room, scenario, lookOf(journal)).headline).toContain('one line why');
    must(journal, { by: 'facilitator', type: 'mute_reasons', isMuted: true });
    expect(projectorView(journal.room, scenario, lookOf(journal)).headline).toBe('In silence: choose, and how sure');
    expect(seatView(journal.room, scenario, 'SEATa', lookOf(journal))).toMatchObject({
      now: 'Choose alone, in silence. How sure are you?',
      asksReason: false,
    });
  });
  it('reads how late the room is', () => {
    const journal = room('30', 'a');
    goTo(journal, 'choosing');
    journal.now += 12 * 60_000;
    expect(consoleOf(journal).plan).toMatchObject({
      minutes: 30,
      minutesLeft: 13,
      lateMinutes: 9,
      sentence: '9 min late, 13 min left.',
    });
    expect(consoleOf(journal).lights[0]).toMatchObject({ light: 'stuck', name: 'blue' });
  });
  it('opens no cut the story has not (room/unknown-cut)', () =>
    expect(openRoom(scenario, { id: 'r', cut: '31', language: 'en', seed: 1 }, 0)).toMatchObject({
      ok: false,
      error: { code: 'room/unknown-cut' },
    }));
});

describe('trying it alone', () => {
  it('plays both cuts to the debrief with three pretend phones in both languages', () => {
    for (const language of ['en', 'it']) {
      for (const cut of Object.keys(scenario.story.cuts)) {
        const journal = open(scenario, cut, { isPretend: true, language });
        while (journal.room.phase !== 'debrief') {
          for (let second = 0; second < 25; second += 1) {
            journal.now += 1000;
            for (const command of pretendCommands(journal.room, scenario, journal.now)) must(journal, command);
          }
          if (journal.room.phase === 'choosing') expect(Object.keys(journal.room.votes[0])).toHaveLength(3);
          next(journal);
        }
        const seen = consoleView(journal.room, scenario, { language, now: journal.now });
        expect(seen.pretendNote).toMatch(language === 'it' ? /finti/ : /pretend/);
        expect(seen.debrief?.calls.map((call) => call.question)).not.toContain('');
        expect(seen.debrief?.lines).toHaveLength(4);
      }
    }
  });
});
