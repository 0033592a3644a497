import type { Letter } from '../../../scenarios/index.ts';
import { Why } from '../why/why.tsx';
import { cx } from '../wall/cx.ts';
import type { Draft } from '../wall/panel-model.ts';
import { useSay } from '../wall/words.ts';
import { cellOf, inkOf, isInForce, type Column, type LetterRow } from './matrix-model.ts';
import { cellWords, letterKey } from './matrix-words.ts';
import styles from './matrix-side.module.css';

interface MatrixSideProps {
  readonly row: LetterRow;
  readonly name: string;
  readonly person: Column;
  readonly draft: Draft;
  /** What can be said about the letters as they stand, a sentence each. */
  readonly findings: readonly string[];
  readonly onLetter: (letter: Letter | null) => void;
}
const letters: readonly Letter[] = ['R', 'A', 'A+R', 'C', 'I'];

/** The cell in front: which letter, and what can be said of its row as it is written now. */
export function MatrixSide({ row, name, person, draft, findings, onLetter }: MatrixSideProps): React.JSX.Element {
  const say = useSay();
  const cell = cellOf(row, person.id, draft);
  const isShut = !row.isOpen || cell.state === 'out';
  const ink = inkOf(row, draft);
  const isWritten = draft.letters[row.offer.call] !== undefined;
  const held = cell.state === 'gone' ? null : cell.letter;
  return (
    <aside className={styles.side}>
      <h3>{name}</h3>
      <p className={styles.person}>
        <b>{person.name}</b> {person.role}
        {cell.state === 'force' || cell.state === 'ink' ? (
          <Why
            path={`letter.${row.offer.call}.${person.id}`}
            name={cellWords(name, person.name, cell, say)}
            className={styles.since}
          >
            {say(`matrix.why.${cell.state}`)}
          </Why>
        ) : null}
      </p>
      <div className={styles.letters} role="group" aria-label={say('matrix.cell', { row: name, person: person.name })}>
        {letters.map((letter) => (
          <button
            key={letter}
            type="button"
            aria-pressed={held === letter}
            aria-disabled={isShut || undefined}
            className={cx(held === letter && styles.on)}
            onClick={() => onLetter(letter)}
          >
            <kbd aria-hidden="true">{letter === 'A+R' ? '+' : letter}</kbd> {say(`matrix.does.${letterKey(letter)}`)}
          </button>
        ))}
        <button
          type="button"
          aria-disabled={isShut || held === null || undefined}
          onClick={() => (held === null ? undefined : onLetter(null))}
        >
          <kbd aria-hidden="true">⌫</kbd> {say('matrix.clear')}
        </button>
      </div>
      {isShut ? (
        <p className={styles.note}>{row.isOpen ? say('matrix.outSays', { name: person.name }) : row.reason}</p>
      ) : null}
      <ul className={styles.findings} aria-label={say('matrix.findings')}>
        {findings.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {findings.length === 0 ? <p className={styles.fine}>{say('matrix.fine')}</p> : null}
      {ink.length === 0 ? null : <p className={styles.note}>{say('matrix.inkSays', { names: ink.join(', ') })}</p>}
      {isWritten ? <p className={styles.note}>{say('matrix.escDrops')}</p> : null}
      {isWritten && isInForce(row.form) ? <p className={styles.note}>{say('matrix.again')}</p> : null}
    </aside>
  );
}
