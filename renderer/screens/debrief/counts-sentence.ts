import type { SayWords } from '../../components/use-words.ts';
import type { Reading } from '../../seat/engine.ts';

/** Fewer moments than these are shown as blocks and not put into a sentence of counts. [P] */
const enough = 3;

/** "Solid or better in 3 of 4 moments", or that there is too little for it. */
export function countsSentence(
  { solid, moments }: Pick<Reading['dimensions'][number], 'solid' | 'moments'>,
  say: SayWords,
): string {
  if (moments === 0) return say('debrief.counts_none');
  if (moments < enough) return say('debrief.counts_few', { count: moments });
  return say('debrief.counts_of', { solid, count: moments });
}
