import { Button } from '../button.tsx';
import styles from './dark-wall.module.css';
import { useSay } from './words.ts';

interface DarkWallProps {
  readonly text: string;
  /** Somebody calls and is not answered. */
  readonly hasCall: boolean;
  readonly onRun: () => void;
}

/** You took over: one job, one button, and nobody answers the radio. */
export function DarkWall({ text, hasCall, onRun }: DarkWallProps): React.JSX.Element {
  const say = useSay();
  return (
    <section className={styles.pool} aria-labelledby="dark-head">
      <span className={styles.blocks} aria-hidden="true">
        <i className={styles.on} />
        <i />
        <i />
        <i />
      </span>
      <h2 id="dark-head" tabIndex={-1}>
        {say('dark.title')}
      </h2>
      <p data-reads="speech">{text}</p>
      <p className={styles.call}>{hasCall ? say('dark.call') : say('dark.quiet')}</p>
      <Button look="go" cap={say('key.space')} onClick={onRun}>
        {say('dock.run')}
      </Button>
    </section>
  );
}
