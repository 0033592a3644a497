import { cx } from './cx.ts';
import { SignalBars } from './marks.tsx';
import type { Row } from './panel-model.ts';
import { PriceWords } from './price-words.tsx';
import { Radio, RadioGroup } from './radio-group.tsx';
import styles from './raise-panel.module.css';
import { useSay } from './words.ts';

interface RaiseRungsProps {
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly stepNames: readonly string[];
  readonly tagOf: (row: Row) => string | null;
  readonly onChoose: (row: string) => void;
  readonly onCommit: () => void;
}

/** Ways out of something that has no clock of its own: who answers fast, and what it costs. */
export function RaiseRungs({ rows, chosen, stepNames, tagOf, onChoose, onCommit }: RaiseRungsProps): React.JSX.Element {
  const say = useSay();
  const stop = rows.find((row) => row.id === chosen)?.id ?? rows.find((row) => row.isOpen)?.id ?? rows[0]?.id;
  return (
    <>
      <div className={styles.header} aria-hidden="true">
        <span>{say('raise.way')}</span>
        <span>{say('raise.answers')}</span>
      </div>
      <RadioGroup className={styles.ladder} labelledBy="panel-head" onCommit={onCommit}>
        {rows.map((row, place) => (
          <Radio
            key={row.id}
            isOn={row.id === chosen}
            isOpen={row.isOpen}
            isStop={row.id === stop}
            shortcut={String(place + 1)}
            className={cx(styles.rung, row.id === chosen && styles.on, !row.isOpen && styles.shut)}
            onChoose={() => onChoose(row.id)}
          >
            <span className={styles.rail} aria-hidden="true">
              <span>{place + 1}</span>
            </span>
            <WayOut row={row} tag={tagOf(row)} who={whoAndUntil(row)} />
            <span className={styles.right}>
              {row.choice?.bars === null || row.choice === null ? null : <SignalBars bars={row.choice.bars} />}
              <PriceWords tokens={row.tokens} takesAll={row.takesAll} />
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </>
  );

  /** Whom this rung asks, and until when it may be asked. */
  function whoAndUntil({ choice, isOpen }: Row): string {
    const last = choice?.lastStep ?? null;
    const until = last === null || !isOpen ? '' : say('raise.until', { step: stepNames[last] ?? '' });
    return [choice?.levelName ?? '', until].filter((part) => part !== '').join(', ');
  }
}

interface WayOutProps {
  readonly row: Row;
  readonly tag: string | null;
  readonly who?: string;
}

/** A way out in its author's words, why it is shut, and what it costs today and next turn. */
export function WayOut({ row, tag, who = '' }: WayOutProps): React.JSX.Element {
  const say = useSay();
  const price = row.choice?.price ?? '';
  const later = row.choice?.priceLater ?? null;
  return (
    <span className={styles.text} data-reads="option">
      {row.text}
      {who === '' ? null : <small>{who}</small>}
      {tag === null ? null : <small>{tag}</small>}
      {row.isOpen ? null : <small>{row.reason}</small>}
      {row.choice?.warns == null ? null : <small>{row.choice.warns}</small>}
      {price === '' ? null : <small>{later === null ? price : say('raise.dearer', { now: price, later })}</small>}
    </span>
  );
}
