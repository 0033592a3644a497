import type { ReactNode } from 'react';
import { Glyph } from './glyph.tsx';
import styles from './note.module.css';

interface NoteProps {
  /** `refused`: nothing has changed. `empty`: nothing here yet. */
  readonly kind: 'said' | 'refused' | 'empty';
  readonly code?: string;
  readonly children: ReactNode;
}

export function Note({ kind, code, children }: NoteProps): React.JSX.Element {
  return (
    <div className={[styles.note, styles[kind]].join(' ')}>
      {kind === 'refused' ? <Glyph name="barred" className={styles.shape} /> : null}
      <span className={styles.words}>
        {children} {code === undefined ? null : <small>{code}</small>}
      </span>
    </div>
  );
}
