import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { Letter, Verb } from '../../scenarios/index.ts';

/** What a player's hands do on the wall of a long story: one holds a mouse, one only a keyboard. */
export interface StoryHand {
  readonly name: 'mouse' | 'keys';
  /** From the garage back into the run that waits. */
  readonly goOnWithRun: () => Promise<void>;
  readonly open: (verb: Verb) => Promise<void>;
  /** A numbered row. */
  readonly choose: (row: Locator) => Promise<void>;
  /** One of a few words side by side. */
  readonly pick: (word: Locator) => Promise<void>;
  /** Cards that go with the act: all that shall lie there, by their buttons. */
  readonly putDown: (cards: readonly Locator[]) => Promise<void>;
  /** One letter in a cell of the matrix; null clears it. */
  readonly letter: (cell: Locator, letter: Letter | null) => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Lets the turn run; whoever calls is left without an answer. */
  readonly run: (isAsked: boolean, isDark: boolean) => Promise<void>;
  readonly goOn: () => Promise<void>;
  readonly toDebrief: () => Promise<void>;
  /** Opens what is behind a number, and shuts it again. */
  readonly askWhy: (number: Locator, look: () => Promise<void>) => Promise<void>;
  /** The debrief's question about a call: an act of the run, then what comes after. */
  readonly tap: (act: Locator) => Promise<void>;
  readonly toCalls: () => Promise<void>;
  readonly toCounts: () => Promise<void>;
}

const panel = (page: Page): Locator => page.locator('[data-panel]');
const isOn = async (toggle: Locator): Promise<boolean> =>
  (await toggle.getAttribute('aria-checked')) === 'true' || (await toggle.getAttribute('aria-pressed')) === 'true';

