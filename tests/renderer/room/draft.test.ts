import { describe, expect, it } from 'vitest';
import type { SeatView } from '../../../scenarios/index.ts';
import { draftFor, isSent } from '../../../renderer/seat-page/draft.ts';

/** Only what a draft reads of a view. */
function viewOf(patch: Partial<SeatView>): SeatView {
  const view: Partial<SeatView> = {
    kind: 'seat',
    phase: 'choosing',
    call: {
      call: 'pallet_7',
      number: 1,
      of: 1,
      title: 'Pallet 7',
      lines: [],
      options: [
        { option: 'new', letter: 'A', text: 'New.' },
        { option: 'old', letter: 'B', text: 'Old.' },
      ],
      silence: '',
      cards: [],
    },
    own: null,
    confidences: [
      { confidence: 'guess', text: 'a guess' },
      { confidence: 'sure', text: 'sure' },
    ],
    ...patch,
  };
  return view as SeatView;
}
const written = { of: 'pallet_7:1', option: 'old', confidence: 'sure', reason: 'It flew before.' };

describe('draft of a vote', () => {
  it('comes back after a reload', () => {
    expect(draftFor(viewOf({}), JSON.stringify(written))).toEqual(written);
  });
  it('belongs to its call and round', () => {
    const second = draftFor(viewOf({ phase: 'second' }), JSON.stringify(written));
    expect(second).toEqual({ of: 'pallet_7:2', option: null, confidence: null, reason: '' });
  });
  it('begins the second round with the first choice', () => {
    const own = { option: 'new', confidence: 'guess', reason: 'Cheap.', round: 1 } as const;
    expect(draftFor(viewOf({ phase: 'second', own }), null)).toMatchObject({ option: 'new', reason: 'Cheap.' });
  });
  it.each(['', '{', 'null', '[]', '{"of":1}', JSON.stringify({ ...written, option: 'gone', confidence: 'very' })])(
    'takes nothing from %j that is not on the ballot',
    (stored) => {
      const { option, confidence } = draftFor(viewOf({}), stored);
      expect([option, confidence]).toEqual([null, null]);
    },
  );
  it('is sent only when the room has it for this round', () => {
    const draft = draftFor(viewOf({}), JSON.stringify(written));
    const own = { option: 'old', confidence: 'sure', reason: 'It flew before.', round: 1 } as const;
    expect(isSent(draft, viewOf({ own }))).toBe(true);
    expect(isSent({ ...draft, reason: ' It flew before. ' }, viewOf({ own }))).toBe(true);
    expect(isSent({ ...draft, option: 'new' }, viewOf({ own }))).toBe(false);
    expect(isSent({ ...draft, of: 'pallet_7:2' }, viewOf({ own, phase: 'second' }))).toBe(false);
  });
});
