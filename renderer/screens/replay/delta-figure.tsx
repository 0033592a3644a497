import { useId } from 'react';
import { midSentence } from '../../components/mid-sentence.ts';
import { useReplayWords } from '../../components/replay/words.ts';
import { cx } from '../../components/wall/cx.ts';
import { useApp } from '../../store/hooks.ts';
import { areaOf, furthest, linear, pathOf } from './chart.ts';
import type { Meter, Point } from './chart.ts';
import { StepTable } from './step-table.tsx';
import styles from './traces.module.css';

interface DeltaFigureProps {
  readonly meter: Meter;
  readonly meterName: string;
  readonly own: string;
  readonly other: string;
  readonly delta: readonly Point[];
  readonly steps: number;
  readonly stepNames: readonly string[];
  readonly place: number;
  readonly isTable: boolean;
  readonly textOf: (value: number) => string;
}

/** The branch less the run you look at: above zero hatched, below filled, the largest gap in words. */
export function DeltaFigure(props: DeltaFigureProps): React.JSX.Element {
  const say = useReplayWords();
  const language = useApp((state) => state.settings.language);
  const { meter, meterName, own, other, delta, steps, stepNames, place, isTable, textOf } = props;
  const most = furthest(delta);
  const now = delta.findLast((point) => point.at <= place + 1e-9)?.value ?? null;
  const sentence =
    most === null
      ? say('traces.delta_level')
      : say('traces.delta_most', {
          other: other.charAt(0).toLocaleUpperCase(language) + other.slice(1),
          size: textOf(Math.abs(most.value)),
          way: say(most.value > 0 ? 'traces.more' : 'traces.less'),
          when: midSentence(stepNames[Math.min(Math.floor(most.at), steps - 1)] ?? '', language),
        });
  const word = (value: number): string => {
    const n = textOf(Math.abs(value));
    if (meter === 'endStep') return say(value > 0 ? 'traces.later' : 'traces.sooner', { n });
    return say(value > 0 ? 'traces.plus' : 'traces.minus', { n });
  };
  return (
    <figure className={cx(styles.figure, styles.delta, isTable && styles.asTable)}>
      <figcaption className={styles.name}>
        <h3>{say('traces.delta')}</h3>
        <span>{say('traces.delta_unit', { own, other, meter: meterName.toLocaleLowerCase(language) })}</span>
        <p className={isTable ? styles.sentence : 'vh'}>{sentence}</p>
      </figcaption>
      {isTable ? (
        <StepTable
          caption={say('traces.delta_of', { meter: meterName })}
          columns={[{ key: 'delta', name: say('traces.delta'), points: delta }]}
          steps={steps}
          stepNames={stepNames}
          textOf={textOf}
        />
      ) : (
        <Plot delta={delta} steps={steps} place={place} most={most} word={word} level={sentence} />
      )}
      <p className={styles.reads} aria-hidden="true">
        <span className={styles.big}>{now === null || Math.abs(now) < 1e-9 ? '0' : signed(now, textOf)}</span>
      </p>
    </figure>
  );
}

interface PlotProps {
  readonly delta: readonly Point[];
  readonly steps: number;
  readonly place: number;
  readonly most: Point | null;
  readonly word: (value: number) => string;
  readonly level: string;
}

function Plot({ delta, steps, place, most, word, level }: PlotProps): React.JSX.Element {
  const hatch = useId();
  const size = Math.max(1e-6, ...delta.map((point) => Math.abs(point.value))) * 1.25;
  const x = linear([0, steps], [0, 1000]);
  const y = linear([-size, size], [100, 0]);
  const isRight = most !== null && most.at > steps * 0.75;
  return (
    <div className={styles.plot} aria-hidden="true">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
        <defs>
          <pattern id={hatch} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">
            <path d="M0 0V9" className={styles.hatch} />
          </pattern>
        </defs>
        <path className={styles.zero} d="M0 50H1000" />
        <path d={areaOf(delta, 1, x, y)} fill={`url(#${hatch})`} />
        <path className={styles.under} d={areaOf(delta, -1, x, y)} />
        <path className={styles.deltaLine} d={pathOf(delta, x, y)} />
        <path className={styles.cursor} d={`M${x(place)} 0V100`} />
      </svg>
      {most === null ? (
        <span className={styles.level}>{level}</span>
      ) : (
        <span
          className={styles.word}
          style={{
            left: `${x(most.at) / 10}%`,
            top: `${most.value > 0 ? 4 : 70}%`,
            transform: isRight ? 'translateX(-105%)' : 'translateX(4px)',
          }}
        >
          {word(most.value)}
        </span>
      )}
      <span className={styles.tick} style={{ top: '50%' }}>
        0
      </span>
    </div>
  );
}

function signed(value: number, textOf: (value: number) => string): string {
  const text = textOf(value);
  return value > 0 ? `+${text}` : text;
}
