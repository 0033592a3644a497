import { shipped, shippedIds } from '../helpers/shipped-packs.ts';

/** The shipped story that is longest to play, by its head; of equals the one with more turns times tokens. */
export function longestStory(): string {
  const sizeOf = (id: string): number => {
    const { lengthMinutes, steps, tokens } = shipped(id).story;
    return lengthMinutes * 10_000 + steps * tokens.each;
  };
  const found = shippedIds().toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  if (found === undefined) throw new Error('no story ships');
  return found;
}
