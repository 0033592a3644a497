import type { RunNotes } from './runs.ts';
import type { Settings } from './settings.ts';

/** Values the page needs at once, apart from the schemas: importing them carries no schema library. */
export const defaultSettings: Settings = {
  language: 'en',
  theme: 'system',
  textSize: 'normal',
  motion: 'system',
  sound: true,
  volume: 0.3,
  singleKeys: true,
  assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
  craft: '',
  craftAsked: false,
  plays: {},
};

/** The longest analysis that is kept beside a run, in characters of JSON: four times the longest story's, and short enough for the loopback socket. */
export const largestAnalysis = 400_000;

/** What stands beside a run before the player has written anything. */
export const emptyNotes: RunNotes = { gladOf: null, takeBack: null, disagree: {}, action: null };
