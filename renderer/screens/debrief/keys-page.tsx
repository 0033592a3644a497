import { useEffect } from 'react';
import type { RunNotes } from '../../port/port.ts';
import type { Reading } from '../../seat/engine.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { useWords } from '../../components/use-words.ts';
import { useApp } from '../../store/hooks.ts';
import styles from './keys-page.module.css';
import { OverRuns } from './over-runs.tsx';

interface KeysPageProps {
  readonly reading: Reading;
  readonly stepNames: readonly string[];
  readonly scenario: string;
  readonly notes: RunNotes;
  readonly onExport: () => void;
  readonly onPanel: () => void;
  readonly onPrint: () => void;
  readonly onBack: () => void;
}

/** The fourth layer: every behaviour with its key and spread, readings over runs, and what can be taken away. */
export function KeysPage(props: KeysPageProps): React.JSX.Element {
  const { reading, stepNames, scenario, notes, onExport, onPanel, onPrint, onBack } = props;
  const say = useWords();
  const refreshRecords = useApp((state) => state.refreshRecords);
  useEffect(() => {
    // The run just finished is among the kept ones by now.
    void refreshRecords();
  }, [refreshRecords]);
  useKeys('debrief', { print: onPrint });
  useKeys('everywhere', { back: onBack });
  const hasReasons = Object.values(notes.disagree).some((reason) => reason.trim() !== '');
  const rows = reading.moments.flatMap((moment, place) =>
    moment.behaviours.map((behaviour, at) => ({ moment, behaviour, number: place + 1, isFirst: at === 0 })),
  );
  return (
    <main className={styles.page}>
      <section className={styles.table}>
        <h2>{say('debrief.keys_title')}</h2>
        <p className={styles.says}>
          {say('debrief.keys_say')}
          {reading.settings.text === '' ? '' : ` ${say('debrief.played_with', { settings: reading.settings.text })}`}
        </p>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than a phone is moved along by keys */}
        <div className={styles.scroll} role="region" tabIndex={0} aria-label={say('debrief.keys_title')}>
          <table>
            <thead>
              <tr>
                {(['when', 'act', 'shows', 'level', 'whose', 'apart'] as const).map((head) => (
                  <th key={head} scope="col">
                    {say(`debrief.key_heads.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ moment, behaviour, number, isFirst }) => (
                <tr key={`${moment.id} ${behaviour.facet}`} className={isFirst ? styles.first : undefined}>
                  <td>{isFirst ? `${number}. ${stepNames[moment.step] ?? stepNames.at(-1) ?? ''}` : ''}</td>
                  <td>
                    {isFirst ? moment.act : ''}
                    {isFirst && notes.disagree[moment.id] !== undefined ? (
                      <small>
                        {say('debrief.disagreed')}: {notes.disagree[moment.id]}
                      </small>
                    ) : null}
                  </td>
                  <td>{behaviour.facetName}</td>
                  <td className={styles.level}>{behaviour.levelName}</td>
                  <td>{say(`debrief.channel.${behaviour.channel}`)}</td>
                  <td className={styles.figure}>{behaviour.spread === 0 ? '' : behaviour.spread.toFixed(1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <div className={styles.side}>
        <OverRuns scenario={scenario} role={reading.settings.role} />
        <section data-print="no">
          <h3>{say('debrief.take_away')}</h3>
          <p className={styles.says}>{say('debrief.take_away_says')}</p>
          <div className={styles.ways}>
            <Button onClick={onExport}>{say('debrief.export_table')}</Button>
            <Button cap="P" onClick={onPrint}>
              {say('debrief.print')}
            </Button>
          </div>
          <p className={styles.says}>{say(hasReasons ? 'debrief.explore.panel_says' : 'debrief.explore.panel_none')}</p>
          <div className={styles.ways}>
            <Button aria-disabled={!hasReasons} onClick={hasReasons ? onPanel : undefined}>
              {say('debrief.explore.panel')}
            </Button>
          </div>
        </section>
        <section>
          <h3>{say('about.sceptics_title')}</h3>
          <p className={styles.says}>{say('about.sceptics')}</p>
        </section>
      </div>
    </main>
  );
}
