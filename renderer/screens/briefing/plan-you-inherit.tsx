import type { ReactNode } from 'react';
import { BoardBars } from '../../components/wall/board-bars.tsx';
import { useWords } from '../../components/use-words.ts';
import type { View } from '../../seat/engine.ts';
import styles from './briefing-screen.module.css';

/** The plan as it stands on the first morning. Empty space of its own until the story is there: nothing moves when it comes. */
export function PlanYouInherit({
  opening,
  children,
}: {
  readonly opening: View | null;
  /** What stands under the plan. */
  readonly children?: ReactNode;
}): React.JSX.Element {
  const say = useWords();
  return (
    <section className={styles.plan} aria-labelledby="plan-head">
      <h2 id="plan-head">{say('briefing.plan')}</h2>
      {opening === null ? null : (
        <>
          <p className={styles.sentence}>{opening.board.sentence}</p>
          <BoardBars
            board={opening.board}
            step={0}
            steps={opening.steps}
            stepNames={opening.stepNames}
            names={Object.fromEntries(opening.people.map((person) => [person.id, person.name]))}
            isNarrow
            overlay={null}
            open={null}
            onOpen={() => {}}
          />
        </>
      )}
      {children}
    </section>
  );
}
