import { describe, expect, it } from 'vitest';
import { createWords } from '../../../renderer/app/i18n.ts';
import { doorRows } from '../../../renderer/components/debrief/doors.ts';
import { doorSentence } from '../../../renderer/components/debrief/doors-figure.tsx';
import type { EndingDoor } from '../../../scenarios/index.ts';

const walk = [{ call: 'turn', kind: 'turn' }] as const;
/** The states of an ending from after move 0, 3, 6 … on. */
function along(ending: string, states: readonly EndingDoor['state'][]): EndingDoor[] {
  return states.map((state, at) => ({ after: at * 3, ending, state, walk: state === 'open' ? walk : null, plays: 40 }));
}
const days = ['Monday', 'Tuesday', 'Wednesday'];
const sentence = async (doors: readonly EndingDoor[]): Promise<readonly string[]> => {
  const words = await createWords('en');
  const t = words.getFixedT('en', 'app');
  return doorRows(doors).map((row) =>
    doorSentence(
      row,
      (after) => days[after / 3] ?? '',
      (key, values) => t(key, { ...values }),
    ),
  );
};

describe('doors along a run', () => {
  it('stand with those open longest first', () => {
    const doors = [
      ...along('lost', ['not_found', 'not_found', 'not_found']),
      ...along('late', ['open', 'shut', 'shut']),
      ...along('calm', ['open', 'open', 'open']),
    ];
    expect(doorRows(doors).map(({ ending }) => ending)).toEqual(['calm', 'late', 'lost']);
  });

  it('say up to when a way was found, and whether it is shut or only not found', async () => {
    expect(await sentence(along('calm', ['open', 'open', 'open']))).toEqual(['Open until the last move.']);
    expect(await sentence(along('late', ['open', 'open', 'shut']))).toEqual([
      'Open up to Tuesday; after that it is shut.',
    ]);
    expect(await sentence(along('late', ['open', 'not_found', 'not_found']))).toEqual([
      'A way found up to Monday; after that none in 40 tries.',
    ]);
    expect(await sentence(along('lost', ['not_found', 'shut', 'shut']))).toEqual([
      'No way found from any point, in 40 tries.',
    ]);
  });

  // After the last move every ending but one is shut: that is no news, and would hide what was open until then.
  it('leave the run’s own end out', () => {
    const [row] = doorRows(along('calm', ['open', 'open', 'shut']), 6);
    expect(row?.next).toBe('open');
    expect(row?.points.map(({ after }) => after)).toEqual([0, 3]);
  });

  // What was looked for in vain at one point and found at a later one was there all the time.
  it('count from the last point with a way', async () => {
    expect(await sentence(along('late', ['not_found', 'open', 'shut']))).toEqual([
      'Open up to Tuesday; after that it is shut.',
    ]);
  });
});
