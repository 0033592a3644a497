import { describe, expect, it } from 'vitest';
import { main } from '../../../electron/cli/program.ts';
import { prepare, start } from '../../../scenarios/index.ts';
import { finish } from '../../../scenarios/explore/finish.ts';
import { makePolicy } from '../../../scenarios/explore/policies/make-policy.ts';
import { seedAt } from '../../../scenarios/explore/weeks.ts';
import { packOf } from '../../helpers/shipped-packs.ts';

const story = 'scenarios/library/container-closes-friday';

async function pitwall(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isTerminal: false,
    env: {},
  };
  return { exit: await main(words, io), out, err };
}

interface Row {
  readonly bot: string;
  readonly runs: number;
  readonly mean: number;
  readonly standardError: number;
  readonly byTruth: Readonly<Record<string, { runs: number; mean: number }>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly dimensions: Readonly<Record<string, { solid: number; moments: number }>>;
  readonly dimensionsOf: number;
  readonly moves: number;
}
interface Document {
  readonly schemaVersion: number;
  readonly command: string;
  readonly scenario: string;
  readonly runs: number;
  readonly seed: string;
  readonly bots: readonly Row[];
}
async function told(...words: string[]): Promise<Document> {
  const { exit, out, err } = await pitwall('simulate', story, '--json', ...words);
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out) as Document;
}

describe('pitwall simulate', () => {
  it('prints one document whose numbers are those of the plays', async () => {
    const document = await told('--bot', 'always_wait', '--runs', '30', '--seed', '7');
    const { schemaVersion, command, scenario, runs, seed, bots } = document;
    expect([schemaVersion, command, scenario, runs, seed]).toEqual([1, 'simulate', 'container_closes_friday', 30, '7']);
    // Reckoned from plays made here, one by one.
    const made = prepare(packOf(story));
    const plays = Array.from({ length: 30 }, (_, at) => {
      const own = seedAt(7, at);
      const { world } = start(made, { seed: own });
      const { outcome, ending } = finish({ scenario: made, world }, makePolicy(made, 'always_wait'), own);
      return { outcome, ending, truth: world.truth };
    });
    const mean = plays.reduce((sum, { outcome }) => sum + outcome, 0) / 30;
    const [row] = bots;
    expect(row?.mean).toBeCloseTo(mean, 5);
    for (const [ending, share] of Object.entries(row?.endings ?? {}))
      expect(share).toBeCloseTo(plays.filter((play) => play.ending === ending).length / 30, 5);
    for (const [truth, { runs: count }] of Object.entries(row?.byTruth ?? {}))
      expect(count).toBe(plays.filter((play) => play.truth === truth).length);
    expect(row?.moves).toBe(3);
  });

  it('gives the same bytes for the same seed, others for another', async () => {
    const words = ['simulate', story, '--json', '--bot', 'random,expert', '--runs', '12'];
    const first = await pitwall(...words, '--seed', '3');
    const again = await pitwall(...words, '--seed', '3');
    const other = await pitwall(...words, '--seed', '4');
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
  });

  it('counts what was shown over a sample, and says of how many plays', async () => {
    const { bots } = await told('--bot', 'expert', '--runs', '55');
    const [row] = bots;
    expect(row?.dimensionsOf).toBe(50);
    const counts = Object.values(row?.dimensions ?? {});
    expect(counts.some(({ moments }) => moments >= 50)).toBe(true);
    for (const { solid, moments } of counts) expect(solid).toBeLessThanOrEqual(moments);
  });

  it('fixes the truth where it is told one', async () => {
    const { bots } = await told('--bot', 'random', '--runs', '10', '--truth', 'load');
    expect(bots[0]?.byTruth['load']?.runs).toBe(10);
  });

  it('prints a table for people', async () => {
    const { exit, out } = await pitwall(
      'simulate',
      story,
      '--bot',
      'expert,always_wait',
      '--runs',
      '10',
      '--seed',
      '1',
    );
    expect(exit).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      "container_closes_friday: 10 plays of each bot, seed 1; points of the sponsor's goal, 0 to 100, and by truth",
    );
    expect(lines[2]).toMatch(/^bot +mean +± +heat +load +old_fan +moves +ends mostly in$/u);
    expect(lines[3]).toMatch(/^expert +\d+\.\d +\d+\.\d /u);
    expect(lines[4]).toMatch(/^always_wait +\d+\.\d/u);
    expect(out).toContain('solid or better, of all moments, in the first 10 plays');
  });

  it.each([
    [['--bot', 'nobody'], /^No such bot: nobody\. Bots: all, random, greedy, .*behaviour:coach/u],
    [['--bot', 'behaviour:nothing'], /^No such bot: behaviour:nothing\./u],
    [['--runs', '0'], /^The number of runs 0 is not an integer from 1 to 100000\./u],
    [['--runs', '100001'], /^The number of runs 100001 is not/u],
    [['--runs', 'many'], /^The number of runs many is not/u],
    [['--seed', '-1'], /./u],
    [['--seed', '4294967296'], /^The seed 4294967296 is not an integer from 0 to 4294967295\./u],
    [['--truth', 'nobody'], /^No such truth: nobody\. Truths: heat, load, old_fan\./u],
    [['--role', 'nobody'], /^No such role: nobody\. Roles: individual\./u],
  ])('refuses %j as wrong usage', async (words, message) => {
    const { exit, out, err } = await pitwall('simulate', story, ...words);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('says of a folder that is none what is wrong, as a problem', async () => {
    const { exit, out } = await pitwall('simulate', 'no/such/story', '--json', '--bot', 'random');
    expect(exit).toBe(1);
    const { problems } = JSON.parse(out) as { problems: readonly { code: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(['file/not-found']);
  });
});
