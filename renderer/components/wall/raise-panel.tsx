import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { SignalBars } from './marks.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import { PriceWords } from './price-words.tsx';
import { Radio, RadioGroup } from './radio-group.tsx';
import styles from './raise-panel.module.css';
import { useSay } from './words.ts';

interface RaisePanelProps extends PanelProps {
  readonly title: string;
  readonly foot: ReactNode;
  readonly tagOf: (row: Row) => string | null;
}

/** A ladder: to whom, how fast they answer you, what it costs. The highest rung stands on top. */
export function RaisePanel({
  rows,
  draft,
  go,
  title,
  foot,
  tagOf,
  onChange,
  onCommit,
  onBack,
}: RaisePanelProps): React.JSX.Element {
  const say = useSay();
  const stop = rows.find((row) => row.id === draft.row)?.id ?? rows.find((row) => row.isOpen)?.id ?? rows[0]?.id;
  return (
    <PanelFrame
      glyph="blocker"
      kind={say('verb.raise')}
      title={title}
      go={go}
      backText={say('panel.back')}
      onBack={onBack}
      onCommit={onCommit}
      foot={foot}
    >
      <div className={styles.header} aria-hidden="true">
        <span>{say('raise.way')}</span>
        <span>{say('raise.answers')}</span>
      </div>
      <RadioGroup className={styles.ladder} labelledBy="panel-head" onCommit={onCommit}>
        {rows.map((row, place) => (
          <Radio
            key={row.id}
            isOn={row.id === draft.row}
            isOpen={row.isOpen}
            isStop={row.id === stop}
            shortcut={String(place + 1)}
            className={cx(styles.rung, row.id === draft.row && styles.on, !row.isOpen && styles.shut)}
            onChoose={() => onChange({ row: row.id, pick: null })}
          >
            <span className={styles.rail} aria-hidden="true">
              <span>{place + 1}</span>
            </span>
            <span className={styles.text}>
              {row.text}
              {tagOf(row) === null ? null : <small>{tagOf(row)}</small>}
              {row.isOpen ? null : <small>{row.reason}</small>}
            </span>
            <span className={styles.right}>
              {row.choice?.bars === null || row.choice === null ? null : <SignalBars bars={row.choice.bars} />}
              <PriceWords tokens={row.tokens} takesAll={row.takesAll} />
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <p className={styles.after}>{say('raise.after')}</p>
    </PanelFrame>
  );
}
