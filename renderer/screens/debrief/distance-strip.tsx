import { useWords } from '../../components/use-words.ts';
import type { Act } from './acts.ts';
import { distances } from './acts.ts';
import styles from './distance-strip.module.css';

/** How near you stood to the work, act by act: far is low, your own hands are high. One glance: taxi, coach or driver? */
export function DistanceStrip({
  acts,
  stepNames,
}: {
  readonly acts: readonly Act[];
  readonly stepNames: readonly string[];
}): React.JSX.Element {
  const say = useWords();
  const asked = acts.filter((act) => act.distance !== null);
  return (
    <section className={styles.strip}>
      <h3>{say('debrief.distances')}</h3>
      {asked.length === 0 ? (
        <p className="q2">{say('debrief.distances_none')}</p>
      ) : (
        <ol>
          {asked.map((act) => {
            if (act.distance === null) return null;
            const near = distances.indexOf(act.distance) + 1;
            return (
              <li key={act.index}>
                <span className={styles.steps} aria-hidden="true">
                  {distances.map((one, place) => (
                    <i key={one} className={place < near ? styles.on : styles.off} />
                  ))}
                </span>
                {say('debrief.distance_said', {
                  day: stepNames[act.step] ?? '',
                  who: act.who ?? '',
                  distance: say(`debrief.distance.${act.distance}`),
                })}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
