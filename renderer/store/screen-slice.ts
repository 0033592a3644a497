import type { Slice } from './app-store.ts';

/** Where the player is. `first` is the garage before anything has been played. */
export type Place = 'starting' | 'first' | 'garage' | 'briefing' | 'wall' | 'debrief' | 'replay' | 'room';
export type Panel = 'settings' | 'about' | 'keys' | 'craft';

export interface ScreenSlice {
  readonly place: Place;
  /** The story whose briefing is open or was last. */
  readonly briefed: string | null;
  /** The dialog in front of the place. */
  readonly panel: Panel | null;
  /** Goes to a place; an open dialog closes. */
  go(place: Place): void;
  /** Opens a story's briefing. */
  brief(scenario: string): void;
  /** Home: the first page until something has been played. */
  goHome(): void;
  openPanel(panel: Panel): void;
  closePanel(): void;
}

export const createScreenSlice: Slice<ScreenSlice> = (set, get) => ({
  place: 'starting',
  briefed: null,
  panel: null,
  go: (place) => set({ place, panel: null }),
  brief: (scenario) => set({ place: 'briefing', briefed: scenario, panel: null }),
  goHome() {
    const { runs, settings } = get();
    const hasPlayed = Object.keys(settings.plays).length > 0 || runs.some((run) => run.moves > 0);
    set({ place: hasPlayed ? 'garage' : 'first', panel: null });
    void get().refreshRuns();
    if (hasPlayed) void get().refreshRecords();
  },
  openPanel: (panel) => set({ panel }),
  closePanel: () => set({ panel: null }),
});
