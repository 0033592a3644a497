import type { ReactNode } from 'react';
import { circuitPath } from './circuit-path.ts';
import styles from './circuit.module.css';

interface CircuitProps {
  /** Length of the bright line behind the start, in hundredths of a lap. */
  readonly lit: number;
  readonly isHot?: boolean;
  readonly className?: string | undefined;
  /** Drawn on top, in the circuit's own coordinates. */
  readonly children?: ReactNode;
}

/** The circuit as decoration: the line ahead of you is lit, a ring stands where you are. */
export function Circuit({ lit, isHot = true, className, children }: CircuitProps): React.JSX.Element {
  return (
    <svg
      className={[styles.circuit, className ?? ''].join(' ')}
      viewBox="40 0 930 500"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.kerb} d={circuitPath} />
      <path className={styles.road} d={circuitPath} />
      <path className={styles.line} d={circuitPath} pathLength="100" strokeDasharray={`${lit} 100`} />
      <g transform="translate(331 454)">
        <circle r="12" className={styles.ring} />
        <circle r="12" className={isHot ? styles.hot : styles.cool} pathLength="100" />
      </g>
      {children}
    </svg>
  );
}
