import { Button } from '../../components/button.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp } from '../../store/hooks.ts';
import { headOf, type ShelfEntry } from '../../store/shelf.ts';
import styles from './next-story.module.css';

/** The shortest story that was never driven: one more way on, under the one that is lit. */
export function NextStory({
  entry,
  onBrief,
}: {
  readonly entry: ShelfEntry;
  readonly onBrief: () => void;
}): React.JSX.Element {
  const say = useWords();
  const language = useApp((state) => state.settings.language);
  const head = headOf(entry, language);
  return (
    <section className={styles.next}>
      <div className={styles.head}>
        <h2>{say('garage.next_story')}</h2>
        <span>{say('garage.minutes', { minutes: entry.lengthMinutes })}</span>
      </div>
      <div className={styles.line}>
        <p className={styles.title}>{head.title}</p>
        <Button cap="4" onClick={onBrief}>
          {say('garage.brief')}
        </Button>
      </div>
      <p className={styles.goal}>{head.goal}</p>
    </section>
  );
}
