import { contractText } from '../../text/moves.ts';
import type { Sight } from './sight.ts';
import type { BoardView } from './types.ts';

/** Interfaces agreed between two tasks, oldest first: what both work to, and later whether it fits. */
export function boardContracts({ seen, speech, language }: Sight): BoardView['contracts'] {
  return Object.entries(seen.contracts)
    .toSorted(([a, one], [b, other]) => one.since - other.since || (a < b ? -1 : 1))
    .map(([id, { from, to, state }]) => ({
      id,
      from,
      to,
      text: contractText(state, language, { from: speech.name(from), to: speech.name(to) }),
    }));
}
