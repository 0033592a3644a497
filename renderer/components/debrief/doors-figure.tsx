import type { EndingDoor } from '../../../scenarios/index.ts';
import { Button } from '../button.tsx';
import { useWords } from '../use-words.ts';
import type { SayWords } from '../use-words.ts';
import { doorRows } from './doors.ts';
import type { DoorRow } from './doors.ts';
import styles from './doors-figure.module.css';

interface DoorsFigureProps {
  readonly doors: readonly EndingDoor[];
  /** Moves of the run: after them nothing is open any more. */
  readonly over: number;
  /** The ending the run met. */
  readonly met: string | null;
  /** What an ending is called; null = the story has no words for it that hold without the week. */
  readonly endingText: (ending: string) => string | null;
  /** Where a point after so many moves stands on the run line, 0–1. */
  readonly placeOf: (after: number) => number;
  /** The turn of that point, as it reads inside a sentence. */
  readonly dayOf: (after: number) => string;
  readonly onWatch: (door: EndingDoor) => void;
}

/** For each ending, how long a way to it stood open along the run, on the run line's own axis; a way can be watched. */
export function DoorsFigure(props: DoorsFigureProps): React.JSX.Element | null {
  const { doors, over, met, endingText, placeOf, dayOf, onWatch } = props;
  const say = useWords();
  const rows = doorRows(doors, over);
  if (rows.length === 0) return null;
  const isFound = (row: DoorRow): boolean => row.last !== null || row.ending === met;
  return (
    <section className={styles.doors}>
      <h3>{say('debrief.explore.doors')}</h3>
      <p className={styles.says}>{say('debrief.explore.doors_say')}</p>
      <ul>
        {rows.filter(isFound).map((row) => {
          const { last } = row;
          const text = endingText(row.ending) ?? say('debrief.explore.no_words');
          return (
            <li key={row.ending} className={row.ending === met ? styles.met : undefined}>
              <p className={styles.ending}>{text}</p>
              <Track row={row} isMet={row.ending === met} placeOf={placeOf} />
              <p className={styles.said}>
                {row.ending === met ? say('debrief.explore.door.here') : doorSentence(row, dayOf, say)}
              </p>
              {last?.walk == null || row.ending === met ? null : (
                <Button
                  look="link"
                  data-print="no"
                  aria-label={say('debrief.explore.door_walk_to', { ending: text })}
                  onClick={() => onWatch(last)}
                >
                  {say('debrief.explore.door_walk')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <NeverFound rows={rows.filter((row) => !isFound(row))} endingText={endingText} dayOf={dayOf} />
    </section>
  );
}

interface NeverFoundProps extends Pick<DoorsFigureProps, 'endingText' | 'dayOf'> {
  readonly rows: readonly DoorRow[];
}

/** Endings no way was found to, from anywhere: one sentence for all of them, and what has no words is counted. */
function NeverFound({ rows, endingText, dayOf }: NeverFoundProps): React.JSX.Element | null {
  const say = useWords();
  const [longest] = rows.toSorted((a, b) => b.plays - a.plays);
  if (longest === undefined) return null;
  const named = rows.flatMap(({ ending }) => endingText(ending) ?? []);
  const rest = rows.length - named.length;
  return (
    <div className={styles.never}>
      <ul>
        {named.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {rest === 0 ? null : (
          <li>
            {named.length === 0 && rest === 1
              ? say('debrief.explore.no_words')
              : say('debrief.explore.more_endings', { count: rest })}
          </li>
        )}
      </ul>
      <p className={styles.said}>{doorSentence(longest, dayOf, say)}</p>
    </div>
  );
}

/** How long it was open, in words. */
export function doorSentence(row: DoorRow, dayOf: (after: number) => string, say: SayWords): string {
  const { last, next, plays } = row;
  if (last === null) return say('debrief.explore.door.never', { plays });
  if (next === 'open') return say('debrief.explore.door.always');
  const day = dayOf(last.after);
  return next === 'shut'
    ? say('debrief.explore.door.until_shut', { day })
    : say('debrief.explore.door.until', { day, plays });
}

interface TrackProps {
  readonly row: DoorRow;
  readonly isMet: boolean;
  readonly placeOf: (after: number) => number;
}

/** A full line while a way was found, dots while it was looked for in vain, nothing behind the bar where it shut. */
function Track({ row, isMet, placeOf }: TrackProps): React.JSX.Element {
  return (
    <div className={styles.track} aria-hidden="true">
      {row.points.map(({ after, state }, place) => {
        const from = placeOf(after);
        const next = row.points[place + 1];
        const to = next === undefined ? 1 : placeOf(next.after);
        const isShutHere = state === 'shut' && row.points[place - 1]?.state !== 'shut';
        return (
          <i
            key={after}
            className={`${styles[state]} ${isShutHere ? styles.bar : ''}`}
            style={{ left: `${from * 100}%`, width: `${Math.max(0, to - from) * 100}%` }}
          />
        );
      })}
      {isMet ? <b className={styles.here} /> : null}
    </div>
  );
}
