import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { createWords } from '../../../renderer/app/i18n.ts';
import { emptyDraft, type Row } from '../../../renderer/components/wall/panel-model.ts';
import { RaisePanel } from '../../../renderer/components/wall/raise-panel.tsx';
import { barsFor, lastTurn, placeIn, windowEnd, type Ladder } from '../../../renderer/components/wall/raise-window.ts';
import { moveOf } from '../../../renderer/screens/wall/draft.ts';
import { madeOffer, madeOption, madeRow } from './made-rows.ts';

const names = ['yourself', 'the owner', 'both leads', 'heads', 'sponsor', 'outside'];
const ladder: Ladder = {
  now: 1,
  needStep: 5,
  fixSteps: 1.5,
  credibilityText: 'Answers come slower since the false alarm.',
  levels: ([0, 1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    name: names[level] ?? '',
    answersInSteps: level * 0.5,
    answersText: `answers in ${level * 0.5}`,
    lastStep: 3.5 - level,
    isTooLate: 3.5 - level < 1,
    options: level === 2 ? ['both'] : [],
  })),
};
const offer = madeOffer('scanner', { kind: 'blocker', verb: 'raise', text: 'The scanner', ladder });
const both = madeRow(offer, madeOption('both', { level: 2, price: '30 thousand', priceLater: '33 thousand' }));
const words = await createWords('en');
const noop = (): void => undefined;

function drawn(rows: readonly Row[], chosen: Row | null = null): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <RaisePanel
        rows={rows}
        draft={{ ...emptyDraft, row: chosen?.id ?? null }}
        go={{ text: 'Raise', tokens: 1, takesAll: false, missing: null }}
        title="The scanner"
        abouts={[]}
        chosen={chosen}
        ownerName="Bram"
        stepNames={['week 1', 'week 2', 'week 3', 'week 4', 'week 5', 'week 6']}
        foot={null}
        tagOf={() => null}
        onChange={noop}
        onCommit={noop}
        onBack={noop}
      />
    </I18nextProvider>,
  );
}

describe('the window of a ladder', () => {
  it('runs from now to the day it must be gone', () => {
    expect(windowEnd(ladder)).toBe(5);
    expect([placeIn(1, ladder), placeIn(3, ladder), placeIn(5, ladder), placeIn(0, ladder)]).toEqual([0, 0.5, 1, 0]);
  });
  it('runs to the last moment of any rung where nothing says by when', () => {
    expect(windowEnd({ ...ladder, needStep: null })).toBe(3.5);
  });
  it('is never empty, not even on the last day', () => {
    expect(windowEnd({ ...ladder, now: 5 })).toBe(6);
  });
  it('counts the turn a moment falls in as the last one', () => {
    expect([lastTurn(2.5, 6), lastTurn(3, 6), lastTurn(9, 6), lastTurn(-1, 6)]).toEqual([2, 3, 5, 0]);
  });
  it('lights fewer bars the longer an answer takes', () => {
    expect([0, 0.1, 0.4, 1, 2, 3].map(barsFor)).toEqual([4, 4, 3, 2, 2, 1]);
  });
});

describe('the ladder on the panel', () => {
  it('says of every rung who is asked, how fast and until when, the highest first', () => {
    const text = drawn([both]);
    const places = names.map((name) => text.indexOf(`>${name}<`));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places.toSorted((one, other) => other - one)).toEqual(places);
    expect(text).toContain('both leads, answers in 1, until week 2:');
  });
  it('says too late where asking no longer helps', () => {
    expect(drawn([both]).split('too late now').length - 1).toBe(3);
  });
  it('says by when it must be gone, how long mending takes, and what the player’s word is worth', () => {
    const text = drawn([both]);
    expect(text).toContain('It must be gone by the end of week 5.');
    expect(text).toContain('Mending it takes 1½ turns.');
    expect(text).toContain('Answers come slower since the false alarm.');
  });
  it('says what waiting a turn costs', () => {
    expect(drawn([both])).toContain('30 thousand today, 33 thousand next turn');
  });
  it('asks alone or with the owner only once a way is chosen that leaves it open', () => {
    expect(drawn([both])).not.toContain('Tell Bram first');
    expect(drawn([both], both)).toContain('Tell Bram first');
    const joint = madeRow(offer, madeOption('both', { level: 2, jointly: true }));
    expect(drawn([joint], joint)).toContain('Bram is told first.');
    expect(drawn([joint], joint)).not.toContain('Alone');
  });
});

describe('a way out as a move', () => {
  const draft = { ...emptyDraft, jointly: true };
  it('says jointly where the player chose so and there is a ladder', () => {
    expect(moveOf(both, draft, false)).toEqual({ call: 'scanner', kind: 'blocker', option: 'both', jointly: true });
  });
  it('leaves it away where the way says so by itself, or there is no ladder', () => {
    const plain = madeRow(madeOffer('scanner', { kind: 'blocker' }), madeOption('both'));
    const joint = madeRow(offer, madeOption('both', { jointly: true }));
    for (const row of [plain, joint]) expect(moveOf(row, draft, false)).not.toHaveProperty('jointly');
  });
});
