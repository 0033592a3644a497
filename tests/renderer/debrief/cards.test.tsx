import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { createWords } from '../../../renderer/app/i18n.ts';
import { ExploringNote } from '../../../renderer/components/debrief/exploring-note.tsx';
import type { Exploring } from '../../../renderer/components/debrief/exploring.ts';
import { PriceCard } from '../../../renderer/components/debrief/price-card.tsx';
import { madeCall } from './made-call.ts';

const words = await createWords('en');
const noop = (): void => undefined;
const drawn = (part: React.JSX.Element): string =>
  renderToStaticMarkup(<I18nextProvider i18n={words}>{part}</I18nextProvider>);
function note(exploring: Partial<Exploring>): string {
  const whole: Exploring = { state: 'none', done: 0, of: 0, calls: [], result: null, ...exploring };
  return drawn(<ExploringNote exploring={whole} onStop={noop} onAgain={noop} />);
}

describe('how far the other weeks are', () => {
  it('is counted while they are played, and can be stopped', () => {
    expect(note({ state: 'working' })).toContain('Playing your calls in other weeks.');
    const counted = note({ state: 'working', done: 12, of: 31 });
    expect(counted).toContain('Playing your calls in other weeks: 12 of 31.');
    expect(counted).toMatch(/<button[^>]*>Stop</);
  });
  it('says where it was stopped, and goes on from there', () => {
    const stopped = note({ state: 'stopped', done: 12, of: 31 });
    expect(stopped).toContain('Stopped at 12 of 31. What is priced stays.');
    expect(stopped).toMatch(/<button[^>]*>Go on</);
  });
  it('is silent when it is done or was never begun, unless there was nothing to price', () => {
    expect(note({ state: 'none' })).toBe('');
    expect(note({ state: 'done', calls: [madeCall] })).toBe('');
    expect(note({ state: 'done' })).toContain('Nothing in this run could be priced');
  });
});

describe('a price that has just come', () => {
  const card = (call: typeof madeCall, wordText: string): string =>
    drawn(
      <PriceCard
        call={call}
        wordText={wordText}
        price={null}
        byModel={null}
        endingText={(ending) => ending}
        isOpen={false}
        onToggle={noop}
      />,
    );
  // Its ways get their words with the last of the run: until then it is a number, an error and a word.
  it('says its points with their error and its word, and offers nothing to unfold', () => {
    expect(card(madeCall, 'real')).toContain('9 points, give or take 2: real.');
    expect(card(madeCall, 'real')).not.toContain('<button');
  });
  it('says no number where it is too close to call', () => {
    const close = card({ ...madeCall, points: 2.4, word: 'close' }, 'too close to call');
    expect(close).toContain('Too close to call.');
    expect(close).not.toMatch(/\d points/);
  });
});
