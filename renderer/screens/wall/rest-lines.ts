import type { SaidView, View } from '../../../scenarios/index.ts';
import { isAnswer, type AnswerKind } from '../../components/wall/answer-given.tsx';
import type { LastAct } from './wall-state.ts';

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

/** What the last act was answered, to be read beside a call that is open; empty = nothing was said. */
export function heardOf(view: View, last: LastAct | null): readonly SaidView[] {
  const { shown, isFresh } = restLines(view);
  // What a turn brought has been told in its beats.
  return isFresh && last !== null ? shown.slice(-2) : [];
}

/** What the act just made was answered by whoever has the last word on it; null = nobody was asked. */
export function lastAnswer(last: LastAct | null): AnswerKind | null {
  const changes = last?.beats.flatMap((beat) => beat.changes) ?? [];
  const answer = changes.find((change) => change.rule === 'answer')?.after;
  return isAnswer(answer) ? answer : null;
}
