import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp } from '../../store/hooks.ts';
import styles from './craft-dialog.module.css';

/** Asked once, after the first finish. */
export function CraftDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const say = useWords();
  const change = useApp((state) => state.changeSettings);
  return (
    <Dialog title={say('craft.title')} closeText={say('common.close')} onClose={onClose}>
      <p className="q2">{say('craft.says')}</p>
      <p className="q2">{say('craft.from_next')}</p>
      <ul className={styles.list}>
        {(['aero', 'composites', 'data', 'race_operations', ''] as const).map((craft) => (
          <li key={craft}>
            <Button
              onClick={() => {
                change({ craft });
                onClose();
              }}
            >
              {say(craft === '' ? 'craft.none' : `craft.${craft}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
