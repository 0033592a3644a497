import { describe, expect, it } from 'vitest';
import { doorsOf } from '../../../scenarios/explore/doors.ts';
import { goodLine } from '../../../scenarios/explore/good-line.ts';
import { finish, type Run, score } from '../../../scenarios/index.ts';
import { randomPolicy } from '../../../scenarios/explore/policies/random.ts';
import { expertPolicy } from '../../../scenarios/explore/policies/expert.ts';
import { drawing } from '../../../scenarios/explore/drawing.ts';
import { weeksOf } from '../../../scenarios/explore/weeks.ts';
import { onwards, replayed } from '../../helpers/explored.ts';
import { play, turn } from '../../helpers/play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';
import { fork } from '../../../scenarios/index.ts';

const s4 = shipped('container-closes-friday');
const s10 = shipped('tunnel-queue');

function randomRun(seed: number, own: number, scenario = s4): Run {
  const [week] = weeksOf(scenario, { count: 1, seed });
  if (week === undefined) throw new Error('no week');
  const { moves } = finish(week.spot, drawing(randomPolicy(scenario), own), week.seed);
  return replayed(scenario, { seed: week.seed, truth: week.spot.world.truth }, moves);
}
const runs = [randomRun(1, 1), randomRun(2, 2), randomRun(3, 3)];

describe('doors along a run', () => {
  it('are open only with a walk that leads there from that very point', () => {
    for (const run of [...runs, randomRun(4, 4, s10)]) {
      for (const { after, ending, state, walk } of doorsOf(run, { seed: 1, plays: 160 })) {
        expect(walk === null).toBe(state !== 'open');
        if (walk === null) continue;
        expect(score(onwards(fork(run, after), walk), 'en').ending).toBe(ending);
      }
    }
  });

  it('are looked for at the start, after each dilemma and each turn, for every ending', () => {
    const [run] = runs;
    if (run === undefined) throw new Error('no run');
    const rows = doorsOf(run, { seed: 1, plays: 60 });
    const points = [...new Set(rows.map(({ after }) => after))];
    const stops = run.steps.filter(({ move }) => move.kind === 'turn' || move.kind === 'decision');
    expect(points).toEqual([0, ...stops.map(({ index }) => index + 1)]);
    expect(rows).toHaveLength(points.length * s4.story.aftermath.endings.length);
  });

  it('never open again once no walk was left: what is open later was open before', () => {
    for (const run of runs) {
      const rows = doorsOf(run, { seed: 2, plays: 120 });
      for (const late of rows.filter(({ state }) => state === 'open'))
        for (const early of rows.filter(({ after, ending }) => ending === late.ending && after < late.after))
          expect(early.state).toBe('open');
    }
  });

  it('leave only the ending that came, once the story is over', () => {
    for (const run of runs) {
      const last = doorsOf(run, { seed: 1, plays: 60 }).filter(({ after }) => after === run.steps.length);
      expect(last.filter(({ state }) => state === 'open').map(({ ending }) => ending)).toEqual([run.world.at['story']]);
      expect(last.filter(({ state }) => state === 'not_found')).toEqual([]);
    }
  });

  it('are the same for the same run, seed and budget', () => {
    const [run] = runs;
    if (run === undefined) throw new Error('no run');
    expect(doorsOf(run, { seed: 3, plays: 80 })).toEqual(doorsOf(run, { seed: 3, plays: 80 }));
  });
});

describe('another good line', () => {
  it('replays in the run’s own week to the outcome it promises', () => {
    for (const run of runs) {
      const line = goodLine(run, { seed: 1, plays: 200 });
      if (line === null) continue;
      const { seed, truth } = { seed: run.log.seed, truth: run.world.truth };
      const again = score(replayed(s4, { seed, truth }, line.moves), 'en');
      expect(again.outcome).toBe(line.outcome);
      expect(again.ending).toBe(line.ending);
      expect(line.outcome).toBeGreaterThanOrEqual(score(run, 'en').outcome + 1);
      const own = run.steps.map(({ move }) => JSON.stringify(move));
      expect(line.moves.slice(0, line.partsAt).map((move) => JSON.stringify(move))).toEqual(own.slice(0, line.partsAt));
      expect(line.plays).toBeLessThanOrEqual(200);
    }
  });

  it('is found beside a run that let everything pass', () => {
    const idle = play(s4, { seed: 28 }, turn, turn, turn);
    const line = goodLine(idle, { seed: 1, plays: 200 });
    expect(line?.outcome).toBeGreaterThan(score(idle, 'en').outcome + 10);
    // The expert alone is no better than the line that starts from the expert.
    const expert = finish({ scenario: s4, world: idle.opening.world }, expertPolicy(s4), 28);
    expect(line?.outcome).toBeGreaterThanOrEqual(expert.outcome);
  });

  it('is none beside the best line itself', () => {
    const idle = play(s4, { seed: 28 }, turn, turn, turn);
    let best = idle;
    for (let at = 0; at < 6; at += 1) {
      const line = goodLine(best, { seed: 1, plays: 600 });
      if (line === null) break;
      best = replayed(s4, { seed: 28 }, line.moves);
    }
    expect(goodLine(best, { seed: 1, plays: 600 })).toBeNull();
  });
});
