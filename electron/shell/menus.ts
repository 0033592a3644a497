import type { MenuItemConstructorOptions } from 'electron';
import type { DeskCommand } from '../contract/desk.ts';
import { menuWords } from './menu-words.ts';
import type { MenuWords } from './menu-words.ts';

interface MenuNeeds {
  readonly language: 'en' | 'it';
  /** Commands that exist on the screen that is open. */
  readonly enabled: readonly DeskCommand[];
  readonly send: (command: DeskCommand) => void;
  readonly isMac: boolean;
}

/** Single letters belong to the wall (they act only while it has focus); menus take keys with a modifier and F1. */
const accelerators: Partial<Record<DeskCommand, string>> = {
  'new-week': 'CmdOrCtrl+N',
  continue: 'CmdOrCtrl+O',
  garage: 'CmdOrCtrl+G',
  settings: 'CmdOrCtrl+,',
  print: 'CmdOrCtrl+P',
  mute: 'CmdOrCtrl+Shift+M',
  keys: 'F1',
};

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** Leaves out lines that separate nothing. */
function tidy(items: readonly Item[]): Item[] {
  return items.filter(
    (item, at) => item.type !== 'separator' || (at > 0 && at < items.length - 1 && items[at - 1]?.type !== 'separator'),
  );
}

function makeItems({ enabled, send }: MenuNeeds, words: MenuWords) {
  const commands = (...names: readonly DeskCommand[]): Item[] =>
    names
      .filter((name) => enabled.includes(name))
      .map((name) => {
        const accelerator = accelerators[name];
        return {
          id: name,
          label: words.commands[name],
          click: () => send(name),
          ...(accelerator === undefined ? {} : { accelerator }),
        };
      });
  const role = (name: keyof MenuWords['roles']): Item => ({ role: name, label: words.roles[name] });
  return { commands, role };
}

/** The menu bar: the commands that exist now, and what every desktop program has. A menu without commands is left out. */
export function menuTemplate(needs: MenuNeeds): Item[] {
  const words = menuWords[needs.language];
  const { commands, role } = makeItems(needs, words);
  const menu = (label: string, items: readonly Item[]): Item[] => {
    const tidied = tidy(items);
    return tidied.length === 0 ? [] : [{ label, submenu: tidied }];
  };
  const macApp = menu('Pit Wall', [
    ...commands('about'),
    line,
    ...commands('settings'),
    line,
    role('hide'),
    role('quit'),
  ]);
  const ownEnd = needs.isMac ? [] : [line, ...commands('settings'), line, role('quit')];
  return [
    ...(needs.isMac ? macApp : []),
    ...menu(words.menus.game, [
      ...commands('garage', 'continue', 'new-week', 'same-week'),
      line,
      ...commands('print'),
      ...ownEnd,
    ]),
    ...menu(words.menus.turn, [
      ...commands('look', 'ask', 'agree', 'move', 'raise', 'tell'),
      line,
      ...commands('let-it-run'),
    ]),
    ...menu(words.menus.edit, [
      role('undo'),
      role('redo'),
      line,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
    ]),
    ...menu(words.menus.view, [
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      line,
      role('togglefullscreen'),
      line,
      ...commands('mute'),
    ]),
    ...menu(words.menus.window, [role('minimize'), role('close')]),
    ...menu(words.menus.help, [...commands('keys'), line, ...(needs.isMac ? [] : commands('about'))]),
  ];
}
