import type { ReactNode } from 'react';
import type { Offer } from '../../../scenarios/index.ts';
import { Choices } from './choices.tsx';
import { cx } from './cx.ts';
import styles from './agree-panel.module.css';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps, Row } from './panel-model.ts';
import { Radio, RadioGroup } from './radio-group.tsx';
import { PromiseTerms } from './promise-terms.tsx';
import { useSay } from './words.ts';

interface AgreePanelProps extends PanelProps {
  /** The row or promise in front. */
  readonly chosen: Row | null;
  readonly peopleNotes: Readonly<Record<string, string>>;
  readonly stepNames: readonly string[];
  readonly foot: ReactNode;
}

/** A row as one sentence, or a promise with its owner and date. */
export function AgreePanel({
  rows,
  draft,
  go,
  chosen,
  peopleNotes,
  stepNames,
  foot,
  onChange,
  onCommit,
  onBack,
}: AgreePanelProps): React.JSX.Element {
  const say = useSay();
  const offer = chosen?.offer ?? null;
  return (
    <PanelFrame
      glyph={offer?.kind === 'promise' ? 'promise' : 'raci'}
      kind={say('verb.agree')}
      title={chosen === null ? say('agree.title') : chosen.text}
      go={go}
      backText={say('panel.back')}
      onBack={onBack}
      onCommit={onCommit}
      foot={foot}
    >
      {rows.length < 2 ? null : (
        <div className={styles.what}>
          <Choices
            label={say('agree.what')}
            value={draft.row}
            options={rows.filter((row) => row.isOpen).map((row) => ({ value: row.id, text: nameOf(row.offer, say) }))}
            onChange={(row) => onChange({ row, lastWord: null, asked: [] })}
          />
        </div>
      )}
      {offer !== null && offer.row !== null ? (
        <RowAsSentence
          row={offer.row}
          draft={draft}
          peopleNotes={peopleNotes}
          onChange={onChange}
          onCommit={onCommit}
        />
      ) : null}
      {chosen !== null && offer?.kind === 'promise' ? (
        <PromiseTerms row={chosen} draft={draft} stepNames={stepNames} onChange={onChange} onCommit={onCommit} />
      ) : null}
      {chosen !== null && !chosen.isOpen && offer?.kind !== 'promise' ? (
        <p className={styles.sentence}>{chosen.reason}</p>
      ) : null}
    </PanelFrame>
  );
}

function nameOf(offer: Offer, say: (key: string) => string): string {
  return offer.kind === 'promise' ? say('agree.promise') : say('agree.lastWord');
}

interface RowProps extends Pick<PanelProps, 'draft' | 'onChange' | 'onCommit'> {
  readonly row: NonNullable<Offer['row']>;
  readonly peopleNotes: Readonly<Record<string, string>>;
}

function RowAsSentence({ row, draft, peopleNotes, onChange, onCommit }: RowProps): React.JSX.Element {
  const say = useSay();
  const names = new Map(row.people.map((one) => [one.id, one.name]));
  const nameFor = (id: string): string =>
    id === 'nobody' ? say('agree.nobody') : id === 'you' ? say('agree.you') : (names.get(id) ?? id);
  const tags = row.tags.filter((id) => id !== draft.lastWord);
  const stop = draft.lastWord ?? row.lastWord[0];
  return (
    <>
      <RadioGroup className={styles.faces} labelledBy="panel-head" onCommit={onCommit}>
        {row.lastWord.map((id, place) => (
          <Radio
            key={id}
            isOn={draft.lastWord === id}
            isStop={id === stop}
            shortcut={String(place + 1)}
            className={cx(styles.face, draft.lastWord === id && styles.on)}
            onChoose={() => onChange({ lastWord: id, asked: draft.asked.filter((one) => one !== id) })}
          >
            <span className={styles.number} aria-hidden="true">
              {place + 1}
            </span>
            <span className={styles.name}>
              <b>{nameFor(id)}</b> <small>{peopleNotes[id] ?? ''}</small>
            </span>
            {draft.lastWord === id ? <span className={styles.seal}>{say('agree.tag.lastWord')}</span> : null}
          </Radio>
        ))}
      </RadioGroup>
      {tags.length === 0 ? null : (
        <div className={styles.tags} role="group" aria-label={say('agree.askedBefore')}>
          <span>{say('agree.askedBefore')}</span>
          {tags.map((id) => {
            const isOn = draft.asked.includes(id);
            return (
              <button
                key={id}
                type="button"
                aria-pressed={isOn}
                className={cx(styles.tag, isOn && styles.tagOn)}
                onClick={() =>
                  onChange({ asked: isOn ? draft.asked.filter((one) => one !== id) : [...draft.asked, id] })
                }
              >
                {nameFor(id)}
              </button>
            );
          })}
        </div>
      )}
      <p className={styles.sentence} aria-live="polite" data-reads="option">
        {sentenceOf(row, draft.lastWord, draft.asked, nameFor, say)}
      </p>
    </>
  );
}

type SayRow = (key: string, values?: Readonly<Record<string, string>>) => string;
function sentenceOf(
  row: NonNullable<Offer['row']>,
  lastWord: string | null,
  asked: readonly string[],
  nameFor: (id: string) => string,
  say: SayRow,
): string {
  if (lastWord === null) return say('agree.sentence.open');
  const doer = row.people.find((one) => row.base[one.id]?.includes('R') === true);
  const parts = [
    lastWord === 'nobody' ? say('agree.sentence.nobody') : say('agree.sentence.says', { name: nameFor(lastWord) }),
  ];
  if (doer !== undefined && doer.id !== lastWord) parts.push(say('agree.sentence.does', { name: nameFor(doer.id) }));
  if (asked.length > 0)
    parts.push(say('agree.sentence.asked', { names: asked.map(nameFor).join(say('agree.sentence.and')) }));
  return parts.join(' ');
}
