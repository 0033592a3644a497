import { describe, expect, it } from 'vitest';
import { apply, consoleView, decide, openRoom, prepare } from '../../../scenarios/index.ts';
import type { ConsoleAct } from '../../../scenarios/index.ts';
import { capOf, keyRows } from '../../../renderer/components/keys/keys.ts';
import { keyOfAct } from '../../../renderer/screens/room/use-console-acts.ts';
import { shippedPack } from '../../helpers/shipped-packs.ts';

describe('keys of the console', () => {
  it('are the ones the room says', () => {
    const scenario = prepare(shippedPack('container-closes-friday'));
    const opened = openRoom(
      scenario,
      { id: 'room', cut: '30', language: 'en', isPretend: true, hasReasons: true, seed: 1 },
      0,
    );
    if (!opened.ok) throw new Error('The room did not open.');
    let { room } = opened.value;
    const seen = new Map<ConsoleAct['id'], string>();
    for (let beat = 0; beat < 20 && room.phase !== 'closed'; beat += 1) {
      const view = consoleView(room, scenario, { language: 'en', now: 0 });
      for (const act of view.next === null ? view.acts : [view.next, ...view.acts]) seen.set(act.id, act.key);
      const next = decide(room, scenario, { by: 'facilitator', type: 'next', beat: room.beat }, 0);
      if (!next.ok) throw new Error(`The room did not go on: ${next.error.code}`);
      for (const event of next.value) room = apply(room, event);
    }
    expect(seen.size).toBeGreaterThan(6);
    const differing = [...seen].filter(([id, key]) => capOf(keyOfAct[id], 'room').toLowerCase() !== key.toLowerCase());
    expect(differing).toEqual([]);
  });
  it('are one act each', () => {
    const presses = keyRows.filter((row) => row.scope === 'room').flatMap((row) => row.press);
    expect(new Set(presses).size).toBe(presses.length);
  });
});
