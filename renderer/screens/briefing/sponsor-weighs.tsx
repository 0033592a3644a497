import { useWords } from '../../components/use-words.ts';
import styles from './briefing-screen.module.css';

const parts = ['value', 'schedule', 'quality', 'risk', 'cost', 'trust'] as const;

/** What the goal is made of, in the sponsor's own hundredths: declared before the first move, never changed. */
export function SponsorWeighs({
  weights,
}: {
  readonly weights: Readonly<Record<(typeof parts)[number], number>> | null;
}): React.JSX.Element {
  const say = useWords();
  const total = parts.reduce((sum, part) => sum + (weights?.[part] ?? 0), 0);
  const shares = parts
    .map((part) => ({ part, share: total === 0 ? 0 : Math.round(((weights?.[part] ?? 0) / total) * 100) }))
    .sort((a, b) => b.share - a.share);
  return (
    <section className={styles.weighs} aria-labelledby="weighs-head">
      <div className={styles.head}>
        <h2 id="weighs-head">{say('briefing.sponsor_weighs')}</h2>
        <span>{say('briefing.of_hundred')}</span>
      </div>
      <dl>
        {shares.map(({ part, share }) => (
          <div key={part}>
            <dt>{say(`briefing.parts.${part}`)}</dt>
            <dd>
              <span className={styles.bar} style={{ width: `${share * 2}%` }} aria-hidden="true" />
              <b>{weights === null ? '' : share}</b>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
