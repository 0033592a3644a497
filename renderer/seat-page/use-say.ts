import { createContext, useContext } from 'react';
import { wordsOf } from './words.ts';
import type { SeatWords } from './words.ts';

export const WordsContext = createContext<SeatWords>(wordsOf.en);

export function useSay(): SeatWords {
  return useContext(WordsContext);
}
