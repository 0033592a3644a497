import { useRef } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import type { Letter } from '../../../scenarios/index.ts';
import { cx } from '../wall/cx.ts';
import type { Draft } from '../wall/panel-model.ts';
import { PriceWords } from '../wall/price-words.tsx';
import { useSay } from '../wall/words.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { cellAt, cellOf, isInForce, letterFor, type Column, type LetterRow } from './matrix-model.ts';
import styles from './matrix.module.css';

export interface Place {
  readonly call: string;
  readonly person: string;
}
interface MatrixGridProps {
  readonly rows: readonly LetterRow[];
  readonly columns: readonly Column[];
  readonly names: Readonly<Record<string, string>>;
  readonly stepNames: readonly string[];
  readonly draft: Draft;
  readonly at: Place;
  readonly onGo: (place: Place) => void;
  readonly onLetter: (letter: Letter | null) => void;
  readonly onCommit: () => void;
  /** Escape: true where there was a draft to drop. */
  readonly onDrop: () => boolean;
}

/** Deliverables by people. Arrows move, letters set, Enter puts the row to them, Escape drops what is being written. */
export function MatrixGrid(props: MatrixGridProps): React.JSX.Element {
  const { rows, columns, names, stepNames, draft, at, onGo, onLetter, onCommit, onDrop } = props;
  const say = useSay();
  const grid = useRef<HTMLDivElement>(null);
  const calls = rows.map((row) => row.offer.call);
  const people = columns.map((one) => one.id);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isHandled(event.key)) return;
    event.preventDefault();
  };
  function isHandled(key: string): boolean {
    const next = cellAt(key, at, calls, people);
    if (next !== null) {
      onGo(next);
      focusCell(grid.current, next);
      return true;
    }
    const letter = letterFor(key);
    if (letter !== undefined) onLetter(letter);
    else if (key === 'Enter') onCommit();
    else if (key === 'Escape') return onDrop();
    // An arrow at the edge and the space bar belong to the grid: the page must not scroll, nor the turn run.
    else return key === ' ' || key.startsWith('Arrow');
    return true;
  }
  const goTo = (event: FocusEvent<HTMLDivElement> | MouseEvent<HTMLDivElement>): void => {
    const place = placeOf(event.target);
    if (place !== null && (place.call !== at.call || place.person !== at.person)) onGo(place);
  };

  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- its cells take the focus, one at a time
    <div
      ref={grid}
      role="grid"
      aria-labelledby="panel-head"
      aria-colcount={columns.length + 1}
      className={styles.grid}
      style={{ '--people': columns.length } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onFocus={goTo}
      onClick={goTo}
    >
      <div role="row" className={styles.heads}>
        <span role="columnheader" className={styles.corner}>
          {say('matrix.rows')}
        </span>
        {columns.map((one) => (
          <span key={one.id} role="columnheader" className={cx(styles.person, one.id === at.person && styles.hereHead)}>
            <b>{one.name}</b>
            <small>{one.isAsked ? say('matrix.talked') : one.role}</small>
          </span>
        ))}
      </div>
      {rows.map((row) => {
        const isHere = row.offer.call === at.call;
        return (
          <div key={row.id} role="row" className={cx(styles.row, isHere && styles.hereRow, !row.isOpen && styles.shut)}>
            <span role="rowheader" className={styles.name}>
              <b>{names[row.offer.call] ?? row.text}</b>
              <small>
                {row.isOpen ? <PriceWords tokens={row.tokens} /> : null}
                <span>{row.isOpen ? standing(row) : row.reason}</span>
              </small>
            </span>
            {columns.map((one, place) => (
              <MatrixCell
                key={one.id}
                {...cellOf(row, one.id, draft)}
                call={row.offer.call}
                person={one.id}
                rowName={names[row.offer.call] ?? row.text}
                personName={one.name}
                isStop={isHere && one.id === at.person}
                isHere={isHere && one.id === at.person}
                isReadOnly={!row.isOpen}
                column={place + 2}
              />
            ))}
          </div>
        );
      })}
    </div>
  );

  function standing({ form }: LetterRow): string {
    if (!isInForce(form)) return say('matrix.notYet');
    if (form.decidesStep === null) return say('matrix.inForce');
    const step = stepNames[Math.min(form.decidesStep, stepNames.length - 1)] ?? '';
    return say('matrix.counts', { step });
  }
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const { call, person } = cell?.dataset ?? {};
  return call === undefined || person === undefined ? null : { call, person };
}
function focusCell(grid: HTMLElement | null, { call, person }: Place): void {
  for (const cell of grid?.querySelectorAll<HTMLElement>('[data-cell]') ?? []) {
    if (cell.dataset['call'] === call && cell.dataset['person'] === person) cell.focus();
  }
}
