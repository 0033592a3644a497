import { useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useReplayWords } from '../../components/replay/words.ts';
import { useWords } from '../../components/use-words.ts';
import { useApp } from '../../store/hooks.ts';
import styles from './name-dialog.module.css';

/** The longest name a branch may have, in characters: as the contract says. */
const longest = 60;

/** What you call this branch. An empty name takes it off. */
export function NameDialog({
  run,
  onClose,
}: {
  readonly run: string;
  readonly onClose: () => void;
}): React.JSX.Element {
  const say = useReplayWords();
  const words = useWords();
  const known = useApp((state) => state.runs.find((one) => one.run === run)?.name ?? '');
  const markRun = useApp((state) => state.markRun);
  const [name, setName] = useState(known);
  const id = useId();
  return (
    <Dialog title={say('acts.name_title')} closeText={words('common.cancel')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void markRun(run, { name: name.trim() });
          onClose();
        }}
      >
        <label htmlFor={id}>{say('acts.name_label')}</label>
        <input id={id} value={name} maxLength={longest} autoFocus onChange={(event) => setName(event.target.value)} />
        <Button look="go" type="submit">
          {say('acts.name_save')}
        </Button>
      </form>
    </Dialog>
  );
}
