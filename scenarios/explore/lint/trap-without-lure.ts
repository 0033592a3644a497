import { answersOf, areOfEveryTruth, difference, dilemmas, meanOf } from './answers.ts';
import type { Answer } from './answers.ts';
import { callNamed, optionPath, optionWords } from './names.ts';
import type { Draft, Rule } from './rule.ts';
import type { Meeting } from '../survey/types.ts';

/** Behind the best by this much an option is a trap: a real price (scoring design §3). */
const TRAP = 8;

/**
 * `fair/trap-without-lure`: what costs most in the end looks best on something at once (scoring design §5, 3). A trap is the option of a
 * dilemma furthest behind, by 8 points or more wherever it was met,
 * every truth among them; its lure is one thing the wall shows right after (tokens, money,
 * patience, trust of somebody, the date, a part of the goal as it stands) on which it is ahead of the best answer.
 */
export const trapWithoutLure: Rule = ({ scenario, meetings }) =>
  [...dilemmas(scenario, meetings)].flatMap(([call, met]): Draft[] => {
    const traps = met.flatMap((meeting) => trapIn(meeting) ?? []);
    const [first] = traps;
    if (first === undefined || traps.length < met.length || !areOfEveryTruth(scenario, met)) return [];
    const same = traps.filter(({ option }) => option === first.option);
    if (same.length < traps.length || same.some(({ hasLure }) => hasLure)) return [];
    const behind = meanOf(same.map((trap) => trap.behind));
    return [
      {
        code: 'fair/trap-without-lure',
        weight: 20 + Math.min(40, behind),
        path: optionPath(callNamed(scenario, call), first.option),
        blanks: { option: optionWords(scenario, call, first.option), points: Math.round(behind) },
      },
    ];
  });

interface Trap {
  readonly option: string;
  readonly behind: number;
  readonly hasLure: boolean;
}

function trapIn(meeting: Meeting): Trap | null {
  const answers = answersOf(meeting, false);
  const [best, worst] = [answers[0], answers.at(-1)];
  if (best === undefined || worst === undefined || best === worst) return null;
  const behind = difference(meeting, best, worst).mean;
  return behind < TRAP ? null : { option: worst.option, behind, hasLure: isAhead(worst, best) };
}

function isAhead(a: Answer, b: Answer): boolean {
  return Object.entries(a.shown).some(([name, value]) => value > (b.shown[name] ?? 0) + 1e-6);
}
