import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { Note } from '../../components/note.tsx';
import { TopBar, TopCell } from '../../components/top-bar.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { keptRuns, unfinishedRun } from '../../store/runs-slice.ts';
import { headOf } from '../../store/shelf.ts';
import styles from './garage-screen.module.css';
import { NextStory } from './next-story.tsx';
import { OneAction } from './one-action.tsx';
import { OtherWays } from './other-ways.tsx';
import { RunList } from './run-list.tsx';
import { SeasonMap } from './season-map.tsx';
import { StoryList } from './story-list.tsx';
import { YourTurn } from './your-turn.tsx';

/** Home: go on, begin again, open another story, read what was played. Nothing is shown that is not there. */
export function GarageScreen(): React.JSX.Element {
  const say = useWords();
  const { shelf, info } = useSurroundings();
  const settings = useApp((state) => state.settings);
  const runs = useApp((state) => state.runs);
  const changeSettings = useApp((state) => state.changeSettings);
  const openPanel = useApp((state) => state.openPanel);
  const openRun = useApp((state) => state.openRun);
  const beginNewWeek = useApp((state) => state.beginNewWeek);
  const beginSameWeek = useApp((state) => state.beginSameWeek);
  const brief = useApp((state) => state.brief);
  const leaveRun = useApp((state) => state.leaveRun);
  const go = useApp((state) => state.go);
  useEffect(() => leaveRun(), [leaveRun]);
  const unfinished = unfinishedRun(runs);
  // The story in front: the one that waits, else the one played last, else the first of the shelf.
  const inFront = unfinished?.scenario ?? keptRuns(runs)[0]?.scenario;
  const entry = shelf.entries.find((one) => one.id === inFront) ?? shelf.entries[0];
  const head = entry === undefined ? null : headOf(entry, settings.language);
  const playsOf = (id: string): number => settings.plays[id] ?? 0;
  const hasFinished = entry !== undefined && playsOf(entry.id) > 0;
  const next = shelf.entries.find(
    (one) => one.id !== entry?.id && !keptRuns(runs).some((run) => run.scenario === one.id),
  );
  const newWeek = (): void => void (entry !== undefined && beginNewWeek(entry.id));
  const sameWeek = (): void => void (entry !== undefined && beginSameWeek(entry.id));
  const goOn = (): void => void (unfinished !== null && openRun(unfinished.run));
  useKeys('garage', {
    ...(unfinished === null ? {} : { go_on: goOn }),
    ...(hasFinished ? { new_week: newWeek, same_week: sameWeek } : {}),
    ...(next === undefined ? {} : { brief: () => brief(next.id) }),
    workshop: () => go('room'),
    about: () => openPanel('about'),
  });
  const stations = shelf.entries.map(({ id, lengthMinutes, ...one }) => ({
    id,
    title: headOf({ id, lengthMinutes, ...one }, settings.language).title,
    minutes: lengthMinutes,
    plays: playsOf(id),
    isWaiting: unfinished?.scenario === id,
  }));
  return (
    <div className={styles.page}>
      <TopBar title={say('common.garage')}>
        <TopCell>
          <Button look="link" cap="?" onClick={() => openPanel('keys')}>
            {say('common.keys')}
          </Button>
          <Button
            look="link"
            cap="S"
            aria-pressed={!settings.sound}
            onClick={() => changeSettings({ sound: !settings.sound })}
          >
            <Glyph name={settings.sound ? 'sound' : 'muted'} />
            {say('common.mute')}
          </Button>
        </TopCell>
      </TopBar>
      <main className={styles.main}>
        <div className={styles.left}>
          {info?.heldBy == null ? null : (
            <div className={styles.held}>
              <Note kind="refused">{say('garage.held', { pid: info.heldBy.pid })}</Note>
            </div>
          )}
          <YourTurn
            unfinished={unfinished}
            head={head}
            minutes={entry?.lengthMinutes ?? 0}
            hasFinished={hasFinished}
            onGoOn={goOn}
            onNewWeek={newWeek}
            onSameWeek={sameWeek}
          />
          {next === undefined ? null : <NextStory entry={next} onBrief={() => brief(next.id)} />}
          {next === undefined ? <OtherWays but={entry?.id} /> : null}
          <OneAction />
          <nav className={styles.nav} aria-label={say('common.garage')}>
            <Button cap="W" onClick={() => go('room')}>
              {say('first.workshop')}
            </Button>
            <Button look="link" cap="," onClick={() => openPanel('settings')}>
              {say('garage.settings')}
            </Button>
            <Button look="link" cap="." onClick={() => openPanel('about')}>
              {say('garage.about')}
            </Button>
          </nav>
        </div>
        <SeasonMap stations={stations} />
        <StoryList />
        <RunList />
      </main>
    </div>
  );
}
