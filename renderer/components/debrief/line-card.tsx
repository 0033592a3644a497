import type { GoodLine } from '../../../scenarios/index.ts';
import { Button } from '../button.tsx';
import { useWords } from '../use-words.ts';
import styles from './line-card.module.css';
import { TimingMark } from './timing-mark.tsx';

interface LineCardProps {
  readonly line: GoodLine;
  /** What the run itself reached, 0–100. */
  readonly outcome: number;
  /** How it ends, in the customer's words. */
  readonly ending: string;
  /** The turn where it leaves the run, and what it does there. */
  readonly day: string;
  readonly act: string;
  readonly onWatch: () => void;
  readonly onRace: () => void;
  readonly onBranch: () => void;
}

/** The best whole line found in the same week: to be watched, raced or branched into. */
export function LineCard(props: LineCardProps): React.JSX.Element {
  const { line, outcome, ending, day, act, onWatch, onRace, onBranch } = props;
  const say = useWords();
  const more = Math.round(line.outcome - outcome);
  return (
    <section className={styles.card} data-line={more > 0 ? 'better' : 'level'}>
      <h3>
        {more > 0 ? <TimingMark kind="best" /> : null}
        {say('debrief.explore.line')}
      </h3>
      {more > 0 ? (
        <>
          <p>{say('debrief.explore.line_says', { count: more })}</p>
          <p>{say('debrief.explore.line_parts', { day, act })}</p>
          <p className="q2">{say('debrief.explore.line_ends', { text: ending })}</p>
        </>
      ) : (
        <p>{say('debrief.explore.line_level')}</p>
      )}
      <p className={styles.small}>{say('debrief.explore.line_plays', { plays: line.plays })}</p>
      {more > 0 ? (
        <div className={styles.ways} data-print="no">
          <Button cap="W" onClick={onWatch}>
            {say('debrief.explore.watch')}
          </Button>
          <Button cap="G" title={say('debrief.explore.race_says')} onClick={onRace}>
            {say('debrief.explore.race')}
          </Button>
          <Button cap="B" onClick={onBranch}>
            {say('debrief.explore.branch')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
