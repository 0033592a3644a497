import type { CallView } from '../../scenarios/index.ts';
import { useSay } from './use-say.ts';
import { fill } from './words.ts';
import styles from './seat-page.module.css';

/** The call as it was read aloud. Always on the phone: open while choosing, one tap away afterwards. */
export function CallText({ call, isOpen }: { readonly call: CallView; readonly isOpen: boolean }): React.JSX.Element {
  const say = useSay();
  const text = (
    <>
      {call.lines.map((line) => (
        <p key={line.text}>
          {line.name === null ? null : <b>{line.name}: </b>}
          {line.text}
        </p>
      ))}
      {call.cards.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{say.in_hand}</summary>
          {call.cards.map((card) => (
            <p key={card.title}>
              <b>{card.title}.</b> {card.text}
            </p>
          ))}
        </details>
      )}
    </>
  );
  if (!isOpen)
    return (
      <details className={styles.more}>
        <summary>{say.read_again}</summary>
        <h2>{call.title}</h2>
        {text}
      </details>
    );
  return (
    <section className={styles.call}>
      <p className={styles.small}>{fill(say.call_of, { number: call.number, of: call.of })}</p>
      <h2>{call.title}</h2>
      {text}
    </section>
  );
}
