import { useReplayWords } from '../../components/replay/words.ts';
import { cx } from '../../components/wall/cx.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import styles from './endings.module.css';
import { headOfRun, watchedId } from './names.ts';
import slots from './slots.module.css';
import type { Replay } from './use-replay.ts';
import { readingOf } from './views.ts';

const rows = ['happened', 'calls', 'showed', 'next'] as const;

/** Nobody made the calls of a line that nobody drove: of them nothing is said. */
const isSaidOf = (row: (typeof rows)[number], id: string): boolean =>
  id !== watchedId || row === 'happened' || row === 'showed';

/** How each run ended, in the four lines of its debrief, side by side. */
export function Endings({ replay }: { readonly replay: Replay }): React.JSX.Element | null {
  const say = useReplayWords();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const { laid, branches, overlay } = replay;
  const readings = laid.map((one) => {
    const reading = readingOf(engine, one.run, language, branches.analyses.get(one.id));
    return { ...one, reading: reading.ending === null ? null : reading };
  });
  if (readings.every((one) => one.reading === null)) return null;
  // Runs of another week, or at other settings, are never compared as scores.
  const hasScores = laid.length > 1 && overlay.standing === 'same_week';
  return (
    <section className={styles.endings} aria-labelledby="endings-head">
      <h2 id="endings-head">{say('endings.title')}</h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than a phone is scrolled by keys too */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="endings-head">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{say('endings.line')}</span>
              </th>
              {readings.map((one) => (
                <th key={one.id} scope="col" className={cx(slots[`ink${one.slot}`])}>
                  {headOfRun(branches, one.id, say)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={row}>
                <th scope="row">{say(`endings.${row}`)}</th>
                {readings.map((one) => (
                  <td key={one.id}>
                    {one.reading === null
                      ? place === 0
                        ? say('endings.not_over')
                        : '–'
                      : isSaidOf(row, one.id)
                        ? one.reading.lines[place]
                        : '–'}
                  </td>
                ))}
              </tr>
            ))}
            {hasScores ? (
              <tr>
                <th scope="row">{say('endings.reached')}</th>
                {readings.map((one) => (
                  <td key={one.id}>
                    {one.reading === null ? '–' : say('endings.reached_of', { value: Math.round(one.reading.outcome) })}
                  </td>
                ))}
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
    </section>
  );
}
