import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Explorer } from '../explore/explorer.ts';
import type { AppInfo, Port } from '../port/port.ts';
import type { Engine } from '../seat/engine.ts';
import { createAnalysisSlice, followDebrief } from './analysis-slice.ts';
import type { AnalysisSlice } from './analysis-slice.ts';
import { followLastTurn } from './last-turn.ts';
import { createNoticeSlice } from './notice-slice.ts';
import type { NoticeSlice } from './notice-slice.ts';
import { createRecordsSlice } from './records-slice.ts';
import type { RecordsSlice } from './records-slice.ts';
import { createReplaySlice } from './replay-slice.ts';
import type { ReplaySlice } from './replay-slice.ts';
import { createRunSlice } from './run-slice.ts';
import type { RunSlice } from './run-slice.ts';
import { createRunsSlice } from './runs-slice.ts';
import type { RunsSlice } from './runs-slice.ts';
import { createScreenSlice } from './screen-slice.ts';
import type { ScreenSlice } from './screen-slice.ts';
import { createSettingsSlice } from './settings-slice.ts';
import type { SettingsSlice } from './settings-slice.ts';
import type { Shelf } from './shelf.ts';

/** Screen state and the reference to the run being played; everything else is computed from the run. */
export type AppState = ScreenSlice &
  SettingsSlice &
  RunSlice &
  ReplaySlice &
  RunsSlice &
  RecordsSlice &
  AnalysisSlice &
  NoticeSlice;
export type AppStore = StoreApi<AppState>;

/** What the store needs from outside, handed in so that tests hand in their own. */
export interface Surroundings {
  readonly port: Port;
  readonly engine: Engine;
  readonly shelf: Shelf;
  /** An integer 0…2³²−1 that nobody can foretell. */
  readonly drawSeed: () => number;
  /** Plays finished runs in other weeks, off the page's thread; a page without one shows no prices. */
  readonly explorer?: Explorer;
  /** What this home can do; null when it did not answer. */
  readonly info: AppInfo | null;
}
export type Slice<T> = (set: AppStore['setState'], get: AppStore['getState'], around: Surroundings) => T;

export function createAppStore(around: Surroundings): AppStore {
  const store = createStore<AppState>()((set, get) => ({
    ...createScreenSlice(set, get, around),
    ...createSettingsSlice(set, get, around),
    ...createRunSlice(set, get, around),
    ...createReplaySlice(set, get, around),
    ...createRunsSlice(set, get, around),
    ...createRecordsSlice(set, get, around),
    ...createAnalysisSlice(set, get, around),
    ...createNoticeSlice(set, get, around),
  }));
  if (around.explorer !== undefined) followLastTurn(store, around.explorer);
  followDebrief(store);
  return store;
}
