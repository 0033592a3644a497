import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { Note } from '../../components/note.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TopBar, TopCell } from '../../components/top-bar.tsx';
import type { Output } from '../../port/port.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { headOf } from '../../store/shelf.ts';
import { problemText } from './problem-text.ts';
import type { RoomDoor } from './use-room.ts';
import { useRoomWords } from './use-room-words.ts';
import { useWords } from '../../components/use-words.ts';
import styles from './set-up-screen.module.css';

/** Before a room: everything has an answer already, so that Enter opens it. */
export function SetUpScreen({ door }: { readonly door: RoomDoor }): React.JSX.Element {
  const { shelf, info } = useSurroundings();
  const settings = useApp((state) => state.settings);
  const goHome = useApp((state) => state.goHome);
  const say = useRoomWords(settings.language);
  const sayApp = useWords();
  const [chosenStory, setStory] = useState<string | null>(null);
  const told = shelf.entries.filter((entry) => entry.cuts.length > 0);
  const story = told.find((entry) => entry.id === chosenStory) ?? told[0];
  const cuts = story?.cuts ?? [];
  const [chosenCut, setCut] = useState<string | null>(null);
  // The shortest stands chosen: a first workshop is half an hour.
  const cut = cuts.find((one) => one.cut === chosenCut) ?? cuts[0];
  const [language, setLanguage] = useState(settings.language);
  const [hasRaters, setHasRaters] = useState<'yes' | 'no'>('yes');
  const open = (isPretend: boolean): void => {
    if (story === undefined || cut === undefined || door.isBusy) return;
    // Pretend phones are rated by nobody: alone, one sees the lines of why as well.
    const hasReasons = isPretend || hasRaters === 'no';
    void door.open({ scenario: story.id, cut: cut.cut, language, isPretend, hasReasons });
  };
  const isHere = info?.home !== 'memory';
  useKeys('room_setup', { open_room: () => open(false), try_alone: () => open(true), back: goHome });
  return (
    <div className={styles.page}>
      <TopBar title={say('setup.title')}>
        <TopCell>
          <Button look="link" cap="Esc" onClick={goHome}>
            {say('setup.back')}
          </Button>
        </TopCell>
      </TopBar>
      <main className={styles.main}>
        <p className={styles.lead}>{say('setup.says')}</p>
        {door.problem === null ? null : (
          <Note kind="refused" code={door.problem.code}>
            {problemText(door.problem, sayApp)}
          </Note>
        )}
        {isHere ? null : <Note kind="empty">{say('setup.not_from_here')}</Note>}
        <WaitingRooms door={door} language={settings.language} />
        <dl className={styles.asked}>
          <dt>{say('setup.story')}</dt>
          <dd>
            <Segmented
              label={say('setup.story')}
              value={story?.id ?? ''}
              options={told.map((entry) => ({ value: entry.id, text: headOf(entry, language).title }))}
              onChange={setStory}
            />
          </dd>
          <dt>{say('setup.length')}</dt>
          <dd>
            <Segmented
              label={say('setup.length')}
              value={cut?.cut ?? ''}
              options={cuts.map((one) => ({ value: one.cut, text: say('setup.minutes', { minutes: one.cut }) }))}
              onChange={setCut}
            />
            {cut === undefined ? null : <span className="q2">{say('setup.calls', { count: cut.calls })}</span>}
          </dd>
          <dt>{say('setup.language')}</dt>
          <dd>
            <Segmented
              label={say('setup.language')}
              value={language}
              options={[
                { value: 'en', text: sayApp('languages.en') },
                { value: 'it', text: sayApp('languages.it') },
              ]}
              onChange={setLanguage}
            />
          </dd>
          <dt>{say('setup.raters')}</dt>
          <dd>
            <Segmented
              label={say('setup.raters')}
              value={hasRaters}
              options={[
                { value: 'yes', text: say('setup.yes') },
                { value: 'no', text: say('setup.no') },
              ]}
              onChange={setHasRaters}
            />
            <p className={styles.why}>{say(hasRaters === 'yes' ? 'setup.reasons_off' : 'setup.reasons_on')}</p>
          </dd>
        </dl>
        <div className={styles.go}>
          <Button look="go" size="big" cap="Enter" aria-disabled={door.isBusy} onClick={() => open(false)}>
            {say(door.isBusy ? 'setup.opening' : 'setup.open')}
          </Button>
          <Button size="big" cap="T" aria-disabled={door.isBusy} onClick={() => open(true)}>
            {say('setup.alone')}
          </Button>
        </div>
        <p className={styles.why}>{say('setup.alone_says')}</p>
        <p className={styles.why}>{say('setup.network')}</p>
      </main>
    </div>
  );
}

type Waiting = Output<'room.list'>[number];

/** Rooms that never reached their end: a crashed machine, a shut laptop. */
function WaitingRooms({
  door,
  language,
}: {
  readonly door: RoomDoor;
  readonly language: string;
}): React.JSX.Element | null {
  const { port } = useSurroundings();
  const say = useRoomWords(language);
  const [rooms, setRooms] = useState<readonly Waiting[]>([]);
  useEffect(() => {
    let isWanted = true;
    void port.request('room.list', {}).then((answer) => {
      // Without the list a new room can still be opened.
      if (isWanted && answer.ok) setRooms(answer.value.filter((room) => room.trouble === null));
    });
    return () => {
      isWanted = false;
    };
  }, [port]);
  const newest = rooms[0];
  if (newest === undefined) return null;
  const when = new Date(newest.openedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className={styles.waiting}>
      <div>
        <h2>{say('setup.waiting')}</h2>
        <p>{say('setup.waiting_says', { minutes: newest.cut, when })}</p>
      </div>
      <Button aria-disabled={door.isBusy} onClick={() => void door.resume(newest.room)}>
        {say('setup.resume')}
      </Button>
    </section>
  );
}
