import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, type Row } from '../../../renderer/components/wall/panel-model.ts';
import { completed, lettersOf, missingIn, moveOf } from '../../../renderer/screens/wall/draft.ts';
import type { Offer, OfferOption } from '../../../scenarios/index.ts';
import { madeOffer, madeOption, madePeople } from './made-rows.ts';

const offer = madeOffer('rack_set', {
  kind: 'raci',
  verb: 'agree',
  text: 'Who has the last word?',
  stakes: 'scenario',
  row: {
    people: madePeople('tamsin', 'osman', 'nneka', 'silvia', 'you'),
    lastWord: ['tamsin', 'osman', 'you', 'nobody'],
    tags: ['nneka', 'silvia'],
    base: { tamsin: 'R', you: 'I', osman: 'C', nneka: 'I' },
    letters: {},
    agreed: [],
    decidesStep: null,
  },
});
const option = madeOption('offer', {
  text: 'One suspect, tonight.',
  picks: [{ pick: 'room', text: 'the room' }],
  distance: 'offer',
});
const rowFor = (of: Offer, choice: OfferOption | null): Row => ({
  id: of.call,
  offer: of,
  choice,
  text: of.text,
  isOpen: true,
  isLit: true,
  reason: null,
  tokens: 1,
  takesAll: false,
});

describe('the row as one sentence', () => {
  it('gives the face the last word and the tags a C', () => {
    expect(lettersOf(offer, { ...emptyDraft, lastWord: 'osman', asked: ['nneka', 'silvia'] })).toEqual({
      tamsin: 'R',
      you: 'I',
      osman: 'A',
      nneka: 'C',
      silvia: 'C',
    });
  });
  it('joins the last word to the work where one person has both', () => {
    expect(lettersOf(offer, { ...emptyDraft, lastWord: 'tamsin' })).toEqual({
      tamsin: 'A+R',
      you: 'I',
      osman: 'C',
      nneka: 'I',
    });
  });
  it('leaves the row without a last word for nobody', () => {
    expect(Object.values(lettersOf(offer, { ...emptyDraft, lastWord: 'nobody' }))).not.toContain('A');
  });
  it('never gives two people the last word', () => {
    assert(
      property(constantFrom(...(offer.row?.lastWord ?? [])), subarray(['nneka', 'silvia']), (lastWord, asked) => {
        const letters = Object.values(lettersOf(offer, { ...emptyDraft, lastWord, asked }));
        expect(letters.filter((letter) => letter === 'A' || letter === 'A+R').length).toBe(
          lastWord === 'nobody' ? 0 : 1,
        );
      }),
    );
  });
});

describe('a forecast', () => {
  const forecast: Offer = {
    ...offer,
    call: 'forecast',
    kind: 'forecast',
    verb: 'tell',
    row: null,
    answersAs: 'yes_no',
  };
  it('is yes at .60, .75, .90 and no at the rest', () => {
    const stated = (stance: 'yes' | 'no', confidence: 'guess' | 'fairly_sure' | 'sure'): number | undefined =>
      moveOf(rowFor(forecast, null), { ...emptyDraft, stance, confidence }, false).probability;
    expect([stated('yes', 'guess'), stated('yes', 'fairly_sure'), stated('yes', 'sure')]).toEqual([0.6, 0.75, 0.9]);
    expect([stated('no', 'guess'), stated('no', 'fairly_sure'), stated('no', 'sure')]).toEqual([0.4, 0.25, 0.1]);
  });
  it('asks for a word, then for how sure', () => {
    expect(missingIn(rowFor(forecast, null), emptyDraft, false)).toBe('stance');
    expect(missingIn(rowFor(forecast, null), { ...emptyDraft, stance: 'no' }, false)).toBe('sureness');
    expect(missingIn(rowFor(forecast, null), { ...emptyDraft, stance: 'no', confidence: 'sure' }, false)).toBeNull();
  });
});

describe('an option with picks', () => {
  const coach: Offer = { ...offer, call: 'tamsin', kind: 'coach', verb: 'ask', row: null };
  it('is not complete before one is picked', () => {
    expect(missingIn(rowFor(coach, option), emptyDraft, false)).toBe('pick');
  });
  it('carries the pick and the cards put down', () => {
    expect(moveOf(rowFor(coach, option), { ...emptyDraft, pick: 'room', facts: ['night_41'] }, false)).toEqual({
      call: 'tamsin',
      kind: 'coach',
      option: 'offer',
      pick: 'room',
      facts: ['night_41'],
    });
  });
  it('leaves the cards away where saying where carries none', () => {
    const where = { ...option, option: 'say_where', distance: 'say_where' as const, picks: [] };
    expect(moveOf(rowFor(coach, where), { ...emptyDraft, facts: ['night_41'] }, false)).toEqual({
      call: 'tamsin',
      kind: 'coach',
      option: 'say_where',
    });
  });
});

describe('a draft with one thing left to choose from', () => {
  const one: Row = {
    id: 'tamsin.offer',
    offer: { ...offer, call: 'tamsin', kind: 'coach', row: null },
    choice: option,
    text: option.text,
    isOpen: true,
    isLit: true,
    reason: null,
    tokens: 1,
    takesAll: false,
  };
  it('has it chosen, so that nobody is asked a question with one answer', () => {
    expect(completed(one, emptyDraft).pick).toBe('room');
    expect(missingIn(one, completed(one, emptyDraft), false)).toBeNull();
  });
  it('leaves the choice open between two', () => {
    const two = { ...one, choice: { ...option, picks: [...option.picks, { pick: 'cars', text: 'both cars' }] } };
    expect(completed(two, emptyDraft).pick).toBeNull();
    expect(completed(null, emptyDraft)).toBe(emptyDraft);
  });
});
