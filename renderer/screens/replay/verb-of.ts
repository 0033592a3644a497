import type { Verb } from '../../../scenarios/index.ts';
import type { Move } from '../../seat/engine.ts';

const verbs: Readonly<Record<Move['kind'], Verb>> = {
  dive: 'look',
  coach: 'ask',
  raci: 'agree',
  promise: 'agree',
  conflict: 'move',
  blocker: 'raise',
  forecast: 'tell',
  broadcast: 'tell',
  decision: 'radio',
  turn: 'run',
};
/** The verb a move was made with. */
export const verbOf = (move: Move): Verb => verbs[move.kind];
