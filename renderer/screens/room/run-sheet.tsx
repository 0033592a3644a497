import type { ConsoleView, RoomPhase } from '../../../scenarios/index.ts';
import { useRoomWords } from './use-room-words.ts';
import styles from './run-sheet.module.css';

/** The rhythm of one call, in order. */
const rhythm = [
  'meanwhile',
  'choosing',
  'locked',
  'revealed',
  'talking',
  'second',
  'committed',
  'consequence',
] as const;
const isStep = (phase: RoomPhase): phase is (typeof rhythm)[number] => rhythm.some((one) => one === phase);

/** The plan at the left: what is behind, what is now, how long each was meant to take. */
export function RunSheet({ view }: { readonly view: ConsoleView }): React.JSX.Element {
  const say = useRoomWords(view.language);
  const { plan, phase } = view;
  const at = isStep(phase) ? rhythm.indexOf(phase) : -1;
  return (
    <section className={styles.sheet} aria-labelledby="run-sheet">
      <div className={styles.head}>
        <h2 id="run-sheet">{say('sheet.title')}</h2>
        <span>{say('sheet.minutes')}</span>
      </div>
      <ol className={styles.rows}>
        {view.runSheet.map((row, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the sheet's order is what a row is
          <li key={index} className={styles[row.state]} aria-current={row.state === 'now' ? 'step' : undefined}>
            <span>
              {row.text}
              {row.state === 'done' ? <span className="vh"> ({say('sheet.done')})</span> : null}
            </span>
            <b>{row.minutes}</b>
            {row.state === 'now' && at >= 0 ? (
              <ol className={styles.phases}>
                {rhythm.map((step, place) => (
                  <li
                    key={step}
                    className={place < at ? styles.past : place === at ? styles.here : undefined}
                    aria-current={place === at ? 'step' : undefined}
                  >
                    <i aria-hidden="true" />
                    {say(`sheet.phases.${step}`)}
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
      <p className={styles.plan}>{plan.sentence}</p>
    </section>
  );
}
