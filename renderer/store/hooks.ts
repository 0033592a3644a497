import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Run, View } from '../seat/engine.ts';
import type { Seat } from '../seat/seat.ts';
import { nothingExplored } from './analysis-slice.ts';
import type { ExploredRun } from './analysis-slice.ts';
import type { AppState, AppStore, Surroundings } from './app-store.ts';
import type { CurrentRun } from './run-slice.ts';

export const StoreContext = createContext<AppStore | null>(null);
export const SurroundingsContext = createContext<Surroundings | null>(null);

/** Reads the store. Select the smallest thing: a new object from a selector paints on every change. */
export function useApp<T>(select: (state: AppState) => T): T {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('No store stands above this screen.');
  return useStore(store, select);
}
export function useSurroundings(): Surroundings {
  const around = useContext(SurroundingsContext);
  if (around === null) throw new Error('No surroundings stand above this screen.');
  return around;
}

/** The run in front. Screens that play or read a run stand only while there is one. */
export function useCurrent(): CurrentRun {
  const current = useApp((state) => state.current);
  if (current === null) throw new Error('No run is open.');
  return current;
}
export function useSeat(): Seat {
  return useCurrent().seat;
}
/** What the player may see now, in the language of the settings. The same object until a move or another language. */
export function useView(): View {
  const { seat, run, plays } = useCurrent();
  const language = useApp((state) => state.settings.language);
  // eslint-disable-next-line react/exhaustive-deps -- the seat reads run, language and plays itself
  return useMemo(() => seat.view(), [seat, run, language, plays]);
}
/** What exploring knows of the run in front by now; `none` when it has not begun. */
export function useAnalysis(): ExploredRun {
  const { runId } = useSeat();
  const analysis = useApp((state) => state.analysis);
  return analysis.run === runId ? analysis : nothingExplored;
}
/** The run that rides along, and what may be seen of it: turns already passed only. Null without one. */
export function useGhost(): Run | null {
  return useCurrent().ghost;
}
