import { useEffect, useMemo, useRef, useState } from 'react';
import type { Reading } from '../../seat/engine.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { TopBar, TopCell } from '../../components/top-bar.tsx';
import { useWords } from '../../components/use-words.ts';
import { useAnalysis, useApp, useCurrent, useSurroundings, useView } from '../../store/hooks.ts';
import { numberRuns } from '../../store/runs-slice.ts';
import { AskedAgain } from './asked-again.tsx';
import { actsOf } from './acts.ts';
import { CallsPage } from './calls-page.tsx';
import { CountsPage } from './counts-page.tsx';
import styles from './debrief-screen.module.css';
import { FiveLines } from './five-lines.tsx';
import { KeysPage } from './keys-page.tsx';
import { LostPage } from './lost-page.tsx';
import { SelfReview } from './self-review.tsx';
import { TwinAndAction } from './twin-and-action.tsx';
import { useExplored } from './use-explored.ts';
import { useTakeAway } from './use-take-away.ts';

/** The behaviour that stands highest in the strongest moment, as the four lines quote it. */
function shownBy({ moments, strongest }: Reading): string | null {
  const behaviours = moments.find((one) => one.id === strongest)?.behaviours ?? [];
  return behaviours.toSorted((a, b) => b.level - a.level)[0]?.facetName ?? null;
}

type Page = 'lost' | 'self' | 'five' | 'calls' | 'counts' | 'keys';

