import { useMemo, useState } from 'react';
import { midSentence } from '../../components/mid-sentence.ts';
import { useReplayWords } from '../../components/replay/words.ts';
import type { SayReplay } from '../../components/replay/words.ts';
import type { Engine } from '../../seat/engine.ts';
import { cx } from '../../components/wall/cx.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { deltaOf, furthest, meters, pointsOf } from './chart.ts';
import type { Meter, Point } from './chart.ts';
import { DeltaFigure } from './delta-figure.tsx';
import { meterText } from './meter-text.ts';
import { nameOfRun } from './names.ts';
import slots from './slots.module.css';
import { TraceFigure } from './trace-figure.tsx';
import type { Line } from './trace-figure.tsx';
import styles from './traces.module.css';
import type { Branches } from './use-branches.ts';
import type { Laid, Replay } from './use-replay.ts';

/** The meters of the runs that lie over each other, on one axis, with a delta where they may be compared. */
export function Traces({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const { laid, overlay, branches, view, at, run, isTable } = replay;
  const [asked, ask] = useState<Meter | null>(null);
  const lines = useMemo(() => linesOf(engine, laid, branches, say), [engine, laid, branches, say]);
  const shown = meters.filter((meter) => lines.some((line) => line.points[meter].length > 0));
  const [own, other] = lines;
  const first = own === undefined || other === undefined ? null : mostTelling(own, other, shown);
  const meter = asked ?? first ?? 'trust';
  const place = engine.traces(run)[at]?.at ?? 0;
  const parts = overlay.parting === null ? null : (engine.traces(run)[overlay.parting.index]?.at ?? null);
  const unit = say(`traces.tempo.${run.scenario.story.tempo}`);
  const textOf = (which: Meter) => meterText(which, run, language);
  const when = midSentence(view.stepNames[Math.min(view.step, view.steps - 1)] ?? '', language);
  return (
    <section className={styles.traces} aria-labelledby="traces-head">
      <div className={styles.head}>
        <h2 id="traces-head">{say('traces.title')}</h2>
        <span className={styles.legend}>
          {lines.map((line) => (
            <span key={line.id} className={cx(styles.key, slots[`ink${line.slot}`])}>
              <svg viewBox="0 0 24 4" aria-hidden="true">
                <path d="M0 2H24" className={cx(slots.line, slots[`slot${line.slot}`])} />
              </svg>
              {line.name}
            </span>
          ))}
          <span className={styles.read}>{say('traces.read_at', { when, at })}</span>
        </span>
      </div>
      {shown.map((which) => (
        <TraceFigure
          key={which}
          title={say(`traces.meter.${which}`)}
          unit={say(`traces.unit.${which}`, { unit })}
          lines={lines.map((line) => ({ ...line, points: line.points[which] }))}
          steps={view.steps}
          stepNames={view.stepNames}
          place={place}
          parts={parts}
          when={when}
          isTable={isTable}
          isDelta={other !== undefined && overlay.standing === 'same_week' && meter === which}
          textOf={textOf(which)}
          onDelta={other === undefined || overlay.standing !== 'same_week' ? null : () => ask(which)}
        />
      ))}
      {own === undefined || other === undefined ? null : overlay.standing === 'same_week' ? (
        <DeltaFigure
          meter={meter}
          meterName={say(`traces.meter.${meter}`)}
          own={own.name}
          other={other.name}
          delta={deltaOf(own.points[meter], other.points[meter])}
          steps={view.steps}
          stepNames={view.stepNames}
          place={place}
          isTable={isTable}
          textOf={textOf(meter)}
        />
      ) : (
        <p className={styles.none}>{say(`standing.${overlay.standing}`)}</p>
      )}
      <p className={styles.axis} aria-hidden="true">
        {view.stepNames.slice(0, view.steps).map((name) => (
          <span key={name}>{name}</span>
        ))}
      </p>
    </section>
  );
}

type Meters = Omit<Line, 'points'> & { readonly points: Readonly<Record<Meter, readonly Point[]>> };

/** The delta shown first: of the first meter in which the two lie apart at all, the forecast before the others. */
function mostTelling(own: Meters, other: Meters, shown: readonly Meter[]): Meter | null {
  return shown.find((meter) => furthest(deltaOf(own.points[meter], other.points[meter])) !== null) ?? shown[0] ?? null;
}

function linesOf(engine: Engine, laid: readonly Laid[], branches: Branches, say: SayReplay): readonly Meters[] {
  return laid.map((one) => {
    const trace = engine.traces(one.run);
    const points = (which: Meter): readonly Point[] => pointsOf(trace, which);
    return {
      id: one.id,
      slot: one.slot,
      name: nameOfRun(branches, one.id, say),
      points: {
        endStep: points('endStep'),
        slack: points('slack'),
        trust: points('trust'),
        spend: points('spend'),
        patience: points('patience'),
      },
    };
  });
}
