import styles from './key-cap.module.css';

/** The key that does what stands beside it. Hidden from readers: the control says it with `aria-keyshortcuts`. */
export function KeyCap({ children }: { readonly children: string }): React.JSX.Element {
  return (
    <kbd className={styles.cap} aria-hidden="true">
      {children}
    </kbd>
  );
}
