import type { ProjectorView } from '../../scenarios/index.ts';
import { Bars } from './bars.tsx';
import styles from './projector.module.css';

/** Lines to be read aloud: what the house did, what the room chose, what came of it. */
export function TellPage({ view }: { readonly view: ProjectorView }): React.JSX.Element {
  if (view.phase === 'committed') {
    return (
      <div className={styles.tell}>
        <h1>{view.choice}</h1>
        {view.second === null ? null : <Bars shown={view.second} />}
        <p className={styles.say}>{view.headline}</p>
      </div>
    );
  }
  const lines = view.phase === 'meanwhile' ? view.meanwhile.map((text) => ({ name: null, text })) : view.consequence;
  return (
    <div className={styles.tell}>
      <h1>{view.headline}</h1>
      {view.choice === null ? null : <p className={styles.soft}>{view.choice}</p>}
      <div className={styles.aloud}>
        {lines.map((line) => (
          <p key={line.text}>
            {line.name === null ? null : <b>{line.name}: </b>}
            {line.text}
          </p>
        ))}
      </div>
    </div>
  );
}
