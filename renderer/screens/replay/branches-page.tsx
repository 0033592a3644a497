import { useReplayWords } from '../../components/replay/words.ts';
import styles from './branches-page.module.css';
import { Differs } from './differs.tsx';
import { Endings } from './endings.tsx';
import { Rails } from './rails.tsx';
import { Traces } from './traces.tsx';
import type { Replay } from './use-replay.ts';

interface BranchesPageProps {
  readonly replay: Replay;
  readonly onName: () => void;
}

/** The branches of the week as rails, their meters over one axis, and what differs in words. */
export function BranchesPage({ replay, onName }: BranchesPageProps): React.JSX.Element {
  const say = useReplayWords();
  return (
    <main className={styles.page}>
      <div className={styles.left}>
        <Rails replay={replay} onName={onName} />
        <Traces replay={replay} />
        <Endings replay={replay} />
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a column that scrolls is scrolled by keys too */}
      <div className={styles.right} role="region" tabIndex={0} aria-label={say('differs.label')}>
        <Differs replay={replay} />
      </div>
    </main>
  );
}
