import type { SeatView } from '../../scenarios/index.ts';
import { useSay } from './use-say.ts';
import styles from './seat-page.module.css';

/** Waiting for the start: what the room promises, what the story is, the number to keep. */
export function LobbyPage({ view }: { readonly view: SeatView }): React.JSX.Element {
  const say = useSay();
  return (
    <>
      <section className={styles.keep}>
        <h2>{say.keep_number}</h2>
        <p className={styles.digits}>{view.number}</p>
        <p className={styles.soft}>{say.keep_number_says}</p>
      </section>
      <section className={styles.part}>
        <h2>{view.title}</h2>
        <p>{view.intro}</p>
        <p>{view.goal}</p>
      </section>
      <section className={styles.part}>
        {view.contract.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </>
  );
}
