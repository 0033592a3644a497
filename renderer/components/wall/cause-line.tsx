import { useLayoutEffect, useState } from 'react';
import styles from './cause-line.module.css';

interface CauseLineProps {
  /** Selectors, first found wins: from the act, through what it moved, to the words. */
  readonly from: readonly string[];
  readonly through: readonly string[];
  readonly to: readonly string[];
  readonly isFromBelow?: boolean;
  /** Changes when the line must be drawn anew. */
  readonly drawKey: string;
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const radius = 9;

/** A line from a cause to its effect, over everything, in page pixels. The sentence beside it says the same. */
export function CauseLine({
  from,
  through,
  to,
  isFromBelow = false,
  drawKey,
}: CauseLineProps): React.JSX.Element | null {
  const [paths, setPaths] = useState<readonly { d: string; end: string }[]>([]);
  useLayoutEffect(() => {
    const draw = (): void => {
      const start = find(from);
      const middle = find(through);
      const end = find(to);
      const legs: { d: string; end: string }[] = [];
      if (start !== null && middle !== null && !isSame(start, middle)) legs.push(leg(start, middle));
      const last = middle ?? start;
      if (last !== null && end !== null && !isSame(last, end))
        legs.push(isFromBelow ? upwards(last, end) : leg(last, end));
      setPaths(legs);
    };
    draw();
    window.addEventListener('resize', draw);
    window.addEventListener('scroll', draw, true);
    return () => {
      window.removeEventListener('resize', draw);
      window.removeEventListener('scroll', draw, true);
    };
    // eslint-disable-next-line react/exhaustive-deps -- the key stands for the three lists
  }, [drawKey]);
  if (paths.length === 0) return null;
  return (
    <svg className={styles.overlay} aria-hidden="true" data-testid="cause-line">
      {paths.map((path) => (
        <g key={path.d}>
          <path className={styles.line} d={path.d} pathLength="1" />
          <path className={styles.point} d={path.end} />
        </g>
      ))}
    </svg>
  );
}

function find(selectors: readonly string[]): Box | null {
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    if (found === null) continue;
    const box = found.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) return box;
  }
  return null;
}
function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right;
}

/** Out of one box, round two corners, into the other: sideways where they stand side by side, else up or down. */
function leg(a: Box, b: Box): { d: string; end: string } {
  const ay = (a.top + a.bottom) / 2;
  const by = (b.top + b.bottom) / 2;
  if (b.left > a.right + 8 || a.left > b.right + 8) {
    const isRight = b.left > a.right;
    const x0 = isRight ? a.right + 2 : a.left - 2;
    const x1 = isRight ? b.left - 3 : b.right + 3;
    const side = isRight ? 1 : -1;
    const mid = isRight ? Math.max(x0 + 10, x1 - 14) : Math.min(x0 - 10, x1 + 14);
    // From what stands wholly above, it runs along below it: never through the words beside it.
    const d = a.bottom < b.top - 16 ? below(x0 - 16 * side, a.bottom, mid, by, x1) : corner(x0, ay, mid, by, x1);
    return { d, end: `M${x1 - 8 * side} ${by - 5}l${8 * side} 5l${-8 * side} 5z` };
  }
  const ax = (a.left + a.right) / 2;
  const isUp = b.bottom < a.top;
  const y0 = isUp ? a.top - 2 : a.bottom + 2;
  const y1 = isUp ? b.bottom + 3 : b.top - 3;
  const x1 = Math.max(b.left + 10, Math.min(ax, b.right - 10));
  const way = isUp ? -1 : 1;
  const turn = y1 - way * 12;
  const d = Math.abs(x1 - ax) < 1 ? `M${ax} ${y0}V${y1}` : `M${ax} ${y0}V${turn}H${x1}V${y1}`;
  return { d, end: `M${x1 - 5} ${y1 - 8 * way}l5 ${8 * way}l5 ${-8 * way}z` };
}

/** Straight up out of a card, along under the strip, and up into the entry. */
function upwards(a: Box, b: Box): { d: string; end: string } {
  const ax = Math.min((a.left + a.right) / 2, a.left + 150);
  const x1 = Math.max(b.left + 30, Math.min(ax, b.right - 30));
  const y1 = b.bottom + 3;
  const turn = b.bottom + 22;
  const side = x1 < ax ? -1 : 1;
  const d =
    Math.abs(x1 - ax) < 2 * radius
      ? `M${ax} ${a.top - 2}V${y1}`
      : `M${ax} ${a.top - 2}V${turn + radius}Q${ax} ${turn} ${ax + radius * side} ${turn}H${x1 - radius * side}Q${x1} ${turn} ${x1} ${turn - radius}V${y1}`;
  return { d, end: `M${x1 - 5} ${y1 + 8}l5 -8l5 8z` };
}

/** Down out of a box, along under it, down again, and in. */
function below(x0: number, y0: number, mid: number, y1: number, x1: number): string {
  const along = y0 + 7;
  const right = mid > x0 ? 1 : -1;
  const on = x1 > mid ? 1 : -1;
  return (
    `M${x0} ${y0}V${along}H${mid - radius * right}Q${mid} ${along} ${mid} ${along + radius}` +
    `V${y1 - radius}Q${mid} ${y1} ${mid + radius * on} ${y1}H${x1}`
  );
}

function corner(x0: number, y0: number, mid: number, y1: number, x1: number): string {
  if (Math.abs(y0 - y1) < 2 * radius) return `M${x0} ${y0}L${x1} ${y1}`;
  const down = y1 > y0 ? 1 : -1;
  const right = mid > x0 ? 1 : -1;
  const on = x1 > mid ? 1 : -1;
  return (
    `M${x0} ${y0}H${mid - radius * right}Q${mid} ${y0} ${mid} ${y0 + radius * down}` +
    `V${y1 - radius * down}Q${mid} ${y1} ${mid + radius * on} ${y1}H${x1}`
  );
}
