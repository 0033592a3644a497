import type { SaidView, View } from '../../../scenarios/index.ts';

const spoken: readonly SaidView['role'][] = ['line', 'answer', 'silence', 'instead', 'announce'];

/** What the radio shows at rest: what the last act brought as an answer, else the last thing anybody said. */
export function restLines(view: View): { readonly shown: readonly SaidView[]; readonly isFresh: boolean } {
  const onTheRadio = new Set(view.radio?.lines.map((line) => line.text));
  const heard = view.said.filter(
    (line) => spoken.includes(line.role) && !onTheRadio.has(line.text) && !view.announcements.includes(line.text),
  );
  const fresh = heard.filter((line) => line.index === view.index - 1);
  const last = heard.at(-1);
  if (fresh.length > 0) return { shown: fresh.slice(-3), isFresh: true };
  return { shown: last === undefined ? [] : [last], isFresh: false };
}
