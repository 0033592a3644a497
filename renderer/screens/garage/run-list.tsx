import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { useWords } from '../../components/use-words.ts';
import type { RunSummary } from '../../port/port.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { happenedIn } from '../../store/records-slice.ts';
import { numberRuns } from '../../store/runs-slice.ts';
import { headOf } from '../../store/shelf.ts';
import { dayOf } from './days.ts';
import { pausedAt } from './waits.ts';
import styles from './run-list.module.css';

/** Every run kept on this machine: go on, read it, put it in the trash and take it out again. */
export function RunList(): React.JSX.Element {
  const say = useWords();
  const runs = useApp((state) => state.runs);
  const [now] = useState(() => new Date());
  const [isTrash, setTrash] = useState(false);
  const trashed = runs.filter((run) => run.isInTrash);
  const shown = isTrash ? trashed : runs.filter((run) => !run.isInTrash);
  const numbers = numberRuns(runs);
  return (
    <section className={styles.runs} aria-labelledby="runs-head">
      <div className={styles.head}>
        <h2 id="runs-head">{say(isTrash ? 'garage.trash' : 'garage.my_runs')}</h2>
        <span>{say(isTrash ? 'garage.trash_days' : 'garage.kept_here')}</span>
        {trashed.length === 0 && !isTrash ? null : (
          <Button look="link" onClick={() => setTrash(!isTrash)}>
            {isTrash ? say('garage.out_of_trash') : say('garage.trash', { count: trashed.length })}
          </Button>
        )}
      </div>
      {shown.length === 0 ? <Note kind="empty">{say(isTrash ? 'garage.empty_trash' : 'garage.no_runs')}</Note> : null}
      <ol>
        {shown.map((run) => (
          <RunRow key={run.run} run={run} number={numbers.get(run.run) ?? 0} now={now} />
        ))}
      </ol>
    </section>
  );
}

interface RunRowProps {
  readonly run: RunSummary;
  readonly number: number;
  /** When the list was opened: what "today" is. */
  readonly now: Date;
}

function RunRow({ run, number, now }: RunRowProps): React.JSX.Element {
  const say = useWords();
  const language = useApp((state) => state.settings.language);
  const openRun = useApp((state) => state.openRun);
  const replayRun = useApp((state) => state.replayRun);
  const trashRun = useApp((state) => state.trashRun);
  const restoreRun = useApp((state) => state.restoreRun);
  const happened = useApp((state) => happenedIn(state.records, run.run, state.settings.language));
  const { shelf } = useSurroundings();
  const entry = shelf.entries.find((one) => one.id === run.scenario);
  const head = entry === undefined ? null : headOf(entry, language);
  const title = head?.title ?? run.scenario;
  const named = (act: string): string => say('garage.of_run', { act, number, story: title });
  const state = run.isOver
    ? (happened ?? head?.happened[run.ending ?? '']) || say('garage.finished')
    : pausedAt(head?.stepNames[run.step] ?? '', language, say);
  const open = say(run.isOver ? 'garage.debrief_run' : 'garage.continue_run');
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {title}
        <small>{say('garage.run', { number })}</small>
        {run.name === '' ? null : <small>{run.name}</small>}
        {run.isStarred ? <small>{say('garage.starred')}</small> : null}
        {run.parent === null ? null : <small>{say('garage.run_from', { move: run.parent.moves + 1 })}</small>}
      </span>
      <span className={styles.state}>
        {state}
        {run.trouble === null ? null : <small>{say('garage.trouble')}</small>}
      </span>
      <time className={styles.when} dateTime={run.lastAt}>
        {dayOf(run.lastAt, language, now)}
      </time>
      <span className={styles.acts}>
        {run.isInTrash ? (
          <Button look="link" aria-label={named(say('garage.restore_run'))} onClick={() => void restoreRun(run)}>
            {say('garage.restore_run')}
          </Button>
        ) : (
          <>
            <Button look="link" aria-label={named(open)} onClick={() => void openRun(run.run)}>
              {open}
            </Button>
            <Button look="link" aria-label={named(say('garage.replay_run'))} onClick={() => void replayRun(run.run)}>
              {say('garage.replay_run')}
            </Button>
            <Button look="link" aria-label={named(say('garage.delete_run'))} onClick={() => void trashRun(run)}>
              {say('garage.delete_run')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
