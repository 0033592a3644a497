import { useEffect, useMemo, useRef, useState } from 'react';
import { calendarFile } from '../../../scenarios/index.ts';
import type { Reading } from '../../seat/engine.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { TopBar, TopCell } from '../../components/top-bar.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp, useCurrent, useSurroundings, useView } from '../../store/hooks.ts';
import { numberRuns } from '../../store/runs-slice.ts';
import { actsOf } from './acts.ts';
import type { Act } from './acts.ts';
import { CallsPage } from './calls-page.tsx';
import styles from './debrief-screen.module.css';
import { FiveLines } from './five-lines.tsx';
import { LostPage } from './lost-page.tsx';
import { saveText } from './save-text.ts';
import { SelfReview } from './self-review.tsx';
import { TwinAndAction } from './twin-and-action.tsx';

/** The behaviour that stands highest in the strongest moment, as the four lines quote it. */
function shownBy({ moments, strongest }: Reading): string | null {
  const behaviours = moments.find((one) => one.id === strongest)?.behaviours ?? [];
  return behaviours.toSorted((a, b) => b.level - a.level)[0]?.facetName ?? null;
}

type Page = 'lost' | 'self' | 'five' | 'calls';

/** How a run is read, in layers: your own eyes, five seconds, moment by moment, one thing to take along. */
export function DebriefScreen(): React.JSX.Element {
  const say = useWords();
  const { engine, port, info } = useSurroundings();
  const { seat, run, notes, plays } = useCurrent();
  const view = useView();
  const language = useApp((state) => state.settings.language);
  const settings = useApp((state) => state.settings);
  const keepNotes = useApp((state) => state.keepNotes);
  const whatIf = useApp((state) => state.whatIf);
  const goHome = useApp((state) => state.goHome);
  const lookBack = useApp((state) => state.lookBack);
  const openPanel = useApp((state) => state.openPanel);
  const tell = useApp((state) => state.say);
  const warn = useApp((state) => state.warn);
  const number = useApp((state) => numberRuns(state.runs).get(seat.runId));
  const isLost = run.world.lost !== '';
  const isReviewed = notes.gladOf !== null || notes.takeBack !== null;
  const [page, setPage] = useState<Page>(isLost ? 'lost' : isReviewed ? 'five' : 'self');
  const acts = useMemo(
    () => actsOf(engine, run, { language, plays }, (text, page) => say('debrief.page', { text, page })),
    [engine, run, language, plays, say],
  );
  const reading = useMemo(() => engine.score(run, language), [engine, run, language]);
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
    // Asked once, after the first finish, when the player has seen what it was about.
    if (settings.craft === '' && Object.values(settings.plays).reduce((sum, count) => sum + count, 0) === 1)
      openPanel('craft');
  };
  const print = (): void => {
    if (info?.home !== 'shell') return window.print();
    void port.request('desk.print', {}).then((answer) => {
      if (!answer.ok) warn(answer.problem);
    });
  };
  const keepAction = async (action: { readonly text: string; readonly date: string }): Promise<void> => {
    await keepNotes({ action: { ...action } });
    const text = calendarFile({ title: say('debrief.calendar_title'), ...action, uid: `${seat.runId}@pit-wall` });
    const file = { name: say('debrief.calendar_name'), mime: 'text/calendar', text };
    const answer = await saveText(port, info?.can.saveFiles === true, file);
    if (answer.ok) tell({ kind: 'exported' });
    else warn(answer.problem);
  };
  const takenBack = acts.find((one) => one.index === notes.takeBack);
  const nameOf = (act: Act): string => say('debrief.act_name', { day: view.stepNames[act.step] ?? '', act: act.text });
  // Not before the self-review: what others think of a call comes after your own eyes.
  useKeys('debrief', page === 'self' ? {} : { replay: () => lookBack(null, 'branches') });
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
            from={takenBack === undefined ? null : nameOf(takenBack)}
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
            notes={notes}
            onNotes={(patch) => void keepNotes(patch)}
            onWhatIf={(index) => void whatIf(index)}
            onAction={() => setWantsAction(true)}
            onBack={() => setPage('five')}
            onPrint={print}
          >
            <TwinAndAction
              reading={reading}
              kept={notes.action}
              suggestedDate={inAWeek}
              onKeep={(action) => void keepAction(action)}
              actionRef={actionHead}
            />
          </CallsPage>
        );
    }
  };
  return (
    <div className={page === 'calls' ? styles.scrolls : styles.page}>
      <TopBar
        title={view.scenario.title}
        note={
          page === 'self' ? say('debrief.before') : number === undefined ? '' : say('debrief.run_number', { number })
        }
      >
        {page === 'calls' ? (
          <TopCell>
            <Button look="link" cap="Esc" onClick={() => setPage('five')}>
              {say('debrief.back_to_five')}
            </Button>
          </TopCell>
        ) : null}
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

/** The date some days from a day, as `YYYY-MM-DD` in the player's own time zone. */
function inDays(days: number, from: Date): string {
  const then = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}
