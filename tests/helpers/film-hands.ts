import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { FilmClock } from './film-clock.ts';

export type FilmVerb = 'look' | 'ask' | 'agree' | 'tell';

/** What a player does with their hands. Two of them do the same film: one holds a mouse, one only a keyboard. */
export interface Hand {
  readonly name: 'mouse' | 'keys';
  readonly play: () => Promise<void>;
  readonly open: (verb: FilmVerb) => Promise<void>;
  /** A numbered row or face of the panel that is open. */
  readonly choose: (row: Locator) => Promise<void>;
  /** One of a few words: what it is about, yes or no, how sure. */
  readonly pick: (word: Locator) => Promise<void>;
  /** A card or a tag that can be put down. */
  readonly press: (toggle: Locator) => Promise<void>;
  /** The one filled button. */
  readonly commit: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly goOn: () => Promise<void>;
  readonly toDebrief: () => Promise<void>;
  /** An act on the run line of the debrief. */
  readonly tap: (act: Locator) => Promise<void>;
  readonly whatIf: () => Promise<void>;
}

const verbKeys: Readonly<Record<FilmVerb, string>> = { look: 'l', ask: 'a', agree: 'g', tell: 't' };

export function mouse(page: Page, clock: FilmClock): Hand {
  const click = async (what: Locator): Promise<void> => {
    clock.press();
    await what.click();
  };
  const go = (name: RegExp): Promise<void> => click(page.getByRole('button', { name }));
  return {
    name: 'mouse',
    play: () => go(/^Play/),
    open: (verb) => click(page.locator(`[data-verb="${verb}"]`)),
    choose: click,
    pick: click,
    press: click,
    commit: () => click(page.locator('[data-panel] button').last()),
    run: () => go(/^Let it run/),
    goOn: () => go(/^Go on/),
    toDebrief: () => go(/^To the debrief/),
    tap: click,
    whatIf: () => go(/^What if/),
  };
}

/** Not one click: letters, numbers, arrows, Tab, Space and Enter. */
export function keys(page: Page, clock: FilmClock): Hand {
  const key = async (name: string): Promise<void> => {
    clock.press();
    await page.keyboard.press(name);
  };
  const stepTo = async (target: Locator, name: string, most: number): Promise<void> => {
    const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
    for (let steps = 0; !(await isThere()); steps += 1) {
      expect(steps, `${name} reaches it in ${most} steps`).toBeLessThan(most);
      await key(name);
    }
  };
  const numberOf = async (row: Locator): Promise<string> => {
    const shortcut = await row.getAttribute('aria-keyshortcuts');
    expect(shortcut, 'a numbered row says its number').not.toBeNull();
    return shortcut ?? '';
  };
  return {
    name: 'keys',
    play: () => key('Enter'),
    open: (verb) => key(verbKeys[verb]),
    choose: async (row) => {
      await expect(row).toBeVisible();
      await key(await numberOf(row));
    },
    pick: async (word) => {
      // Into the group by Tab, then by arrows, as any group of radios.
      const group = word.locator('xpath=ancestor::*[@role="radiogroup"][1]');
      await stepTo(group.locator('[role=radio][tabindex="0"]'), 'Tab', 12);
      await stepTo(word, 'ArrowRight', 6);
      if ((await word.getAttribute('aria-checked')) !== 'true') await key('Space');
    },
    press: async (toggle) => {
      await stepTo(toggle, 'Tab', 25);
      await key('Space');
    },
    commit: async () => {
      const button = page.locator('[data-panel] button').last();
      const isToggle = await page.evaluate(() => document.activeElement?.hasAttribute('aria-pressed') === true);
      // Enter on what is chosen commits; on a card or a tag it would press that, so the way leads on to the button.
      if (isToggle) await stepTo(button, 'Tab', 15);
      await key('Enter');
    },
    run: async () => {
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await key('Space');
    },
    goOn: () => key('Enter'),
    toDebrief: () => key('Enter'),
    tap: async (act) => {
      // How far along the run line it is from the act that stands chosen.
      const way = await act.evaluate((one) => {
        const all = [...(one.closest('[role=radiogroup]')?.querySelectorAll('[role=radio]') ?? [])];
        return all.indexOf(one) - all.findIndex((each) => each.getAttribute('aria-checked') === 'true');
      });
      for (let steps = 0; steps < Math.abs(way); steps += 1) await key(way > 0 ? 'ArrowRight' : 'ArrowLeft');
      await key('Enter');
    },
    whatIf: () => key('f'),
  };
}
