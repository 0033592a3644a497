import { useRef } from 'react';
import { Glyph } from '../../components/glyph.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { TimingMark } from '../../components/debrief/timing-mark.tsx';
import { useReplayWords } from '../../components/replay/words.ts';
import { cx } from '../../components/wall/cx.ts';
import { verbKeys } from '../../components/wall/dock.tsx';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { headOfRun } from './names.ts';
import styles from './scrub-line.module.css';
import type { Replay } from './use-replay.ts';
import { useTiming } from './use-timing.ts';
import { verbOf } from './verb-of.ts';

/** Every move of the run on the axis of steps, with a cursor to drag: a slider for the keyboard and for readers. */
export function ScrubLine({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const rail = useRef<HTMLDivElement>(null);
  const { run, at, of, goTo, view, branches, runId } = replay;
  const timing = useTiming(replay);
  const places = engine.traces(run).map((point) => point.at);
  const percent = (place: number): string => `${(Math.min(place, view.steps) / view.steps) * 100}%`;
  const scrubTo = (clientX: number): void => {
    const box = rail.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const place = ((clientX - box.left) / box.width) * view.steps;
    goTo(nearest(places, place));
  };
  const cursor = places[at] ?? 0;
  const last = run.steps[at - 1];
  const when = view.stepNames[Math.min(last?.step ?? 0, view.steps - 1)] ?? '';
  const what =
    last === undefined ? '' : last.move.kind === 'turn' ? say('scrub.turn') : engine.actWords(run, at - 1, language);
  return (
    <footer className={styles.line}>
      <div className={styles.label}>
        <b>{headOfRun(branches, runId, say)}</b>
        <span>{say('scrub.count', { at, of })}</span>
        {timing === null ? null : (
          <span className={styles.timing}>
            <TimingMark kind={timing} /> {say(`timing.${timing}`)}
          </span>
        )}
      </div>
      <div
        ref={rail}
        className={styles.rail}
        role="slider"
        tabIndex={0}
        aria-label={say('scrub.label')}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={at}
        aria-valuetext={last === undefined ? say('scrub.start', { when }) : say('scrub.value', { at, of, when, what })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          scrubTo(event.clientX);
        }}
        onPointerMove={(event) => {
          if (event.buttons !== 0) scrubTo(event.clientX);
        }}
      >
        <span className={styles.base} />
        <span className={styles.ahead} style={{ left: percent(cursor), width: percent((places[of] ?? 0) - cursor) }} />
        <span className={cx(styles.done, timing !== null && styles[timing])} style={{ width: percent(cursor) }} />
        {view.stepNames.slice(0, view.steps).map((name, n) => (
          <span key={name} className={styles.step} style={{ left: percent(n), width: percent(1) }}>
            {name}
          </span>
        ))}
        {run.steps.map(({ index, move }) =>
          move.kind === 'turn' ? null : (
            <span
              key={index}
              className={cx(styles.mark, index >= at && styles.later, move.kind === 'decision' && styles.call)}
              style={{ left: percent(places[index + 1] ?? 0) }}
            >
              {move.kind === 'decision' ? <Glyph name="decision" /> : verbKeys[verbOf(move)]}
            </span>
          ),
        )}
        <span className={styles.cursor} style={{ left: percent(cursor) }} />
      </div>
      <div className={styles.keys}>
        <button
          type="button"
          aria-label={say('scrub.earlier')}
          aria-keyshortcuts="["
          aria-disabled={at === 0}
          onClick={() => goTo(at - 1)}
        >
          <KeyCap>[</KeyCap>
        </button>
        <button
          type="button"
          aria-label={say('scrub.later')}
          aria-keyshortcuts="]"
          aria-disabled={at === of}
          onClick={() => goTo(at + 1)}
        >
          <KeyCap>]</KeyCap>
        </button>
        <span aria-hidden="true">{say('scrub.scrub')}</span>
      </div>
    </footer>
  );
}

/** The moment that lies nearest a place; of several on one place the last. */
function nearest(places: readonly number[], place: number): number {
  let best = 0;
  for (const [index, where] of places.entries())
    if (Math.abs(where - place) <= Math.abs((places[best] ?? 0) - place)) best = index;
  return best;
}
