import { useMemo } from 'react';
import { quarters } from '../../components/wall/board-plan.ts';
import { useSay } from '../../components/wall/words.ts';
import { useSeat } from '../../store/hooks.ts';
import { moveOf } from './draft.ts';
import { nameOf } from './rows.ts';
import type { Wall } from './use-wall.ts';
import styles from './what-if-lines.module.css';

/** What is certain about the move in front: dates, money, trust, and who must say yes. No chance, no truth. */
export function WhatIfLines({ wall }: { readonly wall: Wall }): React.JSX.Element | null {
  const say = useSay();
  const seat = useSeat();
  const { chosen, missing, view, state } = wall;
  const { draft } = state;
  const answer = useMemo(
    () => (chosen === null || missing !== null ? null : seat.whatIf(moveOf(chosen, draft, false))),
    [chosen, missing, draft, seat],
  );
  if (chosen?.choice == null) return null;
  const putTo = chosen.choice.putTo;
  const seen = answer?.ok === true ? answer.value : null;
  const facts = seen === null ? [] : changesOf();
  return (
    <div className={styles.lines}>
      {seen?.sentence == null ? null : <p>{seen.sentence}</p>}
      {facts.length === 0 ? null : (
        <dl>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>
                <s>{fact.before}</s> <b>{fact.after}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {putTo === null ? null : <p>{say('move.putTo', { name: nameOf(view, putTo) })}</p>}
    </div>
  );

  function changesOf(): readonly { readonly label: string; readonly before: string; readonly after: string }[] {
    if (seen === null) return [];
    const { before, after } = seen;
    const found: { label: string; before: string; after: string }[] = [];
    if (quarters(before.endStep) !== quarters(after.endStep)) {
      found.push({ label: say('move.end'), before: quarters(before.endStep), after: quarters(after.endStep) });
    }
    for (const one of view.board.milestones) {
      const was = before.slack[one.id];
      const is = after.slack[one.id];
      if (was !== undefined && is !== undefined && Math.abs(was - is) > 0.02) {
        found.push({ label: say('move.slackTo', { name: one.name }), before: was.toFixed(2), after: is.toFixed(2) });
      }
    }
    for (const one of view.people) {
      const was = Math.round(before.trust[one.id] ?? one.trust);
      const is = Math.round(after.trust[one.id] ?? one.trust);
      if (was !== is)
        found.push({ label: say('move.trust', { name: one.name }), before: String(was), after: String(is) });
    }
    return found;
  }
}
