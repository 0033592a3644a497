import type { PortProblem, RunSummary } from '../port/port.ts';
import type { Slice } from './app-store.ts';

/** Said once, quietly, at the foot of the page. */
export type Notice =
  | { readonly kind: 'problem'; readonly problem: PortProblem }
  | { readonly kind: 'trashed'; readonly run: RunSummary }
  | { readonly kind: 'settings_set_aside'; readonly name: string }
  | { readonly kind: 'cut_short'; readonly move: number }
  | { readonly kind: 'story_gone' }
  | { readonly kind: 'exported' }
  | { readonly kind: 'table_saved' }
  | { readonly kind: 'panel_saved' };

export interface NoticeSlice {
  readonly notice: Notice | null;
  say(notice: Notice): void;
  warn(problem: PortProblem): void;
  dismiss(): void;
}

export const createNoticeSlice: Slice<NoticeSlice> = (set) => ({
  notice: null,
  say: (notice) => set({ notice }),
  warn(problem) {
    // The player closed a save dialog: that is an answer, not a problem.
    if (problem.code !== 'desk/cancelled') set({ notice: { kind: 'problem', problem } });
  },
  dismiss: () => set({ notice: null }),
});
