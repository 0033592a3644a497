import type { SaidView } from '../../../scenarios/index.ts';
import type { ReactNode } from 'react';
import { AnswerGiven, type AnswerKind } from './answer-given.tsx';
import { Choices } from './choices.tsx';
import { cx } from './cx.ts';
import { OptionRows } from './option-rows.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import { Radio, RadioGroup } from './radio-group.tsx';
import styles from './radio-panel.module.css';
import { Sureness } from './tell-panel.tsx';
import { useSay } from './words.ts';

/** The row that stands for staying silent. */
export const silenceRow = 'silence';

interface RadioPanelProps extends PanelProps {
  readonly lines: readonly SaidView[];
  /** What your last act was answered while this call waits, and which answer it was; empty = nothing new. */
  readonly heard: readonly SaidView[];
  readonly answer: AnswerKind | null;
  readonly roleOf: (person: string) => string;
  readonly silence: string;
  readonly asksConfidence: boolean;
  readonly stakes: string;
  readonly foot: ReactNode;
  readonly tagOf: (row: Row) => string | null;
}

/** People call. Answering costs no token; saying nothing is an answer too. */
export function RadioPanel(props: RadioPanelProps): React.JSX.Element {
  const {
    rows,
    draft,
    go,
    lines,
    heard,
    answer,
    roleOf,
    silence,
    asksConfidence,
    stakes,
    foot,
    tagOf,
    onChange,
    onCommit,
    onBack,
  } = props;
  const say = useSay();
  const spoken = lines.filter((line) => line.name !== null);
  const told = lines.filter((line) => line.name === null);
  const chosen = rows.find((row) => row.id === draft.row) ?? null;
  const picks = chosen?.choice?.picks ?? [];
  const isSilent = draft.row === silenceRow;
  return (
    <PanelFrame
      glyph="decision"
      kind={say('radio.title')}
      title={stakes}
      isTitleQuiet
      go={go}
      backText={say('panel.toWall')}
      onBack={onBack}
      onCommit={onCommit}
      foot={
        <span className={styles.foot}>
          {picks.length === 0 ? null : (
            <Choices
              label={say('ask.which')}
              value={draft.pick}
              options={picks.map((pick) => ({ value: pick.pick, text: pick.text }))}
              onChange={(pick) => onChange({ pick })}
              onCommit={onCommit}
            />
          )}
          {asksConfidence && !isSilent ? (
            <Sureness
              value={draft.confidence}
              onChange={(confidence) => onChange({ confidence })}
              onCommit={onCommit}
            />
          ) : picks.length === 0 ? (
            foot
          ) : null}
        </span>
      }
    >
      {heard.length === 0 ? null : (
        <div className={styles.heard} role="status" aria-label={say('radio.heard')}>
          {heard.map((line) => (
            <p key={`${line.index}${line.text}`} data-cause={line.by === null ? undefined : `voice:${line.by}`}>
              {line.name === null ? null : <b>{line.name}</b>} <span data-reads="speech">{line.text}</span>
            </p>
          ))}
          {answer === null ? null : <AnswerGiven answer={answer} />}
        </div>
      )}
      {told.map((line) => (
        <p key={line.text} className={styles.told} data-reads="speech">
          {line.text}
        </p>
      ))}
      <div className={cx(styles.says, spoken.length === 1 && styles.single)}>
        {spoken.map((line) => (
          <div key={line.text} data-cause={line.by === null ? undefined : `voice:${line.by}`}>
            <h3>
              {line.name} <small>{line.by === null ? '' : roleOf(line.by)}</small>
            </h3>
            <p data-reads="speech">{line.text}</p>
          </div>
        ))}
      </div>
      <OptionRows
        rows={rows}
        chosen={draft.row}
        label={say('radio.question')}
        showsTokens={false}
        tagOf={tagOf}
        onChoose={(row) => onChange({ row, pick: null })}
        onCommit={onCommit}
      />
      <RadioGroup className={styles.silence} label={say('radio.silent')} onCommit={onCommit}>
        <Radio
          isOn={isSilent}
          isStop
          shortcut="0"
          className={cx(isSilent && styles.on)}
          onChoose={() => onChange({ row: silenceRow, pick: null })}
        >
          <span className={styles.zero} aria-hidden="true">
            0
          </span>
          <span data-reads="option">
            {say('radio.ifSilent')} {silence}
          </span>
        </Radio>
      </RadioGroup>
    </PanelFrame>
  );
}
