import { useCallback } from 'react';
import { useRoomCatalogue } from '../../components/room/use-room-catalogue.ts';
import type { en } from './words/en.ts';

type Leaf<T> = { [K in keyof T & string]: T[K] extends string ? Plain<K> : `${K}.${Leaf<T[K]>}` }[keyof T & string];
type Plain<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem | K : K;
export type RoomWordKey = Leaf<typeof en>;
export type SayRoom = (key: RoomWordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The console's words in the room's language: what the room sends and what stands around it are one text. */
export function useRoomWords(language: string): SayRoom {
  const say = useRoomCatalogue(language);
  return useCallback((key, values) => say(key, values), [say]);
}
