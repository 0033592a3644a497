import { Button } from '../../components/button.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { metIn } from '../../store/records-slice.ts';
import { headOf } from '../../store/shelf.ts';
import styles from './other-ways.module.css';

/** Once every story has been driven: the others again, with what each still has. */
export function OtherWays({ but }: { readonly but: string | undefined }): React.JSX.Element | null {
  const say = useWords();
  const { shelf } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const records = useApp((state) => state.records);
  const brief = useApp((state) => state.brief);
  const others = shelf.entries.filter((entry) => entry.id !== but);
  if (others.length === 0) return null;
  return (
    <section className={styles.ways}>
      <h2>{say('garage.again')}</h2>
      <ul>
        {others.map((entry) => {
          const head = headOf(entry, language);
          const met = metIn(records, entry.id);
          return (
            <li key={entry.id}>
              <Button look="link" className={styles.title} onClick={() => brief(entry.id)}>
                {head.title}
              </Button>
              <small>
                {say('garage.again_says', {
                  met: met.endings.size,
                  count: head.endings.length,
                  marks: met.marks.size,
                  all: head.marks.length,
                })}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
