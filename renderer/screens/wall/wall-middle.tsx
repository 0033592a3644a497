import { useMemo } from 'react';
import { BoardCalm } from '../../components/wall/board-calm.tsx';
import { Beats } from '../../components/wall/beats.tsx';
import { Board } from '../../components/wall/board.tsx';
import { cx } from '../../components/wall/cx.ts';
import { DarkWall } from '../../components/wall/dark-wall.tsx';
import { Ending } from '../../components/wall/ending.tsx';
import { Hand } from '../../components/wall/hand.tsx';
import { People } from '../../components/wall/people.tsx';
import { RadioRest } from '../../components/wall/radio-rest.tsx';
import { WordsGiven } from '../../components/wall/words-given.tsx';
import { useSay } from '../../components/wall/words.ts';
import { useApp, useSeat, useSurroundings } from '../../store/hooks.ts';
import { beatsShown } from './beats-shown.ts';
import { handOf, takesCards } from './cards.ts';
import { hasMatrix } from './panel-rows.ts';
import { lastAnswer, restLines } from './rest-lines.ts';
import { nameOf, roleOf } from './rows.ts';
import type { Focus } from './use-focus.ts';
import { useOverlay } from './use-preview.ts';
import type { Wall } from './use-wall.ts';
import styles from './wall-middle.module.css';
import { WallPanel } from './wall-panel.tsx';

interface WallMiddleProps {
  readonly wall: Wall;
  readonly focus: Focus;
}

/** Left the program and the facts in hand, right whoever speaks, or the panel of the verb. */
export function WallMiddle({ wall }: WallMiddleProps): React.JSX.Element {
  const { view, state } = wall;
  const { panel, turn } = state;
  if (view.isOver && turn === null) return <TheEnd wall={wall} />;
  const hasLadder = panel === 'raise' && wall.rows[0]?.offer.ladder != null;
  const isWide = panel === 'radio' || panel === 'tell' || hasLadder;
  const isWhole = panel === 'ask' || (panel === 'agree' && hasMatrix(view));
  const isDark = view.isDark && turn === null;
  return (
    <main
      className={cx(
        styles.middle,
        isWide && styles.wide,
        isWhole && styles.whole,
        wall.lit.isTeaching && styles.teaching,
        isDark && styles.dark,
      )}
    >
      {isWhole ? null : <Left wall={wall} isNarrow={isWide} />}
      {turn !== null ? (
        <Turn wall={wall} />
      ) : panel === null || isDark ? (
        <Right wall={wall} />
      ) : (
        <WallPanel wall={wall} />
      )}
      {isDark ? <DarkWall text={view.darkText ?? ''} hasCall={view.radio !== null} onRun={wall.run} /> : null}
    </main>
  );
}

/** More tasks than this and the board needs the height more than the cards do. */
const longProgram = 5;

function Left({ wall, isNarrow }: { readonly wall: Wall; readonly isNarrow: boolean }): React.JSX.Element {
  const { view, state, lit, rows, chosen, send } = wall;
  const { panel, draft, last } = state;
  const cards = handOf(view, panel, rows, chosen, draft, last?.before ?? null);
  const canPlay = takesCards(panel);
  // One object a view: the rows of the board are drawn anew only when something on them changes.
  const names = useMemo(() => Object.fromEntries(view.people.map((one) => [one.id, one.name])), [view.people]);
  const overlay = useOverlay(wall);
  return (
    <div className={styles.left}>
      {lit.hasBoard ? (
        <Board
          board={view.board}
          step={view.step}
          steps={view.steps}
          stepNames={view.stepNames}
          names={names}
          face={state.face}
          isNarrow={isNarrow}
          overlay={overlay}
          onFace={(face) => send({ type: 'face', face })}
        />
      ) : (
        <BoardCalm goal={view.scenario.goal} board={view.board} seals={lit.seals} hasRing={view.index > 0} />
      )}
      {view.announcements.map((text) => (
        <p key={text} className={styles.announcement} data-reads="strip">
          {text}
        </p>
      ))}
      {state.turn === null && (cards.length > 0 || lit.isTeaching) ? (
        <Hand
          cards={cards}
          canPlay={canPlay}
          isLow={lit.hasBoard && view.board.tasks.length > longProgram}
          outlines={!lit.isTeaching ? 0 : cards.length === 0 ? 3 : cards.length === 1 ? 1 : 0}
          onToggle={(card) =>
            send({
              type: 'change',
              patch: {
                facts: draft.facts.includes(card) ? draft.facts.filter((one) => one !== card) : [...draft.facts, card],
              },
            })
          }
        />
      ) : null}
    </div>
  );
}

function Right({ wall }: { readonly wall: Wall }): React.JSX.Element {
  const say = useSay();
  const { view, lit, state } = wall;
  const loud = lit.strip.find((entry) => entry.isLoud && view.tokens > 0 && entry.certainty !== 'rumour')?.who ?? null;
  const first = view.radio?.lines.find((line) => line.by !== null)?.by ?? null;
  const lines = restLines(view);
  return (
    <div className={styles.right}>
      <RadioRest
        lines={lines.shown}
        isFresh={lines.isFresh}
        answer={lastAnswer(state.last)}
        waits={
          view.radio === null
            ? null
            : first === null
              ? say('radio.waitsNobody')
              : say('radio.waits', { name: nameOf(view, first) })
        }
        quiet={lines.shown.length === 0 ? say('radio.quiet') : ''}
        roleOf={(person) => roleOf(view, person)}
        onAnswer={wall.openRadio}
      />
      {lit.coach === null || state.panel !== null ? null : (
        <p className={styles.coach} data-reads="coach">
          {lit.coach}
        </p>
      )}
      <People
        people={lit.people}
        loud={loud}
        isFirstSitting={lit.isTeaching}
        outlines={lit.isTeaching ? Math.max(0, Math.min(4, view.people.length) - lit.people.length) : 0}
      />
      <WordsGiven
        forecasts={view.forecasts}
        promises={view.promises}
        nameOf={(person) => nameOf(view, person)}
        stepNames={view.stepNames}
      />
    </div>
  );
}

function Turn({ wall }: { readonly wall: Wall }): React.JSX.Element {
  const say = useSay();
  const seat = useSeat();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const { turn } = wall.state;
  if (turn === null) return <div />;
  const name = turn.before.stepNames[turn.before.step] ?? '';
  return (
    <Beats
      title={say('beats.title', { step: name })}
      beats={beatsShown(turn, seat.run, (index) => engine.actWords(seat.run, index, language), say)}
      landed={turn.landed}
      logLine={engine.logLine(seat.run, seat.run.steps.length - 1, language)}
      onGoOn={wall.goOn}
    />
  );
}

function TheEnd({ wall }: { readonly wall: Wall }): React.JSX.Element {
  const { view } = wall;
  const seat = useSeat();
  const { engine } = useSurroundings();
  const go = useApp((state) => state.go);
  const whatIf = useApp((state) => state.whatIf);
  const isLost = seat.run.world.lost !== '';
  return (
    <main className={styles.end}>
      <Ending
        heading={view.ending?.heading ?? null}
        text={view.ending?.text ?? ''}
        lines={view.ending?.lines ?? []}
        isLost={isLost}
        onDebrief={() => go('debrief')}
        onLastDoor={() => void whatIf(engine.lastOpenDoor(seat.run))}
      />
    </main>
  );
}
