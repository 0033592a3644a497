import { useId, useState } from 'react';
import type { Ref } from 'react';
import type { Reading } from '../../seat/engine.ts';
import type { RunNotes } from '../../port/port.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../components/use-words.ts';
import { actionWith, gapsOf } from './action-text.ts';
import styles from './twin-and-action.module.css';

interface TwinAndActionProps {
  readonly reading: Reading;
  readonly kept: RunNotes['action'];
  /** `YYYY-MM-DD` offered first. */
  readonly suggestedDate: string;
  readonly onKeep: (action: { readonly text: string; readonly date: string }) => void;
  readonly actionRef: Ref<HTMLHeadingElement>;
}

/** The same story in another trade, a question, and one sentence to take along. */
export function TwinAndAction({
  reading,
  kept,
  suggestedDate,
  onKeep,
  actionRef,
}: TwinAndActionProps): React.JSX.Element | null {
  const say = useWords();
  const { twin, action } = reading;
  if (twin === null && action === null) return null;
  return (
    <div className={styles.row}>
      {twin === null ? null : (
        <section className={styles.twin}>
          <h3>
            {twin.text.startsWith(say('debrief.twin')) ? (
              <span className="vh">{say('debrief.twin')}</span>
            ) : (
              say('debrief.twin')
            )}
          </h3>
          <p>{twin.text}</p>
          <p className={styles.ask}>{twin.ask}</p>
        </section>
      )}
      {action === null ? null : (
        <section className={kept === null ? `${styles.action} ${styles.open}` : styles.action}>
          <h3 ref={actionRef} tabIndex={-1}>
            {say('debrief.one_action')}
          </h3>
          {kept === null ? null : (
            <p className={styles.kept}>
              {kept.text} <span className="q3">{say('debrief.action_kept')}</span>
            </p>
          )}
          <ActionForm sentence={action} kept={kept} suggestedDate={suggestedDate} onKeep={onKeep} />
        </section>
      )}
    </div>
  );
}

interface ActionFormProps {
  readonly sentence: string;
  readonly kept: RunNotes['action'];
  readonly suggestedDate: string;
  readonly onKeep: TwinAndActionProps['onKeep'];
}

function ActionForm({ sentence, kept, suggestedDate, onKeep }: ActionFormProps): React.JSX.Element {
  const say = useWords();
  const dateId = useId();
  const parts = gapsOf(sentence);
  const [words, setWords] = useState<readonly string[]>(() => parts.slice(1).map(() => ''));
  const [date, setDate] = useState(kept?.date ?? suggestedDate);
  const [isEmptySaid, setEmptySaid] = useState(false);
  const isFull = words.every((word) => word.trim() !== '') && date !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setEmptySaid(!isFull);
        if (isFull) onKeep({ text: actionWith(sentence, words), date });
      }}
    >
      <p className={styles.says}>{say('debrief.action_says')}</p>
      <p className={styles.sentence}>
        {parts.map((part, place) => (
          // eslint-disable-next-line react/no-array-index-key -- a gap is its place in the sentence
          <span key={place}>
            {part}
            {place === parts.length - 1 ? null : (
              <input
                aria-label={say('debrief.blank', { number: place + 1 })}
                value={words[place] ?? ''}
                maxLength={100}
                onChange={(event) => setWords(words.map((word, at) => (at === place ? event.target.value : word)))}
              />
            )}
          </span>
        ))}
      </p>
      <div className={styles.foot}>
        <label htmlFor={dateId}>
          {say('debrief.by_when')}
          <input id={dateId} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </label>
        <Button type="submit">{say('debrief.save_action')}</Button>
        <p role="status">{isEmptySaid && !isFull ? say('debrief.action_empty') : ''}</p>
      </div>
    </form>
  );
}
