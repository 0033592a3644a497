import { describe, expect, it } from 'vitest';
import { nextFacts } from '../../../renderer/screens/wall/cards.ts';
import type { CardView } from '../../../scenarios/index.ts';
import { madeOffer, madeOption, madeRow } from './made-rows.ts';

const card = (id: string): CardView => ({
  card: id,
  file: id,
  fileTitle: id,
  level: 1,
  owner: '',
  text: id,
  isPlayed: false,
  bearsOn: ['sign'],
});
/** Three facts that bear on the call; the row in front names the second as making it stronger. */
const hand = [card('plots'), card('boxes'), card('hall')];
const view = { hand };
const shares = madeRow(madeOffer('sign', { kind: 'decision' }), madeOption('shares', { strongerWith: ['boxes'] }));
const race = madeRow(madeOffer('sign', { kind: 'decision' }), madeOption('race', { strongerWith: ['hall'] }));

describe('C puts a card down', () => {
  it('first the one that the row in front names', () => {
    expect(nextFacts(view, [shares, race], shares, [])).toEqual(['boxes']);
    expect(nextFacts(view, [shares, race], race, [])).toEqual(['hall']);
  });

  it('then the others that bear on it, in the order of the hand, and at last takes all back', () => {
    const second = nextFacts(view, [shares], shares, ['boxes']);
    expect(second).toEqual(['boxes', 'plots']);
    expect(nextFacts(view, [shares], shares, second)).toEqual(['boxes', 'plots', 'hall']);
    expect(nextFacts(view, [shares], shares, ['boxes', 'plots', 'hall'])).toEqual([]);
  });
});
