import type { View } from '../../../scenarios/index.ts';
import { KeyCap } from '../key-cap.tsx';
import { SavedMarker } from '../saved-marker.tsx';
import { TopBar, TopCell } from '../top-bar.tsx';
import { Why } from '../why/why.tsx';
import { Panes } from './marks.tsx';
import { useSay } from './words.ts';
import styles from './wall-top.module.css';

interface WallTopProps {
  readonly view: View;
  /** Not shown before they are needed. */
  readonly hasPatience: boolean;
  readonly hasSpend: boolean;
  /** Nothing has been done yet: the clock alone. */
  readonly isBare: boolean;
  readonly saved: 'saved' | 'saving' | 'unsaved';
  readonly savedText: string;
  readonly onKeys: () => void;
  readonly onHome: () => void;
}

/** Where in the story you are, how patient they still are, what it has cost. */
export function WallTop({
  view,
  hasPatience,
  hasSpend,
  isBare,
  saved,
  savedText,
  onKeys,
  onHome,
}: WallTopProps): React.JSX.Element {
  const say = useSay();
  return (
    <TopBar title={view.scenario.title}>
      {isBare ? null : (
        <TopCell isQuiet>
          <SavedMarker kind={saved} text={savedText} />
        </TopCell>
      )}
      <TopCell>
        <span className={styles.figure}>
          <b>{view.isOver ? view.stepNames.at(-1) : view.stepName}</b>
          <small>
            {view.isOver
              ? say('top.over')
              : say('top.turn', { n: Math.min(view.step + 1, view.steps), of: view.steps })}
          </small>
        </span>
      </TopCell>
      {hasSpend ? (
        <TopCell>
          <span className={styles.figure} data-path="spend">
            <Why path="spend" name={say('top.spendOf', { text: view.spend.text === '' ? '0' : view.spend.text })}>
              <b>{view.spend.text === '' ? '0' : view.spend.text}</b>
            </Why>
            <small>{say('top.spend')}</small>
          </span>
        </TopCell>
      ) : null}
      {hasPatience
        ? view.patience.map((one) => (
            <TopCell key={one.person}>
              <span className={styles.patience} data-path={`patience.${one.person}`}>
                <Panes now={one.now} start={one.start} />
                <span className={styles.figure}>
                  <Why
                    path={`patience.${one.person}`}
                    name={say('top.patienceOf', { name: one.name, now: one.now, start: one.start })}
                  >
                    {say('top.panes', { now: one.now, start: one.start })}
                  </Why>
                  <small>{say('top.patience', { name: one.name })}</small>
                </span>
              </span>
            </TopCell>
          ))
        : null}
      <TopCell isQuiet>
        <button type="button" className={styles.quiet} aria-keyshortcuts="?" onClick={onKeys}>
          <KeyCap>?</KeyCap> {say('top.keys')}
        </button>
      </TopCell>
      <TopCell>
        <button type="button" className={styles.quiet} onClick={onHome}>
          {say('top.home')}
        </button>
      </TopCell>
    </TopBar>
  );
}
