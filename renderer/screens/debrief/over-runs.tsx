import { useMemo } from 'react';
import { Emphasised } from '../../components/emphasised.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { metIn } from '../../store/records-slice.ts';
import { headOf } from '../../store/shelf.ts';
import styles from './keys-page.module.css';

interface OverRunsProps {
  readonly scenario: string;
  readonly role: string;
}

/** Readings over the runs of this machine: how sure you were and what came true, the six dimensions, what this story still has. */
export function OverRuns({ scenario, role }: OverRunsProps): React.JSX.Element {
  const say = useWords();
  const { engine, shelf } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const records = useApp((state) => state.records);
  const calibration = useMemo(() => engine.calibration(records, language), [engine, records, language]);
  // Runs of another role are another line.
  const lines = useMemo(
    () =>
      engine.overTime(
        records.filter((record) => record.role === role),
        language,
      ),
    [engine, records, role, language],
  );
  const entry = shelf.entries.find((one) => one.id === scenario);
  const head = entry === undefined ? null : headOf(entry, language);
  const met = metIn(records, scenario);
  const titleOf = (id: string): string => {
    const found = shelf.entries.find((one) => one.id === id);
    return found === undefined ? id : headOf(found, language).title;
  };
  return (
    <>
      <section>
        <h3>{say('debrief.calibration')}</h3>
        <p className={styles.says}>{say('debrief.calibration_says')}</p>
        <ul className={styles.lines}>
          {calibration.map((band) => (
            <li key={band.how} className={band.isEnough ? undefined : styles.thin}>
              <Emphasised text={band.text} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{say('debrief.over_time')}</h3>
        <dl className={styles.time}>
          {lines.map((line) => (
            <div key={line.id}>
              <dt>{line.name}</dt>
              {line.note === null ? (
                line.points.map((point) => (
                  <dd key={point.run}>
                    {say('debrief.point', { story: titleOf(point.scenario), solid: point.solid, count: point.moments })}
                  </dd>
                ))
              ) : (
                <dd className={styles.thin}>{line.note}</dd>
              )}
            </div>
          ))}
        </dl>
        <p className={styles.says}>{say('debrief.line_needs')}</p>
      </section>
      {head === null ? null : (
        <section>
          <h3>{say('debrief.this_story')}</h3>
          <p>{say('garage.endings_met', { met: met.endings.size, count: head.endings.length })}</p>
          <ul className={styles.marks}>
            {head.marks.map((mark) => (
              <li key={mark.id} className={met.marks.has(mark.id) ? styles.met : styles.open}>
                {mark.text} <span className="vh">{say(met.marks.has(mark.id) ? 'garage.met' : 'garage.not_met')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
