import type { ReactNode } from 'react';
import { Choices } from './choices.tsx';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import { RaiseLadder } from './raise-ladder.tsx';
import { RaiseRungs } from './raise-rungs.tsx';
import styles from './raise-panel.module.css';
import { useSay } from './words.ts';

interface RaisePanelProps extends PanelProps {
  readonly title: string;
  /** What could be taken up instead; empty = this is the only thing. */
  readonly abouts: readonly { readonly call: string; readonly text: string }[];
  readonly chosen: Row | null;
  /** Whose blocker it is, by name; null = nobody's. */
  readonly ownerName: string | null;
  readonly stepNames: readonly string[];
  readonly foot: ReactNode;
  readonly tagOf: (row: Row) => string | null;
}

/** To whom, how fast they answer, until when that helps, what it costs. */
export function RaisePanel(props: RaisePanelProps): React.JSX.Element {
  const { rows, draft, go, title, abouts, chosen, ownerName, stepNames, foot, tagOf, onChange, onCommit, onBack } =
    props;
  const say = useSay();
  const ladder = rows[0]?.offer.ladder ?? null;
  const others = abouts.filter((one) => one.call !== rows[0]?.offer.call);
  const picks = chosen?.choice?.picks ?? [];
  const choose = (row: string): void => onChange({ row, pick: null });
  return (
    <PanelFrame
      glyph="blocker"
      kind={say('verb.raise')}
      title={title}
      go={go}
      backText={say('panel.back')}
      onBack={onBack}
      onCommit={onCommit}
      foot={
        <span className={styles.foot}>
          {ladder === null || chosen?.choice == null || ownerName === null ? null : (
            <Together choice={chosen.choice} draft={draft} name={ownerName} onChange={onChange} onCommit={onCommit} />
          )}
          {foot}
        </span>
      }
    >
      {others.length === 0 ? null : (
        <div className={styles.part}>
          <Choices
            label={say('raise.instead')}
            value={null}
            options={others.map((one) => ({ value: one.call, text: one.text }))}
            onChange={(call) => onChange({ call, row: null, pick: null, jointly: false })}
          />
        </div>
      )}
      {ladder === null ? (
        <RaiseRungs
          rows={rows}
          chosen={draft.row}
          stepNames={stepNames}
          tagOf={tagOf}
          onChoose={choose}
          onCommit={onCommit}
        />
      ) : (
        <RaiseLadder
          ladder={ladder}
          rows={rows}
          chosen={draft.row}
          stepNames={stepNames}
          tagOf={tagOf}
          onChoose={choose}
          onCommit={onCommit}
        />
      )}
      {picks.length === 0 ? null : (
        <div className={styles.part}>
          <Choices
            label={say('ask.which')}
            value={draft.pick}
            options={picks.map((pick) => ({ value: pick.pick, text: pick.text }))}
            onChange={(pick) => onChange({ pick })}
            onCommit={onCommit}
          />
        </div>
      )}
      {ladder === null ? <p className={styles.after}>{say('raise.after')}</p> : null}
    </PanelFrame>
  );
}

interface TogetherProps extends Pick<PanelProps, 'draft' | 'onChange' | 'onCommit'> {
  readonly choice: NonNullable<Row['choice']>;
  /** Whose blocker it is. */
  readonly name: string;
}

/** Alone, or the owner hears it first: the player's choice, unless the way out says so by itself or asks nobody else. */
function Together({ choice, draft, name, onChange, onCommit }: TogetherProps): React.JSX.Element | null {
  const say = useSay();
  if (choice.jointly) return <span>{say('raise.isJoint', { name })}</span>;
  if ((choice.level ?? 0) < 1) return null;
  return (
    <Choices
      label={say('raise.how')}
      value={draft.jointly ? 'jointly' : 'alone'}
      options={[
        { value: 'alone', text: say('raise.alone') },
        { value: 'jointly', text: say('raise.jointly', { name }) },
      ]}
      onChange={(how) => onChange({ jointly: how === 'jointly' })}
      onCommit={onCommit}
    />
  );
}
