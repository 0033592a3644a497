import { Circuit } from '../../components/circuit.tsx';
import { useWords } from '../../components/use-words.ts';
import styles from './season-map.module.css';

interface SeasonMapProps {
  readonly title: string;
  readonly minutes: number;
  readonly plays: number;
  readonly isWaiting: boolean;
}

/** The circuit with the one story that stands on it. A drawing: everything it says stands in words beside it. */
export function SeasonMap({ title, minutes, plays, isWaiting }: SeasonMapProps): React.JSX.Element {
  const say = useWords();
  const driven = plays === 0 ? say('garage.not_driven') : say('garage.driven', { count: plays });
  const state = isWaiting ? say('garage.waiting') : driven;
  return (
    <section className={styles.map}>
      <h2 className="vh">{say('garage.season')}</h2>
      <p className="vh">{say('garage.season_says', { title })}</p>
      <Circuit lit={plays > 0 ? 7.2 : 3.4} isHot={isWaiting} className={styles.circuit}>
        <g className={styles.label} textAnchor="middle" transform="translate(331 490)">
          <text y="0" className={styles.name}>
            {title}
          </text>
          <text y="19" className={isWaiting ? styles.waiting : styles.state}>
            {say('garage.story_place', { minutes, state })}
          </text>
        </g>
      </Circuit>
    </section>
  );
}
