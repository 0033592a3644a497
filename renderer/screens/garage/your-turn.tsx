import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { MiniSectors } from '../../components/mini-sectors.tsx';
import { useWords } from '../../components/use-words.ts';
import type { RunSummary } from '../../port/port.ts';
import { useApp } from '../../store/hooks.ts';
import type { StoryHead } from '../../store/shelf.ts';
import { waitsAt } from './waits.ts';
import styles from './your-turn.module.css';

interface YourTurnProps {
  readonly unfinished: RunSummary | null;
  readonly head: StoryHead | null;
  readonly minutes: number;
  readonly hasFinished: boolean;
  readonly onGoOn: () => void;
  readonly onNewWeek: () => void;
  readonly onSameWeek: () => void;
}

/** The one thing that is lit: go on, else a new week. */
export function YourTurn({
  unfinished,
  head,
  minutes,
  hasFinished,
  onGoOn,
  onNewWeek,
  onSameWeek,
}: YourTurnProps): React.JSX.Element {
  const say = useWords();
  const language = useApp((state) => state.settings.language);
  const isOpening = useApp((state) => state.isOpening);
  const stepNames = head?.stepNames ?? [];
  const day = unfinished === null ? '' : (stepNames[unfinished.step] ?? '');
  return (
    <>
      <section className={styles.turn}>
        <p className={styles.kind}>
          <Glyph name="decision" />
          {say('garage.your_turn')}
        </p>
        <h2 className={styles.title}>{head?.title}</h2>
        <p className={styles.goal}>{head === null ? null : sentence(head.goal)}</p>
        {day === '' ? null : <p className={styles.goal}>{waitsAt(day, language, say)}</p>}
        {unfinished === null ? (
          <p className={styles.minutes}>{say('garage.minutes', { minutes })}</p>
        ) : (
          <span className={styles.blocks}>
            <MiniSectors blocks={blocksOf(unfinished.step, stepNames.length)} />
          </span>
        )}
        {unfinished === null ? (
          <Button look="go" size="big" cap="2" onClick={onNewWeek} aria-disabled={isOpening}>
            {say('garage.new_week')}
          </Button>
        ) : (
          <Button look="go" size="big" cap="1" onClick={onGoOn} aria-disabled={isOpening}>
            {say('garage.go_on')}
          </Button>
        )}
      </section>
      {hasFinished ? (
        <section className={styles.again}>
          {unfinished === null ? null : (
            <div>
              <Button cap="2" onClick={onNewWeek} aria-disabled={isOpening}>
                {say('garage.new_week')}
              </Button>
              <p>{say('garage.new_week_says')}</p>
            </div>
          )}
          <div>
            <Button cap="3" onClick={onSameWeek} aria-disabled={isOpening}>
              {say('garage.same_week')}
            </Button>
            <p>{say('garage.same_week_says')}</p>
          </div>
        </section>
      ) : null}
    </>
  );
}

function sentence(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Two blocks a turn: what is behind, and the one that waits. */
function blocksOf(step: number, steps: number): readonly ('x' | 'o' | 'n')[] {
  return Array.from({ length: steps * 2 }, (_, place) => (place < step * 2 ? 'x' : place === step * 2 ? 'n' : 'o'));
}
