import { useWords } from '../use-words.ts';
import type { PricedAct } from './exploring.ts';
import { isCost } from './exploring.ts';
import styles from './price-drops.module.css';
import { PriceMark } from './price-mark.tsx';

/** Where the words of a price begin, in points (scoring design §3). */
const scale = [
  { word: 'small', from: 3 },
  { word: 'real', from: 8 },
  { word: 'heavy', from: 16 },
] as const;
/** Deeper than this nothing is drawn: a heavy price is heavy. */
const deepest = 24;

/** What a number and its word take of the line at 1280 pixels. */
const wordWidth = 0.06;

/** How far below the line the deepest price hangs, in points; 0 = nothing hangs there but words. */
export function depthOf(prices: readonly PricedAct[]): number {
  return Math.min(deepest, Math.max(0, ...prices.filter(({ word }) => isCost(word)).map(({ points }) => points)));
}

interface PriceDropsProps {
  readonly prices: readonly PricedAct[];
  /** Where the act of a move stands on the line, 0–1; null = not on it. */
  readonly placeOf: (index: number) => number | null;
  readonly wordOf: (word: PricedAct['word']) => string;
}

/** What each call gave away, hanging below its act: as long as it was dear, with its number and word. Read aloud with the act. */
export function PriceDrops({ prices, placeOf, wordOf }: PriceDropsProps): React.JSX.Element {
  const say = useWords();
  const depth = depthOf(prices);
  const places = prices.flatMap(({ index, word }) => (isCost(word) ? [placeOf(index) ?? -1] : []));
  /** Words stand right of their block, or left of it where the next block hangs close by. */
  const isCrowded = (at: number): boolean => at > 0.9 || places.some((other) => other > at && other - at < wordWidth);
  return (
    <div className={styles.drops} data-drops="" aria-hidden="true">
      {scale
        .filter(({ from }) => from <= depth)
        .map(({ word, from }) => (
          <span key={word} className={styles.rule} style={{ '--points': from } as React.CSSProperties}>
            <b>{say('debrief.explore.scale', { word: wordOf(word), points: from })}</b>
          </span>
        ))}
      {prices.map(({ index, points, word, wordText }) => {
        const at = placeOf(index);
        if (at === null) return null;
        const left = `${at * 100}%`;
        if (!isCost(word))
          return (
            <span key={index} className={styles.quiet} style={{ left }}>
              <PriceMark word={word} />
            </span>
          );
        return (
          <span
            key={index}
            className={`${styles.drop} ${styles[word]} ${isCrowded(at) ? styles.before : ''}`}
            style={{ left, '--points': Math.min(deepest, points) } as React.CSSProperties}
          >
            <span className={styles.says}>
              <b>{points}</b> {wordText}
            </span>
          </span>
        );
      })}
    </div>
  );
}
