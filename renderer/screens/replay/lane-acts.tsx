import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useReplayWords } from '../../components/replay/words.ts';
import { useApp } from '../../store/hooks.ts';
import styles from './lane-acts.module.css';
import { nameOfRun, watchedId } from './names.ts';
import type { Replay } from './use-replay.ts';

interface LaneActsProps {
  readonly replay: Replay;
  readonly onName: () => void;
}

/** What may be done with the branch you look at: name it, star it, put it in the trash, go on from it; and the trash itself. */
export function LaneActs({ replay, onName }: LaneActsProps): React.JSX.Element {
  const say = useReplayWords();
  const markRun = useApp((state) => state.markRun);
  const trashRun = useApp((state) => state.trashRun);
  const restoreRun = useApp((state) => state.restoreRun);
  const replayRun = useApp((state) => state.replayRun);
  const goHome = useApp((state) => state.goHome);
  const [isTrash, setTrash] = useState(false);
  const { branches, runId, fork, isTable } = replay;
  const own = branches.lanes.find((lane) => lane.run.run === runId);
  const { trashed } = branches;
  const remove = async (): Promise<void> => {
    if (own === undefined) return;
    await trashRun(own.run);
    // Its place on the rails is empty: look along the run it came from, else another of its week.
    const parent = own.parent === null ? undefined : branches.lanes[own.parent];
    const next = parent ?? branches.lanes.find((lane) => lane.run.run !== runId);
    if (next === undefined) goHome();
    else await replayRun(next.run.run, 'branches');
  };
  return (
    <div className={styles.acts}>
      <Button look="link" cap="B" aria-pressed={isTable} onClick={replay.toggleTable}>
        {say(isTable ? 'branches.as_charts' : 'branches.as_table')}
      </Button>
      {own === undefined || runId === watchedId ? null : (
        <>
          <Button look="link" cap="N" onClick={onName}>
            {say('acts.name')}
          </Button>
          <Button
            look="link"
            aria-pressed={own.run.isStarred}
            onClick={() => void markRun(runId, { isStarred: !own.run.isStarred })}
          >
            {say(own.run.isStarred ? 'acts.unstar' : 'acts.star')}
          </Button>
          <Button look="link" onClick={() => void remove()}>
            {say('acts.trash')}
          </Button>
        </>
      )}
      {trashed.length === 0 ? null : (
        <Button look="link" aria-expanded={isTrash} onClick={() => setTrash(!isTrash)}>
          {say('acts.trashed', { count: trashed.length })}
        </Button>
      )}
      {fork === null ? null : (
        <button type="button" className={styles.fork} aria-keyshortcuts="F" onClick={fork}>
          {say('past.fork')} <KeyCap>F</KeyCap>
        </button>
      )}
      {isTrash
        ? trashed.map((run) => (
            <Button key={run.run} look="link" onClick={() => void restoreRun(run)}>
              {say('acts.restore', { name: nameOfRun(branches, run.run, say) })}
            </Button>
          ))
        : null}
    </div>
  );
}
