import type { ReactNode } from 'react';
import styles from './settings-dialog.module.css';

/** One setting: its name, its choices, and what there is to know about it. */
export function SettingRow({
  name,
  note,
  children,
}: {
  readonly name: string;
  readonly note?: string;
  readonly children: ReactNode;
}): React.JSX.Element {
  return (
    <div className={styles.row}>
      <h3>{name}</h3>
      <div className={styles.choices}>{children}</div>
      {note === undefined ? null : <p>{note}</p>}
    </div>
  );
}
