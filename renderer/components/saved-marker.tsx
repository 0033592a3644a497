import styles from './saved-marker.module.css';

interface SavedMarkerProps {
  readonly kind: 'saved' | 'saving' | 'unsaved';
  /** The words for the state, in the player's language. */
  readonly text: string;
}

/** Said once, quietly: a block that is full when everything is on the disk. Not announced at each move; the banner speaks when it must. */
export function SavedMarker({ kind, text }: SavedMarkerProps): React.JSX.Element {
  return (
    <span className={[styles.marker, styles[kind]].join(' ')} data-saved={kind}>
      {text}
    </span>
  );
}
