import { useEffect, useRef } from 'react';
import { CauseLine } from '../../components/wall/cause-line.tsx';
import { ComingStrip } from '../../components/wall/coming-strip.tsx';
import { cx } from '../../components/wall/cx.ts';
import { RunLine } from '../../components/wall/run-line.tsx';
import { RunOutline } from '../../components/wall/run-outline.tsx';
import { useSay } from '../../components/wall/words.ts';
import { useApp, useCurrent, useSeat, useSurroundings } from '../../store/hooks.ts';
import { lineOf } from './line.ts';
import { marksOf } from './marks.ts';
import { shownStrip, stripNote } from './strip.ts';
import { useFocus } from './use-focus.ts';
import { useGhostLine } from './use-ghost-line.ts';
import { useWall } from './use-wall.ts';
import { useWallKeys } from './use-wall-keys.ts';
import { isTold } from './wall-state.ts';
import { WallDock } from './wall-dock.tsx';
import { WallHead } from './wall-head.tsx';
import { WallLog } from './wall-log.tsx';
import { WallMiddle } from './wall-middle.tsx';
import styles from './wall-screen.module.css';

/** The wall: look up, act, let it run. Draws what the seat may see and sends moves; it computes no rule. */
export function WallScreen(): React.JSX.Element {
  const say = useSay();
  const seat = useSeat();
  const { engine } = useSurroundings();
  const language = useApp((current) => current.settings.language);
  const lookBack = useApp((current) => current.lookBack);
  const wall = useWall();
  const root = useRef<HTMLDivElement>(null);
  const focus = useFocus(root, wall);
  useWallKeys(wall, focus);
  const { view, state, lit } = wall;
  const ghost = useGhostLine(view);
  const { ghostIs } = useCurrent();
  const line = lineOf(wall);
  const isRunning = state.turn !== null && !isTold(state.turn);
  const isDark = view.isDark && state.turn === null;
  const strip = shownStrip(wall);
  useEffect(() => {
    document.documentElement.scrollTop = 0;
  }, []);
  return (
    <div
      ref={root}
      className={cx(styles.wall, isDark && styles.dark, isRunning && styles.running)}
      data-wall=""
      data-step={view.step}
      data-index={view.index}
    >
      <WallHead wall={wall} />
      <div className={styles.fades}>
        {view.isOver ? null : (
          <ComingStrip
            shown={strip}
            outlines={lit.isTeaching ? Math.max(0, 5 - strip.length) : 0}
            note={stripNote(wall, say)}
            onOpen={(call) => {
              const verb = view.offers.find((offer) => offer.call === call)?.verb;
              if (verb === 'radio') wall.openRadio();
              else if (verb !== undefined && verb !== 'run') wall.openVerb(verb, call);
            }}
          />
        )}
      </div>
      <WallMiddle wall={wall} focus={focus} />
      <div className={styles.fades}>
        <WallDock wall={wall} />
      </div>
      <div className={styles.fades}>
        {lit.isTeaching && view.index === 0 ? (
          <RunOutline steps={view.steps} step={view.step} />
        ) : (
          <RunLine
            title={say('run.title')}
            note={
              ghost !== null && state.showsGhost
                ? say(ghostIs === 'line' ? 'run.withLine' : 'run.withGhost')
                : say('run.steps', { count: view.steps })
            }
            steps={view.steps}
            step={view.step}
            stepNames={view.stepNames}
            acts={view.acts}
            marks={marksOf(seat.run, view, (index) => engine.actWords(seat.run, index, language), say)}
            ghost={state.showsGhost ? ghost : null}
            {...(lit.isTeaching || state.turn !== null || view.index === 0
              ? {}
              : { onLookBack: (index: number | null) => lookBack(index ?? view.index - 1) })}
          />
        )}
      </div>
      {line === null ? null : <CauseLine {...line} />}
      <WallLog wall={wall} />
    </div>
  );
}
