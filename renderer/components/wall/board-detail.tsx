import { useEffect, useRef } from 'react';
import type { BoardView } from '../../../scenarios/index.ts';
import { Button } from '../button.tsx';
import { Why } from '../why/why.tsx';
import { quarters, taskAfter, type BoardOverlay, type BoardTask } from './board-plan.ts';
import styles from './board-detail.module.css';
import { taskLines } from './task-lines.ts';
import { useSay } from './words.ts';

interface BoardDetailProps {
  readonly task: BoardTask;
  readonly board: BoardView;
  readonly owner: string;
  readonly overlay: BoardOverlay | null;
  readonly onClose: () => void;
}

/** What is known about the task in front, a short sentence each. Escape shuts it and leaves the focus where it was. */
export function BoardDetail({ task, board, owner, overlay, onClose }: BoardDetailProps): React.JSX.Element {
  const say = useSay();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog:modal') !== null) return;
      event.preventDefault();
      close.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  const slack = taskAfter(task, overlay).slack;
  return (
    <section className={styles.detail} aria-live="polite" aria-label={task.name} data-detail={task.id}>
      <h3>
        {task.name} <small>{owner}</small>{' '}
        <Why path={`slack.${task.id}`} name={say('board.slackOf', { name: task.name, slack: quarters(slack) })}>
          {say('board.slackOf', { name: task.name, slack: quarters(slack) })}
        </Why>
        <Button look="link" cap="Esc" onClick={onClose}>
          {say('board.detail.close')}
        </Button>
      </h3>
      <p>{taskLines(task, board, overlay, say).join(' ')}</p>
    </section>
  );
}
