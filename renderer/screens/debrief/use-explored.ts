import { useMemo } from 'react';
import type { CallWorth, EndingDoor, GoodLine, LuckWorth, PriceReading } from '../../../scenarios/index.ts';
import { pricedActs } from '../../components/debrief/exploring.ts';
import type { Exploring, PricedAct } from '../../components/debrief/exploring.ts';
import type { Move, Reading, Run } from '../../seat/engine.ts';
import { useAnalysis, useApp, useCurrent, useSurroundings } from '../../store/hooks.ts';
import { alongLine } from '../../store/run-slice.ts';
import { headOf } from '../../store/shelf.ts';

/** What playing the calls in other weeks has found so far, as the pages of the debrief show it. */
export interface Explored {
  readonly exploring: Exploring;
  readonly marks: readonly PricedAct[];
  readonly wordOf: (word: CallWorth['word']) => string;
  /** The price of the call answered by a move; its words stand once everything is in. */
  readonly priceAt: (index: number) => { readonly call: CallWorth; readonly price: PriceReading | null } | null;
  readonly luck: LuckWorth | null;
  readonly doors: readonly EndingDoor[];
  readonly line: GoodLine | null;
  /** What an ending is called, in the customer's words; null = the story has none that hold without the week. */
  readonly endingText: (ending: string) => string | null;
  /** The moves of a way to an ending: those of the run up to its door, then its own. */
  readonly wayTo: (door: EndingDoor) => readonly Move[];
  readonly stop: () => void;
  readonly again: () => void;
}

export function useExplored(reading: Reading): Explored {
  const { engine, shelf } = useSurroundings();
  const { run } = useCurrent();
  const language = useApp((state) => state.settings.language);
  const exploreRun = useApp((state) => state.exploreRun);
  const stopExploring = useApp((state) => state.stopExploring);
  const exploring = useAnalysis();
  const { calls, result } = exploring;
  return useMemo(() => {
    const wordOf = (word: CallWorth['word']): string => engine.priceWord(word, language);
    const marks = pricedActs(calls, wordOf);
    const wayTo = ({ after, walk }: EndingDoor): readonly Move[] => [...movesOf(run).slice(0, after), ...(walk ?? [])];
    const entry = shelf.entries.find((one) => one.id === run.scenario.story.id);
    const happened = entry === undefined ? {} : headOf(entry, language).happened;
    const told = new Map<string, string | null>(reading.ending === null ? [] : [[reading.ending, reading.lines[0]]]);
    const endingText = (ending: string): string | null => {
      const known = told.get(ending);
      if (known !== undefined) return known;
      const door = result?.doors.find((one) => one.ending === ending && one.walk !== null);
      // Words that hang on more than the ending are those of a week that came to it.
      const text =
        happened[ending] ??
        (door === undefined ? null : engine.score(alongLine(engine, run, wayTo(door)), language).lines[0]);
      told.set(ending, text);
      return text;
    };
    return {
      exploring,
      marks,
      wordOf,
      priceAt(index) {
        const here = calls.filter((one) => one.index === index);
        const call = here.toSorted((a, b) => b.points - a.points)[0];
        if (call === undefined) return null;
        return { call, price: reading.prices?.find((one) => one.index === index && one.call === call.call) ?? null };
      },
      luck: result?.luck ?? null,
      doors: result?.doors ?? [],
      line: result?.line ?? null,
      endingText,
      wayTo,
      stop: stopExploring,
      again: () => void exploreRun(),
    };
  }, [engine, shelf, run, language, exploring, calls, result, reading, exploreRun, stopExploring]);
}

function movesOf(run: Run): readonly Move[] {
  return run.log.moves.map(({ world: _world, ...move }) => move);
}
