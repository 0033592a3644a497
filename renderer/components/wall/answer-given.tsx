import { cx } from './cx.ts';
import styles from './answer-given.module.css';
import { useSay } from './words.ts';

export type AnswerKind = 'commit' | 'comply' | 'resist';
const kinds: readonly AnswerKind[] = ['commit', 'comply', 'resist'];

export const isAnswer = (value: unknown): value is AnswerKind => kinds.some((one) => one === value);

/** What a proposal was answered, of the three there are: the words above say how, this says which. */
export function AnswerGiven({ answer }: { readonly answer: AnswerKind }): React.JSX.Element {
  const say = useSay();
  return (
    <p className={styles.answer} data-answer={answer}>
      {kinds.map((one) =>
        one === answer ? (
          <b key={one} className={styles.on}>
            {say(`move.answer.${one}`)}
          </b>
        ) : (
          <span key={one} className={cx(one === 'comply' && styles.wide)} aria-hidden="true">
            {say(`move.answer.${one}`)}
          </span>
        ),
      )}
    </p>
  );
}
