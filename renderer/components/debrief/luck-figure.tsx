import type { LuckWorth } from '../../../scenarios/index.ts';
import { useWords } from '../use-words.ts';
import { WhyFold } from './fold.tsx';
import styles from './luck-figure.module.css';

interface LuckFigureProps {
  readonly luck: LuckWorth;
  /** What was reached, 0–100. */
  readonly outcome: number;
  /** Good or bad luck, in a sentence. */
  readonly text: string;
  readonly note: string | null;
}

/** Outcome and luck on one axis: what you got, what the same acts come to in other weeks, and the stretch between. */
export function LuckFigure({ luck, outcome, text, note }: LuckFigureProps): React.JSX.Element {
  const say = useWords();
  const got = Math.round(outcome);
  const mean = Math.round(luck.mean);
  const from = Math.min(outcome, luck.mean);
  const to = Math.max(outcome, luck.mean);
  const error = 2 * luck.standardError;
  const isRight = outcome >= luck.mean;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{say('debrief.explore.outcome')}</h3>
        <p>{text}</p>
      </figcaption>
      <div className={styles.axis} role="img" aria-label={say('debrief.explore.luck_said', { points: got, mean })}>
        <span
          className={styles.band}
          style={{ left: `${inside(luck.mean - error)}%`, right: `${100 - inside(luck.mean + error)}%` }}
        />
        <span className={styles.luck} style={{ left: `${from}%`, width: `${to - from}%` }} />
        <span className={styles.mean} style={{ left: `${luck.mean}%` }} />
        <span className={styles.got} style={{ left: `${outcome}%` }} />
        <span className={`${styles.word} ${styles.above} ${sideOf(outcome, isRight)}`} style={{ left: `${outcome}%` }}>
          {say('debrief.explore.you_got', { points: got })}
        </span>
        <span
          className={`${styles.word} ${styles.below} ${sideOf(luck.mean, !isRight)}`}
          style={{ left: `${luck.mean}%` }}
        >
          {say('debrief.explore.others_got', { points: mean })}
        </span>
        <span className={styles.end}>0</span>
        <span className={`${styles.end} ${styles.last}`}>100</span>
      </div>
      <WhyFold
        text={[say('debrief.explore.why_luck', { worlds: luck.worlds }), note].filter((one) => one !== null).join(' ')}
      />
    </figure>
  );
}

const inside = (points: number): number => Math.min(100, Math.max(0, points));

/** A word stands on the side where there is room for it. */
function sideOf(at: number, isRight: boolean): string {
  const opensRight = at < 25 || (at < 75 && isRight);
  return (opensRight ? styles.right : styles.left) ?? '';
}
