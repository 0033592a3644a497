import type { Reading } from '../../seat/engine.ts';

type Dimensions = Reading['dimensions'];

/** A block of the counts: which dimension, which of its moments. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What stands unfolded first: the first moment that was less than solid, else the first there is; null = no moment at all. */
export function firstReceipt(dimensions: Dimensions): Place | null {
  const places = dimensions.flatMap(({ receipts }, row) =>
    receipts.map(({ isSolid }, column) => ({ row, column, isSolid })),
  );
  const first = places.find((place) => !place.isSolid) ?? places[0];
  return first === undefined ? null : { row: first.row, column: first.column };
}

/** One block along, or one dimension up or down over those without moments; at an edge it stays. */
export function moveAlong(dimensions: Dimensions, { row, column }: Place, across: number, down: number): Place {
  const lengths = dimensions.map(({ receipts }) => receipts.length);
  let to = row;
  if (down !== 0) {
    do to += down;
    while (to >= 0 && to < lengths.length && lengths[to] === 0);
    if (to < 0 || to >= lengths.length) to = row;
  }
  const last = Math.max(0, (lengths[to] ?? 1) - 1);
  return { row: to, column: Math.min(last, Math.max(0, column + across)) };
}
