import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { useWords } from '../../components/use-words.ts';
import styles from './five-lines.module.css';

interface FiveLinesProps {
  readonly lines: readonly [string, string, string, string];
  /** What the quoted act shows, in plain words; null = there is none. */
  readonly behaviour: string | null;
  /** The call "what if" starts again from, in words; null = the first move. */
  readonly from: { readonly day: string; readonly act: string } | null;
  readonly onCalls: () => void;
  readonly onWhatIf: () => void;
  readonly onAction: () => void;
  readonly onHome: () => void;
}

/** Five seconds: four lines and three ways on. */
export function FiveLines({
  lines,
  behaviour,
  from,
  onCalls,
  onWhatIf,
  onAction,
  onHome,
}: FiveLinesProps): React.JSX.Element {
  const say = useWords();
  useKeys('debrief', { see_calls: onCalls, what_if: onWhatIf, keep_action: onAction });
  useKeys('everywhere', { back: onHome });
  const names = ['happened', 'calls', 'showed', 'next'] as const;
  return (
    <>
      <main className={styles.page}>
        <dl>
          {names.map((name, place) => (
            <div key={name}>
              <dt>
                {say(`debrief.five.${name}`)}
                {name === 'showed' && behaviour !== null ? <small>{behaviour}</small> : null}
              </dt>
              <dd data-reads="line">{lines[place]}</dd>
            </div>
          ))}
        </dl>
      </main>
      <footer className={styles.foot} data-print="no">
        <Button look="go" size="big" cap="Enter" onClick={onCalls}>
          {say('debrief.see_calls')}
        </Button>
        <Button size="big" cap="F" onClick={onWhatIf}>
          {say('debrief.what_if')}
        </Button>
        <Button size="big" cap="K" onClick={onAction}>
          {say('debrief.keep_action')}
        </Button>
        <p className={styles.whatIf}>
          <span data-reads="coach">{say('debrief.what_if_says')}</span>
          {from === null ? null : <small>{say('debrief.what_if_from', from)}</small>}
        </p>
      </footer>
    </>
  );
}
