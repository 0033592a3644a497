import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { useWords } from '../../components/use-words.ts';
import { useApp } from '../../store/hooks.ts';
import styles from './craft-dialog.module.css';

const crafts = ['aero', 'composites', 'data', 'race_operations', ''] as const;

/** Asked once, after the first finish. */
export function CraftDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const say = useWords();
  const change = useApp((state) => state.changeSettings);
  const choose = (craft: (typeof crafts)[number]): void => {
    change({ craft });
    onClose();
  };
  useKeys(
    'craft',
    {
      choose(event) {
        const craft = crafts[Number(event.key) - 1];
        if (craft !== undefined) choose(craft);
      },
    },
    { isInDialog: true },
  );
  return (
    <Dialog title={say('craft.title')} closeText={say('common.close')} onClose={onClose}>
      <p className="q2">{say('craft.says')}</p>
      <p className="q2">{say('craft.from_next')}</p>
      <ul className={styles.list}>
        {crafts.map((craft, place) => (
          <li key={craft}>
            <Button cap={String(place + 1)} onClick={() => choose(craft)}>
              {say(craft === '' ? 'craft.none' : `craft.${craft}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
