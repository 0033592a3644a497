import type { BoardView } from '../../../scenarios/index.ts';

/** How the board is shown. */
export type BoardFace = 'bars' | 'network' | 'table';

/** The faces a board has, in the order B goes through them: without a link there is no network to draw. */
export function facesOf(board: BoardView): readonly BoardFace[] {
  return board.links.length === 0 ? ['bars', 'table'] : ['bars', 'network', 'table'];
}

/** The face after this one, round and round. */
export function nextFace(board: BoardView, face: BoardFace): BoardFace {
  const faces = facesOf(board);
  return faces[(faces.indexOf(face) + 1) % faces.length] ?? 'bars';
}
