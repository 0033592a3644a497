import type { ReactNode } from 'react';
import type { GlyphName } from '../glyph.tsx';
import { Choices } from './choices.tsx';
import styles from './list-panel.module.css';
import { OptionRows } from './option-rows.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import { useSay } from './words.ts';

interface ListPanelProps extends PanelProps {
  readonly glyph: GlyphName;
  readonly kind: string;
  readonly title: string;
  /** What is said about the row in front: who must say yes, what changes. */
  readonly about: ReactNode;
  readonly foot: ReactNode;
  readonly tagOf: (row: Row) => string | null;
}

/** Move: rows to choose from, and what is certain about the one in front. */
export function ListPanel(props: ListPanelProps): React.JSX.Element {
  const { rows, draft, go, glyph, kind, title, about, foot, tagOf, onChange, onCommit, onBack } = props;
  const say = useSay();
  const chosen = rows.find((row) => row.id === draft.row) ?? null;
  const picks = chosen?.choice?.picks ?? [];
  const range = chosen?.choice?.parameter ?? null;
  return (
    <PanelFrame
      glyph={glyph}
      kind={kind}
      title={title}
      go={go}
      backText={say('panel.back')}
      onBack={onBack}
      onCommit={onCommit}
      foot={foot}
    >
      <OptionRows
        rows={rows}
        chosen={draft.row}
        labelledBy="panel-head"
        showsTokens
        tagOf={tagOf}
        onChoose={(row) => onChange({ row, pick: null, parameter: null })}
        onCommit={onCommit}
      />
      {picks.length === 0 ? null : (
        <div className={styles.part}>
          <Choices
            label={say('ask.pick')}
            value={draft.pick}
            options={picks.map((pick) => ({ value: pick.pick, text: pick.text }))}
            onChange={(pick) => onChange({ pick })}
            onCommit={onCommit}
          />
        </div>
      )}
      {range === null ? null : (
        <label className={styles.part}>
          {say('option.howMuch')}{' '}
          <input
            type="number"
            min={range.min}
            max={range.max}
            step={range.step}
            value={draft.parameter ?? range.min}
            onChange={(event) => onChange({ parameter: event.target.valueAsNumber })}
          />
        </label>
      )}
      <div className={styles.part}>{about}</div>
    </PanelFrame>
  );
}
