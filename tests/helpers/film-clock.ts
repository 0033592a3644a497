import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** Words a minute of a stranger who reads a new screen (`game.md` names it). */
const wordsAMinute = 200;
const secondsAPress = 1;

/** What a player would have needed by now: reading, pressing, and watching what really moves. */
export interface Reading {
  readonly words: number;
  readonly presses: number;
  /** Seconds of animation, as measured. */
  readonly watched: number;
  /** Seconds in all. */
  readonly seconds: number;
}
export interface Mark extends Reading {
  readonly name: string;
}

/** Counts what a screen asks of its player: each sentence once, each press, and the time that things take to move. */
export class FilmClock {
  private readonly seen = new Set<string>();
  private readonly byKind = new Map<string, number>();
  private words = 0;
  private presses = 0;
  private watched = 0;
  readonly marks: Mark[] = [];

  press(times = 1): void {
    this.presses += times;
  }
  watch(milliseconds: number): void {
    this.watched += milliseconds / 1000;
  }

  /** Reads what is on the screen and was not there before: only what is marked as sentences, and in sight. */
  async read(page: Page): Promise<void> {
    for (const { kind, text } of await textsOn(page)) {
      for (const sentence of sentencesOf(text)) {
        if (this.seen.has(sentence)) continue;
        this.seen.add(sentence);
        const words = sentence.split(' ').length;
        this.words += words;
        this.byKind.set(kind, (this.byKind.get(kind) ?? 0) + words);
      }
    }
  }
  /** Where the film stands, under a name. */
  mark(name: string): Mark {
    const mark = { name, ...this.now() };
    this.marks.push(mark);
    return mark;
  }
  now(): Reading {
    const { words, presses, watched } = this;
    return { words, presses, watched, seconds: (words / wordsAMinute) * 60 + presses * secondsAPress + watched };
  }
  /** One line a mark, for whoever reads the test's output. */
  report(title: string): string {
    const rows = this.marks.map(
      ({ name, words, presses, watched, seconds }) =>
        `  ${clock(seconds)}  ${String(words).padStart(4)} words  ${String(presses).padStart(3)} presses  ${watched.toFixed(1).padStart(5)} s watched  ${name}`,
    );
    const kinds = [...this.byKind].map(([kind, words]) => `${kind} ${words}`).join(', ');
    return [`${title} (${wordsAMinute} words a minute, ${secondsAPress} s a press)`, ...rows, `  words: ${kinds}`].join(
      '\n',
    );
  }
}

export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Sentences without their quotes, in words: what was said and is quoted later is read once. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…:]["”)]?)\s+/u)
    .map((sentence) => (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.:,-]*/gu) ?? []).join(' ').replace(/[.:,]+$/u, ''))
    .filter((sentence) => sentence !== '');
}

async function textsOn(page: Page): Promise<{ kind: string; text: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-reads]')]
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((one) => {
        // A mark inside a mark is counted for itself, and what only readers hear is not read.
        const copy = one.cloneNode(true) as HTMLElement;
        for (const inner of copy.querySelectorAll('[data-reads], .vh')) inner.remove();
        return { kind: one.dataset['reads'] ?? '', text: (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim() };
      })
      .filter(({ text }) => text !== ''),
  );
}

/** The first sitting's budgets (`game.md` §7), held by what the film needed. */
export function expectBudgets({ marks }: FilmClock): void {
  const at = (name: string): Mark => {
    const mark = marks.find((one) => one.name === name);
    if (mark === undefined) throw new Error(`The film has no mark "${name}".`);
    return mark;
  };
  const first = at('before the first act');
  expect(first.words, 'words before the first act').toBeLessThanOrEqual(60);
  expect(first.seconds, 'seconds before the first act').toBeLessThanOrEqual(40);
  const consequence = at('its consequence is on the wall').seconds - first.seconds;
  expect(consequence, 'seconds from the first act to its consequence').toBeLessThanOrEqual(60);
  expect(at('the ending').seconds, 'seconds of play').toBeLessThanOrEqual(6 * 60);
  const whole = at('what if: one call changed');
  expect(whole.seconds, 'seconds of the whole sitting with one fork').toBeLessThanOrEqual(10 * 60);
  expect(whole.words, 'words read').toBeLessThanOrEqual(700);
}
