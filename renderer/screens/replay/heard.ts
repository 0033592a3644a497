import type { SaidView } from '../../../scenarios/index.ts';
import type { View } from '../../seat/engine.ts';

const spoken: readonly SaidView['role'][] = ['line', 'answer', 'silence', 'instead', 'announce'];

/** What the radio showed at that moment: what the last move brought as an answer, else the last thing anybody had said. */
export function heardBy(view: View): { readonly lines: readonly SaidView[]; readonly isFresh: boolean } {
  const heard = view.said.filter((line) => spoken.includes(line.role) && !view.announcements.includes(line.text));
  const fresh = heard.filter((line) => line.index === view.index - 1);
  return fresh.length > 0 ? { lines: fresh.slice(-3), isFresh: true } : { lines: heard.slice(-1), isFresh: false };
}
