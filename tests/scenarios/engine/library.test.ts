import { describe, expect, it } from 'vitest';
import { replay, type Run, start, step, type Walk } from '../../../scenarios/index.ts';
import { provingStories } from '../../helpers/shipped-packs.ts';

/** A walk's head as a run's. */
function headOf(walk: Walk) {
  const { seed, truth, luck, role, craft } = walk;
  return {
    seed,
    ...(truth === undefined ? {} : { truth }),
    ...(luck ? { luck } : {}),
    ...(role === undefined ? {} : { role }),
    ...(craft === undefined ? {} : { craft }),
  };
}

describe.each(provingStories())('the story %s', (_name, scenario) => {
  it.each(scenario.pack.walks.map((walk) => [walk.id, walk] as const))(
    'walks %s to what its file expects',
    (_, walk) => {
      let run: Run = start(scenario, headOf(walk));
      for (const [index, move] of walk.moves.entries()) {
        const next = step(run, move);
        if (!next.ok)
          throw new Error(
            `move ${index} ${JSON.stringify(move)}: ${next.error.code} ${JSON.stringify(next.error.details)}`,
          );
        run = next.value;
      }
      const { ending, quantities, patience } = walk.expect;
      expect(run.world.at['story']).toBe(ending);
      expect(run.world.at['clock']).toBe('over');
      if (quantities) expect(run.world.quantities).toMatchObject(quantities);
      if (typeof patience === 'number') expect(Object.values(run.world.patience)).toEqual([patience]);
      else if (patience) expect(run.world.patience).toMatchObject(patience);
      const again = replay(scenario, run.log);
      expect(again.stopped).toBeUndefined();
      expect(again.run.world).toEqual(run.world);
    },
  );

  it('has a walk to every ending', () => {
    const reached = new Set(scenario.pack.walks.map((walk) => walk.expect.ending));
    expect(scenario.story.aftermath.endings.map((ending) => ending.id).filter((id) => !reached.has(id))).toEqual([]);
  });
});
