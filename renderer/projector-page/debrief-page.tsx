import type { ProjectorView } from '../../scenarios/index.ts';
import type { ProjectorWords } from './words.ts';
import styles from './projector.module.css';

/** The end on the wall: four lines, what it was, each call's question, the question to take home. */
export function DebriefPage({
  view,
  say,
}: {
  readonly view: ProjectorView;
  readonly say: ProjectorWords;
}): React.JSX.Element {
  const { debrief } = view;
  if (debrief === null) return <h1>{view.headline}</h1>;
  return (
    <div className={styles.debrief}>
      <h1>{debrief.ending}</h1>
      <div className={styles.lines}>
        {debrief.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <h2>{say.what_was}</h2>
        <p>{debrief.truth}</p>
      </div>
      <ol className={styles.questions}>
        {debrief.calls.map((call) => (
          <li key={call.call}>
            <p className={styles.soft}>{call.title}</p>
            <p className={styles.question}>{call.question}</p>
            <p>{call.changed}</p>
          </li>
        ))}
      </ol>
      {debrief.twin === null ? null : (
        <footer className={styles.foot}>
          <p className={styles.soft}>{say.twin}</p>
          <p className={styles.say}>{debrief.twin.ask}</p>
        </footer>
      )}
    </div>
  );
}
