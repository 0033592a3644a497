import { useEffect, useState } from 'react';
import { useWords } from '../../components/use-words.ts';
import type { RunNotes } from '../../port/port.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { keptRuns } from '../../store/runs-slice.ts';
import styles from './one-action.module.css';

/** The one thing the player said they would try, from their newest finished run that has one. */
export function OneAction(): React.JSX.Element | null {
  const say = useWords();
  const { port } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const newest = useApp((state) => keptRuns(state.runs).find((run) => run.isOver)?.run ?? null);
  const [action, setAction] = useState<RunNotes['action']>(null);
  useEffect(() => {
    if (newest === null) return undefined;
    let isWanted = true;
    // A run that cannot be opened shows no action here; its row says what is wrong.
    void port.request('runs.open', { run: newest }).then((answer) => {
      if (isWanted) setAction(answer.ok ? answer.value.notes.action : null);
    });
    return () => {
      isWanted = false;
    };
  }, [newest, port]);
  if (newest === null || action === null) return null;
  const date = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(
    new Date(`${action.date}T12:00`),
  );
  return (
    <section className={styles.action}>
      <div className={styles.head}>
        <h2>{say('garage.one_action')}</h2>
        <span>{say('garage.by_date', { date })}</span>
      </div>
      <p>{action.text}</p>
    </section>
  );
}
