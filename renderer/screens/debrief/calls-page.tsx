import { useRef, useState } from 'react';
import type { Reading } from '../../seat/engine.ts';
import type { RunNotes } from '../../port/port.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/keys/use-keys.ts';
import { useWords } from '../../components/use-words.ts';
import type { Act } from './acts.ts';
import styles from './calls-page.module.css';
import { DistanceStrip } from './distance-strip.tsx';
import { MomentReceipt } from './moment-receipt.tsx';
import { withReason } from './reasons.ts';
import { OtherWeeks } from './other-weeks.tsx';
import { PrintedCounts, PrintedPrices } from './printed.tsx';
import { ChosenCall, OwnEyes, PriceLegend } from './run-and-prices.tsx';
import { RunLine } from './run-line.tsx';
import type { Flag } from './run-line.tsx';
import type { Explored } from './use-explored.ts';
import { WhatItWas } from './what-it-was.tsx';

interface CallsPageProps {
  readonly acts: readonly Act[];
  readonly stepNames: readonly string[];
  readonly reading: Reading;
  readonly explored: Explored;
  readonly notes: RunNotes;
  readonly onNotes: (patch: Partial<RunNotes>) => void;
  readonly onWhatIf: (beforeMove: number) => void;
  readonly onAction: () => void;
  readonly onBack: () => void;
  /** To the counts, or to the keys where a story shows none. */
  readonly onDeeper: () => void;
  readonly onPrint: () => void;
  readonly children: React.ReactNode;
}

const lineNames = ['happened', 'calls', 'showed', 'next'] as const;

/** The run line, each moment with its receipt, and what the story asks on. */
export function CallsPage({
  acts,
  stepNames,
  reading,
  explored,
  notes,
  onNotes,
  onWhatIf,
  onAction,
  onBack,
  onDeeper,
  onPrint,
  children,
}: CallsPageProps): React.JSX.Element {
  const say = useWords();
  const [chosen, setChosen] = useState(() => firstChosen(acts, reading, notes.takeBack));
  const [isList, setList] = useState(false);
  const [disagreeing, setDisagreeing] = useState<string | null>(null);
  const [isFolded, setFolded] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const act = acts.find((one) => one.index === chosen) ?? null;
  const moments = reading.moments;
  const choose = (index: number): void => {
    setChosen(index);
    setFolded(false);
    const id = moments.find((one) => one.index === index)?.id;
    // Nothing to scroll to is no fault: an act without evidence is no moment.
    if (id !== undefined)
      list.current?.querySelector(`[data-moment="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const move = (by: number): void => {
    const place = acts.findIndex((one) => one.index === chosen);
    const next = acts[Math.min(acts.length - 1, Math.max(0, place + by))];
    if (next !== undefined) choose(next.index);
  };
  const disagreeHere = moments.find((one) => one.index === chosen);
  useKeys('debrief', {
    earlier: () => move(-1),
    later: () => move(1),
    what_if: () => onWhatIf(chosen ?? 0),
    keep_action: onAction,
    print: onPrint,
    list: () => setList(!isList),
    see_calls: onDeeper,
    ...(disagreeHere === undefined ? {} : { disagree: () => setDisagreeing(disagreeHere.id) }),
  });
  useKeys('everywhere', { back: onBack });
  const nameOf = (one: Act): string => say('debrief.act_name', { day: stepNames[one.step] ?? '', act: one.text });
  return (
    <main className={styles.page}>
      <ul className={styles.printed}>
        {lineNames.map((name, place) => (
          <li key={name}>
            <small>{say(`debrief.five.${name}`)}</small> {reading.lines[place]}
          </li>
        ))}
      </ul>
      <section className={styles.top}>
        <OwnEyes acts={acts} stepNames={stepNames} takeBack={notes.takeBack} explored={explored} reading={reading} />
        {reading.settings.text === '' ? null : (
          <p className={styles.settings}>{say('debrief.played_with', { settings: reading.settings.text })}</p>
        )}
        <RunLine
          acts={acts}
          stepNames={stepNames}
          label={say('debrief.your_run', { count: acts.length })}
          nameOf={nameOf}
          chosen={chosen}
          flags={flagsOf(notes, say('debrief.glad_short'), say('debrief.back_short'))}
          isList={isList}
          prices={explored.marks}
          wordOf={explored.wordOf}
          onChoose={(one) => choose(one.index)}
        />
        <PriceLegend explored={explored} />
        <DistanceStrip acts={acts} stepNames={stepNames} isList={isList} />
        <div className={styles.under}>
          <Button look="link" cap="V" aria-pressed={isList} className={styles.asList} onClick={() => setList(!isList)}>
            {say('debrief.as_list')}
          </Button>
          <Button look="link" cap="Enter" data-print="no" onClick={onDeeper}>
            {say(reading.showsDimensions ? 'debrief.six' : 'debrief.to_keys')}
          </Button>
        </div>
      </section>
      {act === null ? null : (
        <ChosenCall
          act={act}
          day={stepNames[act.step] ?? ''}
          explored={explored}
          byModel={reading.byModel}
          onWhatIf={() => onWhatIf(act.index)}
        />
      )}
      <PrintedPrices reading={reading} stepNames={stepNames} />
      <OtherWeeks acts={acts} stepNames={stepNames} reading={reading} explored={explored} />
      <div className={styles.columns}>
        <section className={styles.moments}>
          <h3 className={styles.head}>{say('debrief.moments')}</h3>
          {moments.length === 0 ? <p className="q2">{say('debrief.no_moments')}</p> : null}
          <ol ref={list}>
            {moments.map((moment, place) => (
              <MomentReceipt
                key={moment.id}
                moment={moment}
                sawBefore={new Set(moments.slice(0, place).flatMap((one) => one.saw))}
                number={place + 1}
                count={moments.length}
                day={stepNames[moment.step] ?? stepNames.at(-1) ?? ''}
                isChosen={moment.index === chosen}
                fold={{
                  isOpen: disagreeing === moment.id || (moment.index === chosen && !isFolded),
                  onToggle: () => (moment.index === chosen ? setFolded(!isFolded) : choose(moment.index)),
                }}
                reason={notes.disagree[moment.id] ?? null}
                isWriting={disagreeing === moment.id}
                onWrite={() => setDisagreeing(moment.id)}
                onStop={() => setDisagreeing(null)}
                onReason={(reason) => {
                  onNotes({ disagree: withReason(notes.disagree, moment.id, reason) });
                  setDisagreeing(null);
                }}
              />
            ))}
          </ol>
        </section>
        <WhatItWas reading={reading} />
      </div>
      {reading.showsDimensions ? <PrintedCounts dimensions={reading.dimensions} /> : null}
      {children}
      <footer className={styles.foot}>
        <p>{say('debrief.practice')}</p>
        <p className={styles.printed}>{say('about.sceptics')}</p>
        <Button cap="P" onClick={onPrint}>
          {say('debrief.print')}
        </Button>
      </footer>
    </main>
  );
}

/** What the player would take back, else the strongest moment, else the first act. */
function firstChosen(acts: readonly Act[], reading: Reading, takeBack: number | null): number | null {
  const strongest = reading.moments.find((one) => one.id === reading.strongest);
  const found = acts.find((one) => one.index === (takeBack ?? strongest?.index)) ?? acts[0];
  return found?.index ?? null;
}

function flagsOf({ gladOf, takeBack }: RunNotes, glad: string, back: string): readonly Flag[] {
  return [
    ...(gladOf === null ? [] : [{ index: gladOf, text: glad }]),
    ...(takeBack === null ? [] : [{ index: takeBack, text: back }]),
  ];
}
