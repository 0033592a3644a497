import type { ConsoleView } from '../../../scenarios/index.ts';
import { Button } from '../../components/button.tsx';
import { useRoomWords } from './use-room-words.ts';
import styles from './console-parts.module.css';

interface ReasonListProps {
  readonly view: ConsoleView;
  readonly onHide: (reason: string, isHidden: boolean) => void;
}

/** Lines of why, unsigned and shuffled: each can be taken off before the room sees it. */
export function ReasonList({ view, onHide }: ReasonListProps): React.JSX.Element | null {
  const say = useRoomWords(view.language);
  const isTime = view.phase === 'locked' || view.phase === 'revealed' || view.phase === 'talking';
  if (!isTime) return null;
  return (
    <section className={styles.region} aria-labelledby="reasons">
      <div className={styles.head}>
        <h2 id="reasons">{say('reasons.title')}</h2>
        {view.isMuted ? <span>{say('reasons.off')}</span> : null}
      </div>
      {view.reasonList.length === 0 && !view.isMuted ? <p className={styles.soft}>{say('reasons.none')}</p> : null}
      <ul className={styles.reasons}>
        {view.reasonList.map(({ id, text, isHidden }) => {
          const act = say(isHidden ? 'reasons.show' : 'reasons.hide');
          return (
            <li key={id} className={isHidden ? styles.hidden : undefined}>
              <span>
                “{text}” {isHidden ? <small>{say('reasons.hidden')}</small> : null}
              </span>
              <Button look="link" aria-label={say('reasons.of', { act, text })} onClick={() => onHide(id, !isHidden)}>
                {act}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
