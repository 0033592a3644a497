import { Fragment, useEffect, useRef, useState } from 'react';
import type { RunNotes } from '../../port/port.ts';
import type { Reading } from '../../seat/engine.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { useWords } from '../../components/use-words.ts';
import styles from './counts-page.module.css';
import { firstReceipt, moveAlong, type Place } from './counts.ts';
import { countsSentence } from './counts-sentence.ts';
import { MomentReceipt } from './moment-receipt.tsx';
import { withReason } from './reasons.ts';

type Dimension = Reading['dimensions'][number];

interface CountsPageProps {
  readonly reading: Reading;
  readonly stepNames: readonly string[];
  readonly notes: RunNotes;
  readonly onNotes: (patch: Partial<RunNotes>) => void;
  readonly onDeeper: () => void;
  readonly onBack: () => void;
}

/** Six dimensions as counts; every block is a moment and unfolds to its receipt. */
export function CountsPage({
  reading,
  stepNames,
  notes,
  onNotes,
  onDeeper,
  onBack,
}: CountsPageProps): React.JSX.Element {
  const say = useWords();
  const { dimensions } = reading;
  const [at, setAt] = useState(() => firstReceipt(dimensions));
  const [isWriting, setWriting] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Focus goes along with the choice, but only when it was on a block already.
    if (grid.current?.contains(document.activeElement) === true)
      grid.current.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  }, [at]);
  const choose = (place: Place): void => {
    setAt(place);
    setWriting(false);
  };
  const move = (across: number, down: number): void => {
    if (at !== null) choose(moveAlong(dimensions, at, across, down));
  };
  useKeys('debrief', {
    earlier: () => move(-1, 0),
    later: () => move(1, 0),
    dimension_up: () => move(0, -1),
    dimension_down: () => move(0, 1),
    see_calls: onDeeper,
    ...(at === null ? {} : { disagree: () => setWriting(true) }),
  });
  useKeys('everywhere', { back: onBack });
  const receipt = at === null ? null : receiptAt(reading, at);
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <h2>{say('debrief.counts_title')}</h2>
        <p className={styles.legend} aria-hidden="true">
          {say('debrief.block_is')} <i className={styles.solid} /> {say('debrief.solid')} <i className={styles.less} />{' '}
          {say('debrief.less')}
        </p>
      </div>
      <div ref={grid} role="radiogroup" aria-label={say('debrief.counts_title')} className={styles.rows}>
        {dimensions.map((dimension, row) => (
          <Fragment key={dimension.id}>
            <section className={at?.row === row ? styles.open : styles.row} aria-label={dimension.name}>
              <h3>{dimension.name}</h3>
              <div className={styles.blocks}>
                {dimension.receipts.map((one, column) => (
                  <Block
                    key={one.moment}
                    dimension={dimension}
                    column={column}
                    act={reading.moments.find((moment) => moment.id === one.moment)?.act ?? ''}
                    isChosen={at?.row === row && at.column === column}
                    onChoose={() => choose({ row, column })}
                  />
                ))}
              </div>
              <p>{countsSentence(dimension, say)}</p>
            </section>
            {at?.row !== row || receipt === null ? null : (
              <ol className={styles.receipt}>
                <MomentReceipt
                  moment={receipt.moment}
                  isBrief
                  sawBefore={new Set()}
                  number={at.column + 1}
                  count={dimension.receipts.length}
                  day={stepNames[receipt.moment.step] ?? stepNames.at(-1) ?? ''}
                  isChosen
                  reason={notes.disagree[receipt.moment.id] ?? null}
                  isWriting={isWriting}
                  onWrite={() => setWriting(true)}
                  onStop={() => setWriting(false)}
                  onReason={(reason) => {
                    onNotes({ disagree: withReason(notes.disagree, receipt.moment.id, reason) });
                    setWriting(false);
                  }}
                />
              </ol>
            )}
          </Fragment>
        ))}
      </div>
      <footer className={styles.foot}>
        <p>
          {say('debrief.practice')} {say('debrief.line_needs')}
        </p>
        <Button cap="Enter" onClick={onDeeper}>
          {say('debrief.to_keys')}
        </Button>
      </footer>
    </main>
  );
}

interface BlockProps {
  readonly dimension: Dimension;
  readonly column: number;
  readonly act: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Block({ dimension, column, act, isChosen, onChoose }: BlockProps): React.JSX.Element {
  const say = useWords();
  const isSolid = dimension.receipts[column]?.isSolid === true;
  return (
    <button
      type="button"
      role="radio"
      aria-checked={isChosen}
      aria-label={say('debrief.block', {
        name: dimension.name,
        number: column + 1,
        count: dimension.receipts.length,
        act,
        reads: say(isSolid ? 'debrief.solid' : 'debrief.less'),
      })}
      title={act}
      tabIndex={isChosen ? 0 : -1}
      className={`${isSolid ? styles.solid : styles.less} ${isChosen ? styles.chosen : ''}`}
      onClick={onChoose}
    />
  );
}

/** The moment of a block, with the one behaviour it was counted by here. */
function receiptAt(reading: Reading, { row, column }: Place): { readonly moment: Reading['moments'][number] } | null {
  const receipt = reading.dimensions[row]?.receipts[column];
  const moment = reading.moments.find((one) => one.id === receipt?.moment);
  if (receipt === undefined || moment === undefined) return null;
  return { moment: { ...moment, behaviours: moment.behaviours.filter((one) => one.facet === receipt.facet) } };
}
