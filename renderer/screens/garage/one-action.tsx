import { useEffect, useState } from 'react';
import { useWords } from '../../components/use-words.ts';
import type { Port, RunNotes } from '../../port/port.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { keptRuns } from '../../store/runs-slice.ts';
import styles from './one-action.module.css';

/** Runs looked through, newest first: what was promised longer ago is no longer the one thing. */
const atMost = 12;

/** The one thing the player said they would try, from their newest finished run that has one. */
export function OneAction(): React.JSX.Element | null {
  const say = useWords();
  const { port } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const runs = useApp((state) => state.runs);
  // One text: the effect asks again only when another run has been finished, not at every change of the list.
  const finished = keptRuns(runs)
    .filter((run) => run.isOver)
    .slice(0, atMost)
    .map(({ run }) => run)
    .join(' ');
  const [action, setAction] = useState<RunNotes['action']>(null);
  useEffect(() => {
    let isWanted = true;
    void newestAction(port, finished.split(' ').filter(Boolean)).then((found) => {
      if (isWanted) setAction(found);
    });
    return () => {
      isWanted = false;
    };
  }, [finished, port]);
  if (action === null) return null;
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

/** The action of the first run of a list that has one; a run that cannot be opened shows none here, its row says what is wrong. */
async function newestAction(port: Port, runs: readonly string[]): Promise<RunNotes['action']> {
  for (const run of runs) {
    // One after the other: the newest nearly always has it.
    // eslint-disable-next-line no-await-in-loop
    const answer = await port.request('runs.open', { run });
    if (answer.ok && answer.value.notes.action !== null) return answer.value.notes.action;
  }
  return null;
}
