import type { Bar } from '../../../scenarios/index.ts';
import styles from './vote-blocks.module.css';

type Votes = Pick<Bar, 'guess' | 'fairlySure' | 'sure'>;

/** One block, one person, filled to how sure they are: the surest first. Decoration: the count stands beside it in words. */
export function VoteBlocks({
  votes,
  isLoud = false,
}: {
  readonly votes: Votes;
  /** One of the two that share the room, or one's own. */
  readonly isLoud?: boolean;
}): React.JSX.Element {
  const blocks = [
    ...Array.from({ length: votes.sure }, () => styles.sure),
    ...Array.from({ length: votes.fairlySure }, () => styles.fairly),
    ...Array.from({ length: votes.guess }, () => styles.guess),
  ];
  return (
    <span className={[styles.row, isLoud ? styles.loud : ''].join(' ')} aria-hidden="true">
      {blocks.map((look, at) => (
        // eslint-disable-next-line react/no-array-index-key -- blocks have no identity: nobody's vote is followed
        <i key={at} className={look} />
      ))}
    </span>
  );
}
