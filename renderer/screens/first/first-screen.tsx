import { Button } from '../../components/button.tsx';
import { Circuit } from '../../components/circuit.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { Segmented } from '../../components/segmented.tsx';
import { useWords } from '../../components/use-words.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { headOf } from '../../store/shelf.ts';
import styles from './first-screen.module.css';

/** The very first page: who you are, and one button. */
export function FirstScreen(): React.JSX.Element {
  const say = useWords();
  const { shelf } = useSurroundings();
  const settings = useApp((state) => state.settings);
  const changeSettings = useApp((state) => state.changeSettings);
  const begin = useApp((state) => state.beginNewWeek);
  const isOpening = useApp((state) => state.isOpening);
  const story = shelf.entries[0];
  const intro = story === undefined ? '' : headOf(story, settings.language).intro;
  const play = (): void => {
    if (story !== undefined) void begin(story.id);
  };
  const go = useApp((state) => state.go);
  useKeys('first', { play, workshop: () => go('room') });
  return (
    <div className={styles.page}>
      <Circuit lit={7.2} className={styles.circuit} />
      <main className={styles.main}>
        <p className={styles.brand}>
          <Glyph name="mark" /> Pit Wall
        </p>
        <h1 tabIndex={-1} data-screen-head data-reads="intro">
          {sentences(intro).map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <div className={styles.ways}>
          <Button look="go" className={styles.play} cap="Enter" onClick={play} aria-disabled={isOpening}>
            {say(isOpening ? 'first.loading' : 'first.play')}
          </Button>
          <Button size="big" cap="W" onClick={() => go('room')}>
            {say('first.workshop')}
          </Button>
        </div>
      </main>
      <footer className={styles.foot}>
        <Segmented
          label={say('common.language')}
          value={settings.language}
          options={[
            { value: 'en', text: say('languages.en') },
            { value: 'it', text: say('languages.it') },
          ]}
          onChange={(language) => changeSettings({ language })}
        />
        <Button
          look="link"
          cap="S"
          aria-pressed={!settings.sound}
          onClick={() => changeSettings({ sound: !settings.sound })}
        >
          <Glyph name={settings.sound ? 'sound' : 'muted'} />
          {say('common.mute')}
        </Button>
      </footer>
    </div>
  );
}

/** One line a sentence: the page is read in the order it is meant. */
function sentences(text: string): readonly string[] {
  return text.match(/[^.!?]+[.!?]+/g)?.map((line) => line.trim()) ?? (text === '' ? [] : [text]);
}
