import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMoves, prepare, refuse, start } from '../../../scenarios/index.ts';
import type { Key, Move, Scenario, World } from '../../../scenarios/index.ts';
import { advance } from '../../../scenarios/engine/advance.ts';
import { eventFor } from '../../../scenarios/engine/step.ts';
import { finish } from '../../../scenarios/explore/finish.ts';
import { botIds, botNamed, makePolicy } from '../../../scenarios/explore/policies/make-policy.ts';
import { spreadOf } from '../../../scenarios/explore/mean.ts';
import { drawsOf } from '../../../scenarios/explore/random.ts';
import { provingStories, shipped, shippedPack } from '../../helpers/shipped-packs.ts';

/** Bots that are trained take hundreds of plays to make: one test below, the rest beside training. */
const TRAINED = new Set(['never_looking', 'all_knowing']);
const untrained = (scenario: Scenario) => botIds(scenario).filter((id) => !TRAINED.has(id));
const seeds = integer({ min: 0, max: 0xffffffff });

/** Worlds a few random plays pass through. */
function worldsOf(scenario: Scenario): readonly World[] {
  return Array.from({ length: 30 }, (_, at) => worldOn(scenario, Math.floor(at / 6), 3 * (at % 6)));
}

/** Where a random play stands after some moves, and how it came there. */
function worldOn(scenario: Scenario, seed: number, moves: number): World {
  let { world } = start(scenario, { seed });
  const random = makePolicy(scenario, 'random');
  const draw = drawsOf(seed);
  for (let i = 0; i < moves && world.at['clock'] !== 'over'; i += 1)
    world = advance(scenario, world, eventFor(scenario, random.choose(world, draw))).world;
  return world;
}

