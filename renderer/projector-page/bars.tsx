import type { Distribution } from '../../scenarios/index.ts';
import { VoteBlocks } from '../components/room/vote-blocks.tsx';
import styles from './projector.module.css';

/** The whole room in blocks: a person each, filled to how sure. */
export function Bars({ shown }: { readonly shown: Distribution }): React.JSX.Element {
  const top = shown.bars.map((bar) => bar.votes).sort((a, b) => b - a);
  // The two that share a split room are drawn bright; otherwise the first alone.
  const loudFrom = Math.max(1, (shown.isSplit ? top[1] : top[0]) ?? 1);
  return (
    <ol className={styles.bars}>
      {shown.bars.map((bar) => (
        <li key={bar.option} className={bar.votes >= loudFrom ? styles.loud : undefined}>
          <span className={styles.letter}>{bar.letter}</span>
          <span className={styles.text}>{bar.text}</span>
          <VoteBlocks votes={bar} isLoud={bar.votes >= loudFrom} />
          <b>{bar.votes}</b>
        </li>
      ))}
    </ol>
  );
}

export function Legend({ text }: { readonly text: string }): React.JSX.Element {
  return (
    <p className={styles.legend}>
      <VoteBlocks votes={{ guess: 1, fairlySure: 0, sure: 0 }} isLoud />
      <VoteBlocks votes={{ guess: 0, fairlySure: 1, sure: 0 }} isLoud />
      <VoteBlocks votes={{ guess: 0, fairlySure: 0, sure: 1 }} isLoud />
      {text}
    </p>
  );
}
