import { useWords } from '../../components/use-words.ts';
import { useApp } from '../../store/hooks.ts';
import { metIn } from '../../store/records-slice.ts';
import type { StoryHead } from '../../store/shelf.ts';
import styles from './briefing-screen.module.css';

/** Things to try in a story that has been finished once, and how much of it you have seen. Nothing before: it would point the way. */
export function MarksToTry({ id, head }: { readonly id: string; readonly head: StoryHead }): React.JSX.Element | null {
  const say = useWords();
  const records = useApp((state) => state.records);
  const hasFinished = useApp((state) => (state.settings.plays[id] ?? 0) > 0);
  const met = metIn(records, id);
  if (!hasFinished || head.marks.length === 0) return null;
  return (
    <div className={styles.marks}>
      <div>
        <h3>{say('garage.marks')}</h3>
        <p>{say('garage.marks_say')}</p>
        <p>{say('garage.endings_met', { met: met.endings.size, count: head.endings.length })}</p>
      </div>
      <ul>
        {head.marks.map((mark) => (
          <li key={mark.id} className={met.marks.has(mark.id) ? styles.met : undefined}>
            {mark.text} <span className="vh">{say(met.marks.has(mark.id) ? 'garage.met' : 'garage.not_met')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
