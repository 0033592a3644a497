import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../components/use-words.ts';
import styles from './console-parts.module.css';

/** Something that cannot be taken back. */
export interface Asked {
  readonly title: string;
  readonly says: string;
  readonly yes: string;
  readonly onYes: () => void;
}

export function AskFirst({
  asked,
  language,
  onClose,
}: {
  readonly asked: Asked;
  readonly language: string;
  readonly onClose: () => void;
}): React.JSX.Element {
  const say = useWords();
  return (
    <Dialog title={asked.title} closeText={say('common.cancel')} onClose={onClose}>
      <p lang={language}>{asked.says}</p>
      <p className={styles.dialogRow}>
        <Button
          look="go"
          lang={language}
          onClick={() => {
            asked.onYes();
            onClose();
          }}
        >
          {asked.yes}
        </Button>
      </p>
    </Dialog>
  );
}
