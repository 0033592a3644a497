import { useReplayWords } from '../../components/replay/words.ts';
import { cx } from '../../components/wall/cx.ts';
import { linear, pathOf, stretchOf, valueAt } from './chart.ts';
import type { Point } from './chart.ts';
import slots from './slots.module.css';
import { StepTable } from './step-table.tsx';
import styles from './traces.module.css';

export interface Line {
  readonly id: string;
  readonly slot: number;
  readonly name: string;
  readonly points: readonly Point[];
}
interface TraceFigureProps {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
  readonly steps: number;
  readonly stepNames: readonly string[];
  /** Where the runs are read, and where they part. */
  readonly place: number;
  readonly parts: number | null;
  readonly when: string;
  readonly isTable: boolean;
  readonly isDelta: boolean;
  readonly textOf: (value: number) => string;
  /** Draws the delta of this meter; null where there is none to draw. */
  readonly onDelta: (() => void) | null;
}

/** One meter of every run, drawn over each other; the same as a table and as a sentence. */
export function TraceFigure({
  title,
  unit,
  lines,
  steps,
  stepNames,
  place,
  parts,
  when,
  isTable,
  isDelta,
  textOf,
  onDelta,
}: TraceFigureProps): React.JSX.Element {
  const say = useReplayWords();
  const reads = lines.map((line) => ({ ...line, value: readAt(line.points, place) }));
  const list = reads
    .flatMap(({ name, value }) => (value === null ? [] : [say('traces.value', { name, value: textOf(value) })]))
    .join(', ');
  const sentence = say('traces.sentence', { meter: title, when, list });
  return (
    <figure className={cx(styles.figure, isTable && styles.asTable)}>
      <figcaption className={styles.name}>
        <h3>
          {onDelta === null ? (
            title
          ) : (
            <button
              type="button"
              aria-pressed={isDelta}
              aria-label={say('traces.delta_show', { meter: title })}
              onClick={onDelta}
            >
              {title}
            </button>
          )}
        </h3>
        <span>{unit}</span>
        <p className={isTable ? styles.sentence : 'vh'}>{sentence}</p>
      </figcaption>
      {isTable ? (
        <StepTable
          caption={title}
          columns={lines.map((line) => ({ key: line.id, name: line.name, points: line.points }))}
          steps={steps}
          stepNames={stepNames}
          textOf={textOf}
        />
      ) : (
        <Plot lines={lines} steps={steps} place={place} parts={parts} textOf={textOf} />
      )}
      <p className={styles.reads} aria-hidden="true">
        {reads.map(({ id, slot, value }) => (
          <span key={id} className={slots[`ink${slot}`]}>
            {value === null ? '–' : textOf(value)}
          </span>
        ))}
      </p>
    </figure>
  );
}

interface PlotProps {
  readonly lines: readonly Line[];
  readonly steps: number;
  readonly place: number;
  readonly parts: number | null;
  readonly textOf: (value: number) => string;
}

function Plot({ lines, steps, place, parts, textOf }: PlotProps): React.JSX.Element {
  const { range, ticks } = stretchOf(lines.flatMap((line) => line.points.map((point) => point.value)));
  const x = linear([0, steps], [0, 1000]);
  const y = linear(range, [100, 0]);
  return (
    <div className={styles.plot} aria-hidden="true">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
        {ticks.map((tick) => (
          <path key={tick} className={styles.grid} d={`M0 ${y(tick)}H1000`} />
        ))}
        {parts === null ? null : <path className={styles.parts} d={`M${x(parts)} 0V100`} />}
        {lines.toReversed().map((line) => (
          <path key={line.id} className={cx(slots.line, slots[`slot${line.slot}`])} d={pathOf(line.points, x, y)} />
        ))}
        <path className={styles.cursor} d={`M${x(place)} 0V100`} />
      </svg>
      {ticks.map((tick) => (
        <span key={tick} className={styles.tick} style={{ top: `${y(tick)}%` }}>
          {textOf(tick)}
        </span>
      ))}
    </div>
  );
}

/** Where a run has ended before, it stays at what it had. */
function readAt(points: readonly Point[], place: number): number | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  return place > last.at
    ? last.value
    : (points.findLast((point) => point.at <= place + 1e-9)?.value ?? valueAt(points, place));
}
