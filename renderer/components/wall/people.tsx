import type { PersonView } from '../../../scenarios/index.ts';
import { Tenths } from '../mini-sectors.tsx';
import { Why } from '../why/why.tsx';
import { cx } from './cx.ts';
import { SkillPips } from './marks.tsx';
import styles from './people.module.css';
import { useSay } from './words.ts';

interface PeopleProps {
  readonly people: readonly PersonView[];
  /** Behind the one loud entry: the same edge. */
  readonly loud: string | null;
  /** Outlines for those not needed yet. */
  readonly outlines: number;
  readonly isFirstSitting: boolean;
}

/** Who does what next if nothing happens, and how far they trust you. */
export function People({ people, loud, outlines, isFirstSitting }: PeopleProps): React.JSX.Element {
  const say = useSay();
  const withIntent = people.filter((one) => one.intent !== null || one.isQuiet);
  const without = people.filter((one) => one.intent === null && !one.isQuiet);
  const isBare = withIntent.length === 0 && isFirstSitting;
  return (
    <section className={styles.people} aria-labelledby="people-head">
      <div className={cx(styles.head, isBare && 'vh')}>
        <h2 id="people-head">{say('people.title')}</h2>
        <span>{say('people.trust')}</span>
      </div>
      <ul>
        {withIntent.map((one) => (
          <Person key={one.id} one={one} isLoud={one.id === loud} />
        ))}
        {Array.from({ length: outlines }, (_, place) => (
          <li key={`outline${place}`} className={styles.outline} aria-hidden="true" />
        ))}
      </ul>
      {without.length === 0 || isFirstSitting ? null : (
        <p className={styles.foot}>{say('people.nothing', { names: without.map((one) => one.name).join(', ') })}</p>
      )}
    </section>
  );
}

function Person({ one, isLoud }: { readonly one: PersonView; readonly isLoud: boolean }): React.JSX.Element {
  const say = useSay();
  return (
    <li
      className={cx(styles.person, isLoud && styles.loud, one.isQuiet && styles.quiet)}
      data-cause={`person:${one.id}`}
      data-path={`trust.${one.id}`}
      data-intent={one.intent?.id}
    >
      <span className={styles.name}>
        {one.name}
        <small>
          {one.role}
          {one.pips.map((pip) => (
            <SkillPips key={pip.topic} topic={pip.topic} filled={pip.filled} paid={pip.paid} />
          ))}
        </small>
      </span>
      {one.isQuiet ? (
        <span className={styles.intent}>
          <b aria-hidden="true">?</b>
          {say('people.quiet')}
        </span>
      ) : (
        <span className={cx(styles.intent, one.intent?.isChanged === true && styles.changed)} data-reads="speech">
          {one.intent?.text}
        </span>
      )}
      <span className={styles.trust}>
        <Why
          path={`trust.${one.id}`}
          name={say('people.trustOf', {
            name: one.name,
            now: Math.round(one.trust),
            before: Math.round(one.trustBefore),
          })}
        >
          {Math.round(one.trust)}
        </Why>
        <Tenths now={one.trust} before={one.trustBefore} />
      </span>
    </li>
  );
}
