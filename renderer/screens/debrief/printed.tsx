import { useWords } from '../../components/use-words.ts';
import type { Reading } from '../../seat/engine.ts';
import styles from './calls-page.module.css';
import { countsSentence } from './counts-sentence.ts';

/** On paper the counts stand with the calls: one report. On the screen they are a page of their own. */
export function PrintedCounts({ dimensions }: Pick<Reading, 'dimensions'>): React.JSX.Element {
  const say = useWords();
  return (
    <section className={`${styles.printed} ${styles.counts}`}>
      <h3>{say('debrief.counts_title')}</h3>
      <ul>
        {dimensions.map((dimension) => (
          <li key={dimension.id}>
            {dimension.name}: {countsSentence(dimension, say)}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PrintedPricesProps {
  readonly reading: Reading;
  readonly stepNames: readonly string[];
}

/** On paper nothing unfolds: every call that was priced, in a line each. */
export function PrintedPrices({ reading, stepNames }: PrintedPricesProps): React.JSX.Element | null {
  const say = useWords();
  const { prices, byModel } = reading;
  if (prices === null || prices.length === 0) return null;
  return (
    <section className={`${styles.printed} ${styles.counts}`}>
      <h3>
        {say('debrief.explore.price')} ({byModel})
      </h3>
      <ul>
        {prices.map((price) => (
          <li key={`${price.index} ${price.call}`}>
            {say('debrief.act_name', { day: stepNames[price.step] ?? '', act: price.chosenText })} {price.sentence}{' '}
            {price.notLooking?.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
