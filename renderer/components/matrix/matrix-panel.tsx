import { useState, type ReactNode } from 'react';
import type { Letter, Letters } from '../../../scenarios/index.ts';
import { OptionRows } from '../wall/option-rows.tsx';
import { PanelFrame } from '../wall/panel-frame.tsx';
import type { PanelProps, Row } from '../wall/panel-model.ts';
import { PromiseTerms } from '../wall/promise-terms.tsx';
import { useSay } from '../wall/words.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { cellOf, columnsOf, letterRows, lettersNow, withLetter, withoutRow } from './matrix-model.ts';
import { MatrixSide } from './matrix-side.tsx';
import { cellWords } from './matrix-words.ts';
import styles from './matrix.module.css';

interface MatrixPanelProps extends PanelProps {
  /** What each deliverable is called, by its row. */
  readonly names: Readonly<Record<string, string>>;
  readonly stepNames: readonly string[];
  readonly findingsOf: (call: string, letters: Letters) => readonly string[];
  readonly tagOf: (row: Row) => string | null;
  readonly foot: ReactNode;
}

/** Agree, in full: who does it, who has the last word, who is asked and who is told, for every deliverable; promises and interfaces below. */
export function MatrixPanel(props: MatrixPanelProps): React.JSX.Element {
  const { rows, draft, go, names, stepNames, findingsOf, tagOf, foot, onChange, onCommit, onBack } = props;
  const say = useSay();
  const [person, setPerson] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const lettered = letterRows(rows);
  const others = rows.filter((row) => row.offer.row === null);
  const columns = columnsOf(lettered).map((one) => (one.id === 'you' ? { ...one, name: say('agree.you') } : one));
  const row = lettered.find((one) => one.id === draft.row) ?? lettered[0];
  const column = columns.find((one) => one.id === person) ?? columns[0];
  const other = others.find((one) => one.id === draft.row) ?? null;
  const choose = (id: string): void => onChange({ row: id, pick: null, parameter: null, dueStep: null });

  const setLetter = (letter: Letter | null): void => {
    if (row === undefined || column === undefined) return;
    const name = names[row.offer.call] ?? row.text;
    if (!row.isOpen || cellOf(row, column.id, draft).state === 'out') {
      setSaid(row.isOpen ? say('matrix.outSays', { name: column.name }) : (row.reason ?? ''));
      return;
    }
    const next = { ...draft, letters: withLetter(row, column.id, letter, draft) };
    onChange({ row: row.id, letters: next.letters });
    const heard = cellWords(name, column.name, cellOf(row, column.id, next), say);
    setSaid([`${heard}.`, ...findingsOf(row.offer.call, lettersNow(row, next))].join(' '));
  };
  const drop = (): boolean => {
    if (row === undefined || draft.letters[row.offer.call] === undefined) return false;
    onChange({ letters: withoutRow(draft, row.offer.call) });
    setSaid(say('matrix.dropped'));
    return true;
  };

  return (
    <PanelFrame
      glyph={other?.offer.kind === 'promise' ? 'promise' : 'raci'}
      kind={say('verb.agree')}
      title={other === null ? (row?.offer.text ?? say('agree.title')) : say('agree.title')}
      go={go}
      backText={say('panel.backToWall')}
      onBack={onBack}
      onCommit={onCommit}
      foot={foot}
    >
      <div className={styles.panel}>
        <div className={styles.main}>
          {lettered.length < 2 ? null : (
            <label className={styles.which}>
              {say('agree.what')}
              <select value={row?.id} onChange={(event) => choose(event.target.value)}>
                {lettered.map((one) => (
                  <option key={one.id} value={one.id}>
                    {names[one.offer.call] ?? one.text}
                  </option>
                ))}
              </select>
            </label>
          )}
          {row === undefined || column === undefined ? null : (
            <MatrixGrid
              rows={lettered}
              columns={columns}
              names={names}
              stepNames={stepNames}
              draft={draft}
              at={{ call: row.offer.call, person: column.id }}
              onGo={(place) => {
                setPerson(place.person);
                // A call with letters is one row under its own name.
                if (place.call !== draft.row) choose(place.call);
              }}
              onLetter={setLetter}
              onCommit={onCommit}
              onDrop={drop}
            />
          )}
          {others.length === 0 ? null : (
            <div className={styles.others}>
              <h3 id="agree-others">{say('agree.others')}</h3>
              <OptionRows
                rows={others}
                chosen={draft.row}
                labelledBy="agree-others"
                from={lettered.length + 1}
                showsTokens
                tagOf={tagOf}
                askOf={(one) => say(one.offer.kind === 'promise' ? 'agree.promise' : 'agree.interface')}
                onChoose={choose}
                onCommit={onCommit}
              />
              {other === null ? null : (
                <PromiseTerms row={other} draft={draft} stepNames={stepNames} onChange={onChange} onCommit={onCommit} />
              )}
            </div>
          )}
        </div>
        {row === undefined || column === undefined || other !== null ? null : (
          <MatrixSide
            row={row}
            name={names[row.offer.call] ?? row.text}
            person={column}
            draft={draft}
            findings={findingsOf(row.offer.call, lettersNow(row, draft))}
            onLetter={setLetter}
          />
        )}
      </div>
      <p className="vh" role="status">
        {said}
      </p>
    </PanelFrame>
  );
}
