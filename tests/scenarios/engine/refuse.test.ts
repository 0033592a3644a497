import { describe, expect, it } from 'vitest';
import { type Move, replay, step } from '../../../scenarios/index.ts';
import { codeOf, play, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const seed = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const look: Move = { call: 'wall_book', kind: 'dive' };
const ask: Move = { call: 'ben', kind: 'coach', option: 'ask' };
const bucket: Move = { call: 'puddle', kind: 'blocker', option: 'bucket' };
const row: Move = { call: 'dinner', kind: 'raci', letters: { ada: 'A+R', ben: 'C' } };
const menu: Move = { call: 'menu_choice', kind: 'decision', option: 'plain_menu' };
const split: Move = { call: 'swap', kind: 'conflict', option: 'half_each', parameter: 0.5 };
const swear: Move = { call: 'swear', kind: 'promise' };
const number: Move = { call: 'number', kind: 'forecast', probability: 0.6 };
const offer: Move = { call: 'ben', kind: 'coach', option: 'offer' };

describe('refuse', () => {
  const fresh = play(sink, seed);
  const second = play(sink, seed, turn);

  it('takes what is open', () => {
    for (const move of [look, ask, bucket, row, split, swear, offer, turn]) expect(codeOf(fresh, move)).toBeNull();
    for (const move of [menu, number]) expect(codeOf(second, move)).toBeNull();
  });

  it.each<[string, string, Move]>([
    ['a call nobody wrote', 'call/unknown', { ...ask, call: 'nobody' }],
    ['a call of another kind', 'call/wrong-kind', { ...look, kind: 'coach' }],
    ['a turn of another kind', 'call/wrong-kind', { call: 'turn', kind: 'dive' }],
    ['a dilemma that is not on the radio', 'call/not-open', menu],
    ['a call before its step', 'call/not-open', number],
    ['a call whose condition fails', 'call/not-open', { call: 'bell_rung', kind: 'broadcast' }],
    ['an option nobody wrote', 'option/unknown', { ...ask, option: 'shout' }],
    ['an option without its card', 'option/closed', { ...ask, option: 'tell_how' }],
    ['a pick nobody wrote', 'pick/unknown', { ...offer, pick: 'above' }],
    ['a pick for an option that has none', 'pick/unknown', { ...ask, pick: 'left' }],
    ['a pick whose condition fails', 'pick/closed', { ...offer, pick: 'right' }],
    ['a card not in the hand', 'card/not-in-hand', { ...ask, facts: ['wet_page'] }],
    ['an empty row', 'raci/not-a-row', { ...row, letters: {} }],
    ['a stranger in a row', 'raci/not-a-row', { ...row, letters: { emil: 'A' } }],
    ['a date that is past', 'promise/out-of-range', { ...swear, dueStep: 0 }],
    ['a date after the end', 'promise/out-of-range', { ...swear, dueStep: 6 }],
    ['a parameter outside its range', 'parameter/out-of-range', { ...split, parameter: 1 }],
    ['a parameter between its steps', 'parameter/out-of-range', { ...split, parameter: 0.55 }],
    ['moves of a stale page', 'run/stale-step', { ...ask, afterMoves: 4 }],
    ['a missing option', 'move/field', { call: 'ben', kind: 'coach' }],
    ['missing letters', 'move/field', { call: 'dinner', kind: 'raci' }],
    ['an option where there is none', 'move/field', { ...look, option: 'x' }],
    ['a card on the bare say where', 'move/field', { ...ask, option: 'say_where', facts: ['wet_page'] }],
    ['a card on a Look', 'move/field', { ...look, facts: ['wet_page'] }],
    ['a confidence nobody asked for', 'move/field', { ...ask, confidence: 'sure' }],
    ['a number that is none', 'move/field', { ...split, parameter: Number.NaN }],
  ])('refuses %s (%s)', (_, code, move) => {
    expect(codeOf(fresh, move)).toBe(code);
  });

  it.each<[string, Move]>([
    ['an unknown letter', { ...row, letters: JSON.parse('{"ada":"X"}') }],
    ['a row that is a word', { ...row, letters: JSON.parse('"ada"') }],
    ['facts that are no list', { ...ask, facts: JSON.parse('{"0":"wet_page"}') }],
    ['an option that is a number', { ...ask, option: JSON.parse('7') }],
    ['an inherited name as an option', { ...ask, option: 'constructor' }],
    ['an inherited name as a call', { ...ask, call: '__proto__' }],
    ['an inherited name as a person', { ...row, letters: { toString: 'A' } }],
  ])('refuses what a wire may bring: %s', (_, move) => {
    expect(codeOf(fresh, move)).toMatch(/^(move\/field|raci\/not-a-row|option\/unknown|call\/unknown)$/);
  });

  it('refuses a probability outside 0–1 (forecast/out-of-range)', () => {
    expect(codeOf(second, { ...number, probability: 1.2 })).toBe('forecast/out-of-range');
    expect(codeOf(second, { ...number, probability: -0.1 })).toBe('forecast/out-of-range');
  });

  it('refuses what was taken (option/taken)', () => {
    const asked = play(sink, seed, ask);
    expect(codeOf(asked, ask)).toBe('option/taken');
    const again = play(sink, seed, { call: 'ada', kind: 'coach', option: 'ask' });
    expect(codeOf(again, { call: 'ada', kind: 'coach', option: 'ask' })).toBe('option/taken');
    const next = play(sink, seed, { call: 'ada', kind: 'coach', option: 'ask' }, turn);
    expect(codeOf(next, { call: 'ada', kind: 'coach', option: 'ask' })).toBeNull();
  });

  it('takes one way out of a blocker that says once (option/taken)', () => {
    expect(codeOf(play(sink, seed, bucket), { ...bucket, option: 'plumber' })).toBe('option/taken');
  });

  it('shuts a way out with its step (way-out/shut)', () => {
    expect(codeOf(play(sink, seed, turn, turn, turn), { ...bucket, option: 'plumber' })).toBe('way-out/shut');
    expect(codeOf(play(sink, seed, turn), { call: 'swap', kind: 'conflict', option: 'write_it_now' })).toBe(
      'way-out/shut',
    );
  });

  it('refuses the row already in force (option/closed)', () => {
    expect(codeOf(play(sink, seed, row), { ...row, letters: { ben: 'C', ada: 'A+R' } })).toBe('option/closed');
  });

  it('refuses what costs more than is left (tokens/short)', () => {
    const poor = play(sink, seed, look, ask, bucket, row);
    expect(poor.world.tokens).toBe(0);
    expect(codeOf(poor, swear)).toBe('tokens/short');
    expect(codeOf(poor, { ...ask, option: 'say_where' })).toBeNull();
  });

  it('refuses every act while the wall is dark, but lets the turn run (wall/dark)', () => {
    const dark = play(sink, seed, { ...ask, option: 'take_over' });
    expect(dark.world.isDark).toBe(true);
    expect(codeOf(dark, look)).toBe('wall/dark');
    expect(codeOf(dark, turn)).toBeNull();
    expect(codeOf(play(sink, seed, { ...ask, option: 'take_over' }, turn), look)).toBeNull();
  });

  it('refuses everything after the end (run/over)', () => {
    const over = play(sink, { ...seed, truth: 'nothing' }, turn, turn, turn, turn, turn);
    expect(over.world.at['clock']).toBe('over');
    expect(codeOf(over, turn)).toBe('run/over');
  });

  it('leaves the caller with the very same run', () => {
    const before = JSON.stringify(fresh.world);
    expect(step(fresh, menu).ok).toBe(false);
    expect(JSON.stringify(fresh.world)).toBe(before);
    expect(fresh.steps).toEqual([]);
  });

  it('names the first world that differs on replay (run/diverged)', () => {
    const { log } = play(sink, seed, look, ask, turn);
    const doctored = { ...log, moves: log.moves.map((move, i) => (i === 1 ? { ...move, world: 'deadbeef' } : move)) };
    expect(replay(sink, doctored).stopped).toMatchObject({ move: 1, why: { code: 'run/diverged' } });
  });
});
