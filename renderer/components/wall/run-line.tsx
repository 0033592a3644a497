import { Glyph } from '../glyph.tsx';
import { KeyCap } from '../key-cap.tsx';
import { stepStarts } from '../step-starts.ts';
import { cx } from './cx.ts';
import styles from './run-line.module.css';
import { useSay } from './words.ts';

export interface RunMark {
  readonly index: number;
  /** Steps from the left edge, with a fraction inside the step. */
  readonly at: number;
  /** Letter of the verb; null = an answer on the radio. */
  readonly letter: string | null;
  /** "Wednesday: you asked Tamsin". */
  readonly words: string;
}
export interface GhostLine {
  /** Acts of the last run in steps already passed. */
  readonly marks: readonly number[];
  /** "two days ahead"; null = another week, calls only. */
  readonly delta: { readonly value: number; readonly head: string; readonly tail: string } | null;
}
interface RunLineProps {
  readonly title: string;
  readonly note: string;
  readonly steps: number;
  readonly step: number;
  readonly stepNames: readonly string[];
  readonly acts: { readonly notice: number; readonly commit: number; readonly pay: number };
  readonly marks: readonly RunMark[];
  readonly ghost: GhostLine | null;
  /** Looks back to before an act; null = to before the last one. Left out while there is nothing to look back to. */
  readonly onLookBack?: (index: number | null) => void;
}

/** Your run so far on the axis of steps; the last run rides below it, never ahead of you. */
export function RunLine({
  title,
  note,
  steps,
  step,
  stepNames,
  acts,
  marks,
  ghost,
  onLookBack,
}: RunLineProps): React.JSX.Element {
  const say = useSay();
  const starts = [
    ...stepStarts(
      marks.map((mark) => ({ step: Math.floor(mark.at) })),
      steps,
      roomOfStep(steps),
    ),
    1,
  ];
  const at = (where: number): string => `${placeOf(Math.min(where, steps), starts) * 100}%`;
  const now = Math.min(step, steps);
  return (
    <footer className={styles.line}>
      <div className={styles.label}>
        <b>{title}</b>
        <span>{note}</span>
        {onLookBack === undefined ? null : (
          <button type="button" className={styles.back} aria-keyshortcuts="[" onClick={() => onLookBack(null)}>
            <KeyCap>[</KeyCap> {say('run.lookBack')}
          </button>
        )}
      </div>
      <div className={styles.rail}>
        <span className={styles.base} aria-hidden="true" />
        <span className={styles.own} style={{ width: at(now) }} aria-hidden="true" />
        {ghost === null ? null : <span className={styles.ghost} style={{ width: at(now) }} aria-hidden="true" />}
        {(['notice', 'commit', 'pay'] as const).map((act) => (
          <span
            key={act}
            className={cx(styles.act, isAct(act, acts, now) && styles.on)}
            style={{ left: at(acts[act]) }}
            aria-hidden="true"
          >
            {say(`run.act.${act}`)}
          </span>
        ))}
        {stepNames.slice(0, steps).map((name, n) => (
          <span
            key={name}
            className={styles.step}
            style={{ left: at(n), width: `${(placeOf(n + 1, starts) - placeOf(n, starts)) * 100}%` }}
            aria-hidden="true"
          >
            {name}
          </span>
        ))}
        {ghost?.marks.map((where) => (
          <span key={where} className={styles.ghostMark} style={{ left: at(where) }} aria-hidden="true" />
        ))}
        <ol aria-label={say('run.label')}>
          {marks.map((mark) => (
            <li
              key={mark.index}
              className={cx(styles.mark, mark.letter === null && styles.call)}
              style={{ left: at(mark.at) }}
              data-cause={`move:${mark.index}`}
              title={mark.words}
              // The mouse's way; the keyboard's is the button beside and its key.
              onPointerDown={onLookBack === undefined ? undefined : () => onLookBack(mark.index)}
            >
              {mark.letter === null ? <Glyph name="decision" /> : <span aria-hidden="true">{mark.letter}</span>}
              <span className="vh">{mark.words}</span>
            </li>
          ))}
        </ol>
        <span className={styles.now} style={{ left: at(now) }} data-cause="now" aria-hidden="true" />
      </div>
      <Delta ghost={ghost} />
    </footer>
  );
}

/** Marks that fit side by side on the whole line at the narrowest desktop: steps share them evenly until one is busier. */
const marksOnLine = 36;
const roomOfStep = (steps: number): number => Math.max(2, Math.floor(marksOnLine / steps));

/** A place in steps, with a fraction inside the step, as a share of the line. */
function placeOf(where: number, starts: readonly number[]): number {
  const step = Math.floor(where);
  const from = starts[step] ?? 1;
  return from + (where - step) * ((starts[step + 1] ?? 1) - from);
}

function isAct(act: 'notice' | 'commit' | 'pay', acts: RunLineProps['acts'], step: number): boolean {
  if (act === 'pay') return step >= acts.pay;
  if (act === 'commit') return step >= acts.commit && step < acts.pay;
  return step < acts.commit;
}

function Delta({ ghost }: { readonly ghost: GhostLine | null }): React.JSX.Element | null {
  const delta = ghost?.delta ?? null;
  if (delta === null) return <div className={styles.delta} />;
  const isAhead = delta.value > 0;
  const width = Math.min(46, Math.abs(delta.value));
  return (
    <div className={styles.delta} role="img" aria-label={`${delta.head}, ${delta.tail}`}>
      <span className={cx(styles.head, isAhead ? styles.ahead : delta.value < 0 ? styles.behind : styles.level)}>
        {delta.head}
      </span>
      <span className={styles.tail}>{delta.tail}</span>
      <span className={styles.bar} aria-hidden="true">
        <i
          className={isAhead ? styles.aheadBar : styles.behindBar}
          style={isAhead ? { left: '50%', width: `${width}%` } : { right: '50%', width: `${width}%` }}
        />
        <u />
      </span>
    </div>
  );
}
