import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useWords } from '../../components/use-words.ts';
import type { Act } from './acts.ts';
import { RunLine } from './run-line.tsx';
import styles from './self-review.module.css';

type Question = 'glad' | 'back';
interface SelfReviewProps {
  readonly acts: readonly Act[];
  readonly stepNames: readonly string[];
  /** The move chosen for a question; null = none of them. */
  readonly onAnswer: (answers: { readonly gladOf: number | null; readonly takeBack: number | null }) => void;
}

/** Two taps before anything is shown: your own eyes first. */
export function SelfReview({ acts, stepNames, onAnswer }: SelfReviewProps): React.JSX.Element {
  const say = useWords();
  const [question, setQuestion] = useState<Question>('glad');
  const [gladOf, setGladOf] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const [isList, setList] = useState(false);
  const act = acts[at];
  const answer = (index: number | null): void => {
    if (question === 'glad') {
      setGladOf(index);
      setQuestion('back');
    } else onAnswer({ gladOf, takeBack: index });
  };
  const move = (by: number): void => setAt((was) => Math.min(acts.length - 1, Math.max(0, was + by)));
  useKeys('debrief', {
    earlier: () => move(-1),
    later: () => move(1),
    none: () => answer(null),
    list: () => setList(!isList),
    ...(act === undefined ? {} : { see_calls: () => answer(act.index) }),
  });
  const nameOf = (one: Act): string => say('debrief.act_name', { day: stepNames[one.step] ?? '', act: one.text });
  const glad = acts.find((one) => one.index === gladOf);
  return (
    <main className={styles.page}>
      <ol className={styles.questions}>
        <li className={question === 'glad' ? styles.now : styles.done}>
          <span aria-hidden="true">1</span>
          <h2>{say('debrief.glad')}</h2>
          <p>
            {question === 'glad'
              ? say('debrief.move_and_enter')
              : glad === undefined
                ? say('debrief.none_chosen')
                : nameOf(glad)}
          </p>
        </li>
        <li className={question === 'back' ? styles.now : styles.later}>
          <span aria-hidden="true">2</span>
          <h2>{say('debrief.take_back')}</h2>
          <p>{question === 'back' ? say('debrief.move_and_enter') : ' '}</p>
        </li>
      </ol>
      <div className={styles.middle}>
        <RunLine
          acts={acts}
          stepNames={stepNames}
          label={say('debrief.your_run', { count: acts.length })}
          nameOf={nameOf}
          chosen={act?.index ?? null}
          flags={glad === undefined ? [] : [{ index: glad.index, text: say('debrief.glad_short') }]}
          isList={isList}
          onChoose={(one) => answer(one.index)}
          onPoint={(one) => setAt(acts.indexOf(one))}
        />
        <p className={isList ? 'vh' : styles.reading} aria-live="polite">
          {act === undefined ? null : (
            <>
              <b>{stepNames[act.step]}</b> {act.text}
            </>
          )}
        </p>
      </div>
      <div className={styles.foot}>
        <Button look="go" size="big" cap="Enter" onClick={() => answer(act?.index ?? null)}>
          {say('debrief.this_one')}
        </Button>
        <Button size="big" cap="N" onClick={() => answer(null)}>
          {say('debrief.none')}
        </Button>
        <Button look="link" cap="V" aria-pressed={isList} className={styles.list} onClick={() => setList(!isList)}>
          {say('debrief.as_list')}
        </Button>
        <span className={styles.hint} aria-hidden="true">
          <KeyCap>[</KeyCap> <KeyCap>]</KeyCap> {say('debrief.move')}
        </span>
      </div>
    </main>
  );
}
