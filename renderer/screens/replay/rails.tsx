import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { midSentence } from '../../components/mid-sentence.ts';
import { useReplayWords } from '../../components/replay/words.ts';
import { cx } from '../../components/wall/cx.ts';
import { verbKeys } from '../../components/wall/dock.tsx';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import { LaneActs } from './lane-acts.tsx';
import { fullName, headOfRun, nameOfRun } from './names.ts';
import { railPaths, rowRem } from './rail-paths.ts';
import styles from './rails.module.css';
import slots from './slots.module.css';
import type { Lane } from './tree.ts';
import { mostLaid } from './use-replay.ts';
import type { Replay } from './use-replay.ts';
import { verbOf } from './verb-of.ts';
import { readingOf } from './views.ts';

interface RailsProps {
  readonly replay: Replay;
  readonly onName: () => void;
}

/** The branches of one week, a rail each on the axis of steps; a press lays one over the run you look at. */
export function Rails({ replay, onName }: RailsProps): React.JSX.Element {
  const say = useReplayWords();
  const { branches, view } = replay;
  const { lanes } = branches;
  return (
    <section className={styles.rails} aria-labelledby="rails-head">
      <div className={styles.head}>
        <h2 id="rails-head">
          {say('branches.title')} <small>{say('same_luck')}</small>
        </h2>
        <LaneActs replay={replay} onName={onName} />
      </div>
      {lanes.length < 2 ? <p className={styles.alone}>{say('branches.alone')}</p> : null}
      <div className={styles.grid}>
        <Drawn replay={replay} />
        <ol className={styles.lanes} aria-label={say('branches.title')}>
          {lanes.map((lane, place) => (
            <LaneRow key={lane.run.run} replay={replay} lane={lane} place={place} />
          ))}
        </ol>
      </div>
      <p className={styles.axis} aria-hidden="true">
        {view.stepNames.slice(0, view.steps).map((name) => (
          <span key={name}>{name}</span>
        ))}
      </p>
      <Others replay={replay} />
    </section>
  );
}

