import { useEffect } from 'react';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { useWords } from '../components/use-words.ts';
import type { SayWords } from '../components/use-words.ts';
import { useApp } from '../store/hooks.ts';
import type { Notice } from '../store/notice-slice.ts';
import styles from './notices.module.css';

/** How long a note that asks for nothing stays, in milliseconds. */
const fadeAfterMs = 6000;

/** What must be said once, at the foot of the page; what must be heard (not saved) stays until it is mended. */
export function Notices(): React.JSX.Element {
  const say = useWords();
  const notice = useApp((state) => state.notice);
  const dismiss = useApp((state) => state.dismiss);
  const restore = useApp((state) => state.restoreRun);
  const canFade =
    notice !== null && (notice.kind === 'exported' || notice.kind === 'table_saved' || notice.kind === 'panel_saved');
  useEffect(() => {
    if (!canFade) return undefined;
    const timer = window.setTimeout(dismiss, fadeAfterMs);
    return () => window.clearTimeout(timer);
  }, [canFade, dismiss, notice]);
  return (
    <aside className={styles.foot} aria-live="polite" aria-label={say('common.notice')} data-print="no">
      <Unsaved />
      {notice === null ? null : (
        <div className={styles.line}>
          <Note
            kind={notice.kind === 'problem' ? 'refused' : 'said'}
            {...(notice.kind === 'problem' ? { code: notice.problem.code } : {})}
          >
            {wordsOf(notice, say)}
          </Note>
          {notice.kind === 'trashed' ? (
            <Button onClick={() => void restore(notice.run)}>{say('common.undo')}</Button>
          ) : null}
          <Button look="link" onClick={dismiss}>
            {say('common.dismiss')}
          </Button>
        </div>
      )}
    </aside>
  );
}

function wordsOf(notice: Notice, say: SayWords): string {
  switch (notice.kind) {
    case 'problem':
      return say(`problems.${notice.problem.code}`, notice.problem.details);
    case 'trashed':
      return say('notices.trashed');
    case 'settings_set_aside':
      return say('notices.settings_set_aside', { name: notice.name });
    case 'cut_short':
      return say('notices.cut_short', { move: notice.move });
    case 'story_gone':
      return say('notices.story_gone');
    case 'exported':
      return say('notices.exported');
    case 'table_saved':
      return say('notices.table_saved');
    case 'panel_saved':
      return say('notices.panel_saved');
  }
}

function Unsaved(): React.JSX.Element | null {
  const say = useWords();
  const current = useApp((state) => state.current);
  if (current?.saved.kind !== 'unsaved' || current.saved.problem === null) return null;
  const { problem, moves } = current.saved;
  return (
    <div className={styles.line}>
      <Note kind="refused" code={problem.code}>
        {say('notices.unsaved', { move: moves + 1, why: say(`problems.${problem.code}`, problem.details) })}
      </Note>
      <Button onClick={() => void current.seat.saveAgain()}>{say('common.try_again')}</Button>
    </div>
  );
}
