import { boxHeight, type Point } from './layout.ts';

export interface LinkPath {
  readonly d: string;
  /** The head, pointing into the box. */
  readonly head: string;
  /** Where a word or a sign of the link stands. */
  readonly middle: Point;
}

/** A start is left or entered at the lower left of a box, an end at the right: which end a link ties can be seen. */
export function linkPath(type: string, from: Point, to: Point, bends: readonly Point[], width: number): LinkPath {
  const leavesStart = type === 'SS' || type === 'SF';
  const entersEnd = type === 'FF' || type === 'SF';
  const inset = Math.min(12, width / 5);
  const a = leavesStart
    ? { x: from.x - width / 2 + inset, y: from.y + boxHeight / 2 }
    : { x: from.x + width / 2, y: from.y };
  const b = entersEnd
    ? { x: to.x + width / 2 - inset, y: to.y + boxHeight / 2 + 1 }
    : { x: to.x - width / 2 - 1, y: to.y };
  // A link between neighbours that leaves or enters at the foot dips under the boxes.
  const dip = { x: (a.x + b.x) / 2, y: Math.max(a.y, b.y) + 8 };
  const points = [a, ...(bends.length === 1 && (leavesStart || entersEnd) ? [dip] : bends.length > 1 ? bends : []), b];
  let d = `M${a.x} ${a.y}`;
  points.slice(1).forEach((point, place) => {
    const last = points[place] ?? a;
    const isFirst = place === 0;
    const isLast = place === points.length - 2;
    const half = (last.x + point.x) / 2;
    const c1 = isFirst && leavesStart ? `${last.x} ${last.y + 10}` : `${half} ${last.y}`;
    const c2 = isLast && entersEnd ? `${point.x} ${point.y + 10}` : `${half} ${point.y}`;
    d += `C${c1} ${c2} ${point.x} ${point.y}`;
  });
  const head = entersEnd ? `M${b.x - 4} ${b.y + 7}l4 -7l4 7z` : `M${b.x - 7} ${b.y - 4}l7 4l-7 4z`;
  return { d, head, middle: middleOf(points) };
}

function middleOf(points: readonly Point[]): Point {
  const at = (points.length - 1) / 2;
  const one = points[Math.floor(at)] ?? { x: 0, y: 0 };
  const other = points[Math.ceil(at)] ?? one;
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
