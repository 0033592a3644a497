import type { SayWords } from '../../components/use-words.ts';
import type { PortProblem } from '../../port/port.ts';

/** A problem in the page's words; what the room's rules refused comes with their own. */
export function problemText(problem: PortProblem, say: SayWords): string {
  if (problem.code === 'room/refused') return problem.message;
  return say(`problems.${problem.code}`, problem.details);
}
