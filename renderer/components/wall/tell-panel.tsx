import type { ReactNode } from 'react';
import { Choices } from './choices.tsx';
import { OptionRows } from './option-rows.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { confidences, type Confidence, type PanelProps, type Row } from './panel-model.ts';
import styles from './tell-panel.module.css';
import { DueStep } from './due-step.tsx';
import { OddsFold } from './odds-fold.tsx';
import { useSay, type Say } from './words.ts';

interface TellPanelProps extends PanelProps {
  readonly chosen: Row | null;
  readonly personName: string;
  readonly personRole: string;
  readonly stepNames: readonly string[];
  readonly steps: number;
  readonly foot: ReactNode;
  readonly tagOf: (row: Row) => string | null;
  /** Chances that must all hold, as one. */
  readonly merged: (parts: readonly number[]) => number;
}

/** Forecast upward, tell sideways, own up. A forecast is a yes or a no, and how sure. */
export function TellPanel(props: TellPanelProps): React.JSX.Element {
  const { rows, draft, go, chosen, personName, personRole, stepNames, steps, foot, tagOf, merged } = props;
  const { onChange, onCommit, onBack } = props;
  const say = useSay();
  const asks = chosen?.offer.answersAs ?? null;
  const picks = chosen?.choice?.picks ?? [];
  return (
    <PanelFrame
      glyph={asks === null ? 'broadcast' : 'forecast'}
      kind={say('verb.tell')}
      title={asks === null || personName === '' ? say('tell.title') : say('tell.titleTo', { name: personName })}
      go={go}
      backText={say('panel.back')}
      onBack={onBack}
      onCommit={onCommit}
      foot={foot}
    >
      {asks !== null ? null : (
        <OptionRows
          rows={rows}
          chosen={draft.row}
          labelledBy="panel-head"
          showsTokens
          tagOf={tagOf}
          askOf={(row) => tellingWords(row, say)}
          onChoose={(row) => onChange({ row, pick: null, stance: null, confidence: null })}
          onCommit={onCommit}
        />
      )}
      {asks === null || chosen === null ? null : (
        <div className={styles.forecast}>
          <p className={styles.question}>
            <b>{personName}</b> <small>{personRole}</small>
            <span data-reads="speech">{chosen.text}</span>
          </p>
          {chosen.offer.merge === null || chosen.offer.merge.parts.length === 0 ? null : (
            <OddsFold
              parts={chosen.offer.merge.parts}
              facts={draft.facts}
              merged={merged}
              onToggle={(card) =>
                onChange({
                  facts: draft.facts.includes(card)
                    ? draft.facts.filter((one) => one !== card)
                    : [...draft.facts, card],
                })
              }
            />
          )}
          {asks === 'yes_no' ? (
            <Choices
              label={say('tell.answer')}
              isNumbered={draft.stance === null}
              value={draft.stance}
              options={[
                { value: 'yes', text: say('tell.yes') },
                { value: 'no', text: say('tell.no') },
              ]}
              onChange={(stance) => onChange({ stance })}
              onCommit={onCommit}
            />
          ) : (
            <DueStep
              range={{ min: 0, max: steps }}
              value={draft.dateStep}
              stepNames={stepNames}
              onChange={(dateStep) => onChange({ dateStep })}
              onCommit={onCommit}
            />
          )}
          {asks === 'yes_no' && draft.stance !== null ? (
            <Sureness
              isNumbered
              value={draft.confidence}
              onChange={(confidence) => onChange({ confidence })}
              onCommit={onCommit}
            />
          ) : null}
        </div>
      )}
      {picks.length === 0 ? null : (
        <div className={styles.forecast}>
          <Choices
            label={say('ask.which')}
            value={draft.pick}
            options={picks.map((pick) => ({ value: pick.pick, text: pick.text }))}
            onChange={(pick) => onChange({ pick })}
            onCommit={onCommit}
          />
        </div>
      )}
    </PanelFrame>
  );
}

/** Who hears it; what they learn by it; whether it is owning up. */
function tellingWords({ offer }: Row, say: Say): string | null {
  if (offer.telling === null) return null;
  const { audience, teaches, ownsUp } = offer.telling;
  const names = audience.join(', ');
  if (ownsUp) return say('tell.ownsUp', { names });
  return teaches === null ? say('tell.to', { names }) : say('tell.teaches', { names, topic: teaches });
}

interface SurenessProps {
  readonly value: Confidence | null;
  readonly isNumbered?: boolean;
  readonly onChange: (value: Confidence) => void;
  readonly onCommit: () => void;
}

/** A guess, fairly sure, sure: three words, no number. */
export function Sureness({ value, isNumbered = false, onChange, onCommit }: SurenessProps): React.JSX.Element {
  const say = useSay();
  return (
    <Choices
      label={say('tell.howSure')}
      isNumbered={isNumbered}
      value={value}
      options={confidences.map((one) => ({ value: one, text: say(`tell.sure.${one}`) }))}
      onChange={onChange}
      onCommit={onCommit}
    />
  );
}
