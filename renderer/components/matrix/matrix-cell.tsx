import { memo } from 'react';
import { cx } from '../wall/cx.ts';
import { useSay } from '../wall/words.ts';
import styles from './matrix.module.css';
import type { Cell, CellState } from './matrix-model.ts';
import { cellWords, letterKey } from './matrix-words.ts';

interface MatrixCellProps extends Cell {
  readonly call: string;
  readonly person: string;
  readonly rowName: string;
  readonly personName: string;
  readonly isStop: boolean;
  readonly isHere: boolean;
  readonly isReadOnly: boolean;
  readonly column: number;
}

const shapes = { R: styles.doer, A: styles.last, 'A+R': styles.both, C: styles.asked, I: styles.told } as const;
const marked: ReadonlySet<CellState> = new Set(['ink', 'habit', 'draft', 'gone']);

/** One letter of one person in one row. What it is, is drawn and said: shape for the letter, a word for how it stands. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps): React.JSX.Element {
  const { call, person, rowName, personName, letter, state, isStop, isHere, isReadOnly, column } = props;
  const say = useSay();
  return (
    <div
      role="gridcell"
      aria-colindex={column}
      aria-label={cellWords(rowName, personName, { letter, state }, say)}
      aria-selected={isHere}
      aria-disabled={isReadOnly || state === 'out' || undefined}
      tabIndex={isStop ? 0 : -1}
      data-cell=""
      data-call={call}
      data-person={person}
      className={cx(styles.cell, styles[state], isHere && styles.here)}
    >
      <span className={styles.who} aria-hidden="true">
        {personName}
      </span>
      <span className={cx(styles.letter, letter !== null && shapes[letter])} aria-hidden="true">
        {letter ?? (state === 'out' ? '' : '·')}
      </span>
      <span className={styles.does} aria-hidden="true">
        {letter === null ? '' : say(`matrix.does.${letterKey(letter)}`)}
      </span>
      <span className={styles.word} aria-hidden="true">
        {marked.has(state) ? say(`matrix.mark.${state}`) : ''}
      </span>
    </div>
  );
});
