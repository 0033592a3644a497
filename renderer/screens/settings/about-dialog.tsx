import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import styles from './about-dialog.module.css';

export function AboutDialog({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const say = useWords();
  const { port, info } = useSurroundings();
  const warn = useApp((state) => state.warn);
  const openAddress = (id: 'licences' | 'guide'): void => {
    void port.request('app.openAddress', { id }).then((answer) => {
      if (!answer.ok) warn(answer.problem);
    });
  };
  return (
    <Dialog title={say('about.title')} closeText={say('common.close')} onClose={onClose}>
      <div className={styles.text}>
        <p className={styles.lead}>{say('about.what')}</p>
        <p className="q2">
          {info === null ? null : say('about.version', { version: info.version })} {say('about.licence')}{' '}
          {say('about.private')}
        </p>
        <h3>{say('about.sceptics_title')}</h3>
        <p>{say('about.sceptics')}</p>
        <h3>{say('about.keys_title')}</h3>
        <p>{say('about.keys')}</p>
        <h3>{say('about.credits_title')}</h3>
        <p>{say('about.credits')}</p>
        <p>{say('about.racing')}</p>
        {info?.can.openAddress === true ? (
          <p className={styles.row}>
            <Button onClick={() => openAddress('guide')}>{say('about.guide')}</Button>
            <Button onClick={() => openAddress('licences')}>{say('about.licences')}</Button>
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
