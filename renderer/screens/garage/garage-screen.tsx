import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { Note } from '../../components/note.tsx';
import { TopBar, TopCell } from '../../components/top-bar.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { unfinishedRun } from '../../store/runs-slice.ts';
import { headOf } from '../../store/shelf.ts';
import styles from './garage-screen.module.css';
import { OneAction } from './one-action.tsx';
import { RunList } from './run-list.tsx';
import { SeasonMap } from './season-map.tsx';
import { useStory } from './use-story.ts';
import { YourTurn } from './your-turn.tsx';

/** Home: go on, begin again, read what was played. One story stands on the circuit; nothing is shown that is not there. */
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
  const leaveRun = useApp((state) => state.leaveRun);
  const go = useApp((state) => state.go);
  useEffect(() => leaveRun(), [leaveRun]);
  const entry = shelf.entries[0];
  const story = useStory(entry?.id ?? null);
  const unfinished = unfinishedRun(runs);
  const plays = settings.plays[entry?.id ?? ''] ?? 0;
  const newWeek = (): void => void (entry !== undefined && beginNewWeek(entry.id));
  const sameWeek = (): void => void (entry !== undefined && beginSameWeek(entry.id));
  const goOn = (): void => void (unfinished !== null && openRun(unfinished.run));
  useKeys('garage', {
    ...(unfinished === null ? {} : { go_on: goOn }),
    ...(plays === 0 ? {} : { new_week: newWeek, same_week: sameWeek }),
    workshop: () => go('room'),
    settings: () => openPanel('settings'),
    about: () => openPanel('about'),
  });
  const title = entry === undefined ? '' : headOf(entry, settings.language).title;
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
            story={story}
            head={entry === undefined ? null : headOf(entry, settings.language)}
            minutes={entry?.lengthMinutes ?? 0}
            hasFinished={plays > 0}
            onGoOn={goOn}
            onNewWeek={newWeek}
            onSameWeek={sameWeek}
          />
          <OneAction />
          <nav className={styles.nav} aria-label={say('common.garage')}>
            <Button cap="W" onClick={() => go('room')}>
              {say('first.workshop')}
            </Button>
            <Button cap="," onClick={() => openPanel('settings')}>
              {say('garage.settings')}
            </Button>
            <Button cap="." onClick={() => openPanel('about')}>
              {say('garage.about')}
            </Button>
          </nav>
        </div>
        <SeasonMap title={title} minutes={entry?.lengthMinutes ?? 0} plays={plays} isWaiting={unfinished !== null} />
        <RunList story={story} title={title} />
      </main>
    </div>
  );
}
