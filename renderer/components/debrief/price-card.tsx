import { useId } from 'react';
import type { CallWorth, PriceReading } from '../../../scenarios/index.ts';
import { Button } from '../button.tsx';
import { useWords } from '../use-words.ts';
import { errorOf, isCost } from './exploring.ts';
import { OptionTable } from './option-table.tsx';
import styles from './price-card.module.css';
import { PriceMark } from './price-mark.tsx';

interface PriceCardProps {
  readonly call: CallWorth;
  readonly wordText: string;
  /** In words; null while the other weeks are still being played. */
  readonly price: PriceReading | null;
  /** By whose model, in words. */
  readonly byModel: string | null;
  /** What an ending is called, in the customer's words. */
  readonly endingText: (ending: string) => string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A call's price in a sentence; unfolded, every way there was, and where the number comes from. */
export function PriceCard(props: PriceCardProps): React.JSX.Element {
  const { call, wordText, price, byModel, endingText, isOpen, onToggle } = props;
  const say = useWords();
  const id = useId();
  const { points, standardError, word } = call;
  const said = capital(
    isCost(word)
      ? say('debrief.explore.give_or_take', {
          points: Math.round(points),
          error: errorOf(standardError),
          word: wordText,
        })
      : say('debrief.explore.no_points', { word: wordText }),
  );
  return (
    <div className={styles.card} data-price={word}>
      <dl className={styles.facts}>
        <div>
          <dt>{say('debrief.explore.price')}</dt>
          <dd>
            <PriceMark word={word} /> <b>{said}</b> {byModel}
          </dd>
        </div>
        {price === null ? null : (
          <div>
            <dt>{say('debrief.explore.best')}</dt>
            <dd>
              {word === 'close'
                ? say('debrief.explore.best_close')
                : call.best === call.chosen
                  ? say('debrief.explore.best_was_yours')
                  : price.bestText}
            </dd>
          </div>
        )}
        {price?.notLooking == null ? null : (
          <div>
            <dt>{say('debrief.explore.not_looking')}</dt>
            <dd>{price.notLooking.text}</dd>
          </div>
        )}
      </dl>
      {price === null ? null : (
        <>
          <Button
            look="link"
            cap="O"
            data-print="no"
            aria-expanded={isOpen}
            aria-controls={id}
            className={styles.toggle}
            onClick={onToggle}
          >
            {say(isOpen ? 'debrief.explore.fold' : 'debrief.explore.unfold')}
          </Button>
          <div id={id} hidden={!isOpen} className={styles.weighed}>
            {isOpen ? (
              <>
                <OptionTable call={call} price={price} endingText={endingText} />
                <p className={styles.why}>
                  {say('debrief.explore.why_price', { worlds: call.worlds })} {say('debrief.explore.why_close')}
                </p>
              </>
            ) : null}
          </div>
        </>
      )}
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
