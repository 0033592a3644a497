import { Segmented } from '../../components/segmented.tsx';
import { useWords } from '../../components/use-words.ts';
import type { Settings } from '../../port/port.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { SettingRow } from './setting-row.tsx';
import styles from './settings-dialog.module.css';

type Assists = Settings['assists'];
const tokenWords = { fewer: -1, written: 0, more: 1 } as const;
const stripWords = { five: 5, three: 3, one: 1 } as const;

/** The word for a value: every value of an assist has one. */
function wordOf<W extends string, V>(words: Readonly<Record<W, V>>, value: V): W {
  // Object.keys forgets the names it was given.
  const found = (Object.keys(words) as W[]).find((word) => words[word] === value);
  if (found === undefined) throw new Error('An assist has a value without a word.');
  return found;
}

/** Four switches that make a story easier or harder, and what a change of them means for the run on the wall. */
export function AssistRows(): React.JSX.Element {
  const say = useWords();
  const { engine } = useSurroundings();
  const assists = useApp((state) => state.settings.assists);
  const language = useApp((state) => state.settings.language);
  const change = useApp((state) => state.changeSettings);
  const open = useApp((state) => state.current?.run.log ?? null);
  const set = (patch: Partial<Assists>): void => change({ assists: { ...assists, ...patch } });
  const kept = open === null ? '' : engine.settingsText(open, language);
  return (
    <section className={styles.assists} aria-labelledby="assists-head">
      <h3 id="assists-head">{say('settings.assists')}</h3>
      <p>{say('settings.assists_say')}</p>
      {open === null ? null : (
        <p>{kept === '' ? say('settings.run_plain') : say('settings.run_keeps', { settings: kept })}</p>
      )}
      <SettingRow name={say('settings.tokens')}>
        <Segmented
          label={say('settings.tokens')}
          value={wordOf(tokenWords, assists.tokens)}
          options={(['fewer', 'written', 'more'] as const).map((value) => ({
            value,
            text: say(`settings.token_words.${value}`),
          }))}
          onChange={(value) => set({ tokens: tokenWords[value] })}
        />
      </SettingRow>
      <SettingRow name={say('settings.strip')}>
        <Segmented
          label={say('settings.strip')}
          value={wordOf(stripWords, assists.strip)}
          options={(['five', 'three', 'one'] as const).map((value) => ({
            value,
            text: say(`settings.strip_words.${value}`),
          }))}
          onChange={(value) => set({ strip: stripWords[value] })}
        />
      </SettingRow>
      <SettingRow name={say('settings.coach')}>
        <Segmented
          label={say('settings.coach')}
          value={assists.coach}
          options={(['on', 'off'] as const).map((value) => ({ value, text: say(`settings.coach_words.${value}`) }))}
          onChange={(coach) => set({ coach })}
        />
      </SettingRow>
      <SettingRow name={say('settings.clocks')} note={say('settings.clocks_say')}>
        <Segmented
          label={say('settings.clocks')}
          value={assists.clocks}
          options={(['written', 'patient'] as const).map((value) => ({
            value,
            text: say(`settings.clock_words.${value}`),
          }))}
          onChange={(clocks) => set({ clocks })}
        />
      </SettingRow>
    </section>
  );
}
