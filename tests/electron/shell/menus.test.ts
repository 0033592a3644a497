import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { deskCommand } from '../../../electron/contract/desk.ts';
import { menuWords } from '../../../electron/shell/menu-words.ts';
import { menuTemplate } from '../../../electron/shell/menus.ts';

const all = deskCommand.options;
type Needs = Parameters<typeof menuTemplate>[0];
const make = (over: Partial<Needs> = {}): MenuItemConstructorOptions[] =>
  menuTemplate({ language: 'en', enabled: all, send: () => undefined, isMac: false, ...over });
const itemsOf = (menus: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menus.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));

describe('the menus', () => {
  it('hold each command once', () => {
    for (const isMac of [false, true]) {
      const ids = itemsOf(make({ isMac })).flatMap((item) => item.id ?? []);
      expect(ids.sort()).toEqual([...all].sort());
    }
  });

  it('hold only the commands that exist', () => {
    const menus = make({ enabled: ['new-week', 'settings'] });
    expect(itemsOf(menus).flatMap((item) => item.id ?? [])).toEqual(['new-week', 'settings']);
    expect(menus.map((menu) => menu.label)).toEqual(['Game', 'Edit', 'View', 'Window']);
  });

  it('speak the language of the player throughout', () => {
    const labels = (language: 'en' | 'it'): string[] =>
      [...make({ language }), ...itemsOf(make({ language }))].map((item) => item.label ?? '');
    expect(labels('it')).toContain('Nuova settimana');
    const same = labels('en').filter((label, at) => label !== '' && label === labels('it')[at]);
    // The garage is a garage in both.
    expect(same).toEqual(['Garage']);
    for (const words of Object.values(menuWords))
      for (const label of [...Object.values(words.commands), ...Object.values(words.roles)]) expect(label).not.toBe('');
  });

  it('take no key twice, and no single letter', () => {
    const keys = itemsOf(make()).flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^(CmdOrCtrl\+.+|F1)$/);
  });

  it('send the command that was chosen', () => {
    const sent: string[] = [];
    const item = itemsOf(make({ send: (command) => void sent.push(command) })).find(({ id }) => id === 'let-it-run');
    // Electron passes the item, the window and the key event: none of them matters here.
    (item?.click as (() => void) | undefined)?.();
    expect(sent).toEqual(['let-it-run']);
  });

  it('never begin or end with a line, nor hold two in a row', () => {
    for (const enabled of [[], ['print'], ['mute'], ['keys'], ['look'], all] as const)
      for (const menu of make({ enabled })) {
        const kinds = itemsOf([menu]).map((item) => item.type ?? 'item');
        expect(kinds[0]).not.toBe('separator');
        expect(kinds.at(-1)).not.toBe('separator');
        expect(kinds.join(' ')).not.toContain('separator separator');
      }
  });
});
