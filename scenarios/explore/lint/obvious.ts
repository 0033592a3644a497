import { answersOf, difference, dilemmas, meanOf, winsOf } from './answers.ts';
import { callNamed, optionPath, optionWords } from './names.ts';
import type { Draft, Rule } from './rule.ts';
import type { Meeting } from '../survey/types.ts';

const CLOSE = 0.25;
/** Points under which two answers are too close to call (scoring design §3). */
const TOO_CLOSE = 3;
const SHARE = 2 / 3;

/**
 * `fair/obvious`: in at least two thirds of the dilemmas two answers lie within a quarter of the range between best and worst (scoring
 * design §5, 2), or are too close to call, silence being an answer too. A dilemma counts by the share of the places in which it was met that are close. Told
 * of each dilemma that is mostly not, while the story has too many of them.
 */
export const obvious: Rule = ({ scenario, meetings }) => {
  const rows = [...dilemmas(scenario, meetings)].map(([call, met]) => ({
    call,
    met,
    share: meanOf(met.map((one) => (isClose(one) ? 1 : 0))),
  }));
  const share = meanOf(rows.map((row) => row.share));
  if (rows.length === 0 || share >= SHARE) return [];
  return rows.filter((row) => row.share < 0.5).map((row) => tell(row.call, row.met, share));

  function tell(call: string, met: readonly Meeting[], all: number): Draft {
    const meeting = met.filter((one) => !isClose(one)).toSorted((a, b) => leadOf(b) - leadOf(a))[0] ?? met[0];
    const answers = meeting === undefined ? [] : answersOf(meeting, true);
    const best = answers[0];
    const option = best?.option ?? 'silence';
    return {
      code: 'fair/obvious',
      weight: 30 + (meeting === undefined ? 0 : Math.min(40, leadOf(meeting))),
      path: optionPath(callNamed(scenario, call), option),
      blanks: {
        option: optionWords(scenario, call, option),
        wins: meeting === undefined || best === undefined ? 0 : winsOf(meeting, answers, best),
        share: Math.round(all * 100),
        call,
      },
    };
  }
};

function isClose(meeting: Meeting): boolean {
  const answers = answersOf(meeting, true);
  const [best, second, last] = [answers[0], answers[1], answers.at(-1)];
  if (best === undefined || second === undefined || last === undefined) return true;
  const lead = best.utility - second.utility;
  return lead < TOO_CLOSE || lead <= CLOSE * (best.utility - last.utility);
}

function leadOf(meeting: Meeting): number {
  const [best, second] = answersOf(meeting, true);
  return best === undefined || second === undefined ? 0 : difference(meeting, best, second).mean;
}
