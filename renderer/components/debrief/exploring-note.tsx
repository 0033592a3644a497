import { Button } from '../button.tsx';
import { useWords } from '../use-words.ts';
import type { Exploring } from './exploring.ts';
import styles from './exploring-note.module.css';

interface ExploringNoteProps {
  readonly exploring: Exploring;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How far the playing of other weeks is. The debrief never waits for it; when it is done it says nothing. */
export function ExploringNote({ exploring, onStop, onAgain }: ExploringNoteProps): React.JSX.Element | null {
  const say = useWords();
  const { state, done, of, calls } = exploring;
  if (state === 'none') return null;
  if (state === 'done')
    return calls.length === 0 ? <p className={styles.note}>{say('debrief.explore.nothing')}</p> : null;
  const text =
    state === 'working'
      ? of === 0
        ? say('debrief.explore.starting')
        : say('debrief.explore.working', { done, of })
      : say(state === 'failed' ? 'debrief.explore.failed' : 'debrief.explore.stopped', { done, of });
  return (
    <div className={styles.note} data-print="no" data-exploring={state}>
      {state === 'working' && of > 0 ? <progress max={of} value={done} aria-label={text} /> : null}
      {/* Counted by eye, told once: a reader is not interrupted at every step. */}
      <p role={state === 'working' ? undefined : 'status'}>{text}</p>
      {state === 'working' ? (
        <Button look="link" onClick={onStop}>
          {say('debrief.explore.stop')}
        </Button>
      ) : (
        <Button onClick={onAgain}>{say(state === 'failed' ? 'debrief.explore.again' : 'debrief.explore.go_on')}</Button>
      )}
    </div>
  );
}