export function mouse(page: Page): StoryHand {
  const press = (name: RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
  const unlessOn = async (toggle: Locator): Promise<void> => {
    if (!(await isOn(toggle))) await toggle.click();
  };
  return {
    name: 'mouse',
    goOnWithRun: () => press(/^Continue/),
    open: (verb) => page.locator(`[data-verb="${verb}"]`).click(),
    choose: unlessOn,
    pick: unlessOn,
    async putDown(cards) {
      for (const card of cards) await unlessOn(card);
    },
    async letter(cell, letter) {
      await cell.click();
      const side = panel(page).locator('aside').getByRole('group');
      await side
        .getByRole('button')
        .filter({ has: page.locator('kbd', { hasText: letter === null ? '⌫' : exactly(keyOf(letter)) }) })
        .click();
    },
    commit: () => panel(page).locator('button').last().click(),
    async run(isAsked, isDark) {
      if (!isAsked || isDark) return press(/^Let it run/);
      const dock = page.getByRole('navigation', { name: 'Your turn' });
      await dock.getByRole('button', { name: /^Stay silent/ }).click();
      await dock.getByRole('button', { name: /^Stay silent\?/ }).click();
    },
    goOn: () => press(/^Go on/),
    toDebrief: () => press(/^To the debrief/),
    async askWhy(number, look) {
      await number.hover();
      await look();
      await page.mouse.move(0, 0);
    },
    tap: (act) => act.click(),
    toCalls: () => press(/^See my calls/),
    toCounts: () => press(/^Six dimensions/),
  };
}

/** Not one click: letters, numbers, arrows, Tab, Space and Enter. */
export function keys(page: Page): StoryHand {
  const key = (name: string): Promise<void> => page.keyboard.press(name);
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  /** Tab, forwards or backwards, whichever way it lies. */
  const tabTo = async (target: Locator, most: number): Promise<void> => {
    const isBehind = await target.evaluate((element) => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return false;
      return (element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    for (let steps = 0; !(await hasFocus(target)); steps += 1) {
      expect(steps, `Tab reaches it in ${most} steps`).toBeLessThan(most);
      await key(isBehind ? 'Shift+Tab' : 'Tab');
    }
  };
  const isOnBody = (): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);
  const verbKey: Readonly<Record<Verb, string>> = {
    look: 'l',
    ask: 'a',
    agree: 'g',
    move: 'm',
    raise: 'r',
    tell: 't',
    radio: '',
    run: 'Space',
  };
  return {
    name: 'keys',
    async goOnWithRun() {
      await page
        .getByRole('button', { name: /^Continue/ })
        .first()
        .waitFor();
      await key('1');
    },
    open: (verb) => key(verbKey[verb]),
    async choose(row) {
      await expect(row).toBeVisible();
      if (await isOn(row)) return;
      const number = await row.getAttribute('aria-keyshortcuts');
      expect(number, 'a numbered row says its number').toMatch(/^[1-9]$/);
      await key(number ?? '');
    },
    async pick(word) {
      // Into the group by Tab, then by arrows, as any group of radios.
      const group = word.locator('xpath=ancestor::*[@role="radiogroup"][1]');
      await tabTo(group.locator('[role=radio][tabindex="0"]'), 30);
      for (let steps = 0; !(await hasFocus(word)); steps += 1) {
        expect(steps, 'arrows reach it').toBeLessThan(12);
        await key('ArrowRight');
      }
      if (!(await isOn(word))) await key('Space');
    },
    async putDown(cards) {
      for (const card of cards) {
        for (let presses = 0; !(await isOn(card)); presses += 1) {
          expect(presses, 'C puts it down').toBeLessThan(12);
          await key('c');
        }
      }
      // C puts down whatever bears on the act, one after another: what shall not go with it comes back.
      const wanted = await Promise.all(cards.map(pathOf));
      for (;;) {
        const down = page.locator('[data-path^="card."]').filter({ has: page.locator('[aria-pressed="true"]') });
        const paths = await down.evaluateAll((all) => all.map((one) => one.getAttribute('data-path') ?? ''));
        const other = paths.find((path) => !wanted.includes(path));
        if (other === undefined) return;
        await tabTo(page.locator(`[data-path="${other}"]`).getByRole('button'), 60);
        await key('Space');
      }
    },
    async letter(cell, letter) {
      await expect(cell).toBeVisible();
      for (let steps = 0; !(await hasFocus(cell)); steps += 1) {
        expect(steps, 'arrows reach the cell').toBeLessThan(40);
        await key(await cell.evaluate(arrowTo));
      }
      await key(letter === null ? 'Backspace' : keyOf(letter).toLowerCase());
    },
    async commit() {
      // Enter on what is chosen commits; on a card it would press that, so the way leads on to the button.
      const commits = await page.evaluate(() => {
        const { activeElement: at } = document;
        if (at === document.body || at === null) return true;
        if (at.getAttribute('role') === 'gridcell' || at.getAttribute('role') === 'slider') return true;
        return at.getAttribute('role') === 'radio' && at.getAttribute('aria-checked') === 'true';
      });
      if (!commits) await tabTo(panel(page).locator('button').last(), 30);
      await key('Enter');
    },
    async run(isAsked, isDark) {
      expect(await isOnBody(), 'nothing has the focus, so Space lets it run').toBe(true);
      await key('Space');
      if (!isAsked || isDark) return;
      await expect(page.getByRole('button', { name: /^Stay silent\?/ })).toBeVisible();
      await key('Space');
    },
    goOn: () => key('Enter'),
    toDebrief: () => key('Enter'),
    async askWhy(number, look) {
      await tabTo(number, 40);
      await look();
      await key('Escape');
    },
    async tap(act) {
      // How far along the run line it is from the act that stands chosen.
      const way = await act.evaluate((one) => {
        const all = [...(one.closest('[role=radiogroup]')?.querySelectorAll('[role=radio]') ?? [])];
        return all.indexOf(one) - all.findIndex((each) => each.getAttribute('aria-checked') === 'true');
      });
      for (let steps = 0; steps < Math.abs(way); steps += 1) await key(way > 0 ? ']' : '[');
      await key('Enter');
    },
    toCalls: () => key('Enter'),
    toCounts: () => key('Enter'),
  };
}

/** Which card a button puts down. */
const pathOf = async (card: Locator): Promise<string> =>
  (await card.locator('xpath=ancestor::*[@data-path][1]').getAttribute('data-path')) ?? '';

const keyOf = (letter: Letter): string => (letter === 'A+R' ? '+' : letter);
const exactly = (text: string): RegExp => new RegExp(`^${text.replace('+', '\\+')}$`, 'u');

/** Run in the page: the arrow that leads from the focused cell towards this one. */
function arrowTo(cell: SVGElement | HTMLElement): string {
  const { activeElement: from } = document;
  const grid = cell.closest('[role=grid]');
  if (!(from instanceof HTMLElement) || from.closest('[role=grid]') !== grid) return 'Tab';
  const rows = [...(grid?.querySelectorAll('[role=row]') ?? [])];
  const down = rows.indexOf(cell.closest('[role=row]') ?? cell) - rows.indexOf(from.closest('[role=row]') ?? from);
  if (down !== 0) return down > 0 ? 'ArrowDown' : 'ArrowUp';
  const column = (one: Element): number => Number(one.getAttribute('aria-colindex'));
  return column(cell) > column(from) ? 'ArrowRight' : 'ArrowLeft';
}
