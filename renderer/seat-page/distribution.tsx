import type { Distribution as Shown } from '../../scenarios/index.ts';
import { VoteBlocks } from '../components/room/vote-blocks.tsx';
import { useSay } from './use-say.ts';
import { fill } from './words.ts';
import styles from './distribution.module.css';

/** What the room chose, in blocks; the person's own row says so. */
export function Distribution({
  shown,
  own,
}: {
  readonly shown: Shown;
  readonly own: string | null;
}): React.JSX.Element {
  const say = useSay();
  return (
    <>
      <p className="vh">{shown.sentence}</p>
      {shown.isSplit ? <p className={styles.sentence}>{say.split}</p> : null}
      <ol className={styles.bars}>
        {shown.bars.map((bar) => (
          <li key={bar.option} className={bar.option === own ? styles.mine : undefined}>
            <span className={styles.letter} aria-hidden="true">
              {bar.letter}
            </span>
            <span className={styles.text}>{bar.text}</span>
            <b className={styles.count}>
              {bar.votes}
              <span className="vh"> {fill(bar.votes === 1 ? say.count_one : say.count_other, { n: bar.votes })}</span>
            </b>
            {bar.votes === 0 ? null : (
              <span className={styles.blocks}>
                <VoteBlocks votes={bar} isLoud={bar.option === own} />
                {bar.option === own ? <em>{say.with_you}</em> : null}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
