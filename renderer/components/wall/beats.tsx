import { Button } from '../button.tsx';
import { cx } from './cx.ts';
import styles from './beats.module.css';
import { useSay } from './words.ts';

export interface BeatShown {
  readonly text: string;
  /** "because you asked Tamsin on Wednesday". */
  readonly because: string | null;
}
interface BeatsProps {
  readonly title: string;
  readonly beats: readonly BeatShown[];
  /** How many have landed; one more than there are = the turn has run. */
  readonly landed: number;
  readonly logLine: string;
  readonly onGoOn: () => void;
}

/** The turn, told one beat after another, then the one line that stays. */
export function Beats({ title, beats, landed, logLine, onGoOn }: BeatsProps): React.JSX.Element {
  const say = useSay();
  const isDone = landed > beats.length;
  return (
    <section className={styles.beats} aria-labelledby="beats-head">
      <div className={styles.head}>
        <h2 id="beats-head">{title}</h2>
        <span aria-hidden="true">
          {isDone ? '' : say('beats.count', { at: Math.min(Math.max(1, landed), beats.length), of: beats.length })}
        </span>
      </div>
      {beats.length === 0 ? <p className={styles.none}>{say('beats.none')}</p> : null}
      <ol>
        {beats.map((beat, place) => (
          <li
            // eslint-disable-next-line react/no-array-index-key -- beats have no name but their place
            key={place}
            className={cx(
              styles.beat,
              place >= landed && styles.coming,
              place < landed - 1 && styles.past,
              place === landed - 1 && !isDone && styles.on,
            )}
            aria-hidden={place >= landed}
            data-beat={place}
          >
            <span className={styles.number} aria-hidden="true">
              {place + 1}
            </span>
            <div>
              <p data-reads="beat">{beat.text}</p>
              {beat.because === null ? null : <small>{beat.because}</small>}
            </div>
          </li>
        ))}
      </ol>
      {isDone ? (
        <div className={styles.line}>
          <p>
            <small>{say('beats.stays')}</small>
            <span data-reads="line">{logLine}</span>
          </p>
          <Button look="go" cap={say('key.enter')} autoFocus onClick={onGoOn}>
            {say('beats.goOn')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
