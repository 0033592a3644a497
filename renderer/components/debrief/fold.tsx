import { useId, useState } from 'react';
import { Button } from '../button.tsx';
import { useWords } from '../use-words.ts';
import styles from './fold.module.css';

/** A "why?" that opens below its number: where it comes from, in two or three sentences. */
export function WhyFold({ text }: { readonly text: string }): React.JSX.Element {
  const say = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.fold}>
      <Button look="link" aria-expanded={isOpen} aria-controls={id} data-print="no" onClick={() => setOpen(!isOpen)}>
        {say('debrief.explore.why')}
      </Button>
      <p id={id} hidden={!isOpen}>
        {text}
      </p>
    </div>
  );
}
