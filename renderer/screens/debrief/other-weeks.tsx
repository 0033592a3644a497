import { useMemo } from 'react';
import { DoorsFigure } from '../../components/debrief/doors-figure.tsx';
import { LineCard } from '../../components/debrief/line-card.tsx';
import { LuckFigure } from '../../components/debrief/luck-figure.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { midSentence } from '../../components/mid-sentence.ts';
import { useWords } from '../../components/use-words.ts';
import type { Reading, Run } from '../../seat/engine.ts';
import { useApp, useCurrent, useSurroundings } from '../../store/hooks.ts';
import { alongLine } from '../../store/run-slice.ts';
import type { Act } from './acts.ts';
import styles from './calls-page.module.css';
import type { Explored } from './use-explored.ts';

interface OtherWeeksProps {
  readonly acts: readonly Act[];
  readonly stepNames: readonly string[];
  readonly reading: Reading;
  readonly explored: Explored;
}

/** What other weeks say of this one: luck apart, a better line in the same week, and how long each ending stood open. */
export function OtherWeeks({ acts, stepNames, reading, explored }: OtherWeeksProps): React.JSX.Element | null {
  const language = useApp((state) => state.settings.language);
  const watchLine = useApp((state) => state.watchLine);
  const { run } = useCurrent();
  const { luck, doors, line, endingText, wayTo } = explored;
  const dayOf = (after: number): string => midSentence(stepNames[stepAfter(run, after)] ?? '', language);
  const hasBetter = line !== null && Math.round(line.outcome - reading.outcome) > 0;
  useLineKeys(hasBetter ? line : null);
  if (luck === null) return null;
  return (
    <>
      <div className={styles.pair}>
        <section>
          <LuckFigure
            luck={luck}
            outcome={reading.outcome}
            text={reading.luck?.text ?? ''}
            note={reading.luck?.note ?? null}
          />
        </section>
        {line === null ? null : <GoodLineCard reading={reading} explored={explored} stepNames={stepNames} />}
      </div>
      <DoorsFigure
        doors={doors}
        over={run.steps.length}
        met={reading.ending}
        endingText={endingText}
        placeOf={(after) => (after === 0 ? 0 : (acts.find((act) => act.index >= after)?.at ?? 1))}
        dayOf={dayOf}
        onWatch={(door) => watchLine(wayTo(door), door.after, 'way')}
      />
    </>
  );
}

interface GoodLineCardProps {
  readonly reading: Reading;
  readonly explored: Explored;
  readonly stepNames: readonly string[];
}

function GoodLineCard({ reading, explored, stepNames }: GoodLineCardProps): React.JSX.Element | null {
  const say = useWords();
  const { engine } = useSurroundings();
  const { run } = useCurrent();
  const language = useApp((state) => state.settings.language);
  const { line } = explored;
  const acts = useLineActs();
  const along = useMemo(() => (line === null ? null : alongLine(engine, run, line.moves)), [engine, run, line]);
  const ending = useMemo(
    () => (along === null ? '' : engine.score(along, language).lines[0]),
    [engine, along, language],
  );
  if (line === null || along === null) return null;
  const first = along.steps[line.partsAt]?.move;
  return (
    <LineCard
      line={line}
      outcome={reading.outcome}
      ending={ending}
      day={stepNames[stepAfter(along, line.partsAt)] ?? ''}
      act={
        first === undefined || first.kind === 'turn'
          ? say('debrief.explore.line_let_run')
          : engine.actWords(along, line.partsAt, language)
      }
      onWatch={() => acts.watch(line)}
      onRace={() => acts.race(line)}
      onBranch={() => acts.branch(line)}
    />
  );
}

interface LineActs {
  readonly watch: (line: NonNullable<Explored['line']>) => void;
  readonly race: (line: NonNullable<Explored['line']>) => void;
  readonly branch: (line: NonNullable<Explored['line']>) => void;
}

/** What can be done with a line that nobody drove. */
function useLineActs(): LineActs {
  const watchLine = useApp((state) => state.watchLine);
  const driveLine = useApp((state) => state.driveLine);
  return {
    watch: ({ moves, partsAt }) => watchLine(moves, partsAt, 'best'),
    race: ({ moves }) => void driveLine(moves, 0),
    branch: ({ moves, partsAt }) => void driveLine(moves, partsAt),
  };
}

function useLineKeys(line: Explored['line']): void {
  const acts = useLineActs();
  useKeys(
    'debrief',
    line === null
      ? {}
      : { watch: () => acts.watch(line), race: () => acts.race(line), branch_line: () => acts.branch(line) },
  );
}

/** The turn a run stands in after so many moves. */
function stepAfter(run: Run, after: number): number {
  return run.steps[after]?.step ?? run.steps.at(-1)?.step ?? 0;
}
