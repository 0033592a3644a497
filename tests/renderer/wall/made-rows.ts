import type { Offer, OfferOption } from '../../../scenarios/index.ts';
import type { Row } from '../../../renderer/components/wall/panel-model.ts';

/** An offer of a made view: what is not said is the plainest there is. */
export function madeOffer(call: string, more: Partial<Offer> = {}): Offer {
  return {
    call,
    kind: 'broadcast',
    verb: 'tell',
    text: call,
    person: null,
    isOpen: true,
    isLit: true,
    reason: null,
    tokens: 1,
    stakes: 'turn',
    options: [],
    row: null,
    dueSteps: null,
    promise: null,
    telling: null,
    answersAs: null,
    cards: [],
    merge: null,
    style: null,
    whatIf: null,
    says: null,
    ladder: null,
    level: null,
    ...more,
  };
}

export function madeOption(option: string, more: Partial<OfferOption> = {}): OfferOption {
  return {
    option,
    text: option,
    isOpen: true,
    isLit: true,
    reason: null,
    openedBy: [],
    strongerWith: [],
    tokens: 1,
    takesAll: false,
    picks: [],
    parameter: null,
    stakes: 'turn',
    putTo: null,
    resolution: null,
    model: null,
    distance: null,
    whatIf: null,
    warns: null,
    level: null,
    levelName: null,
    lastStep: null,
    jointly: false,
    bars: null,
    price: '',
    priceLater: null,
    ...more,
  };
}

export function madeRow(offer: Offer, choice: OfferOption | null = null, more: Partial<Row> = {}): Row {
  return {
    id: choice === null ? offer.call : `${offer.call}.${choice.option}`,
    offer,
    choice,
    text: choice?.text ?? offer.text,
    isOpen: true,
    isLit: true,
    reason: null,
    tokens: 1,
    takesAll: false,
    ...more,
  };
}

/** Who may hold letters: the first name is the id. */
export function madePeople(...ids: readonly string[]): NonNullable<Offer['row']>['people'] {
  return ids.map((id) => ({ id, name: id, role: '', isAsked: false }));
}
export function madeForm(more: Partial<NonNullable<Offer['row']>> = {}): NonNullable<Offer['row']> {
  return {
    people: madePeople('piotr', 'devika', 'caio', 'you'),
    lastWord: ['piotr', 'devika'],
    tags: [],
    base: { devika: 'R' },
    letters: {},
    agreed: [],
    decidesStep: null,
    ...more,
  };
}
