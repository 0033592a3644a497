import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './qr.module.css';

/** A code for a phone's camera, drawn as one path: black on white in each theme, with the quiet border scanners need. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }): React.JSX.Element {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text, { ecc: 'M', border: 2 });
    const path = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
    return { size, path };
  }, [text]);
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className={styles.paper} d={`M0 0h${size}v${size}H0z`} />
      <path className={styles.dots} d={path} />
    </svg>
  );
}
