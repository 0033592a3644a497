import { useWords } from '../../components/use-words.ts';
import type { Act } from './acts.ts';
import { distances } from './acts.ts';
import styles from './distance-strip.module.css';

interface DistanceStripProps {
  readonly acts: readonly Act[];
  readonly stepNames: readonly string[];
  /** In words, one act after another, as on a narrow screen. */
  readonly isList: boolean;
}

/** How near you stood to the work, under the run line: far is low, your own hands are high. One glance: taxi, coach or driver? */
export function DistanceStrip({ acts, stepNames, isList }: DistanceStripProps): React.JSX.Element {
  const say = useWords();
  const asked = acts.flatMap((act) => (act.distance === null ? [] : [{ ...act, distance: act.distance }]));
  return (
    <section className={isList ? `${styles.strip} ${styles.list}` : styles.strip}>
      <h3>{say('debrief.distances')}</h3>
      {asked.length === 0 ? (
        <p className="q2">{say('debrief.distances_none')}</p>
      ) : (
        <>
          <div className={styles.chart} aria-hidden="true">
            {distances.toReversed().map((distance) => (
              <span key={distance} className={styles.rung}>
                {say(`debrief.distance.${distance}`)}
              </span>
            ))}
            {asked.map((act) => (
              <i
                key={act.index}
                className={styles.act}
                style={{
                  left: `${act.at * 100}%`,
                  top: `${((distances.length - 1 - distances.indexOf(act.distance)) / distances.length) * 100}%`,
                }}
              />
            ))}
          </div>
          <ol>
            {asked.map((act) => (
              <li key={act.index}>
                {say('debrief.distance_said', {
                  day: stepNames[act.step] ?? '',
                  who: act.who ?? '',
                  distance: say(`debrief.distance.${act.distance}`),
                })}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
