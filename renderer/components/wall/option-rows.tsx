import { cx } from './cx.ts';
import styles from './option-rows.module.css';
import type { Row } from './panel-model.ts';
import { PriceWords } from './price-words.tsx';
import { Radio, RadioGroup } from './radio-group.tsx';
import { useSay } from './words.ts';

interface OptionRowsProps {
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly label?: string;
  readonly labelledBy?: string;
  /** Number of the first row. */
  readonly from?: number;
  /** Answers on the radio cost no token: their price is what they add for certain. */
  readonly showsTokens: boolean;
  /** "Because you read the log": the cards in hand that opened a row, in words. */
  readonly tagOf: (row: Row) => string | null;
  /** "proposal to Piotr": whose word a row needs; null = nobody's. */
  readonly askOf?: (row: Row) => string | null;
  readonly onChoose: (row: string) => void;
  readonly onCommit: () => void;
}

/** Numbered rows, one of which is chosen. A closed one says why where its price would stand. */
export function OptionRows(props: OptionRowsProps): React.JSX.Element {
  const { rows, chosen, label, labelledBy, from = 1, showsTokens, tagOf, askOf, onChoose, onCommit } = props;
  const stop = rows.some((row) => row.id === chosen) ? chosen : (rows.find((row) => row.isOpen) ?? rows[0])?.id;
  return (
    <RadioGroup
      className={styles.rows}
      onCommit={onCommit}
      {...(label === undefined ? {} : { label })}
      {...(labelledBy === undefined ? {} : { labelledBy })}
    >
      {rows.map((row, place) => (
        <OptionRow
          key={row.id}
          row={row}
          number={from + place}
          isOn={row.id === chosen}
          isStop={row.id === stop}
          showsTokens={showsTokens}
          tag={tagOf(row)}
          ask={askOf?.(row) ?? null}
          onChoose={() => onChoose(row.id)}
        />
      ))}
    </RadioGroup>
  );
}

interface OptionRowProps {
  readonly row: Row;
  readonly number: number;
  readonly isOn: boolean;
  readonly isStop: boolean;
  readonly showsTokens: boolean;
  readonly tag: string | null;
  readonly ask: string | null;
  readonly onChoose: () => void;
}

function OptionRow({ row, number, isOn, isStop, showsTokens, tag, ask, onChoose }: OptionRowProps): React.JSX.Element {
  const say = useSay();
  const price = row.choice?.price ?? '';
  return (
    <Radio
      isOn={isOn}
      isOpen={row.isOpen}
      isStop={isStop}
      shortcut={String(number)}
      className={cx(styles.row, isOn && styles.on, !row.isOpen && styles.shut)}
      onChoose={onChoose}
    >
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <span className={styles.text}>
        <span data-reads="option">{row.text}</span>
        {tag === null ? null : (
          <small className={styles.opened} data-reads="option">
            {tag}
          </small>
        )}
        {ask === null || !row.isOpen ? null : <small className={styles.ask}>{ask}</small>}
        {row.choice?.warns === null || row.choice === null ? null : (
          <small className={styles.warns} data-reads="option">
            {row.choice.warns}
          </small>
        )}
      </span>
      <span className={styles.price}>
        {row.isOpen ? (
          <>
            {showsTokens ? <PriceWords tokens={row.tokens} takesAll={row.takesAll} /> : null}
            {price === '' ? null : <span>{price}</span>}
            {row.choice?.whatIf === null || row.choice === null ? null : <span>{row.choice.whatIf}</span>}
          </>
        ) : (
          <span>
            <span className="vh">{say('option.closed')} </span>
            {row.reason ?? say('option.closed')}
          </span>
        )}
      </span>
    </Radio>
  );
}
