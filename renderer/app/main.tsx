import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { library } from 'virtual:library';
import { lateExplorer } from '../explore/late-explorer.ts';
import { domainEngine } from '../seat/domain-engine.ts';
import { createAppStore } from '../store/app-store.ts';
import type { AppStore, Surroundings } from '../store/app-store.ts';
import { StoreContext, SurroundingsContext } from '../store/hooks.ts';
import { createShelf } from '../store/shelf.ts';
import { createSounds, SoundContext } from '../store/sound.ts';
import '../styles/styles.css';
import { App } from './app.tsx';
import { applyLooks, watchSystem } from './appearance.ts';
import { NoDoor } from './broken-screen.tsx';
import { createWords } from './i18n.ts';
import { pickPort } from './pick-port.ts';
import { report, reportEverything } from './report.ts';

// The composition root, read from top to bottom: words, door, store, looks, first screen.
async function start(place: HTMLElement): Promise<void> {
  reportEverything();
  const browserLanguage = navigator.language.startsWith('it') ? 'it' : 'en';
  const words = await createWords(browserLanguage);
  const root = createRoot(place);
  const port = await pickPort();
  if (port === null) {
    applyLooks({ theme: 'system', textSize: 'normal', motion: 'system', language: browserLanguage });
    root.render(
      <I18nextProvider i18n={words}>
        <NoDoor />
      </I18nextProvider>,
    );
    return;
  }
  const info = await port.request('app.info', {});
  const around: Surroundings = {
    port,
    engine: domainEngine,
    shelf: createShelf(library, domainEngine.prepare),
    drawSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    explorer: lateExplorer(async () => (await import('../explore/page-explorer.ts')).pageExplorer),
    info: info.ok ? info.value : null,
  };
  const store = createAppStore(around);
  const [openRoom] = await Promise.all([
    port.request('room.current', {}),
    store.getState().readSettings(),
    store.getState().refreshRuns(),
  ]);
  // A first start speaks the system's language; afterwards the player's.
  if (store.getState().isFresh)
    store.setState(({ settings }) => ({ settings: { ...settings, language: browserLanguage } }));
  followSettings(store, (language) => void words.changeLanguage(language));
  port.subscribe('runs.changed', () => void store.getState().refreshRuns());
  port.subscribe('app.problem', ({ code, message }) => report(message, code));
  if (info.ok && info.value.home === 'browser') warnBeforeLeaving(store);
  // A reload of the console must not cost a workshop: an open room comes before anything else.
  if (openRoom.ok && openRoom.value !== null) store.getState().go('room');
  else store.getState().goHome();
  // A workshop's machine stands in a room full of people: silent.
  const sounds = createSounds(() => {
    const { settings, place } = store.getState();
    return place === 'room' ? { sound: false, volume: 0 } : settings;
  });
  root.render(
    <StrictMode>
      <I18nextProvider i18n={words}>
        <SurroundingsContext value={around}>
          <StoreContext value={store}>
            <SoundContext value={sounds}>
              <App />
            </SoundContext>
          </StoreContext>
        </SurroundingsContext>
      </I18nextProvider>
    </StrictMode>,
  );
}

/** Looks and language follow the settings, and the system where the settings say so. */
function followSettings(store: AppStore, setLanguage: (language: string) => void): void {
  const apply = (): void => {
    const { settings } = store.getState();
    applyLooks(settings);
    setLanguage(settings.language);
  };
  apply();
  store.subscribe((state, before) => {
    if (state.settings !== before.settings) apply();
  });
  watchSystem(apply);
}

/** A tab may be shut by one stray click: asked once more while an act is not on the disk. */
function warnBeforeLeaving(store: AppStore): void {
  window.addEventListener('beforeunload', (event) => {
    if ((store.getState().current?.saved.kind ?? 'saved') !== 'saved') event.preventDefault();
  });
}

const place = document.querySelector<HTMLElement>('#app');
if (place === null) throw new Error('The page has no place for the app.');
start(place).catch((error: unknown) => report(error, 'start'));
