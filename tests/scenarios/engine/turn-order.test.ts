import { describe, expect, it } from 'vitest';
import type { Move, Run } from '../../../scenarios/index.ts';
import { advance } from '../../../scenarios/engine/advance.ts';
import { play, turn } from '../../helpers/play.ts';
import { kitchenSink } from '../../helpers/shipped-packs.ts';

const sink = kitchenSink();
const head = { seed: 3, truth: 'tap', luck: { burst: 0.9, level: 0.8 } };
const ask: Move = { call: 'ben', kind: 'coach', option: 'ask' };
const swear: Move = { call: 'swear', kind: 'promise', dueStep: 3 };
const more: Move = { call: 'last_orders', kind: 'decision', option: 'more', confidence: 'sure' };

/** Where each of these stands in the last move's ledger, by path and who caused it. */
function ledger(run: Run): readonly string[] {
  return (run.steps.at(-1)?.changes ?? []).map(
    ({ path, cause }) => `${path} by ${'call' in cause ? cause.call : cause.rule}`,
  );
}
function expectInOrder(list: readonly string[], wanted: readonly string[]): void {
  expect(list.filter((line) => wanted.includes(line))).toEqual(wanted);
}

describe('the order of a turn (engine design §2)', () => {
  it('runs silence, clock, events, intents, progress, blockers, once-effects, refill, scene, radio', () => {
    expectInOrder(ledger(play(sink, head, swear, ask, turn)), [
      'tokens by turn',
      'step by clock',
      'bowls by morning',
      'bowls by ada_cooks',
      'leak by ben_mends',
      'done.chop by progress',
      'at.puddle by puddle',
      'trust.ben by ben',
      'tokens by turn',
      'at.story by story',
      'radio by menu_choice',
    ]);
  });

  it('lets an open dilemma fall to its silence before the clock moves', () => {
    const run = play(sink, head, turn, turn);
    expectInOrder(ledger(run), [
      'did.menu_choice.silence by menu_choice.silence',
      'bowls by menu_choice.silence',
      'trust.ada by menu_choice.silence',
      'step by clock',
    ]);
    expect(run.world.did).toEqual({ 'menu_choice.silence': true });
  });

  it('lands late effects before events and intents of the same night', () => {
    const run = play(sink, head, turn, turn, turn);
    expectInOrder(ledger(run), ['step by clock', 'bowls by ada_salts', 'leak by ben_digs']);
  });

  it('counts promises after blockers, with the model’s trust event before the authored effects', () => {
    const run = play(sink, head, swear, turn, turn, more, turn);
    expectInOrder(ledger(run), [
      'at.puddle by puddle',
      'promise.swear by swear',
      'trust.ada by swear',
      'trust.dora by swear',
    ]);
    // 61 − 1 for the menu nobody answered, then 6 % of what is left
    expect(run.world.trust['ada']).toBe(62.4);
  });

  it('tests a once-effect only after the intents that make it true, and lands it once', () => {
    const run = play(sink, head, ask, turn);
    expect(run.world.trust['ben']).toBe(52);
    expect(play(sink, head, ask, turn, turn).world.trust['ben']).toBe(52);
  });

  it('plays the aftermath after the last turn, then the first ending that holds', () => {
    const run = play(sink, head, turn, turn, more, turn, turn, turn);
    const roles = (run.steps.at(-1)?.said ?? []).map(({ role }) => role);
    expect(roles).toEqual(['line', 'ending', 'late']);
    expect(run.world.at['story']).toBe('feast');
    expect(run.world.at['clock']).toBe('over');
  });

  it('gives the wall to a sponsor without patience at once, without an aftermath', () => {
    const run = play(sink, { seed: 3, truth: 'pipe', luck: { burst: 0.1 } }, turn, turn, turn, turn);
    expect(run.world.lost).toBe('emil');
    expect(run.world.at['story']).toBe('emil_leaves');
    expect(run.steps.at(-1)?.said.map(({ role }) => role)).not.toContain('line');
    expect(run.world.step).toBe(4);
  });

  it('raises an event of the story inside the same turn', () => {
    const run = play(sink, { seed: 3, truth: 'pipe', luck: { burst: 0.1 } }, turn, turn, turn, turn);
    expectInOrder(ledger(run), ['drawn.burst by burst_pipe', 'patience.dora by burst_pipe', 'spend by cleaning']);
  });

  it('runs the turns an option takes by itself', () => {
    const run = play(sink, head, { call: 'tell_dora', kind: 'broadcast', option: 'kind' });
    expect(run.world.step).toBe(1);
    expect(run.world.owed).toBe(0);
    expect(run.world.moves).toBe(1);
  });

  it('holds the task a blocker blocks, and only that one', () => {
    const { world } = play(sink, head, turn);
    const free = advance(sink, world, { type: 'turn.ended', move: turn }).world;
    const blocked = { ...world, at: { ...world.at, puddle: 'blocker' } };
    const held = advance(sink, blocked, { type: 'turn.ended', move: turn }).world;
    expect(free.plan.done['boil']).toBe(1);
    expect(held.plan.done['boil']).toBeUndefined();
    expect(held.plan.done['serve']).toBe(free.plan.done['serve']);
  });

  it('changes the scene at once for next_now, and when the turn begins for next', () => {
    const leave = play(sink, head, turn, { call: 'menu_choice', kind: 'decision', option: 'leave_it' });
    expect(leave.world.at['story']).toBe('bakery');
    expect(leave.steps.at(-1)?.said.map(({ path }) => path)).toContain('texts.smell');
    expect(leave.world.radio).toBeNull();
    const rich: Move = { call: 'menu_choice', kind: 'decision', option: 'rich_menu' };
    const till: Move = { call: 'till', kind: 'dive' };
    const chosen = play(sink, head, till, turn, rich);
    expect(chosen.world.at['story']).toBe('pantry');
    expect(play(sink, head, till, turn, rich, turn).world.at['story']).toBe('bakery');
  });

  it('keeps one ledger: replaying it from the start gives the numbers of the end', () => {
    const run = play(sink, head, swear, ask, turn, turn, more, turn, turn, turn);
    const numbers = new Map<string, unknown>(Object.entries(run.opening.world.quantities));
    for (const { changes } of run.steps)
      for (const { path, after } of changes) if (numbers.has(path)) numbers.set(path, after);
    expect(Object.fromEntries(numbers)).toEqual(run.world.quantities);
  });
});
