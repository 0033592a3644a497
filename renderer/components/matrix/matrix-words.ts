import type { Letter } from '../../../scenarios/index.ts';
import type { Say } from '../wall/words.ts';
import type { Cell } from './matrix-model.ts';

/** Keys of words cannot hold a plus. */
export function letterKey(letter: Letter): string {
  return letter === 'A+R' ? 'AR' : letter;
}

/** A cell as it is heard: "Go or no go, Piotr: has the last word, only written". */
export function cellWords(row: string, person: string, { letter, state }: Cell, say: Say): string {
  const place = say('matrix.cell', { row, person });
  if (state === 'out') return `${place} ${say('matrix.out')}`;
  if (letter === null) return `${place} ${say('matrix.none')}`;
  const does = say(`matrix.does.${letterKey(letter)}`);
  return state === 'force' ? `${place} ${does}` : `${place} ${does}, ${say(`matrix.heard.${state}`)}`;
}
