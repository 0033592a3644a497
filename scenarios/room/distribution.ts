import { roomText } from '../text/room.ts';
import { isSplit } from './tally.ts';
import type { OptionCount } from './types.ts';
import type { BallotOption, Distribution } from './views.ts';

/** Counts as bars, and the whole in one sentence. Counts only: nobody is named. */
export function distribution(
  counts: readonly OptionCount[],
  options: readonly BallotOption[],
  round: 1 | 2,
  choice: string | null,
  language: string,
): Distribution {
  const bars = counts.map((each) => {
    const { option, votes, guess, fairlySure, sure } = each;
    const found = options.find((one) => one.option === option);
    const isChosen = option === choice;
    return {
      option,
      letter: found?.letter ?? '',
      text: found?.text ?? option,
      votes,
      guess,
      fairlySure,
      sure,
      isChosen,
    };
  });
  const votes = counts.reduce((sum, each) => sum + each.votes, 0);
  return { round, bars, votes, isSplit: isSplit(counts), sentence: sentence(bars, votes, language) };
}

function sentence(bars: Distribution['bars'], votes: number, language: string): string {
  const total = roomText(votes === 0 ? 'votes_none' : votes === 1 ? 'votes_one' : 'votes_many', language, { n: votes });
  const each = bars.map((bar) => roomText('bar', language, { letter: bar.letter, text: bar.text, n: `${bar.votes}` }));
  return [total, ...(votes === 0 ? [] : each)].join(' ');
}
