import { useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { useReplayCatalogues, useReplayWords } from '../../components/replay/words.ts';
import { TopBar, TopCell } from '../../components/top-bar.tsx';
import { useWords } from '../../components/use-words.ts';
import { WhyContext } from '../../components/why/why.tsx';
import type { WhyAnswers } from '../../components/why/why.tsx';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { BranchesPage } from './branches-page.tsx';
import { NameDialog } from './name-dialog.tsx';
import { headOfRun, watchedId } from './names.ts';
import styles from './replay-screen.module.css';
import { ScrubLine } from './scrub-line.tsx';
import { ThenPage } from './then-page.tsx';
import { useReplay } from './use-replay.ts';
import type { Replay } from './use-replay.ts';
import { en } from './words/en.ts';
import { it } from './words/it.ts';

const catalogues = { en, it };

/** Your run: scrub along it, fork at any move, lay its branches over each other. */
export function ReplayScreen(): React.JSX.Element {
  useReplayCatalogues(catalogues);
  const say = useReplayWords();
  const replay = useReplay();
  const leave = useApp((state) => state.leaveReplay);
  const openPanel = useApp((state) => state.openPanel);
  const [isNaming, setNaming] = useState(false);
  const { at, of, goTo, page, show, fork, branches } = replay;
  useKeys('replay', {
    earlier: () => goTo(at - 1),
    later: () => goTo(at + 1),
    first_move: () => goTo(0),
    last_move: () => goTo(of),
    branches: () => show(page === 'past' ? 'branches' : 'past'),
    board: replay.toggleTable,
    ...(replay.runId === watchedId ? {} : { name_run: () => setNaming(true) }),
    ...(fork === null ? {} : { what_if: fork }),
    ...(page === 'branches'
      ? {
          lay_over(event: KeyboardEvent) {
            const lane = branches.lanes[Number(event.key) - 1];
            if (lane !== undefined) replay.toggleBeside(lane.run.run);
          },
        }
      : {}),
  });
  useKeys('everywhere', { back: leave });
  return (
    <WhyContext value={useWhyThen(replay)}>
      <div className={styles.page} data-replay={page} data-at={at}>
        <TopBar title={say('title')} note={`${headOfRun(branches, replay.runId, say)}, ${replay.view.scenario.title}`}>
          <TopCell>
            <span className={styles.pages} role="group" aria-label={say('pages.label')}>
              {(['past', 'branches'] as const).map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={page === one}
                  aria-keyshortcuts="V"
                  onClick={() => show(one)}
                >
                  {say(`pages.${one}`)}
                  {page === one ? null : <KeyCap>V</KeyCap>}
                </button>
              ))}
            </span>
          </TopCell>
          <TopCell>
            <Button look="link" cap="?" onClick={() => openPanel('keys')}>
              {say('keys')}
            </Button>
            <Button look="link" cap="Esc" onClick={leave}>
              {say('back')}
            </Button>
          </TopCell>
        </TopBar>
        {page === 'past' ? (
          <ThenPage replay={replay} />
        ) : (
          <BranchesPage replay={replay} onName={() => setNaming(true)} />
        )}
        <div className={styles.foot}>
          <ScrubLine replay={replay} />
        </div>
      </div>
      {isNaming ? <NameDialog run={replay.runId} onClose={() => setNaming(false)} /> : null}
    </WhyContext>
  );
}

/** "Why?" as it would have been answered at that move. */
function useWhyThen({ run, at, view }: Replay): WhyAnswers {
  const words = useWords();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  return useMemo(
    () => ({
      title: words('why.title'),
      untouched: words('why.untouched'),
      explain: (path) =>
        engine.why(run, path, language, at).map((link) => ({
          text: link.text,
          when: link.index < 0 ? words('why.at_start') : (view.stepNames[link.step] ?? ''),
          isYours: 'call' in link.cause,
        })),
    }),
    [words, engine, run, language, at, view],
  );
}
