import { describe, expect, it } from 'vitest';
import { believedOdds, type Move, start, stepFast } from '../../../scenarios/index.ts';
import { play, turn } from '../../helpers/play.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { kitchenSink, shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const log: Move = { call: 'log', kind: 'dive' };
const sheet: Move = { call: 'service_sheet', kind: 'dive' };
const askOsman: Move = { call: 'ask_osman', kind: 'coach', option: 'ask' };

describe('what somebody may still hold possible', () => {
  it('starts with the head’s odds', () => {
    expect(believedOdds(s4, play(s4, { seed: 1 }).world)).toEqual({ heat: 0.4, load: 0.25, old_fan: 0.35 });
  });

  it('stays when a text is the same in every truth', () => {
    expect(play(s4, { seed: 1, truth: 'heat' }, log).world.ruledOut).toEqual([]);
  });

  it('narrows to one truth by a text that differs by truth', () => {
    for (const truth of ['heat', 'load', 'old_fan']) {
      const { world } = play(s4, { seed: 1, truth }, log, log);
      expect(believedOdds(s4, world)).toEqual({ [truth]: 1 });
      expect(Object.keys(world.known).sort()).toEqual(
        ['cause', truth === 'old_fan' ? 'cause_fan' : `cause_${truth}`, 'night_41', 'second_page'].sort(),
      );
    }
  });

  it('loses only what an authored line rules out, and renormalises', () => {
    const { world } = play(s4, { seed: 1, truth: 'heat' }, askOsman, sheet, sheet);
    expect(believedOdds(s4, world)).toEqual({ heat: 0.615385, load: 0.384615 });
  });

  it('is not moved by a result of chance: a clean night rules out nothing', () => {
    const offer: Move = { call: 'tamsin', kind: 'coach', option: 'offer', pick: 'plug' };
    const { world } = play(s4, { seed: 1, truth: 'heat' }, log, offer, turn);
    expect(world.quantities['result']).toBe('one_less');
    expect(world.ruledOut).toEqual([]);
  });

  it('never rules out the truth, in random weeks of every story', () => {
    const random = randomOf(5);
    for (let i = 0; i < 40; i += 1) {
      const scenario = i % 2 === 0 ? s4 : kitchenSink();
      let run = start(scenario, { seed: i });
      while (run.world.at['clock'] !== 'over') {
        const next = stepFast(run, legalMove(scenario, run.world, random));
        if (next.ok) run = next.value;
        expect(run.world.ruledOut).not.toContain(run.world.truth);
      }
    }
  });
});
