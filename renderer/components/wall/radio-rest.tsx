import type { SaidView } from '../../../scenarios/index.ts';
import { AnswerGiven, type AnswerKind } from './answer-given.tsx';
import { cx } from './cx.ts';
import styles from './radio-rest.module.css';
import { useSay } from './words.ts';

interface RadioRestProps {
  /** What was said last: after an act, its answer. */
  readonly lines: readonly SaidView[];
  readonly isFresh: boolean;
  /** What the last proposal was answered; null = none was made. */
  readonly answer?: AnswerKind | null;
  /** Somebody waits for an answer. */
  readonly waits: string | null;
  readonly quiet: string;
  readonly roleOf: (person: string) => string;
  readonly onAnswer: () => void;
}

/** The radio between two calls: one line, and what was said last. */
export function RadioRest({
  lines,
  isFresh,
  waits,
  quiet,
  roleOf,
  onAnswer,
  answer = null,
}: RadioRestProps): React.JSX.Element {
  const say = useSay();
  return (
    <section className={styles.radio} aria-labelledby="radio-head">
      <div className={styles.rest}>
        <h2 id="radio-head">{say('radio.title')}</h2>
        <span className={styles.flat} aria-hidden="true" />
        {waits === null ? (
          <span>{quiet}</span>
        ) : (
          <button type="button" onClick={onAnswer}>
            {waits}
          </button>
        )}
      </div>
      {lines.map((line) => (
        <div
          key={`${line.index}${line.text}`}
          className={cx(styles.line, isFresh && styles.fresh)}
          data-cause={line.by === null ? 'radio' : `voice:${line.by}`}
        >
          {line.name === null ? null : (
            <h3>
              {line.name} <small>{line.by === null ? '' : roleOf(line.by)}</small>
              {isFresh ? <span className={styles.wave} aria-hidden="true" /> : null}
            </h3>
          )}
          <p data-reads="speech">{line.text}</p>
        </div>
      ))}
      {answer === null ? null : <AnswerGiven answer={answer} />}
    </section>
  );
}
