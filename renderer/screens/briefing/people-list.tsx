import { useWords } from '../../components/use-words.ts';
import type { View } from '../../seat/engine.ts';
import styles from './briefing-screen.module.css';

/** Who you will meet, and what each wants: the way in to every one of them. */
export function PeopleList({ people }: { readonly people: View['people'] }): React.JSX.Element {
  const say = useWords();
  return (
    <section className={styles.people} aria-labelledby="people-head">
      <div className={styles.head}>
        <h2 id="people-head">{say('briefing.people')}</h2>
        <span>{say('briefing.want')}</span>
      </div>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <span>
              <b>{person.name}</b> <small>{person.role}</small>
            </span>
            <span>{person.wants}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
