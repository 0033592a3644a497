import type { SaidView } from '../../../scenarios/index.ts';
import { Button } from '../button.tsx';
import styles from './ending.module.css';
import { useSay } from './words.ts';

interface EndingProps {
  readonly heading: string | null;
  readonly text: string;
  readonly lines: readonly SaidView[];
  /** The sponsor took the program over before its end. */
  readonly isLost: boolean;
  readonly onDebrief: () => void;
  readonly onLastDoor: () => void;
}

/** What came of it, told on the wall itself, with the lines that arrive late. */
export function Ending({ heading, text, lines, isLost, onDebrief, onLastDoor }: EndingProps): React.JSX.Element {
  const say = useSay();
  return (
    <section className={styles.ending} aria-labelledby="ending-head">
      <h2 id="ending-head" tabIndex={-1}>
        {heading ?? say('ending.title')}
      </h2>
      <p className={styles.text} data-reads="ending">
        {text}
      </p>
      {lines.map((line, place) => (
        <p
          key={line.text}
          className={styles.late}
          data-reads="ending"
          data-late={place === lines.findIndex((one) => 'call' in one.cause) ? '' : undefined}
        >
          {line.name === null ? null : <b>{line.name}: </b>}
          {line.text}
        </p>
      ))}
      <div className={styles.buttons}>
        {isLost ? (
          <>
            <Button look="go" size="big" cap={say('key.enter')} onClick={onLastDoor}>
              {say('ending.lastDoor')}
            </Button>
            <Button look="plain" size="big" onClick={onDebrief}>
              {say('ending.debrief')}
            </Button>
          </>
        ) : (
          <Button look="go" size="big" cap={say('key.enter')} onClick={onDebrief}>
            {say('ending.debrief')}
          </Button>
        )}
      </div>
    </section>
  );
}
