import { describe, expect, it } from 'vitest';
import { openMoves, refuse, start, stepFast, view, type Move, type Run, type View } from '../../../scenarios/index.ts';
import { offeredMoves } from '../../helpers/offered-moves.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { provingStories, shipped } from '../../helpers/shipped-packs.ts';

const plays = 15;

/** Is this accepted move listed as open in the view? */
function isListed(seen: View, move: Move): boolean {
  const offer = seen.offers.find((each) => each.call === move.call && each.kind === move.kind);
  if (offer?.isOpen !== true) return false;
  if (move.option === undefined) return true;
  const option = offer.options.find((each) => each.option === move.option);
  return option?.isOpen === true && (move.pick === undefined || option.picks.some(({ pick }) => pick === move.pick));
}

function playThrough(run: Run, seed: number, visit: (run: Run, seen: View) => void): void {
  const random = randomOf(seed);
  let now = run;
  for (let at = 0; at < 40; at += 1) {
    const seen = view(now, { language: 'en' });
    visit(now, seen);
    if (seen.isOver) return;
    const next = stepFast(now, legalMove(now.scenario, now.world, random));
    if (next.ok) now = next.value;
  }
}

// A page that offers what the engine refuses looks broken; one that hides what it accepts is unfair.
describe.each(provingStories())('offers of %s', (_, scenario) => {
  it('are all accepted as the next move', () => {
    for (let seed = 0; seed < plays; seed += 1)
      playThrough(start(scenario, { seed }), seed, (run, seen) => {
        for (const move of offeredMoves(seen))
          expect(refuse(scenario, run.world, move), `seed ${seed} ${JSON.stringify(move)}`).toBeNull();
      });
  });
  it('list every move the engine has open', () => {
    for (let seed = 0; seed < plays; seed += 1)
      playThrough(start(scenario, { seed }), seed, (run, seen) => {
        for (const move of openMoves(scenario, run.world))
          if (refuse(scenario, run.world, move) === null)
            expect(isListed(seen, move), `seed ${seed} ${JSON.stringify(move)}`).toBe(true);
      });
  });
  it('say why, where they are shown closed', () => {
    for (let seed = 0; seed < plays; seed += 1)
      playThrough(start(scenario, { seed }), seed, (_run, seen) => {
        const closed = [...seen.offers, ...seen.offers.flatMap((offer) => offer.options)].filter(
          (each) => !each.isOpen,
        );
        for (const each of closed) expect(each.reason === null ? 'its options say it' : each.reason.text).not.toBe('');
      });
  });
  it('end with the turn, which is always open', () => {
    for (let seed = 0; seed < 10; seed += 1)
      playThrough(start(scenario, { seed }), seed, (_run, seen) => {
        if (!seen.isOver) expect(seen.offers.at(-1)).toMatchObject({ call: 'turn', verb: 'run', isOpen: true });
      });
  });
});

describe('offers of the first story', () => {
  const scenario = shipped('container-closes-friday');
  const first = start(scenario, { seed: 7, truth: 'heat' });
  const offerOf = (run: Run, call: string, options: { plays?: number; language?: string } = {}) =>
    view(run, { language: 'en', ...options }).offers.find((each) => each.call === call);
  const play = (moves: readonly Move[]): Run =>
    moves.reduce((run, move) => {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(next.error.code);
      return next.value;
    }, first);
  const look: Move = { call: 'log', kind: 'dive' };
  const turn: Move = { call: 'turn', kind: 'turn' };

  it('show an option a card would open, with the reason and the card', () => {
    const option = offerOf(first, 'tamsin')?.options.find((each) => each.option === 'offer');
    expect(option).toMatchObject({
      isOpen: false,
      openedBy: ['night_41'],
      reason: { code: 'option/closed', text: 'You have no suspect to offer.' },
    });
    expect(offerOf(play([look]), 'tamsin')?.options.find((each) => each.option === 'offer')).toMatchObject({
      isOpen: true,
    });
  });
  it('are lit by how often the story was finished, and open all the same', () => {
    expect(offerOf(first, 'noon_rule', { plays: 0 })).toMatchObject({ isLit: false, isOpen: true });
    expect(offerOf(first, 'noon_rule', { plays: 1 })).toMatchObject({ isLit: true, isOpen: true });
    expect(offerOf(first, 'noon_rule')).toMatchObject({ isLit: true });
  });
  it('name whoever has the last word on a proposal', () => {
    const run = play([{ call: 'rack_set', kind: 'raci', letters: { tamsin: 'A+R', osman: 'C' } }, turn]);
    expect(offerOf(run, 'pallet_7')?.options.find((each) => each.option === 'old_four')).toMatchObject({
      putTo: 'tamsin',
    });
    expect(offerOf(run, 'pallet_7')?.options.find((each) => each.option === 'new_four')).toMatchObject({ putTo: null });
  });
  it('print what an option adds for certain to the spend', () => {
    const options = offerOf(play([turn]), 'pallet_7')?.options;
    expect(options?.find((each) => each.option === 'split')?.price).toBe('19 thousand');
    expect(options?.find((each) => each.option === 'new_four')?.price).toBe('');
  });
  it('leave out a pick that is closed', () => {
    expect(
      offerOf(play([turn]), 'pallet_7')
        ?.options.find((each) => each.option === 'split')
        ?.picks.map(({ pick }) => pick),
    ).toEqual(['race_week']);
    const read = play([{ call: 'rates', kind: 'dive' }, turn]);
    expect(
      offerOf(read, 'pallet_7')
        ?.options.find((each) => each.option === 'split')
        ?.picks.map(({ pick }) => pick),
    ).toEqual(['race_week', 'week_earlier']);
  });
  it('say the price and the darkness of taking over', () => {
    expect(offerOf(first, 'tamsin')?.options.find((each) => each.option === 'take_over')).toMatchObject({
      takesAll: true,
      tokens: 2,
      warns: 'The wall goes dark until morning.',
    });
  });
  it('are all shut while the wall is dark, but for the turn', () => {
    const seen = view(play([{ call: 'tamsin', kind: 'coach', option: 'take_over' }]), { language: 'en' });
    expect(seen.isDark).toBe(true);
    expect(seen.darkText).toMatch(/^03:15/);
    expect(seen.offers.filter((each) => each.isOpen).map((each) => each.call)).toEqual(['turn']);
    expect(seen.strip.flatMap((entry) => entry.waysOut).some((way) => way.isOpen)).toBe(false);
  });
  it('speak Italian when asked', () => {
    expect(offerOf(first, 'log', { language: 'it' })?.text).toBe('Il registro');
  });
});
