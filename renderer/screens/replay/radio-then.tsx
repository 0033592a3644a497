import { Glyph } from '../../components/glyph.tsx';
import { useReplayWords } from '../../components/replay/words.ts';
import { cx } from '../../components/wall/cx.ts';
import { useSay } from '../../components/wall/words.ts';
import styles from './radio-then.module.css';
import type { Replay } from './use-replay.ts';

interface RadioThenProps {
  readonly replay: Replay;
  readonly roleOf: (person: string) => string;
}

/** A dilemma of the past: what was said, what could be answered, and what you did answer. */
export function RadioThen({ replay, roleOf }: RadioThenProps): React.JSX.Element | null {
  const say = useReplayWords();
  const wall = useSay();
  const { view, run, at } = replay;
  const { radio } = view;
  if (radio === null) return null;
  const options = view.offers.find((offer) => offer.call === radio.call)?.options ?? [];
  const next = run.steps[at]?.move;
  const isSilent = next?.kind === 'turn';
  const taken = next?.call === radio.call ? next.option : undefined;
  return (
    <section className={styles.radio} aria-labelledby="then-radio">
      <h2 id="then-radio">
        <Glyph name="decision" /> {wall('radio.title')}
      </h2>
      {radio.lines.map((line) => (
        <p key={line.text} className={styles.said}>
          {line.name === null ? null : (
            <b>
              {line.name} <small>{line.by === null ? '' : roleOf(line.by)}</small>
            </b>
          )}
          {line.text}
        </p>
      ))}
      <ul aria-label={say('past.ways')}>
        {options.map((option) => (
          <li
            key={option.option}
            className={cx(option.option === taken && styles.taken, !option.isOpen && styles.closed)}
          >
            {option.text} {option.option === taken ? <em>{say('past.taken')}</em> : null}
            {option.isOpen ? null : <small>{option.reason?.text}</small>}
          </li>
        ))}
        <li className={cx(isSilent && styles.taken)}>
          {say('past.silence')}
          {radio.silence === '' ? '' : `: ${radio.silence}`} {isSilent ? <em>{say('past.taken')}</em> : null}
        </li>
      </ul>
    </section>
  );
}
