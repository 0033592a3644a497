import { useEffect } from 'react';
import type { KeyId } from '../components/keys/keys.ts';
import { pressFromMenu, useKeys } from '../components/keys/use-keys.ts';
import type { DeskCommand } from '../port/port.ts';
import { useApp, useSurroundings } from '../store/hooks.ts';
import { keptRuns, unfinishedRun } from '../store/runs-slice.ts';

/** Commands of the menus that are acts of the wall. */
const onTheWall: Partial<Record<DeskCommand, KeyId>> = {
  'let-it-run': 'run',
  look: 'look',
  ask: 'ask',
  agree: 'agree',
  move: 'move',
  raise: 'raise',
  tell: 'tell',
};

/** Keys that hold everywhere, and the commands of the native menus. */
export function Desk(): null {
  const { port, shelf } = useSurroundings();
  const place = useApp((state) => state.place);
  const openPanel = useApp((state) => state.openPanel);
  const settings = useApp((state) => state.settings);
  const changeSettings = useApp((state) => state.changeSettings);
  const goHome = useApp((state) => state.goHome);
  const runs = useApp((state) => state.runs);
  const openRun = useApp((state) => state.openRun);
  const beginNewWeek = useApp((state) => state.beginNewWeek);
  const beginSameWeek = useApp((state) => state.beginSameWeek);
  const unfinished = unfinishedRun(runs);
  // The story in front, as in the garage.
  const story = unfinished?.scenario ?? keptRuns(runs)[0]?.scenario ?? shelf.entries[0]?.id ?? null;
  const hasFinished = Object.keys(settings.plays).length > 0;
  const toggleSound = (): void => changeSettings({ sound: !settings.sound });
  useKeys('everywhere', {
    keys: () => openPanel('keys'),
    mute: toggleSound,
    // The very first page has two buttons and no more.
    ...(place === 'first' ? {} : { settings: () => openPanel('settings') }),
  });

  useEffect(
    () =>
      port.subscribe('desk.command', ({ command }) => {
        const key = onTheWall[command];
        if (key !== undefined) return pressFromMenu(key);
        switch (command) {
          case 'garage':
            return goHome();
          case 'new-week':
            return void (story !== null && beginNewWeek(story));
          case 'same-week':
            return void (story !== null && beginSameWeek(story));
          case 'continue':
            return void (unfinished !== null && openRun(unfinished.run));
          case 'settings':
          case 'about':
          case 'keys':
            return openPanel(command);
          case 'mute':
            return changeSettings({ sound: !settings.sound });
          case 'print':
            return window.print();
          default:
            return undefined;
        }
      }),
    [port, goHome, beginNewWeek, beginSameWeek, openRun, openPanel, changeSettings, settings.sound, story, unfinished],
  );

  const { language } = settings;
  useEffect(() => {
    const enabled: DeskCommand[] = ['settings', 'about', 'keys', 'mute'];
    if (place !== 'garage' && place !== 'first') enabled.push('garage');
    if (unfinished !== null && place !== 'wall') enabled.push('continue');
    if (hasFinished && place !== 'wall') enabled.push('new-week', 'same-week');
    if (place === 'wall') enabled.push('let-it-run', 'look', 'ask', 'agree', 'move', 'raise', 'tell');
    if (place === 'debrief') enabled.push('print');
    // A menu that could not be set stays as it was; every command is on the page too.
    void port.request('desk.setMenu', { language, enabled });
  }, [port, place, language, unfinished, hasFinished]);
  return null;
}
