import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeText: string;
  readonly onClose: () => void;
  readonly size?: 'normal' | 'wide';
  readonly children: ReactNode;
}

/** A real modal dialog: the browser keeps focus inside, Escape closes, focus goes back to where it came from. */
export function Dialog({ title, closeText, onClose, size = 'normal', children }: DialogProps): React.JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const head = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a click on the dark round it; Escape does the same
    <dialog
      ref={box}
      className={[styles.dialog, styles[size]].join(' ')}
      aria-labelledby={head}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <div className={styles.inner}>
        <div className={styles.head}>
          <h2 id={head}>{title}</h2>
          <Button look="link" cap="Esc" onClick={onClose}>
            {closeText}
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
