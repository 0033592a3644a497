import type { ReactNode } from 'react';
import type { RoomSeatState } from '../seat/room-seat.ts';
import { Mark } from './mark.tsx';
import { useSay } from './use-say.ts';
import styles from './seat-page.module.css';

/** It is over for this page: why, and the one way back where there is one. */
export function OutPage({
  why,
  onAgain,
  children,
}: {
  readonly why: NonNullable<RoomSeatState<unknown>['bye']>;
  readonly onAgain: () => void;
  /** What stays to be read: a card belongs to its person, not to the room. */
  readonly children?: ReactNode;
}): React.JSX.Element {
  const say = useSay();
  const said = {
    closed: [say.closed_title, say.closed_says, null],
    kicked: [say.kicked_title, say.kicked_says, null],
    replaced: [say.replaced_title, say.replaced_says, say.here_instead],
    left: [say.left_title, say.left_says, say.join_again],
    slow: [say.not_here, say.not_here_says, null],
    'too-fast': [say.not_here, say.not_here_says, null],
    restart: [say.not_here, say.not_here_says, null],
  } as const;
  const [title, text, again] = said[why];
  return (
    <main className={styles.page}>
      <div className={styles.alone}>
        <p className={styles.brand}>
          <Mark /> Pit Wall
        </p>
        <h1>{title}</h1>
        <p>{text}</p>
        {again === null ? null : (
          <button className={styles.plain} type="button" onClick={onAgain}>
            {again}
          </button>
        )}
      </div>
      {children == null ? null : <div className={styles.body}>{children}</div>}
    </main>
  );
}
