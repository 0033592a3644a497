import { signedTenths, tenths } from '../../components/wall/board-plan.ts';
import { useSay, type Say } from '../../components/wall/words.ts';
import type { PlanView, View } from '../../../scenarios/index.ts';
import { nameOf } from './rows.ts';
import type { Wall } from './use-wall.ts';
import styles from './what-if-lines.module.css';

/** What is certain about the move in front: dates, clashes, money, trust, and who must say yes. No chance, no truth. */
export function WhatIfLines({ wall }: { readonly wall: Wall }): React.JSX.Element | null {
  const say = useSay();
  const { chosen, preview, view } = wall;
  if (chosen === null) return null;
  const seen = preview?.ok === true ? preview.value : null;
  const facts = seen === null ? [] : factsOf(seen.before, seen.after, view, say);
  // An author's sentence stands before the one of the formula, which follows the number on the slider.
  const sentence = seen?.sentence ?? seen?.move ?? chosen.choice?.model?.sentence ?? null;
  const putTo = seen?.mustSayYes ?? chosen.choice?.putTo ?? null;
  return (
    <div className={styles.lines} aria-live="polite">
      {sentence === null ? null : <p>{sentence}</p>}
      {preview?.ok === false ? <p>{say('move.refused', { text: preview.text })}</p> : null}
      {facts.length === 0 ? null : (
        <dl>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>
                <s>{fact.before}</s>
                <span className="vh"> {say('move.becomes')} </span> <b>{fact.after}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {seen !== null && facts.length === 0 && sentence === null ? <p>{say('move.same')}</p> : null}
      {putTo === null ? null : <p>{say('move.putTo', { name: nameOf(view, putTo) })}</p>}
    </div>
  );
}

export interface Fact {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Everything on the plan that differs before and after, in the order it is asked for: the end, what is due, clashes, price, people. */
export function factsOf(
  before: PlanView,
  after: PlanView,
  view: Pick<View, 'board' | 'people'>,
  say: Say,
): readonly Fact[] {
  const fact = (label: string, was: string, is: string): readonly Fact[] =>
    was === is ? [] : [{ label, before: was, after: is }];
  return [
    ...fact(say('move.end'), tenths(before.endStep), tenths(after.endStep)),
    ...view.board.milestones.flatMap((one) =>
      fact(
        say('move.slackTo', { name: one.name }),
        signedTenths(before.slack[one.id] ?? 0),
        signedTenths(after.slack[one.id] ?? 0),
      ),
    ),
    ...fact(say('move.clashes'), String(before.clashes), String(after.clashes)),
    // Where nobody waits for anybody the plan ends when it ends; said once.
    ...(before.clashes === 0 && after.clashes === 0
      ? []
      : fact(say('move.levelled'), tenths(before.levelledEndStep), tenths(after.levelledEndStep))),
    ...view.people.flatMap((one) =>
      fact(
        say('move.trust', { name: one.name }),
        String(Math.round(before.trust[one.id] ?? one.trust)),
        String(Math.round(after.trust[one.id] ?? one.trust)),
      ),
    ),
  ];
}
