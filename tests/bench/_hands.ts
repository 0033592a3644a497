import type { Page } from 'playwright';

/** One thing a player can do next, by the key or the button that does it. */
export interface Doing {
  readonly kind: 'act' | 'turn' | 'look' | 'other';
  readonly press: () => Promise<void>;
}

interface Seen {
  readonly place: 'telling' | 'dark' | 'over' | 'panel' | 'wall' | 'elsewhere';
  /** The open panel's button that ends it can be pressed. */
  readonly canCommit: boolean;
  /** Rows of the open panel that can be chosen and are not, by their place among all radios. */
  readonly choices: readonly number[];
  /** Keys of the verbs that can be opened. */
  readonly verbs: readonly string[];
}

/** In the page: what a player sees they can do. */
function look(): Seen {
  const seen = (place: Seen['place'], more: Partial<Seen> = {}): Seen => ({
    place,
    canCommit: false,
    choices: [],
    verbs: [],
    ...more,
  });
  if (document.querySelector('[data-wall]') === null) return seen('elsewhere');
  if (document.querySelector('#beats-head') !== null) return seen('telling');
  if (document.querySelector('#ending-head') !== null) return seen('over');
  const panel = document.querySelector('[data-panel]');
  if (panel !== null) {
    const go = panel.querySelector('button[aria-keyshortcuts=Enter]');
    const radios = [...panel.querySelectorAll('[role=radio]')];
    const choices = radios.flatMap((one, n) => (one.ariaDisabled === 'true' || one.ariaChecked === 'true' ? [] : [n]));
    return seen('panel', { canCommit: go !== null && go.ariaDisabled !== 'true', choices });
  }
  const buttons = [...document.querySelectorAll('button[data-verb]')];
  return seen('wall', { verbs: buttons.flatMap((one) => one.getAttribute('aria-keyshortcuts') ?? []) });
}

/** Plays on at random from what the page shows, one press at a time; null when no wall stands. */
export class Hands {
  readonly #page: Page;
  readonly #random: () => number;
  /** Presses since the wall last stood free: a panel that leads nowhere is left after a few. */
  #tries = 0;

  constructor(page: Page, random: () => number) {
    this.#page = page;
    this.#random = random;
  }

  async next(): Promise<Doing | 'over' | 'elsewhere'> {
    const seen = await this.#page.evaluate(look);
    const { keyboard } = this.#page;
    switch (seen.place) {
      case 'elsewhere':
      case 'over':
        return seen.place;
      case 'telling':
        return { kind: 'other', press: () => keyboard.press('Escape') };
      case 'panel':
        return this.#inPanel(seen);
      default:
        return this.#onWall(seen);
    }
  }

  #inPanel({ canCommit, choices }: Seen): Doing {
    this.#tries += 1;
    if (canCommit && (this.#random() < 0.7 || choices.length === 0)) {
      return {
        kind: 'act',
        press: () => this.#page.locator('[data-panel] button[aria-keyshortcuts=Enter]').press('Enter'),
      };
    }
    const choice = choices[Math.floor(this.#random() * choices.length)];
    if (choice === undefined || this.#tries > 8) {
      this.#tries = 0;
      return { kind: 'turn', press: () => this.#letRun() };
    }
    return { kind: 'look', press: () => this.#page.locator('[data-panel] [role=radio]').nth(choice).press('Space') };
  }

  #onWall({ verbs }: Seen): Doing {
    this.#tries = 0;
    const verb = verbs[Math.floor(this.#random() * verbs.length)];
    if (verb === undefined || this.#random() < 0.25) return { kind: 'turn', press: () => this.#letRun() };
    return { kind: 'look', press: () => this.#page.keyboard.press(verb.toLowerCase()) };
  }

  /** Space belongs to the control that has the focus, so the focus is put aside. */
  async #letRun(): Promise<void> {
    await this.#page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
    );
    await this.#page.keyboard.press('Space');
  }
}
