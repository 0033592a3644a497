import { describe, expect, it } from 'vitest';
import { start, step, stepFast, view, type Move, type Run } from '../../../scenarios/index.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const scenario = shipped('container-closes-friday');
const look: Move = { call: 'log', kind: 'dive' };
const turn: Move = { call: 'turn', kind: 'turn' };
const row: Move = {
  call: 'rack_set',
  kind: 'raci',
  letters: { tamsin: 'R', osman: 'A', nneka: 'C', silvia: 'C', you: 'I' },
};

function played(moves: readonly Move[], assists?: Parameters<typeof start>[1]['assists']): Run {
  return moves.reduce(
    (run, move) => {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(`${next.error.code} ${JSON.stringify(move)}`);
      return next.value;
    },
    start(scenario, { seed: 7, truth: 'heat', ...(assists === undefined ? {} : { assists }) }),
  );
}
const en = { language: 'en' } as const;

describe('the view at any moment', () => {
  const run = played([look, turn, row, { call: 'pallet_7', kind: 'decision', option: 'new_four' }, turn, turn]);

  it('is the view as it was then', () => {
    let then = start(scenario, { seed: 7, truth: 'heat' });
    for (let at = 0; at <= run.steps.length; at += 1) {
      expect(view(run, { ...en, at })).toEqual(view(then, en));
      const move = run.log.moves[at];
      const next =
        move === undefined
          ? null
          : step(then, {
              call: move.call,
              kind: move.kind,
              ...(move.option === undefined ? {} : { option: move.option }),
              ...(move.letters === undefined ? {} : { letters: move.letters }),
            });
      if (next?.ok === true) then = next.value;
    }
  });
  it('is plain JSON', () => {
    const seen = view(run, en);
    expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
  });
  it('ends with the ending, its heading and what came late, and offers nothing more', () => {
    const seen = view(run, en);
    expect(seen).toMatchObject({ isOver: true, offers: [], strip: [], radio: null });
    expect(seen.ending?.heading).toBe('Five weeks later.');
    expect(seen.ending?.text).not.toBe('');
  });
});

describe('the wall', () => {
  it('keeps what was said in order, each line with the move it followed', () => {
    const said = view(played([look, turn]), en).said;
    expect(said[0]).toMatchObject({ index: -1, by: 'tamsin', name: 'Tamsin' });
    expect(said.map((line) => line.index)).toEqual(said.map((line) => line.index).toSorted((a, b) => a - b));
  });
  it('shows attention spent this turn by its verb', () => {
    expect(view(played([look, row]), en)).toMatchObject({ tokens: 1, tokensEach: 3, tokensSpent: ['look', 'agree'] });
    expect(view(played([look, turn]), en)).toMatchObject({ tokens: 3, tokensSpent: [] });
  });
  it('puts a card in the hand with the open calls it bears on', () => {
    expect(view(played([look]), en).hand).toMatchObject([
      {
        card: 'night_41',
        file: 'log',
        level: 1,
        owner: 'tamsin',
        isPlayed: false,
        bearsOn: expect.arrayContaining(['restart', 'tamsin']),
      },
    ]);
  });
  it('hides cards from a projector', () => {
    expect(view(played([look]), { ...en, seat: 'projector' }).hand).toEqual([]);
    expect(JSON.stringify(view(played([look]), { ...en, seat: 'projector' }))).not.toContain('23:40');
  });
  it('marks an intent an act has changed', () => {
    const seen = view(played([look, { call: 'tamsin', kind: 'coach', option: 'offer', pick: 'room' }]), en);
    expect(seen.people.find((each) => each.id === 'tamsin')?.intent).toMatchObject({
      id: 'tamsin_repeats',
      isChanged: true,
    });
    expect(seen.people.find((each) => each.id === 'nneka')?.intent).toMatchObject({ isChanged: false });
  });
  it('says how trust stood when the turn began', () => {
    const seen = view(played([{ call: 'ask_nneka', kind: 'coach', option: 'ask' }]), en).people.find(
      (each) => each.id === 'nneka',
    );
    expect(seen).toMatchObject({ trust: 54, trustBefore: 50 });
  });
  it('shows who has the last word and on what', () => {
    expect(view(played([row]), en).board.deliverables).toMatchObject([
      { id: 'rack_set', mode: 'settled', lastWord: 'osman', lastWordName: 'Osman', bank: 'asked' },
    ]);
  });
  it('draws bars, the chain that sets the date, and one sentence for them', () => {
    const { board } = view(played([]), en);
    expect(board.tasks.find((task) => task.id === 'weigh')).toMatchObject({ start: 1.97, end: 2.07, isCritical: true });
    expect(board.tasks.find((task) => task.id === 'pack')).toMatchObject({ isCritical: false, slack: 1.82 });
    expect(board.tasks.find((task) => task.id === 'trial')?.isInPlan).toBe(false);
    expect(board.sentence).toBe(
      'The door: 0.8 days of slack. The chain that sets the date: Weigh pallet 7 and Load the container.',
    );
  });
  it('announces a point of no return one turn ahead', () => {
    expect([[], [turn]].map((moves) => view(played(moves), en).announcements)).toEqual([
      [],
      ['From noon on Friday nothing on pallet 7 can be changed.'],
    ]);
  });
  it('opens the radio with its lines and what silence does', () => {
    const seen = view(played([turn]), en);
    expect(seen.radio).toMatchObject({
      call: 'pallet_7',
      stakes: 'scenario',
      silence: 'Nobody answers. Osman weighs what stands nearest: the new racks.',
    });
    expect(seen.radio?.lines.map((line) => line.by)).toEqual(['osman', 'nneka']);
  });
  it('tells a forecast in the words it was told in', () => {
    expect(
      view(played([turn, { call: 'forecast', kind: 'forecast', probability: 0.25 }]), { language: 'it' }).forecasts,
    ).toMatchObject([{ call: 'forecast', person: 'gwen', words: 'No, quasi di sicuro' }]);
  });
});

describe('the first sitting', () => {
  const lights = (moves: readonly Move[], plays: number): readonly string[] | undefined =>
    view(played(moves), { ...en, plays }).teach?.lights;

  it('lights what the last row that holds says', () => {
    expect(lights([], 0)).toEqual(['strip.restart', 'radio', 'look.log', 'ask.tamsin']);
  });
  it('lights an open dilemma beside it', () => {
    expect(lights([turn], 0)).toContain('radio.pallet_7');
  });
  it('is over with the first finish, and silent with the coach off', () => {
    expect(view(played([]), { ...en, plays: 1 }).teach).toBeNull();
    expect(view(played([]), { ...en, plays: 0, coach: false }).teach).toBeNull();
    expect(
      view(played([], { tokens: 0, strip: 5, coach: 'off', clocks: 'written' }), { ...en, plays: 0 }).teach,
    ).toBeNull();
  });
});

describe('the assists', () => {
  it('give one token more or less in every turn, from the first', () => {
    const purse = (tokens: -1 | 0 | 1): readonly number[] =>
      [[], [turn], [turn, turn]].map(
        (moves) => view(played(moves, { tokens, strip: 5, coach: 'on', clocks: 'written' }), en).tokens,
      );
    expect([purse(-1), purse(0), purse(1)]).toEqual([
      [2, 2, 2],
      [3, 3, 3],
      [4, 4, 4],
    ]);
  });
  it('keep as many entries on the strip as were chosen', () => {
    expect(view(played([], { tokens: 0, strip: 1, coach: 'on', clocks: 'written' }), en).strip).toHaveLength(1);
  });
});
