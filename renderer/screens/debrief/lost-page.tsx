import type { View } from '../../seat/engine.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { useWords } from '../../components/use-words.ts';
import styles from './lost-page.module.css';

interface LostPageProps {
  readonly ending: NonNullable<View['ending']>;
  readonly onDoor: () => void;
  readonly onRead: () => void;
}

/** The sponsor took the page: a short ending, one button back to where another door stood open. */
export function LostPage({ ending, onDoor, onRead }: LostPageProps): React.JSX.Element {
  const say = useWords();
  useKeys('debrief', { see_calls: onDoor });
  return (
    <main className={styles.page}>
      <h2 className={styles.text}>{ending.text}</h2>
      {ending.lines.map((line) => (
        <p key={line.text}>
          {line.name === null ? null : <b>{line.name}: </b>}
          {line.text}
        </p>
      ))}
      <p className={styles.row}>
        <Button look="go" size="big" cap="Enter" onClick={onDoor}>
          {say('debrief.lost')}
        </Button>
        <Button look="link" onClick={onRead}>
          {say('debrief.read_anyway')}
        </Button>
      </p>
    </main>
  );
}
