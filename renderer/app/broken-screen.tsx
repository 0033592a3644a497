import { Button } from '../components/button.tsx';
import { useWords } from '../components/use-words.ts';
import styles from './broken-screen.module.css';

/** A screen threw. The run is a log on the disk: opening it again is safe. */
export function BrokenScreen({
  onAgain,
  onHome,
}: {
  readonly onAgain: () => void;
  readonly onHome: () => void;
}): React.JSX.Element {
  const say = useWords();
  return (
    <main className={styles.page} role="alert">
      <h1 tabIndex={-1} data-screen-head>
        {say('broken.title')}
      </h1>
      <p>{say('broken.says')}</p>
      <p className={styles.row}>
        <Button look="go" onClick={onAgain}>
          {say('broken.again')}
        </Button>
        <Button onClick={onHome}>{say('broken.garage')}</Button>
      </p>
    </main>
  );
}

/** There is no door to the machine: nothing is begun that could be lost. */
export function NoDoor(): React.JSX.Element {
  const say = useWords();
  return (
    <main className={styles.page} role="alert">
      <h1>{say('broken.nowhere')}</h1>
      <p>{say('broken.no_door')}</p>
    </main>
  );
}
