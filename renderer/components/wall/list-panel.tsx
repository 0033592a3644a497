import type { ReactNode } from 'react';
import type { GlyphName } from '../glyph.tsx';
import { quarters } from './board-plan.ts';
import { Choices } from './choices.tsx';
import styles from './list-panel.module.css';
import { OptionRows } from './option-rows.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import { Stepper } from './stepper.tsx';
import { useSay } from './words.ts';

interface ListPanelProps extends PanelProps {
  readonly glyph: GlyphName;
  readonly kind: string;
  readonly title: string;
  /** What there is to choose between before the ways; empty = one thing only. */
  readonly clashes: readonly { readonly call: string; readonly text: string }[];
  /** Whose word a row needs, in words; null = nobody's. */
  readonly askOf: (row: Row) => string | null;
  /** What is said about the row in front: who must say yes, what changes. */
  readonly about: ReactNode;
  readonly foot: ReactNode;
  readonly tagOf: (row: Row) => string | null;
}

/** Move: rows to choose from, and what is certain about the one in front. */
export function ListPanel(props: ListPanelProps): React.JSX.Element {
  const { rows, draft, go, glyph, kind, title, clashes, about, foot, tagOf, askOf, onChange, onCommit, onBack } = props;
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
      {clashes.length === 0 ? null : (
        <div className={styles.part}>
          <Choices
            label={say('move.about')}
            value={rows[0]?.offer.call ?? null}
            options={clashes.map((one) => ({ value: one.call, text: one.text }))}
            onChange={(call) => onChange({ call, row: null, pick: null, parameter: null })}
          />
        </div>
      )}
      <OptionRows
        rows={rows}
        chosen={draft.row}
        labelledBy="panel-head"
        showsTokens
        tagOf={tagOf}
        askOf={askOf}
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
        <Stepper
          label={say('option.howMuch')}
          less={say('move.less')}
          more={say('move.more')}
          min={range.min}
          max={range.max}
          step={range.step}
          value={draft.parameter ?? range.min}
          text={amountWords(draft.parameter ?? range.min, range.unit)}
          onChange={(parameter) => onChange({ parameter })}
          onCommit={onCommit}
        />
      )}
      <div className={styles.part}>{about}</div>
    </PanelFrame>
  );
}

/** Whole steps and quarters as the wall says them, else at most two decimals; and the unit where there is one. */
function amountWords(value: number, unit: string): string {
  const shown = Number.isInteger(value * 4) ? quarters(value) : String(Math.round(value * 100) / 100);
  return unit === '' ? shown : `${shown} ${unit}`;
}
