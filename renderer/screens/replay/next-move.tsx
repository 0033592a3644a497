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
        <p className={styles.what}>{view.isOver ? say('then.over') : say('then.now')}</p>
      ) : (
        <p className={styles.what}>
          <b>{say('then.next', { when: midSentence(view.stepNames[next.step] ?? '', language) })}</b>{' '}
          {next.move.kind === 'turn' ? say('scrub.turn') : engine.actWords(run, at, language)}
          {beat === null ? null : <small>{say('then.did', { text: beat })}</small>}
        </p>
      )}
      <div className={styles.ways}>
        {fork === null ? (
          <p>{say('then.no_fork')}</p>
        ) : (
          <>
            <p>{say('then.fork_says')}</p>
            <Button look="go" cap="F" onClick={fork}>
              {say('then.fork')}
            </Button>
          </>
        )}
        {at === of ? (
          <Button onClick={() => go(view.isOver ? 'debrief' : 'wall')}>
            {say(view.isOver ? 'then.debrief' : 'then.go_on')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
