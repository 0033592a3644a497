import type { Settings } from '../port/port.ts';
import type { Slice } from './app-store.ts';

/** As the contract's own defaults (held equal by a test): the page shows itself before the machine has answered. */
export const firstSettings: Settings = {
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

export interface SettingsSlice {
  readonly settings: Settings;
  /** Nothing had been stored yet when the app started. */
  readonly isFresh: boolean;
  readSettings(): Promise<void>;
  /** Acts at once; a failed write is said and the choice stays for this sitting. */
  changeSettings(patch: Partial<Settings>): void;
}

export const createSettingsSlice: Slice<SettingsSlice> = (set, get, { port }) => ({
  settings: firstSettings,
  isFresh: true,
  async readSettings() {
    const answer = await port.request('settings.read', {});
    if (!answer.ok) return get().warn(answer.problem);
    const { settings, isFresh, setAside } = answer.value;
    set({ settings, isFresh });
    if (setAside !== null) get().say({ kind: 'settings_set_aside', name: setAside });
  },
  changeSettings(patch) {
    const settings = { ...get().settings, ...patch };
    set({ settings, isFresh: false });
    void port.request('settings.write', { settings }).then((answer) => {
      if (!answer.ok) get().warn(answer.problem);
    });
  },
});
