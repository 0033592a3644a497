import type { ProjectorView } from '../../scenarios/index.ts';
import { TableMark } from '../components/room/table-mark.tsx';
import { Bars, Legend } from './bars.tsx';
import type { ProjectorWords } from './words.ts';
import styles from './projector.module.css';

/** What the room chose, and who argues for the answer fewest took. */
export function RevealPage({
  view,
  say,
}: {
  readonly view: ProjectorView;
  readonly say: ProjectorWords;
}): React.JSX.Element {
  const { first, drawn, reasons } = view;
  const hasReasons = reasons.length > 0;
  return (
    <div className={hasReasons ? styles.revealWithReasons : styles.reveal}>
      <h1>{view.call?.title ?? view.headline}</h1>
      {first === null ? null : <Bars shown={first} />}
      {hasReasons ? (
        <section className={styles.reasons}>
          <h2>{say.reasons}</h2>
          <ul>
            {reasons.slice(0, 8).map((reason, at) => (
              // eslint-disable-next-line react/no-array-index-key -- two people may write the same line
              <li key={at}>{reason}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <footer className={styles.foot}>
        {first === null ? null : (
          <p className={styles.say}>
            {first.isSplit ? (
              <>
                <span className={styles.splitMark} aria-hidden="true" />
                {say.split} <span>{say.split_says}</span>
              </>
            ) : (
              first.sentence
            )}
          </p>
        )}
        {drawn === null ? null : (
          <p className={styles.drawn}>
            <TableMark colour={drawn.table.colour} /> {drawn.text}
          </p>
        )}
        <Legend text={say.legend} />
      </footer>
    </div>
  );
}