/** How a run is read, in layers: your own eyes, five seconds, moment by moment, one thing to take along. */
export function DebriefScreen(): React.JSX.Element {
  const say = useWords();
  const { engine } = useSurroundings();
  const { seat, run, notes, plays } = useCurrent();
  const view = useView();
  const language = useApp((state) => state.settings.language);
  const settings = useApp((state) => state.settings);
  const changeSettings = useApp((state) => state.changeSettings);
  const keepNotes = useApp((state) => state.keepNotes);
  const whatIf = useApp((state) => state.whatIf);
  const goHome = useApp((state) => state.goHome);
  const lookBack = useApp((state) => state.lookBack);
  const openPanel = useApp((state) => state.openPanel);
  const { print, keepAction, exportTable, exportPanel } = useTakeAway();
  const number = useApp((state) => numberRuns(state.runs).get(seat.runId));
  const isLost = run.world.lost !== '';
  const isReviewed = notes.gladOf !== null || notes.takeBack !== null;
  const [page, setPage] = useState<Page>(isLost ? 'lost' : isReviewed ? 'five' : 'self');
  const acts = useMemo(
    () => actsOf(engine, run, { language, plays }, (text, page) => say('debrief.page', { text, page })),
    [engine, run, language, plays, say],
  );
  const { result } = useAnalysis();
  const reading = useMemo(() => engine.score(run, language, result), [engine, run, language, result]);
  const explored = useExplored(reading);
  const actionHead = useRef<HTMLHeadingElement>(null);
  const [inAWeek] = useState(() => inDays(7, new Date()));
  const [wantsAction, setWantsAction] = useState(false);
  useEffect(() => {
    // A page of the debrief is a new place for a reader, though the screen is the same.
    document.querySelector<HTMLElement>('[data-screen-head]')?.focus();
  }, [page]);
  useEffect(() => {
    if (!wantsAction || page !== 'calls') return;
    setWantsAction(false);
    actionHead.current?.scrollIntoView({ block: 'center' });
    actionHead.current?.closest('section')?.querySelector('input')?.focus();
  }, [page, wantsAction]);
  const toAction = (): void => {
    setWantsAction(true);
    setPage('calls');
  };
  const leave = (): void => {
    goHome();
    // Asked once, after the first finish, when the player has seen what it was about; a what-if in between does not lose it.
    const hasFinished = Object.values(settings.plays).some((count) => count > 0);
    if (settings.craft !== '' || settings.craftAsked || !hasFinished) return;
    changeSettings({ craftAsked: true });
    openPanel('craft');
  };
  // Five-minute stories show moments only: there the keys come next.
  const deeper = reading.showsDimensions ? 'counts' : 'keys';
  const takenBack = acts.find((one) => one.index === notes.takeBack);
  // Not before the self-review: what others think of a call comes after your own eyes.
  useKeys('debrief', page === 'self' ? {} : { replay: () => lookBack(null, 'branches') });
  const back = before(page, reading.showsDimensions);
  const body = (): React.JSX.Element => {
    switch (page) {
      case 'lost':
        return view.ending === null ? (
          <FiveLines
            lines={reading.lines}
            behaviour={shownBy(reading)}
            from={null}
            onCalls={() => setPage('calls')}
            onWhatIf={() => void whatIf(0)}
            onAction={toAction}
            onHome={leave}
          />
        ) : (
          <LostPage
            ending={view.ending}
            onDoor={() => void whatIf(engine.lastOpenDoor(run))}
            onRead={() => setPage('self')}
          />
        );
      case 'self':
        return (
          <SelfReview
            acts={acts}
            stepNames={view.stepNames}
            onAnswer={(answers) => {
              void keepNotes(answers);
              setPage('five');
            }}
          />
        );
      case 'five':
        return (
          <FiveLines
            lines={reading.lines}
            behaviour={shownBy(reading)}
            from={takenBack === undefined ? null : { day: view.stepNames[takenBack.step] ?? '', act: takenBack.text }}
            onCalls={() => setPage('calls')}
            onWhatIf={() => void whatIf(notes.takeBack ?? 0)}
            onAction={toAction}
            onHome={leave}
          />
        );
      case 'calls':
        return (
          <CallsPage
            acts={acts}
            stepNames={view.stepNames}
            reading={reading}
            explored={explored}
            notes={notes}
            onNotes={(patch) => void keepNotes(patch)}
            onWhatIf={(index) => void whatIf(index)}
            onAction={() => setWantsAction(true)}
            onBack={() => setPage('five')}
            onDeeper={() => setPage(deeper)}
            onPrint={print}
          >
            <TwinAndAction
              reading={reading}
              kept={notes.action}
              suggestedDate={inAWeek}
              onKeep={(action) => void keepAction(action)}
              actionRef={actionHead}
            />
            <AskedAgain />
          </CallsPage>
        );
      case 'counts':
        return (
          <CountsPage
            reading={reading}
            stepNames={view.stepNames}
            notes={notes}
            onNotes={(patch) => void keepNotes(patch)}
            onDeeper={() => setPage('keys')}
            onBack={() => setPage('calls')}
          />
        );
      case 'keys':
        return (
          <KeysPage
            reading={reading}
            stepNames={view.stepNames}
            scenario={run.scenario.story.id}
            notes={notes}
            onExport={() => void exportTable(reading, notes, view.stepNames)}
            onPanel={() => void exportPanel()}
            onPrint={print}
            onBack={() => setPage(reading.showsDimensions ? 'counts' : 'calls')}
          />
        );
    }
  };
  return (
    <div className={page === 'calls' || page === 'counts' || page === 'keys' ? styles.scrolls : styles.page}>
      <TopBar
        title={view.scenario.title}
        note={page === 'self' || number === undefined ? '' : say('debrief.run_number', { number })}
      >
        {page === 'self' ? (
          <TopCell>
            <span className="q2">{say('debrief.before')}</span>
          </TopCell>
        ) : null}
        {back === null ? null : (
          <TopCell>
            <Button look="link" cap="Esc" onClick={() => setPage(back)}>
              {say(back === 'five' ? 'debrief.back_to_five' : back === 'calls' ? 'debrief.your_calls' : 'debrief.six')}
            </Button>
          </TopCell>
        )}
        {page === 'self' ? null : (
          <TopCell>
            <Button look="link" cap="R" onClick={() => lookBack(null, 'branches')}>
              {say('debrief.your_run_link')}
            </Button>
          </TopCell>
        )}
        <TopCell>
          <Button look="link" {...(page === 'five' ? { cap: 'Esc' } : {})} onClick={leave}>
            {say('common.garage')}
          </Button>
        </TopCell>
      </TopBar>
      {body()}
    </div>
  );
}

/** The layer above; null where Escape leads out of the debrief. */
function before(page: Page, hasCounts: boolean): 'five' | 'calls' | 'counts' | null {
  if (page === 'calls') return 'five';
  if (page === 'counts') return 'calls';
  return page === 'keys' ? (hasCounts ? 'counts' : 'calls') : null;
}

/** The date some days from a day, as `YYYY-MM-DD` in the player's own time zone. */
function inDays(days: number, from: Date): string {
  const then = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}
