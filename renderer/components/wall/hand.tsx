import { useEffect, useRef, useState } from 'react';
import type { CardView } from '../../../scenarios/index.ts';
import { cx } from './cx.ts';
import styles from './hand.module.css';
import { KeyCap } from '../key-cap.tsx';
import { useSay } from './words.ts';

/** `fits` bears on what is open, `down` goes with it, `off` bears on nothing here. */
export type CardState = 'rest' | 'fits' | 'down' | 'off';
export interface CardShown {
  readonly card: CardView;
  readonly state: CardState;
  readonly isFresh: boolean;
}

interface HandProps {
  readonly cards: readonly CardShown[];
  /** A panel is open that takes cards: a press puts one down. */
  readonly canPlay: boolean;
  readonly outlines: number;
  /** At the foot of a panel. */
  readonly isInline?: boolean;
  /** Beside a long program: the board needs the height, the cards scroll. */
  readonly isLow?: boolean;
  readonly onToggle: (card: string) => void;
}

/** Facts found so far. Each says where it was seen; a fact put down goes with the act. */
export function Hand({
  cards,
  canPlay,
  outlines,
  isInline = false,
  isLow = false,
  onToggle,
}: HandProps): React.JSX.Element {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const { current } = list;
    if (current === null) return undefined;
    const watch = new ResizeObserver(() => setCut(current.scrollHeight > current.clientHeight + 1));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return (
    <section
      className={cx(styles.hand, isInline && styles.inline, isLow && styles.low)}
      aria-labelledby="hand-head"
      data-playing={canPlay ? '' : undefined}
    >
      {cards.length === 0 && outlines > 0 ? (
        <h2 id="hand-head" className="vh">
          {say('hand.title')}
        </h2>
      ) : (
        <h2 id="hand-head">
          {say('hand.title')}
          <small>
            {canPlay && cards.every((shown) => shown.state === 'off') ? (
              say('hand.none')
            ) : canPlay ? (
              <>
                <KeyCap>C</KeyCap> {say('hand.play')}
              </>
            ) : (
              say('hand.count', { count: cards.length })
            )}
          </small>
        </h2>
      )}
      {/* Cards nobody can press may scroll out of sight: then the list itself is a stop, so that arrows can bring them back. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <ul ref={list} {...(isCut ? { tabIndex: 0 } : {})}>
        {cards.map((shown) => (
          <Card key={shown.card.card} shown={shown} canPlay={canPlay} onToggle={onToggle} />
        ))}
        {Array.from({ length: outlines }, (_, place) => (
          <li key={`outline${place}`} className={styles.outline} aria-hidden="true" />
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly shown: CardShown;
  readonly canPlay: boolean;
  readonly onToggle: (card: string) => void;
}

function Card({ shown, canPlay, onToggle }: CardProps): React.JSX.Element {
  const say = useSay();
  const { card, state, isFresh } = shown;
  const where = say('hand.where', { title: card.fileTitle, level: card.level });
  const tail = canPlay && state !== 'rest' ? say(`hand.state.${state}`) : card.isPlayed ? say('hand.played') : '';
  const body = (
    <>
      <span className={styles.head}>
        <b>{where}</b>
        {tail === '' ? null : <small>{tail}</small>}
      </span>
      <span className={styles.text} data-reads="card">
        {card.text}
      </span>
    </>
  );
  const look = cx(styles.card, styles[state], card.isPlayed && styles.played, isFresh && styles.fresh);
  return (
    <li data-cause={`card:${card.card}`} data-path={`card.${card.card}`}>
      {canPlay && state !== 'off' ? (
        <button type="button" className={look} aria-pressed={state === 'down'} onClick={() => onToggle(card.card)}>
          {body}
        </button>
      ) : (
        <div className={look}>{body}</div>
      )}
    </li>
  );
}
