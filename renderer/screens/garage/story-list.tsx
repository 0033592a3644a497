import { Button } from '../../components/button.tsx';
import { midSentence } from '../../components/mid-sentence.ts';
import { useWords } from '../../components/use-words.ts';
import type { RunSummary } from '../../port/port.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { happenedIn, metIn } from '../../store/records-slice.ts';
import { keptRuns } from '../../store/runs-slice.ts';
import { headOf, type ShelfEntry } from '../../store/shelf.ts';
import { pausedAt } from './waits.ts';
import styles from './story-list.module.css';

/** Every story this machine has: what it asks of you, how long it takes, and how your last run of it stands. */
export function StoryList(): React.JSX.Element {
  const say = useWords();
  const { shelf } = useSurroundings();
  const runs = useApp((state) => state.runs);
  return (
    <section className={styles.library} aria-labelledby="library-head">
      <h2 id="library-head">{say('garage.library')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('garage.story')}</th>
            <th scope="col" className={styles.figure}>
              {say('garage.min')}
            </th>
            <th scope="col" className={styles.asks}>
              {say('garage.asks_of_you')}
            </th>
            <th scope="col">{say('garage.last_run')}</th>
            <th scope="col" className={styles.met}>
              {say('garage.your_records')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shelf.entries.map((entry) => (
            <StoryRow key={entry.id} entry={entry} last={keptRuns(runs).find((run) => run.scenario === entry.id)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StoryRow({
  entry,
  last,
}: {
  readonly entry: ShelfEntry;
  readonly last: RunSummary | undefined;
}): React.JSX.Element {
  const say = useWords();
  const language = useApp((state) => state.settings.language);
  const brief = useApp((state) => state.brief);
  const records = useApp((state) => state.records);
  const head = headOf(entry, language);
  const met = metIn(records, entry.id);
  const [first = '', second = ''] = head.practises.map((word) => midSentence(word, language));
  return (
    <tr>
      <th scope="row">
        <Button
          look="link"
          className={styles.title}
          onClick={() => brief(entry.id)}
          aria-label={say('garage.brief_of', { story: head.title })}
        >
          {head.title}
        </Button>
      </th>
      <td className={styles.figure}>{entry.lengthMinutes}</td>
      <td className={styles.asks}>
        {first}
        {second === '' ? null : <span className={styles.second}>, {second}</span>}
      </td>
      <td>
        {last === undefined ? (
          <span className={styles.never}>{say('garage.not_driven')}</span>
        ) : last.isOver ? (
          (happenedIn(records, last.run, language) ?? head.happened[last.ending ?? '']) || say('garage.finished')
        ) : (
          <span className={styles.waits}>{pausedAt(head.stepNames[last.step] ?? '', language, say)}</span>
        )}
      </td>
      <td className={styles.met}>
        {met.endings.size === 0
          ? ''
          : say('garage.records_say', {
              met: met.endings.size,
              count: head.endings.length,
              marks: met.marks.size,
              all: head.marks.length,
            })}
      </td>
    </tr>
  );
}
