import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { keyRows } from '../../components/keys/keys.ts';
import type { KeyRow, KeyScope } from '../../components/keys/keys.ts';
import { useWords } from '../../components/use-words.ts';
import { useApp } from '../../store/hooks.ts';
import styles from './keys-dialog.module.css';

/** Every key that acts here, from the same table that binds them, and the one switch. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const say = useWords();
  const place = useApp((state) => state.place);
  const singleKeys = useApp((state) => state.settings.singleKeys);
  const change = useApp((state) => state.changeSettings);
  const here: KeyScope = place === 'starting' ? 'first' : place;
  const rows = (scope: KeyScope): readonly KeyRow[] => keyRows.filter((row) => row.scope === scope);
  return (
    <Dialog title={say('keys_dialog.title')} closeText={say('common.close')} onClose={onClose} size="wide">
      {singleKeys ? null : <p className={styles.off}>{say('keys_dialog.single_off')}</p>}
      <div className={styles.columns}>
        <List title={say('keys_dialog.here')} rows={rows(here)} />
        <List title={say('keys_dialog.everywhere')} rows={rows('everywhere')} />
      </div>
      <p className={styles.switch}>
        <Button onClick={() => change({ singleKeys: !singleKeys })}>
          {say(singleKeys ? 'keys_dialog.turn_off' : 'keys_dialog.turn_on')}
        </Button>
      </p>
    </Dialog>
  );
}

function List({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }): React.JSX.Element {
  const say = useWords();
  return (
    <section>
      <h3>{title}</h3>
      <dl className={styles.list}>
        {rows.map((row) => (
          <div key={row.id}>
            <dt>
              <KeyCap>{row.cap}</KeyCap>
              <span className="vh">{row.cap}</span>
            </dt>
            <dd>{say(`keys.${row.id}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
