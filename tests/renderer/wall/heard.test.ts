import { describe, expect, it } from 'vitest';
import { library } from 'virtual:library';
import { beats, prepare, start, step, view, type View } from '../../../scenarios/index.ts';
import { heardOf } from '../../../renderer/screens/wall/rest-lines.ts';
import type { LastAct } from '../../../renderer/screens/wall/wall-state.ts';

/** Acts made while a call waits, in every walk of every story: the wall after each, and the act. */
async function actsBesideACall(): Promise<readonly { readonly after: View; readonly last: LastAct }[]> {
  const found: { after: View; last: LastAct }[] = [];
  for (const entry of library) {
    const pack = await entry.load();
    const scenario = prepare(pack);
    for (const { seed, truth, luck, role, craft, moves } of pack.walks) {
      let run = start(scenario, {
        seed,
        ...(truth === undefined ? {} : { truth }),
        ...(luck === undefined ? {} : { luck }),
        ...(role === undefined ? {} : { role }),
        ...(craft === undefined ? {} : { craft }),
      });
      for (const [index, move] of moves.entries()) {
        const before = view(run, { language: 'en' });
        const next = step(run, move);
        if (!next.ok) throw new Error(next.error.code);
        run = next.value;
        const after = view(run, { language: 'en' });
        if (move.kind === 'turn' || before.radio === null || after.radio?.call !== before.radio.call) continue;
        found.push({ after, last: { index, before, beats: beats(run, index, 'en') } });
      }
    }
  }
  return found;
}
const acts = await actsBesideACall();

// The radio opens by itself: an answer shown only behind it is an answer that is not heard.
describe('what is heard while a call waits', () => {
  it('stands beside the call: the newest words said to the act', () => {
    const heard = acts.map(({ after, last }) => heardOf(after, last));
    expect(heard.filter((lines) => lines.length > 0).length).toBeGreaterThan(5);
    for (const [place, lines] of heard.entries()) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.index).toBe((acts[place]?.after.index ?? 0) - 1);
    }
  });

  it('never says again what the call itself says', () => {
    for (const { after, last } of acts) {
      const called = new Set(after.radio?.lines.map((line) => line.text));
      for (const line of heardOf(after, last)) expect(called.has(line.text)).toBe(false);
    }
  });

  it('is nothing of what a turn brought: the beats have told it', () => {
    for (const { after } of acts) expect(heardOf(after, null)).toEqual([]);
  });
});
