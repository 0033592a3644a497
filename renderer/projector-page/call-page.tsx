import type { ProjectorView } from '../../scenarios/index.ts';
import { fill } from './words.ts';
import type { ProjectorWords } from './words.ts';
import styles from './projector.module.css';

/** The call read aloud, its answers, and how many have chosen: never which. */
export function CallPage({
  view,
  say,
}: {
  readonly view: ProjectorView;
  readonly say: ProjectorWords;
}): React.JSX.Element | null {
  const { call, votesIn } = view;
  if (call === null) return <h1>{view.headline}</h1>;
  return (
    <div className={styles.call}>
      <h1>{call.title}</h1>
      <div className={styles.read}>
        {call.lines.map((line) => (
          <p key={line.text}>
            {line.name === null ? null : <b>{line.name}: </b>}
            {line.text}
          </p>
        ))}
      </div>
      <ol className={styles.options}>
        {call.options.map((one) => (
          <li key={one.option}>
            <span className={styles.letter}>{one.letter}</span>
            <span>{one.text}</span>
          </li>
        ))}
      </ol>
      <footer className={styles.foot}>
        <p className={styles.say}>{view.headline}</p>
        {votesIn === null ? null : (
          <p className={styles.in}>
            <span className={styles.tally} aria-hidden="true">
              {Array.from({ length: votesIn.of }, (_, at) => (
                // eslint-disable-next-line react/no-array-index-key -- counted, not followed
                <i key={at} className={at < votesIn.count ? styles.have : undefined} />
              ))}
            </span>
            {fill(say.votes_in, { ...votesIn })}
          </p>
        )}
        <p className={styles.soft}>{fill(say.silence, { text: call.silence })}</p>
      </footer>
    </div>
  );
}
