import type { Confidence, OptionCount, Room, Vote, Votes } from './types.ts';

const weight = { guess: 1, fairly_sure: 2, sure: 3 } as const satisfies Record<Confidence, number>;
const byWeight: readonly Confidence[] = ['guess', 'fairly_sure', 'sure'];

/** Votes that count: a seat's second, else its first. */
export function standing([first, second]: Room['votes']): Votes {
  return { ...first, ...second };
}

/** Counts in the ballot's order; what is not on it is not counted. */
export function count(ballot: readonly string[], votes: Votes): readonly OptionCount[] {
  const all = Object.values(votes);
  return ballot.map((option) => {
    const mine = all.filter((vote) => vote.option === option);
    const sure = (confidence: Confidence): number => mine.filter((vote) => vote.confidence === confidence).length;
    return { option, votes: mine.length, guess: sure('guess'), fairlySure: sure('fairly_sure'), sure: sure('sure') };
  });
}

/** Most votes; tie: more summed confidence (1, 2, 3), then the earlier option. Nobody voted: null, silence. */
export function winner(counts: readonly OptionCount[]): string | null {
  let best: OptionCount | null = null;
  for (const each of counts) {
    if (each.votes === 0) continue;
    const isBetter =
      best === null || each.votes > best.votes || (each.votes === best.votes && summed(each) > summed(best));
    if (isBetter) best = each;
  }
  return best?.option ?? null;
}

function summed(each: OptionCount): number {
  return each.guess * weight.guess + each.fairlySure * weight.fairly_sure + each.sure * weight.sure;
}

/** The median confidence of those who chose it; of an even number the lower of the two in the middle. */
export function medianConfidence(votes: Votes, option: string): Confidence {
  const sorted = Object.values(votes)
    .filter((vote: Vote) => vote.option === option)
    .map((vote) => weight[vote.confidence])
    .toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 1;
  return byWeight[middle - 1] ?? 'guess';
}

/** The two top options hold thirty in a hundred each: good discussion. */
export function isSplit(counts: readonly OptionCount[]): boolean {
  const total = counts.reduce((sum, each) => sum + each.votes, 0);
  const [, second] = counts.map((each) => each.votes).toSorted((a, b) => b - a);
  return total > 0 && second !== undefined && second * 10 >= total * 3;
}
