import type { PriceWord } from '../../../scenarios/index.ts';
import styles from './price-mark.module.css';

/** A price as a shape: a dot, two level strokes, a short, a long, a footed block. Decoration: its word stands beside it. */
export function PriceMark({ word }: { readonly word: PriceWord }): React.JSX.Element {
  return <i className={`${styles.mark} ${styles[word]}`} aria-hidden="true" />;
}
