import type { CallKind } from '../../scenarios/index.ts';
import styles from './glyph.module.css';

export type GlyphName = CallKind | 'fork' | 'sound' | 'muted' | 'mark' | 'barred';

/** Kinds of call, drawn: neither face has arrows or triangles. Decoration: the words stand beside it. */
const drawn: Readonly<Record<GlyphName, React.JSX.Element>> = {
  decision: <path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" />,
  dive: <path d="M8 1.5v12M3.5 9 8 13.5 12.5 9M3 1.8h10" />,
  coach: (
    <>
      <path className={styles.filled} d="M1.5 5.5h5v5h-5z" />
      <path d="M9.5 5.5h5v5h-5z" />
    </>
  ),
  raci: (
    <>
      <path d="M2 2h12v12H2zM8 2v12M2 8h12" />
      <path className={styles.filled} d="M8 2h6v6H8z" />
    </>
  ),
  promise: <path d="M2 8.5 6 12.5 14 3.5" />,
  conflict: <path d="M1.8 3.2h8.4v4H1.8zM5.8 8.8h8.4v4H5.8z" />,
  blocker: <path d="M8 2a6 6 0 1 1-6 6M8 0v4" />,
  forecast: (
    <>
      <path d="M2 4v8M14 4v8M2 8h12" />
      <circle className={styles.filled} cx="9.5" cy="8" r="2.2" />
    </>
  ),
  broadcast: (
    <>
      <circle className={styles.filled} cx="3.5" cy="12.5" r="1.8" />
      <path d="M3.5 7.2a5.3 5.3 0 0 1 5.3 5.3M3.5 2.5a10 10 0 0 1 10 10" />
    </>
  ),
  turn: <path d="M2 13V7M5 13V4M8 13V9M11 13V5M14 13V8" />,
  fork: <path d="M2 11h12M5 11c3 0 2.5-6.5 6-6.5h3" />,
  sound: (
    <>
      <path className={styles.filled} d="M2 6h3l4-3v10l-4-3H2z" />
      <path d="M11.5 5.5a4 4 0 0 1 0 5" />
    </>
  ),
  muted: (
    <>
      <path className={styles.filled} d="M2 6h3l4-3v10l-4-3H2z" />
      <path d="M11 6l4 4M15 6l-4 4" />
    </>
  ),
  mark: <path className={styles.filled} d="M1 9h3.5v5H1zM6.2 5.5h3.5V14H6.2zM11.5 2H15v12h-3.5z" />,
  barred: <path d="M2 2h12v12H2zM5 8h6" />,
};

export function Glyph({
  name,
  className,
}: {
  readonly name: GlyphName;
  readonly className?: string | undefined;
}): React.JSX.Element {
  return (
    <svg className={[styles.glyph, className ?? ''].join(' ')} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawn[name]}
    </svg>
  );
}
