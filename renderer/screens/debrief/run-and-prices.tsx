import { useEffect, useRef, useState } from 'react';
import { ExploringNote } from '../../components/debrief/exploring-note.tsx';
import { dearestMove } from '../../components/debrief/exploring.ts';
import { PriceCard } from '../../components/debrief/price-card.tsx';
import { PriceMark } from '../../components/debrief/price-mark.tsx';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { midSentence } from '../../components/mid-sentence.ts';
import { useWords } from '../../components/use-words.ts';
import type { SayWords } from '../../components/use-words.ts';
import type { Reading } from '../../seat/engine.ts';
import { useApp } from '../../store/hooks.ts';
import type { Act } from './acts.ts';
import styles from './calls-page.module.css';
import type { Explored } from './use-explored.ts';

interface TitleProps {
  readonly acts: readonly Act[];
  readonly stepNames: readonly string[];
  readonly takeBack: number | null;
  readonly explored: Explored;
  readonly reading: Reading;
}

/** Your own eyes against the model's: what you would take back, and whether it was the dearest. Then what was given away in all. */
export function OwnEyes({ acts, stepNames, takeBack, explored, reading }: TitleProps): React.JSX.Element {
  const say = useWords();
  const language = useApp((state) => state.settings.language);
  const dayOf = (act: Act): string => midSentence(stepNames[act.step] ?? '', language);
  const takenBack = acts.find((act) => act.index === takeBack);
  const model = modelSays({ acts, takeBack: takenBack?.index ?? null, explored, dayOf, say });
  const own = takenBack === undefined ? '' : say('debrief.would_take_back', { day: dayOf(takenBack) });
  return (
    <>
      <h2 className={styles.title}>
        {own === '' && model === '' ? say('debrief.calls_title') : [own, model].filter((one) => one !== '').join(' ')}
      </h2>
      {/* Told once, when the last week is in: the marks that came before it are no news of their own. */}
      <p className={styles.away} role="status">
        {reading.givenAway === null ? null : (
          <>
            {reading.givenAway.text} <span className="q3">{reading.byModel}</span>
          </>
        )}
      </p>
    </>
  );
}

interface ModelSays {
  readonly acts: readonly Act[];
  readonly takeBack: number | null;
  readonly explored: Explored;
  readonly dayOf: (act: Act) => string;
  readonly say: SayWords;
}

/** Nothing is said before every call has been priced: a dearer one may still come. */
function modelSays({ acts, takeBack, explored, dayOf, say }: ModelSays): string {
  const { state, calls } = explored.exploring;
  if (state !== 'done' || calls.length === 0) return '';
  const dearest = dearestMove(calls);
  if (dearest === null) return say('debrief.explore.priced_none');
  if (dearest === takeBack) return say('debrief.explore.priced_same');
  const act = acts.find((one) => one.index === dearest);
  if (act === undefined) return '';
  if (takeBack === null) return say('debrief.explore.priced_dearest', { day: dayOf(act) });
  const isSameDay = acts.some((one) => one.index === takeBack && one.step === act.step);
  return isSameDay ? say('debrief.explore.priced_beside') : say('debrief.explore.priced_higher', { day: dayOf(act) });
}

/** What the marks below the line mean, and how far the pricing is. */
export function PriceLegend({ explored }: { readonly explored: Explored }): React.JSX.Element {
  const say = useWords();
  const { exploring, marks, wordOf, stop, again } = explored;
  const legend = useStayingFocus(exploring.state);
  return (
    <div className={styles.legend} {...legend}>
      {marks.length === 0 ? null : (
        <p aria-hidden="true" className={styles.marks}>
          {(['none', 'close', 'small', 'real', 'heavy'] as const)
            .filter((word) => marks.some((mark) => mark.word === word))
            .map((word) => (
              <span key={word}>
                <PriceMark word={word} /> {wordOf(word)}
              </span>
            ))}
          <span className="q3">{say('debrief.explore.legend')}</span>
        </p>
      )}
      <ExploringNote exploring={exploring} onStop={stop} onAgain={again} />
    </div>
  );
}

/** The button that stops the playing goes away with it: whoever stood on it stands on the run line then, not nowhere. */
function useStayingFocus(state: string): Pick<React.HTMLAttributes<HTMLElement>, 'onFocus' | 'onBlur'> {
  const isIn = useRef(false);
  useEffect(() => {
    if (state !== 'done' || !isIn.current || document.activeElement !== document.body) return;
    isIn.current = false;
    document.querySelector<HTMLElement>('main [role=radiogroup] [aria-checked=true]')?.focus({ preventScroll: true });
  }, [state]);
  return {
    onFocus: () => {
      isIn.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) isIn.current = false;
    },
  };
}

interface ChosenCallProps {
  readonly act: Act;
  readonly day: string;
  readonly explored: Explored;
  readonly byModel: string | null;
  readonly onWhatIf: () => void;
}

/** The act you look at: its words, its price, and the way back to before it. */
export function ChosenCall({ act, day, explored, byModel, onWhatIf }: ChosenCallProps): React.JSX.Element {
  const say = useWords();
  // Another call is another answer: what was unfolded belongs to the one it was unfolded for.
  const [openAt, setOpenAt] = useState<number | null>(null);
  const isOpen = openAt === act.index;
  const toggle = (): void => setOpenAt(isOpen ? null : act.index);
  const priced = explored.priceAt(act.index);
  useKeys('debrief', priced?.price == null ? {} : { unfold: toggle });
  return (
    <section className={styles.chosen}>
      <div aria-live="polite">
        <p className={styles.label}>{day}</p>
        <h3>{act.isSilence ? say('debrief.silent', { what: act.text }) : act.text}</h3>
      </div>
      <div className={styles.ways} data-print="no">
        <p>{say('debrief.what_if_says')}</p>
        <Button look="go" cap="F" onClick={onWhatIf}>
          {say('debrief.what_if_here')}
        </Button>
      </div>
      {priced === null ? (
        act.verb === 'look' && explored.exploring.state === 'done' ? (
          <p className={styles.unpriced}>{say('debrief.explore.look_unpriced')}</p>
        ) : null
      ) : (
        <PriceCard
          call={priced.call}
          wordText={explored.wordOf(priced.call.word)}
          price={priced.price}
          byModel={byModel}
          endingText={(ending) => explored.endingText(ending) ?? say('debrief.explore.no_words')}
          isOpen={isOpen}
          onToggle={toggle}
        />
      )}
    </section>
  );
}
