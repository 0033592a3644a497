import type { Reading } from '../../seat/engine.ts';
import { useWords } from '../../components/use-words.ts';
import styles from './what-it-was.module.css';

/** Beside the moments: lines crossed, marks, the card that stayed in your hand, questions. What is not there is not framed. */
export function WhatItWas({ reading }: { readonly reading: Reading }): React.JSX.Element {
  const say = useWords();
  const { crossed, marks, inHand, prompts, objectives } = reading;
  return (
    <div className={styles.side}>
      {crossed.length === 0 ? null : (
        <section>
          <h3>{say('debrief.crossed')}</h3>
          <ul>
            {crossed.map((line) => (
              <li key={line.id} className={styles.crossed}>
                <p>{line.text}</p>
                {line.wayBack === null ? null : <p className="q2">{say('debrief.way_back', { text: line.wayBack })}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {inHand === null ? null : (
        <section>
          <h3 className="vh">{say('debrief.in_hand')}</h3>
          <p>{inHand}</p>
        </section>
      )}
      {prompts.length === 0 ? null : (
        <section>
          <h3>{say('debrief.prompts')}</h3>
          <ul>
            {prompts.map((prompt) => (
              <li key={prompt.id}>{prompt.text}</li>
            ))}
          </ul>
        </section>
      )}
      {marks.length === 0 ? null : (
        <section>
          <h3>{say('debrief.marks')}</h3>
          <ul>
            {marks.map((mark) => (
              <li key={mark.id} className={styles.mark}>
                {mark.text}
              </li>
            ))}
          </ul>
          <p className={styles.small}>{say('debrief.marks_say')}</p>
        </section>
      )}
      {objectives.length === 0 ? null : (
        <section>
          <h3>{say('debrief.objectives')}</h3>
          <ul>
            {objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