/** The rails themselves; every rail is told in its row. */
function Drawn({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const { engine } = useSurroundings();
  const { branches, laid, view } = replay;
  const { lanes } = branches;
  const traces = lanes.map((lane) => {
    const run = branches.runs.get(lane.run.run);
    return run === undefined || run === null ? null : engine.traces(run).map((point) => point.at);
  });
  const slotOf = (lane: Lane): number | null => laid.find((one) => one.id === lane.run.run)?.slot ?? null;
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 1000 ${lanes.length * 100}`}
      preserveAspectRatio="none"
      style={{ height: `${lanes.length * rowRem}rem` }}
      aria-hidden="true"
    >
      {railPaths(lanes, traces, view.steps).map(({ id, path }, place) => {
        const lane = lanes[place];
        const slot = lane === undefined ? null : slotOf(lane);
        return <path key={id} d={path} className={cx(slots.line, slot === null ? slots.off : slots[`slot${slot}`])} />;
      })}
    </svg>
  );
}

interface LaneRowProps {
  readonly replay: Replay;
  readonly lane: Lane;
  readonly place: number;
}

function LaneRow({ replay, lane, place }: LaneRowProps): React.JSX.Element {
  const say = useReplayWords();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const replayRun = useApp((state) => state.replayRun);
  const { branches, laid, runId, view, isFull } = replay;
  const { lanes } = branches;
  const id = lane.run.run;
  const run = branches.runs.get(id);
  const slot = laid.find((one) => one.id === id)?.slot ?? null;
  const name = nameOfRun(branches, id, say);
  const parent = lane.parent === null ? undefined : lanes[lane.parent];
  const from = lane.isOrphan
    ? say('branches.orphan')
    : parent === undefined
      ? say('branches.whole')
      : say('branches.from', { name: nameOfRun(branches, parent.run.run, say), move: lane.kept + 1 });
  const ownFirst = run === undefined || run === null || lane.run.parent === null ? '' : firstOwn(run, lane.kept);
  const isOwn = id === runId;
  const label = isOwn ? say('branches.own', { name }) : say('branches.lane', { name });
  const cannot = !isOwn && slot === null && isFull;
  const places = run === undefined || run === null ? [] : engine.traces(run).map((point) => point.at);
  return (
    <li className={styles.row} data-lane={place + 1}>
      <button
        type="button"
        className={cx(styles.name, slot === null ? slots.inkOff : slots[`ink${slot}`])}
        aria-pressed={isOwn ? undefined : slot !== null}
        aria-current={isOwn ? 'true' : undefined}
        aria-disabled={cannot || isOwn}
        aria-label={`${label}. ${from}. ${fullName(branches, lane.run, say)}${lane.run.isStarred ? `, ${say('branches.starred')}` : ''}`}
        aria-keyshortcuts={place < 9 ? String(place + 1) : undefined}
        title={cannot ? say('branches.limit') : from}
        onClick={() => (cannot || isOwn ? undefined : replay.toggleBeside(id))}
      >
        <b>
          {headOfRun(branches, id, say)}
          {lane.run.isStarred ? <Star /> : null}
        </b>
        <span>{lane.run.name || ownFirst || from}</span>
      </button>
      <div className={styles.plot}>
        {run === undefined || run === null
          ? null
          : run.steps
              .filter(({ index, move }) => move.kind !== 'turn' && (lane.parent === null || index >= lane.kept))
              .map(({ index, move }) => (
                <span
                  key={index}
                  className={styles.mark}
                  style={{ left: `${((places[index + 1] ?? 0) / view.steps) * 100}%` }}
                  title={engine.actWords(run, index, language)}
                >
                  {move.kind === 'decision' ? <Glyph name="decision" /> : verbKeys[verbOf(move)]}
                </span>
              ))}
      </div>
      <div className={styles.end}>
        <span>{endOf()}</span>
        {isOwn ? null : (
          <Button
            look="link"
            aria-label={say('branches.look', { name })}
            onClick={() => void replayRun(id, 'branches')}
          >
            {say('branches.look_short')}
          </Button>
        )}
      </div>
    </li>
  );

  function firstOwn(of: NonNullable<typeof run>, kept: number): string {
    const move = of.steps[kept]?.move;
    if (move === undefined) return '';
    return move.kind === 'turn' ? say('branches.let_run') : engine.actWords(of, kept, language);
  }

  function endOf(): string {
    if (run === undefined) return say('branches.loading');
    if (run === null) return say('branches.unread');
    if (!lane.run.isOver)
      return say('branches.goes_on', {
        when: midSentence(view.stepNames[Math.min(run.world.step, view.steps - 1)] ?? '', language),
      });
    return readingOf(engine, run, language).lines[0];
  }
}

/** Drawn, since neither face has a star. */
function Star(): React.JSX.Element {
  return (
    <svg className={styles.star} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1l2.1 4.6 4.9.6-3.6 3.4 1 5L8 12.1 3.6 14.6l1-5L1 6.2l4.9-.6z" />
    </svg>
  );
}

/** Runs of other weeks may be laid over too: they are named so, and no delta is drawn. */
function Others({ replay }: { readonly replay: Replay }): React.JSX.Element | null {
  const say = useReplayWords();
  const { branches, laid } = replay;
  const { others } = branches;
  if (others.length === 0) return null;
  const chosen = laid.find((one) => others.some((other) => other.run === one.id))?.id ?? '';
  const isFull = laid.length >= mostLaid && chosen === '';
  return (
    <label className={styles.others}>
      {say('branches.other')}{' '}
      <select
        value={chosen}
        disabled={isFull}
        onChange={(event) => {
          if (chosen !== '') replay.toggleBeside(chosen);
          else replay.toggleBeside(event.target.value);
        }}
      >
        <option value="">{say('branches.other_none')}</option>
        {others
          .filter((one) => chosen === '' || one.run === chosen)
          .map((one) => (
            <option key={one.run} value={one.run}>
              {fullName(branches, one, say)}
            </option>
          ))}
      </select>
    </label>
  );
}
