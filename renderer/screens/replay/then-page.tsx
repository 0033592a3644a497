import { Board } from '../../components/wall/board.tsx';
import { ComingStrip } from '../../components/wall/coming-strip.tsx';
import { Hand } from '../../components/wall/hand.tsx';
import { Panes } from '../../components/wall/marks.tsx';
import { People } from '../../components/wall/people.tsx';
import { RadioRest } from '../../components/wall/radio-rest.tsx';
import { Why } from '../../components/why/why.tsx';
import { useReplayWords } from '../../components/replay/words.ts';
import { useSay } from '../../components/wall/words.ts';
import { heardBy } from './heard.ts';
import { NextMove } from './next-move.tsx';
import { RadioThen } from './radio-then.tsx';
import styles from './then-page.module.css';
import type { Replay } from './use-replay.ts';

const noop = (): void => undefined;

/** The wall as it was after so many moves: everything reads, "why?" answers from then, nothing acts but the fork. */
export function ThenPage({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const { view } = replay;
  return (
    <main className={styles.page}>
      <Figures replay={replay} />
      {view.isOver ? null : (
        // Ways out are read here, not taken: the fieldset switches every lamp off without darkening it.
        <fieldset className={styles.strip} disabled>
          <ComingStrip
            shown={view.strip.map((entry) => ({
              entry,
              tone: 'rest',
              was: null,
            }))}
            outlines={0}
            note={say('past.strip_note')}
            onOpen={noop}
          />
        </fieldset>
      )}
      <div className={styles.middle}>
        <div className={styles.left}>
          <Board
            board={view.board}
            step={view.step}
            steps={view.steps}
            stepNames={view.stepNames}
            names={Object.fromEntries(view.people.map((one) => [one.id, one.name]))}
            face={replay.face}
            isNarrow={false}
            onFace={replay.setFace}
          />
          {view.announcements.map((text) => (
            <p key={text} className={styles.announcement}>
              {text}
            </p>
          ))}
          {view.hand.length === 0 ? null : (
            <Hand
              cards={view.hand.map((card) => ({ card, isFresh: false, state: 'rest' }))}
              canPlay={false}
              outlines={0}
              onToggle={noop}
            />
          )}
        </div>
        <div className={styles.right}>
          {view.isDark ? <p className={styles.dark}>{say('past.dark', { text: view.darkText ?? '' })}</p> : null}
          <Heard replay={replay} />
          <People people={view.people} loud={null} isFirstSitting={false} outlines={0} />
        </div>
      </div>
      <NextMove replay={replay} />
    </main>
  );
}

/** What stood in the top bar then; each figure answers "why?" from then. */
function Figures({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useSay();
  const { view } = replay;
  const spend = view.spend.text === '' ? '0' : view.spend.text;
  return (
    <div className={styles.figures}>
      <span>
        <b>{view.isOver ? view.stepNames.at(-1) : view.stepName}</b>{' '}
        <small>{view.isOver ? say('top.over') : say('top.turn', { n: view.step + 1, of: view.steps })}</small>
      </span>
      <span>
        <Why path="spend" name={say('top.spendOf', { text: spend })}>
          <b>{spend}</b>
        </Why>{' '}
        <small>{say('top.spend')}</small>
      </span>
      {view.patience.map((one) => (
        <span key={one.person} className={styles.patience}>
          <Panes now={one.now} start={one.start} />
          <Why
            path={`patience.${one.person}`}
            name={say('top.patienceOf', { name: one.name, now: one.now, start: one.start })}
          >
            {say('top.panes', { now: one.now, start: one.start })}
          </Why>{' '}
          <small>{say('top.patience', { name: one.name })}</small>
        </span>
      ))}
      <span>
        <b>{view.tokens}</b> <small>{say('purse.of', { of: Math.max(view.tokensEach, view.tokens) })}</small>
      </span>
    </div>
  );
}

/** The dilemma of that moment with its answers, how it ended, or what was said last. */
function Heard({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const { view } = replay;
  const roleOf = (person: string): string => view.people.find((one) => one.id === person)?.role ?? '';
  if (view.ending !== null)
    return (
      <section className={styles.ending} aria-labelledby="then-ending">
        <h2 id="then-ending">{view.ending.heading ?? say('past.ended')}</h2>
        <p>{view.ending.text}</p>
        {view.ending.lines.map((line) => (
          <p key={line.text} className={styles.late}>
            {line.name === null ? null : <b>{line.name}: </b>}
            {line.text}
          </p>
        ))}
      </section>
    );
  if (view.radio !== null) return <RadioThen replay={replay} roleOf={roleOf} />;
  const heard = heardBy(view);
  return (
    <RadioRest
      lines={heard.lines}
      isFresh={heard.isFresh}
      waits={null}
      quiet={heard.lines.length === 0 ? say('past.nothing_said') : ''}
      roleOf={roleOf}
      onAnswer={noop}
    />
  );
}
