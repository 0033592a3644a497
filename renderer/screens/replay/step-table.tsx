import { useReplayWords } from '../../components/replay/words.ts';
import type { Point } from './chart.ts';
import { valueAt } from './chart.ts';
import styles from './traces.module.css';

interface StepTableProps {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly points: readonly Point[] }[];
  readonly steps: number;
  readonly stepNames: readonly string[];
  readonly textOf: (value: number) => string;
}

/** A chart as a table: a row for the beginning of every step and one for the end. */
export function StepTable({ caption, columns, steps, stepNames, textOf }: StepTableProps): React.JSX.Element {
  const say = useReplayWords();
  const rows = Array.from({ length: steps + 1 }, (_, step) => ({
    step,
    name: step === steps ? say('traces.end') : (stepNames[step] ?? ''),
  }));
  return (
    <table className={styles.table}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('traces.table_step')}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, name }) => (
          <tr key={step}>
            <th scope="row">{name}</th>
            {columns.map((column) => {
              const value = valueAt(column.points, step);
              return <td key={column.key}>{value === null ? '–' : textOf(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