describe.each(provingStories())('bots of %s', (_name, scenario) => {
  // A refused move would be played all the same: whatever plays many moves asks nobody.
  it('give moves that are accepted, to the end', { timeout: 60_000 }, () => {
    for (const bot of untrained(scenario)) {
      const policy = makePolicy(scenario, bot);
      const checked = {
        ...policy,
        choose(world: World, draw: () => number): Move {
          const move = policy.choose(world, draw);
          expect(refuse(scenario, world, move), `${bot}: ${JSON.stringify(move)}`).toBeNull();
          return move;
        },
      };
      for (const seed of [1, 2, 3]) {
        const { ending, outcome, moves } = finish({ scenario, world: start(scenario, { seed }).world }, checked, seed);
        expect(scenario.story.aftermath.endings.map(({ id }) => id)).toContain(ending);
        expect(outcome).toBeGreaterThanOrEqual(0);
        expect(outcome).toBeLessThanOrEqual(100);
        expect(moves.length).toBeGreaterThanOrEqual(1);
      }
    }
  });

  // What a bot could not know must not move it: else "looking well" would be worth nothing, and a price would give the week away.
  it('choose alike in worlds that differ only in what nobody was shown', { timeout: 60_000 }, () => {
    const bots = untrained(scenario).map((id) => makePolicy(scenario, id));
    expect(bots.filter((bot) => bot.isHonest)).toHaveLength(bots.length);
    assert(
      property(seeds, nat(25), seeds, nat(3), (seed, moves, other, at) => {
        const world = worldOn(scenario, seed, moves);
        if (world.at['clock'] === 'over') return;
        const possible = scenario.story.truths.filter(({ id }) => !world.ruledOut.includes(id));
        const truth = possible[at % Math.max(1, possible.length)]?.id ?? world.truth;
        const drawn = Object.fromEntries(
          scenario.story.chances.map(({ id, p }, i) => [
            id,
            { u: ((other + i * 977) % 1000) / 1000, fell: p === undefined ? null : (other + i) % 2 === 0 },
          ]),
        );
        const changed = { ...world, truth, seed: other, drawn, luck: {} };
        for (const bot of bots) {
          const [here, there] = [bot.choose(world, drawsOf(5)), bot.choose(changed, drawsOf(5))];
          expect(there, bot.id).toEqual(here);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('draw at random from more than a few openings', () => {
    const { world } = start(scenario, { seed: 1 });
    const random = makePolicy(scenario, 'random');
    const draw = drawsOf(11);
    const chosen = new Set(Array.from({ length: 300 }, () => JSON.stringify(random.choose(world, draw))));
    const calls = new Set([...openMoves(scenario, world)].map(({ call }) => call));
    const seen = new Set([...chosen].map((text) => (JSON.parse(text) as Move).call));
    expect(seen).toEqual(calls);
  });
});

describe('makePolicy', () => {
  const s4 = shipped('container-closes-friday');

  it('knows a bot for every behaviour the keys speak of, and no other', () => {
    const ids = botIds(s4);
    expect(ids).toContain('behaviour:coach');
    expect(new Set(ids).size).toBe(ids.length);
    expect(botNamed(s4, 'behaviour:coach')).toBe('behaviour:coach');
    expect(botNamed(s4, 'behaviour:position')).toBeNull();
    expect(botNamed(s4, 'constructor')).toBeNull();
  });

  it('gives the same bot for the same story', () => {
    expect(makePolicy(s4, 'expert')).toBe(makePolicy(s4, 'expert'));
  });

  it('trains the bot that never looks at its first move, and it never looks', { timeout: 60_000 }, () => {
    const blind = makePolicy(s4, 'never_looking');
    expect([blind.id, blind.isHonest]).toEqual(['never_looking', true]);
    for (const seed of [1, 2, 3]) {
      const { moves } = finish({ scenario: s4, world: start(s4, { seed }).world }, blind, seed);
      expect(moves.some(({ kind }) => kind === 'dive')).toBe(false);
      expect(moves.some(({ kind }) => kind !== 'turn')).toBe(true);
    }
  });

  it('says which bots are not honest', () => {
    const honest = botIds(s4).filter((id) => makePolicy(s4, id).isHonest);
    expect(botIds(s4).filter((id) => !honest.includes(id))).toEqual(['all_knowing']);
  });
});

interface Act {
  readonly world: World;
  readonly move: Move;
}

/** What a bot does in one play of a story but let turns run, with the world each act met. */
function acts(scenario: Scenario, bot: Parameters<typeof makePolicy>[1], seed: number): readonly Act[] {
  const policy = makePolicy(scenario, bot);
  const draw = drawsOf(seed);
  const done: Act[] = [];
  let { world } = start(scenario, { seed });
  while (world.at['clock'] !== 'over') {
    const move = policy.choose(world, draw);
    if (move.kind !== 'turn') done.push({ world, move });
    world = advance(scenario, world, eventFor(scenario, move)).world;
  }
  return done;
}

describe('strategies', () => {
  const floor = shipped('floor-for-round-9');
  const optionOf = ({ call, option }: Move) => {
    const options = floor.story.calls.find(({ id }) => id === call)?.options ?? [];
    return options.find(({ id }) => id === (option ?? 'done'));
  };
  const actsOf = (bot: Parameters<typeof makePolicy>[1]): readonly Act[] =>
    [1, 2, 3, 4].flatMap((seed) => acts(floor, bot, seed));
  const all = (bot: Parameters<typeof makePolicy>[1]): readonly Move[] => actsOf(bot).map(({ move }) => move);

  it('wait: nothing is ever answered', () => {
    expect(all('always_wait')).toEqual([]);
  });

  it('look: files, and whatever a dilemma asks', () => {
    const kinds = new Set(all('always_look').map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['dive', 'decision']));
  });

  it('look: to the last page of a file that opens', () => {
    const s4 = shipped('container-closes-friday');
    const pages = acts(s4, 'always_look', 1).filter(({ move }) => move.call === 'log');
    expect(pages.length).toBeGreaterThanOrEqual(2);
  });

  it('escalate: blockers are raised and Moves go up', () => {
    const done = all('always_escalate').filter(({ kind }) => kind !== 'decision');
    expect(done.some(({ kind }) => kind === 'blocker')).toBe(true);
    for (const move of done) {
      const verb = floor.story.calls.find(({ id }) => id === move.call)?.verb;
      expect(verb === 'raise' || optionOf(move)?.resolution === 'escalate', move.call).toBe(true);
    }
  });

  it('consult: asks, offers, and rows with somebody to be asked', () => {
    const done = all('always_consult');
    expect(new Set(done.map(({ kind }) => kind))).toEqual(new Set(['coach', 'raci', 'decision']));
    for (const { kind, option, letters } of done) {
      if (kind === 'coach') expect(['ask', 'offer']).toContain(option);
      if (kind === 'raci') expect(Object.values(letters ?? {})).toContain('C');
    }
  });

  it('accept: the first answer of every dilemma that is open', () => {
    const said = actsOf('always_accept').filter(({ move }) => move.kind === 'decision');
    expect(said.length).toBeGreaterThan(0);
    for (const { world, move } of said) {
      if (optionOf(move)?.resolution === 'accept') continue;
      const first = [...openMoves(floor, world)].find(({ call }) => call === move.call);
      expect([move.call, move.option]).toEqual([first?.call, first?.option]);
    }
  });

  it('pay: nothing that is free, besides what a dilemma asks', () => {
    // In the floor nothing is sold but by radio to somebody who looks at nothing; the tunnel's queue has prices of its own.
    const tunnel = shipped('tunnel-queue');
    const done = [1, 2]
      .flatMap((seed) => acts(tunnel, 'always_pay', seed))
      .filter(({ move }) => move.kind !== 'decision');
    expect(done.length).toBeGreaterThan(0);
    for (const { move } of done) {
      const options = tunnel.story.calls.find(({ id }) => id === move.call)?.options ?? [];
      const paid = options.find(({ id }) => id === (move.option ?? 'done'));
      expect(JSON.stringify(paid), move.call).toMatch(/"to":"spend"|defaultMove|"crash"|"outsource"/u);
    }
  });

  it('etiquette: reads how an answer sounds, not what it does', () => {
    // Swapping the words of two answers swaps what it picks, with every effect where it was.
    const s4 = shipped('container-closes-friday');
    const call = s4.story.calls.find(({ id }) => id === 'pallet_7');
    const paths = (call?.options ?? []).map(({ text }) => text?.path ?? '');
    const spoken = (nice: number): Scenario => ({
      ...s4,
      pack: {
        ...s4.pack,
        words: {
          en: {
            ...s4.pack.words['en'],
            ...Object.fromEntries(
              paths.map((path, at) => [path, at === nice ? 'Please, let us decide this together.' : 'Do it.']),
            ),
          },
        },
      },
    });
    // A Move that settles the dilemma before it is asked carries the same words.
    const picked = (scenario: Scenario): readonly string[] =>
      [1, 2, 3].flatMap((seed) =>
        acts(scenario, 'etiquette', seed).flatMap(({ move }) => {
          const option = s4.story.calls
            .find(({ id }) => id === move.call)
            ?.options.find(({ id }) => id === move.option);
          if (move.call === 'pallet_7') return [option?.id ?? ''];
          return option?.settles?.call === 'pallet_7' ? [option.settles.option] : [];
        }),
      );
    expect(new Set(picked(spoken(0)))).toEqual(new Set(['new_four']));
    expect(new Set(picked(spoken(1)))).toEqual(new Set(['old_four']));
  });
});

describe('greedy for one behaviour', () => {
  it('agrees the row with the highest rating', () => {
    const row = acts(shipped('container-closes-friday'), 'behaviour:raci', 1).find(({ move }) => move.kind === 'raci');
    // keys.yaml: level 4 wants Osman's last word with Nneka and Silvia asked.
    expect(row?.move.letters).toMatchObject({ osman: 'A', nneka: 'C', silvia: 'C' });
  });
});

describe('the expert', () => {
  it('gains on random play in every shipped story, and the greedy ones do not', { timeout: 60_000 }, () => {
    for (const id of ['container-closes-friday', 'floor-for-round-9', 'tunnel-queue']) {
      const scenario = shipped(id);
      const mean = (bot: Parameters<typeof makePolicy>[1]): number =>
        spreadOf(
          Array.from(
            { length: 60 },
            (_, seed) =>
              finish({ scenario, world: start(scenario, { seed }).world }, makePolicy(scenario, bot), seed).outcome,
          ),
        ).mean;
      const random = mean('random');
      expect(mean('expert'), id).toBeGreaterThan(random + 10);
      expect(mean('greedy'), id).toBeLessThan(mean('expert'));
    }
  });

  it('takes a rating that hangs on the truth at the mean of the truths still possible', () => {
    const pack = shippedPack('container-closes-friday');
    const because = { path: '', rows: [] };
    const heat = { op: '==', a: { op: 'name', name: 'truth' }, b: { op: 'value', value: 'heat' } } as const;
    const rated = (level: Key['level']) => ({ facets: [{ facet: 'detail', level, spread: 0, because }] });
    const scenario = prepare({
      ...pack,
      story: {
        ...pack.story,
        keys: {
          'pallet_7.new_four': rated([{ when: heat, is: 4 }, { is: 2 }]),
          'pallet_7.old_four': rated([{ is: 3 }]),
        },
      },
    });
    const asked = worldsOf(scenario).find(({ radio }) => radio === 'pallet_7');
    const answer = (ruledOut: readonly string[]): string | undefined => {
      if (asked === undefined) throw new Error('nobody asks what stands on pallet 7');
      // Spent, so that no look comes first.
      return makePolicy(scenario, 'expert').choose({ ...asked, ruledOut, tokens: 0 }, drawsOf(1)).option;
    };
    // Odds .40, .25, .35. All possible: 4 × .40 + 2 × .60 = 2.8. Without heat: 2. Without load: (4 × .40 + 2 × .35) ÷ .75 = 3.07.
    expect(answer([])).toBe('old_four');
    expect(answer(['heat'])).toBe('old_four');
    expect(answer(['load'])).toBe('new_four');
  });
});
