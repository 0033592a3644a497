import { useState } from 'react';
import type { ConsoleView } from '../../../scenarios/index.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { capOf } from '../../components/keys/keys.ts';
import { useRoomWords } from './use-room-words.ts';
import styles from './console-parts.module.css';

/** Thoughts that must not be lost and must not be talked about now. */
export function ParkPanel({
  view,
  onPark,
}: {
  readonly view: ConsoleView;
  readonly onPark: (text: string) => void;
}): React.JSX.Element {
  const say = useRoomWords(view.language);
  const [text, setText] = useState('');
  return (
    <section className={styles.region} aria-labelledby="parked">
      <div className={styles.head}>
        <h2 id="parked">{say('park.title')}</h2>
        <KeyCap>{capOf('room_park')}</KeyCap>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          onPark(text.trim());
          setText('');
          // The next Enter belongs to the room again.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        }}
      >
        <input
          data-park=""
          className={styles.field}
          aria-label={say('park.label')}
          aria-keyshortcuts={capOf('room_park')}
          placeholder={say('park.says')}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
      </form>
      <ul className={styles.parked}>
        {view.parked.map((line, at) => (
          // eslint-disable-next-line react/no-array-index-key -- the same thought may come twice
          <li key={at}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
