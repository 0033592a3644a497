import { Circuit } from '../../components/circuit.tsx';
import { useWords } from '../../components/use-words.ts';
import styles from './season-map.module.css';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where its name stands, from the sign. */
  readonly dx: number;
  readonly dy: number;
}
/** Places on the drawn circuit, in the order of the shelf; a story beyond them is in the list only. */
const places: readonly Place[] = [
  { x: 331, y: 454, anchor: 'middle', dx: 0, dy: 36 },
  { x: 712, y: 264, anchor: 'end', dx: -24, dy: 2 },
  { x: 343, y: 96, anchor: 'start', dx: 16, dy: -34 },
];

export interface Station {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly plays: number;
  readonly isWaiting: boolean;
}

/** The circuit with the stories that stand on it. A drawing: everything it says stands in words in the list below. */
export function SeasonMap({ stations }: { readonly stations: readonly Station[] }): React.JSX.Element {
  const say = useWords();
  const driven = stations.filter((one) => one.plays > 0).length;
  return (
    <section className={styles.map}>
      <h2 className="vh">{say('garage.season')}</h2>
      <p className="vh">{say('garage.season_says', { count: stations.length, driven })}</p>
      <Circuit
        lit={3.4 + (driven / Math.max(1, stations.length)) * 60}
        isHot={stations[0]?.isWaiting === true}
        className={styles.circuit}
      >
        {stations.slice(0, places.length).map((station, index) => (
          <Sign key={station.id} station={station} place={places[index]} isStart={index === 0} />
        ))}
      </Circuit>
    </section>
  );
}

function Sign({
  station,
  place,
  isStart,
}: {
  readonly station: Station;
  readonly place: Place | undefined;
  readonly isStart: boolean;
}): React.JSX.Element | null {
  const say = useWords();
  if (place === undefined) return null;
  const driven = station.plays === 0 ? say('garage.not_driven') : say('garage.driven', { count: station.plays });
  const state = station.isWaiting ? say('garage.waiting') : driven;
  const shape = station.plays > 0 ? styles.was : styles.new;
  return (
    <g transform={`translate(${place.x} ${place.y})`}>
      {isStart ? null : (
        <rect x="-7" y="-7" width="14" height="14" className={station.isWaiting ? styles.hot : shape} />
      )}
      <g className={styles.label} textAnchor={place.anchor} transform={`translate(${place.dx} ${place.dy})`}>
        <text y="0" className={styles.name}>
          {station.title}
        </text>
        <text y="19" className={station.isWaiting ? styles.waiting : styles.state}>
          {say('garage.story_place', { minutes: station.minutes, state })}
        </text>
      </g>
    </g>
  );
}
