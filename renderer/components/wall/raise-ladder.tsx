import { Why } from '../why/why.tsx';
import { quarters } from './board-plan.ts';
import { cx } from './cx.ts';
import { Signal } from './marks.tsx';
import type { Row } from './panel-model.ts';
import { PriceWords } from './price-words.tsx';
import { Radio, RadioGroup } from './radio-group.tsx';
import styles from './raise-ladder.module.css';
import { WayOut } from './raise-rungs.tsx';
import { barsFor, lastTurn, placeIn, type Ladder, type Rung } from './raise-window.ts';
import { useSay, type Say } from './words.ts';

interface RaiseLadderProps {
  readonly ladder: Ladder;
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly stepNames: readonly string[];
  readonly tagOf: (row: Row) => string | null;
  readonly onChoose: (row: string) => void;
  readonly onCommit: () => void;
}

/** Six rungs with their clocks, the highest on top; the ways out stand on their rung. */
export function RaiseLadder(props: RaiseLadderProps): React.JSX.Element {
  const { ladder, rows, chosen, stepNames, tagOf, onChoose, onCommit } = props;
  const say = useSay();
  const { needStep, fixSteps, credibilityText } = ladder;
  const stop = rows.find((row) => row.id === chosen)?.id ?? rows.find((row) => row.isOpen)?.id ?? rows[0]?.id;
  const nameOf = (step: number): string => stepNames[lastTurn(step, stepNames.length)] ?? '';
  return (
    <div className={styles.window}>
      <p className={styles.need}>
        {needStep === null ? say('raise.noNeed') : say('raise.need', { step: nameOf(needStep - 1) })}{' '}
        {fixSteps > 0 ? say('raise.fix', { count: fixSteps, n: quarters(fixSteps) }) : null}{' '}
        {credibilityText === null ? null : (
          <Why path="credibility" name={credibilityText}>
            {credibilityText}
          </Why>
        )}
      </p>
      <div className={styles.axis} aria-hidden="true">
        <span>{say('raise.rung')}</span>
        <span className={styles.ends}>
          <i>{say('board.now')}</i>
          <i>{needStep === null ? '' : nameOf(needStep - 1)}</i>
        </span>
        <span>{say('raise.speed')}</span>
      </div>
      <RadioGroup labelledBy="panel-head" onCommit={onCommit}>
        {ladder.levels.toReversed().map((rung) => (
          <div key={rung.level} className={styles.level}>
            <RungLine rung={rung} ladder={ladder} last={nameOf(rung.lastStep)} isBare={rung.options.length === 0} />
            {rows
              .filter((row) => (row.choice?.level ?? 0) === rung.level)
              .map((row) => (
                <Radio
                  key={row.id}
                  isOn={row.id === chosen}
                  isOpen={row.isOpen}
                  isStop={row.id === stop}
                  shortcut={String(rows.indexOf(row) + 1)}
                  className={cx(styles.way, row.id === chosen && styles.on, !row.isOpen && styles.shut)}
                  onChoose={() => onChoose(row.id)}
                >
                  <span className={styles.number} aria-hidden="true">
                    {rows.indexOf(row) + 1}
                  </span>
                  <span className="vh">
                    {rung.name}, {rung.answersText}, {untilWords(rung, nameOf(rung.lastStep), say)}:
                  </span>
                  <WayOut row={row} tag={tagOf(row)} />
                  <PriceWords tokens={row.tokens} takesAll={row.takesAll} />
                </Radio>
              ))}
          </div>
        ))}
      </RadioGroup>
    </div>
  );
}

function untilWords(rung: Rung, last: string, say: Say): string {
  return rung.isTooLate ? say('raise.tooLate') : say('raise.until', { step: last });
}

interface RungLineProps {
  readonly rung: Rung;
  readonly ladder: Ladder;
  /** The last turn in which asking this rung still helps. */
  readonly last: string;
  /** No way out of this story stands on it. */
  readonly isBare: boolean;
}

function RungLine({ rung, ladder, last, isBare }: RungLineProps): React.JSX.Element {
  const say = useSay();
  return (
    <div className={cx(styles.rung, rung.isTooLate && styles.late, isBare && styles.bare)}>
      <span className={styles.mark} aria-hidden="true">
        {rung.level}
      </span>
      <span className={styles.who}>
        <b>{rung.name}</b> <small>{rung.answersText}</small>
      </span>
      <span className={styles.lane}>
        <i aria-hidden="true" className={styles.open} style={{ width: `${placeIn(rung.lastStep, ladder) * 100}%` }} />
        <small>{untilWords(rung, last, say)}</small>
      </span>
      <Signal lit={barsFor(rung.answersInSteps)} />
    </div>
  );
}
