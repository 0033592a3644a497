import styles from './mini-sectors.module.css';

/** The one atom of the product: a row of blocks, `x` done or solid, `o` open, `n` now. */
export function MiniSectors({
  blocks,
  label,
}: {
  readonly blocks: readonly ('x' | 'o' | 'n')[];
  readonly label?: string;
}): React.JSX.Element {
  const says = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={styles.row} {...says}>
      {blocks.map((block, place) => (
        // eslint-disable-next-line react/no-array-index-key -- a block is its place
        <i key={place} className={styles[block]} />
      ))}
    </span>
  );
}

/** Trust or any 0–100 as ten tenths, with a tick where it stood before. Decoration: the figure stands beside it. */
export function Tenths({ now, before }: { readonly now: number; readonly before?: number }): React.JSX.Element {
  return (
    <span className={styles.tenths} aria-hidden="true">
      <i style={{ width: `${now}%` }} />
      {before === undefined || before === now ? null : <u style={{ left: `${before}%` }} />}
    </span>
  );
}
