import { useEffect, useRef } from 'react';
import { isCost } from '../../components/debrief/exploring.ts';
import type { PricedAct } from '../../components/debrief/exploring.ts';
import { depthOf, PriceDrops } from '../../components/debrief/price-drops.tsx';
import { PriceMark } from '../../components/debrief/price-mark.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { stepStarts } from '../../components/step-starts.ts';
import { useWords } from '../../components/use-words.ts';
import type { SayWords } from '../../components/use-words.ts';
import type { Act } from './acts.ts';
import { letterOf } from './acts.ts';
import styles from './run-line.module.css';

export interface Flag {
  readonly index: number;
  readonly text: string;
}
interface RunLineProps {
  readonly acts: readonly Act[];
  readonly stepNames: readonly string[];
  /** Names the list for readers. */
  readonly label: string;
  /** An act as a reader hears it: "Thursday: I give Osman …". */
  readonly nameOf: (act: Act) => string;
  readonly chosen: number | null;
  readonly flags: readonly Flag[];
  /** Every act on a line of its own with its words, as on a narrow screen. */
  readonly isList: boolean;
  /** What the calls gave away; left out, none is shown. */
  readonly prices?: readonly PricedAct[];
  readonly wordOf?: (word: PricedAct['word']) => string;
  readonly onChoose: (act: Act) => void;
  /** Pointed at or reached by Tab, not yet chosen. */
  readonly onPoint?: (act: Act) => void;
}

/** Your run as one line: every act where it stood, the one you look at lit. A radio group: arrows move along it. */
export function RunLine({
  acts,
  stepNames,
  label,
  nameOf,
  chosen,
  flags,
  isList,
  prices = [],
  wordOf = (word) => word,
  onChoose,
  onPoint,
}: RunLineProps): React.JSX.Element {
  const say = useWords();
  const group = useRef<HTMLDivElement>(null);
  const starts = stepStarts(acts, stepNames.length);
  // Never wider than the way to the next one: each can be pointed at.
  const gap = acts.slice(1).reduce((least, act, place) => Math.min(least, act.at - (acts[place]?.at ?? 0)), 1);
  useEffect(() => {
    // Focus goes along with the choice, but only when it was on the line already.
    const { current } = group;
    if (current?.contains(document.activeElement) === true)
      current.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  }, [chosen]);
  const priceOf = (act: Act): PricedAct | undefined => prices.find((price) => price.index === act.index);
  return (
    <div
      ref={group}
      className={isList ? `${styles.line} ${styles.list}` : styles.line}
      role="radiogroup"
      aria-label={label}
      style={{ '--gap': `${gap * 100}%`, '--depth': depthOf(prices) } as React.CSSProperties}
    >
      <span className={styles.base} aria-hidden="true" />
      {stepNames.map((name, step) => (
        <span key={name} className={styles.step} style={{ left: `${(starts[step] ?? 0) * 100}%` }} aria-hidden="true">
          {name}
        </span>
      ))}
      {isList || prices.length === 0 ? null : (
        <PriceDrops
          prices={prices}
          placeOf={(index) => acts.find((act) => act.index === index)?.at ?? null}
          wordOf={wordOf}
        />
      )}
      {flags.map((flag) => {
        const act = acts.find((one) => one.index === flag.index);
        if (act === undefined) return null;
        return (
          <span key={flag.text} className={styles.flag} style={{ left: `${act.at * 100}%` }} aria-hidden="true">
            {flag.text}
          </span>
        );
      })}
      {acts.map((act, place) => {
        const isChosen = act.index === chosen;
        const price = priceOf(act);
        const isFlagged = flags.some((flag) => flag.index === act.index);
        const names = [
          styles.mark,
          act.isRadio ? styles.radio : '',
          isChosen ? styles.chosen : '',
          isFlagged ? styles.flagged : '',
        ];
        return (
          <button
            key={act.index}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={
              price === undefined
                ? nameOf(act)
                : say('debrief.explore.act_priced', { act: nameOf(act), price: priceSaid(price, say) })
            }
            title={act.text}
            tabIndex={isChosen || (chosen === null && place === 0) ? 0 : -1}
            className={names.join(' ')}
            style={{ left: `${act.at * 100}%` }}
            onClick={() => onChoose(act)}
            onPointerEnter={() => onPoint?.(act)}
            onFocus={() => onPoint?.(act)}
          >
            {act.isRadio ? <Glyph name="decision" /> : letterOf(act.verb)}
            {price === undefined ? null : (
              <span className={styles.price}>
                <PriceMark word={price.word} /> {isCost(price.word) ? price.points : ''} {price.wordText}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** A price as a reader hears it, after the act. */
function priceSaid({ points, word, wordText }: PricedAct, say: SayWords): string {
  return isCost(word)
    ? say('debrief.explore.mark_said', { points, word: wordText })
    : say('debrief.explore.mark_said_none', { word: wordText });
}
