import { Button } from '../../components/button.tsx';
import { useReplayWords } from '../../components/replay/words.ts';
import { midSentence } from '../../components/mid-sentence.ts';
import { useApp, useSurroundings } from '../../store/hooks.ts';
import styles from './next-move.module.css';
import type { Replay } from './use-replay.ts';

/** What was done next and what it did at once, with the one button of the screen: take another line from here. */
export function NextMove({ replay }: { readonly replay: Replay }): React.JSX.Element {
  const say = useReplayWords();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const go = useApp((state) => state.go);
  const { run, at, of, view, fork } = replay;
  const next = run.steps[at];
  const beat = next === undefined ? null : (engine.beats(run, at, language)[0]?.text ?? null);
  return (
    <section className={styles.next} aria-live="polite">
      {next === undefined ? (
        <p className={styles.what}>{view.isOver ? say('past.over') : say('past.now')}</p>
      ) : (
        <p className={styles.what}>
          <b>{say('past.next', { when: midSentence(view.stepNames[next.step] ?? '', language) })}</b>{' '}
          {next.move.kind !== 'turn'
            ? engine.actWords(run, at, language)
            : view.radio === null
              ? say('scrub.turn')
              : say('past.stayed_silent')}
          {beat === null ? null : <small>{say('past.did', { text: beat })}</small>}
        </p>
      )}
      <div className={styles.ways}>
        {fork === null ? (
          <p>{say('past.no_fork')}</p>
        ) : (
          <>
            <p>{say('past.fork_says')}</p>
            <Button look="go" cap="F" onClick={fork}>
              {say('past.fork')}
            </Button>
          </>
        )}
        {at === of ? (
          <Button onClick={() => go(view.isOver ? 'debrief' : 'wall')}>
            {say(view.isOver ? 'past.debrief' : 'past.go_on')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
