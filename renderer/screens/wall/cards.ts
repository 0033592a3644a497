import type { CardView, View } from '../../../scenarios/index.ts';
import type { CardShown } from '../../components/wall/hand.tsx';
import type { Draft, Row } from '../../components/wall/panel-model.ts';
import type { Say } from '../../components/wall/words.ts';
import type { PanelId } from './wall-state.ts';

/** Panels that take a fact beside the act: all but Look. */
export function takesCards(panel: PanelId | null): boolean {
  return panel !== null && panel !== 'look';
}

/** Whether a card bears on what is open: on the row in front, or on any row while none is. */
export function bears(card: CardView, rows: readonly Row[], chosen: Row | null): boolean {
  const about = chosen === null ? rows : [chosen];
  return about.some(
    ({ offer, choice }) =>
      offer.cards.includes(card.card) ||
      card.bearsOn.includes(offer.call) ||
      choice?.openedBy.includes(card.card) === true ||
      choice?.strongerWith.includes(card.card) === true,
  );
}

export function handOf(
  view: View,
  panel: PanelId | null,
  rows: readonly Row[],
  chosen: Row | null,
  draft: Draft,
  before: View | null,
): readonly CardShown[] {
  const had = new Set(before?.hand.map((card) => card.card));
  // What bears on the act in front lies on top: the rest may be out of sight.
  const lying = takesCards(panel)
    ? view.hand.toSorted((a, b) => Number(bears(b, rows, null)) - Number(bears(a, rows, null)))
    : view.hand;
  return lying.map((card) => ({
    card,
    isFresh: before !== null && !had.has(card.card),
    state: !takesCards(panel)
      ? 'rest'
      : draft.facts.includes(card.card)
        ? 'down'
        : bears(card, rows, chosen)
          ? 'fits'
          : 'off',
  }));
}

/** C: the next card that fits goes down; when all lie there they come back. */
export function nextFacts(
  view: Pick<View, 'hand'>,
  rows: readonly Row[],
  chosen: Row | null,
  facts: readonly string[],
): readonly string[] {
  // First what feeders say of their own part: it is what the question is made of. Then what a row names as making it stronger.
  const parts = new Set(chosen?.offer.merge?.parts.map((part) => part.card));
  const named = new Set((chosen === null ? rows : [chosen]).flatMap(({ choice }) => choice?.strongerWith ?? []));
  const rank = (card: string): number => (parts.has(card) ? 2 : named.has(card) ? 1 : 0);
  const fitting = view.hand
    .filter((card) => bears(card, rows, chosen))
    .map((card) => card.card)
    .toSorted((a, b) => rank(b) - rank(a));
  const next = fitting.find((card) => !facts.includes(card));
  return next === undefined ? [] : [...facts, next];
}

/** "Because you read the log" on a row opened by a card in hand; what would help where a card lies ready. */
export function tagger(view: View, facts: readonly string[], say: Say): (row: Row) => string | null {
  const titleOf = (id: string): string | null => {
    const card = view.hand.find((one) => one.card === id);
    return card === undefined ? null : say('hand.where', { title: card.fileTitle, level: card.level });
  };
  return ({ choice, isOpen }) => {
    if (choice === null || !isOpen) return null;
    const opener = choice.openedBy.map(titleOf).find((title) => title !== null);
    if (opener !== undefined && opener !== null) return say('option.because', { title: opener });
    const down = choice.strongerWith.find((id) => facts.includes(id));
    if (down !== undefined) return say('option.goesWith', { title: titleOf(down) ?? '' });
    const helper = choice.strongerWith.map(titleOf).find((title) => title !== null);
    return helper === undefined || helper === null ? null : say('option.stronger', { title: helper });
  };
}
