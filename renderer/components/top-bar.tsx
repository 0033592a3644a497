import type { ReactNode } from 'react';
import { Glyph } from './glyph.tsx';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly title: string;
  readonly note?: string;
  /** Cells on the right: figures, keys, small buttons. */
  readonly children?: ReactNode;
}

/** The timing tower laid flat: the mark, where you are, and what may be said about it. */
export function TopBar({ title, note, children }: TopBarProps): React.JSX.Element {
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <Glyph name="mark" />
        <span>Pit Wall</span>
      </div>
      <div className={styles.title}>
        <h1 tabIndex={-1} data-screen-head>
          {title} {note === undefined ? null : <span className="q3">{note}</span>}
        </h1>
      </div>
      {children}
    </header>
  );
}

export function TopCell({
  children,
  isQuiet = false,
}: {
  readonly children: ReactNode;
  readonly isQuiet?: boolean;
}): React.JSX.Element {
  return <div className={isQuiet ? styles.quiet : styles.cell}>{children}</div>;
}
